/// An event at the gate: where it stands in its batch and in the inputs.
struct AdmittedEvent {
  var row: Int
  var place: RepeatedKeys.Place
  var isTable: Bool

  /// What messages call it.
  var noun: String { isTable ? "row" : "event" }
}
