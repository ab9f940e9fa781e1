/// Something that is wrong with an input or an output: where, what, and what to do.
///
/// ```swift
/// do {
///   _ = try FileSource(path: "missing.csv")
/// } catch {
///   print(error.code.rawValue, error.severity.rawValue, error.message, error.advice)
/// }
/// ```
public struct Problem: Error, Hashable, Sendable {
  /// The kind of problem.
  public var code: ProblemCode
  /// Whether it stands in the way of an export.
  public var severity: Severity
  /// Where it is.
  public var position: InputPosition
  /// What is wrong, in one line, without the position and the code.
  public var message: String
  /// What to do about it, in one line.
  public var advice: String
  /// The event's id, if it is known.
  public var event: String?
  /// The record's number, from 1, the header not counted.
  public var record: Int?
  /// The field's name in the header.
  public var field: String?
  /// What is left out of the event, which is told without it.
  ///
  /// The value that is wrong comes first, then what is of no use without it. Empty where nothing is left out,
  /// or the whole event.
  public var blanked: [BlankedValue] = []

  /// A problem and all that is known of it.
  public init(
    _ code: ProblemCode, _ severity: Severity = .error, at position: InputPosition,
    _ message: String, advice: String, event: String? = nil, record: Int? = nil,
    field: String? = nil, blanked: [BlankedValue] = []
  ) {
    self.code = code
    self.severity = severity
    self.position = position
    self.message = message
    self.advice = advice
    self.event = event
    self.record = record
    self.field = field
    self.blanked = blanked
  }
}

extension Problem: CustomStringConvertible {
  /// Two lines: where, code, message, event; then the advice.
  public var description: String {
    var text = "\(position): \(code.rawValue) "
    if severity == .warning { text += "warning: " }
    text += message
    if let event {
      text += " (event \(Self.quotable(event, limit: 60))"
      if !blanked.isEmpty {
        text += ", kept without " + blanked.map { Self.quotable($0.field) }.joined(separator: ", ")
      }
      text += ")"
    }
    return text + "\n  " + advice
  }

  /// How many characters of a user's text a message shows.
  package static let shownCharacters = 40

  /// A user's text, fit for one line of a message: control characters escaped, cut at `limit`.
  package static func quotable(_ text: String, limit: Int = shownCharacters) -> String {
    // Most texts are short, and all of them letters of ASCII.
    if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      return text
    }
    var result = ""
    var length = 0
    for scalar in text.unicodeScalars {
      if length == limit {
        result += "…"
        break
      }
      length += 1
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned,
        .format:
        // ZWNJ and ZWJ are letters' business in Persian; everything else unseen is shown.
        if scalar.value == 0x200C || scalar.value == 0x200D {
          result.unicodeScalars.append(scalar)
        } else {
          result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
