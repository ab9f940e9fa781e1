/// Text as a word of a command line that can be pasted into a shell.
///
/// Every option and argument that a message advises to write goes through here, so that a column's name with a line
/// end, a quote or a `$` reaches the command as it is. The rules are those of POSIX.1-2024, Shell Command Language,
/// 2.2: single quotes keep everything but themselves, and `$'…'` (2.2.4), which bash, ksh and zsh have had for long,
/// takes octal escapes for what a terminal would not show.
package enum ShellWord {
  /// A word that the shell takes for exactly this text.
  ///
  /// - Parameters:
  ///   - text: the text, which holds no NUL: no argument can.
  ///   - mark: what it is put between where that is needed, and quotes of the kind do: `'` or `"`.
  /// - Returns: the word, in one line.
  package static func quoted(_ text: String, between mark: Character = "'") -> String {
    if text.unicodeScalars.contains(where: isUnseen) { return escaped(text) }
    if mark == "'" && isPlain(text) { return text }
    if mark == "\"" && !text.unicodeScalars.contains(where: "\"$`\\!".unicodeScalars.contains) {
      return "\"\(text)\""
    }
    // By scalars: a quote before a joiner is no `Character` of its own.
    let parts = text.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.map { String($0) }.joined(separator: "'\\''") + "'"
  }

  /// The same for an argument that is no option's value: one that begins with a hyphen stands behind `--`.
  package static func argument(_ text: String) -> String {
    (text.unicodeScalars.first == "-" ? "-- " : "") + quoted(text, between: "\"")
  }

  /// A file's path; FILE for standard input, and for one that holds other bytes than text.
  package static func path(_ path: String) -> String {
    guard path != "-", PathText.shown(path) == path else { return "FILE" }
    // A name that begins with a hyphen would be an option.
    return (path.unicodeScalars.first == "-" ? "./" : "") + quoted(path)
  }

  /// Whether a shell takes nothing in the text for anything but itself.
  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "_-./=:,+@%".unicodeScalars.contains($0)
      }
  }

  /// Whether a terminal does not show a character as it is, or does something with it.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // Letters' business in Persian.
    case .format where scalar.value == 0x200C || scalar.value == 0x200D: false
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned,
      .format:
      true
    // A terminal's copy of a blank that is none of ASCII is an ASCII blank.
    case .spaceSeparator: scalar != " "
    default: false
    }
  }

  private static func escaped(_ text: String) -> String {
    var word = "$'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": word += "\\n"
      case "\r": word += "\\r"
      case "\t": word += "\\t"
      case "'": word += "\\'"
      case "\\": word += "\\\\"
      case _ where isUnseen(scalar):
        // Byte by byte: what `\u` makes depends on the locale.
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 8)
          word += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }
      default: word.unicodeScalars.append(scalar)
      }
    }
    return word + "'"
  }
}
