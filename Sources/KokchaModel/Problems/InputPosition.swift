/// Where in an input something stands.
public struct InputPosition: Hashable, Sendable {
  /// The file as the user named it; `-` for standard input.
  public var file: String
  /// The line, from 1; nil where the whole file is meant.
  public var line: Int?
  /// The character in the line, from 1; nil where the whole line is meant.
  public var column: Int?

  /// A file, a line of it, or a character in that line.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension InputPosition: CustomStringConvertible {
  /// `events.csv:14:31`.
  public var description: String {
    var text = PathText.shown(file)
    if let line { text += ":\(line)" }
    if line != nil, let column { text += ":\(column)" }
    return text
  }
}
