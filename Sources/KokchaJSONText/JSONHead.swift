package import KokchaModel

/// How the values of an input in JSON follow each other.
package enum JSONLayout: Sendable {
  /// In a list of one document.
  case list
  /// One a line.
  case lines
  /// Each behind a record separator (RFC 8142), or only one.
  case sequence
}

/// What an input in JSON says around its values: what stands before the first and behind the last.
package protocol JSONHead {
  /// What one of the values is called in messages: `event`, `feature`.
  static var noun: String { get }
  /// The noun with its article.
  static var oneNoun: String { get }

  /// The input's first bytes, as far as they were read.
  var bytes: [UInt8] { get set }
  /// Whether they hold all that stands before the first value.
  var isComplete: Bool { get }
  /// How the values follow each other.
  var layout: JSONLayout { get }
  /// What follows, how many lines stand before it, and how many characters on its own line.
  var remainder: (bytes: [UInt8], line: Int, column: Int) { get }

  /// Looks whether it is whole by now.
  mutating func look(isLast: Bool, longest: Int) throws(Problem)

  /// Reads what follows the list of values, to the end of the input.
  mutating func readTail(_ batch: inout EventBatch) throws(Problem)
}
