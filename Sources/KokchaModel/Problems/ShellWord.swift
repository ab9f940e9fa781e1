/// Names of files in commands that messages propose.
package enum ShellWord {
  /// A path as a word of a POSIX shell; FILE for standard input.
  package static func path(_ path: String) -> String {
    if path == "-" { return "FILE" }
    // A path is shown as messages show it, so one that holds other bytes than text has no word.
    let shown = PathText.shown(path)
    guard shown == path, path.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else { return "FILE" }
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x7F || scalar.properties.isAlphabetic
        || (0x30...0x39).contains(scalar.value) || "._-/+,:@%".unicodeScalars.contains(scalar)
    }
    let word =
      isPlain
      ? path
      : "'"
        + path.split(
          separator: "'", omittingEmptySubsequences: false
        ).joined(separator: "'\\''") + "'"
    // A name that begins with a hyphen would be an option.
    return path.hasPrefix("-") ? "./" + word : word
  }
}
