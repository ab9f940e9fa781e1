/// What an export does with data that cannot be told truthfully (`--bad`).
///
/// What each means for each kind of problem is `ProblemCode.extent`, and for each field `Field.isEssential`
/// (rule A10).
public enum BadData: String, CaseIterable, Sendable {
  /// Any error refuses the export.
  case refuse
  /// A wrong value is left out of its event, and the event where it cannot do without the value.
  case blank
  /// An event with an error is left out.
  case skip
}

/// A value that is left out of an event, since it is wrong or of no use without one that is.
public struct BlankedValue: Hashable, Sendable {
  /// The field's name in the input: `killed`, `places[0].coordinate`.
  public var field: String
  /// What stands there, whole.
  public var text: String

  /// What stands in a field.
  public init(_ field: String, _ text: String) {
    self.field = field
    self.text = text
  }
}

extension Field {
  /// Whether an event is left out rather than told without the field.
  ///
  /// It is what says which event it is and when it was, and what would be taken for its opposite if it were
  /// missing. A misspelt `denied` must not become an event that
  /// occurred, nor the place that a shot came from the place of the event.
  package var isEssential: Bool {
    switch self {
    case .id, .title, .date, .calendar, .timeZone, .occurrence, .status, .ongoing, .placeRole,
      .actor1Role, .actor2Role:
      true
    default: false
    }
  }
}
