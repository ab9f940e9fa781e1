import Kokcha

/// How the values of an input in JSON follow each other.
enum JSONLayout: Sendable {
  /// In a list of one document.
  case list
  /// One a line.
  case lines
  /// Each behind a record separator (RFC 8142), or only one.
  case sequence
}

/// What stands at an input's beginning, up to its first value.
protocol InputHead {
  var bytes: [UInt8] { get set }
  var isComplete: Bool { get }
  /// Looks whether it is whole by now.
  mutating func look(isLast: Bool, longest: Int) throws(Problem)
}
