/// Lists of options as the help has them: what is written at the left, and what it does beside it.
enum HelpText {
  /// Where the words begin, counted from 0.
  private static let column = 22
  /// How long a line is at most.
  private static let width = 99

  /// An entry of a list: its label, and its words broken into lines.
  static func entry(_ label: String, _ words: String) -> String {
    var lines: [String] = []
    var line = label + String(repeating: " ", count: max(column - label.count, 2))
    for word in words.split(separator: " ") {
      let isFirst = line.last == " "
      if line.count + word.count + (isFirst ? 0 : 1) > width {
        lines.append(line)
        line = String(repeating: " ", count: column) + word
      } else {
        line += (isFirst ? "" : " ") + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
