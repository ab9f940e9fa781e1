public import KokchaModel

/// What is wrong with a gazetteer's tables: where, what, and what to do.
public struct GazetteerError: Error, Hashable, Sendable {
  /// The table and its line.
  public let position: InputPosition
  /// What is wrong, in one line.
  public let message: String
  /// What to do about it, in one line.
  public let advice: String

  /// What stands for the path of the tables that are built in.
  package static let builtIn = "built in"

  package init(_ path: String, line: Int? = nil, _ message: String, advice: String) {
    position = InputPosition(file: path, line: line)
    self.message = message
    self.advice = advice
  }
}

extension GazetteerError: CustomStringConvertible {
  /// Two lines: where and what, then the advice.
  public var description: String { "\(position): \(message)\n  \(advice)" }
}
