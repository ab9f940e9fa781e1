import KokchaBytes
package import KokchaModel

/// Looks at events that could be exported for what looks wrong all the same (`kokcha check`).
///
/// Whatever stands in the way of an export is found by the reader and the locator; here are the
/// doubts that an editor would have. Each is a warning that says no more than what stands in the
/// event.
package struct EventChecker: Sendable {
  package init() {}

  /// Notes what looks wrong in a batch whose places are known; of events that are not asked for, nothing.
  package func check(_ batch: EventBatch, problems: inout ProblemCollector) {
    var checked = CheckedEvent(batch)
    for event in batch.events where event.exclusion == nil {
      checked.event = event
      checkDates(of: checked, &problems)
      checkClaims(of: checked, &problems)
      checkSources(of: checked, &problems)
      checkLinks(of: checked, &problems)
      checkTexts(of: checked, &problems)
    }
  }

  private func checkLinks(of checked: CheckedEvent, _ problems: inout ProblemCollector) {
    let event = checked.event
    for link in checked.batch.links[event.links.indices] where checked.isSame(link.id, event.id) {
      checked.warn(
        .linkUnknown, at: link.id, "the event is linked to itself",
        advice: "name the other event's id, or take the link out", field: Field.links.name,
        to: &problems)
    }
  }
}

/// An event being looked at, and the batch in which it stands.
struct CheckedEvent {
  var event = EventRow()
  let batch: EventBatch

  init(_ batch: EventBatch) { self.batch = batch }

  /// Notes a warning; it is put in words only if it is kept.
  func warn(
    _ code: ProblemCode, at range: TextRange, _ message: @autoclosure () -> String,
    advice: @autoclosure () -> String, field: String, to problems: inout ProblemCollector
  ) {
    problems.note(code, .warning) { positions in
      Problem(
        code, .warning, at: batch.position(of: range, in: event, &positions), message(),
        advice: advice(), event: batch.text.string(event.id),
        record: batch.firstRecord + Int(event.record) + 1, field: field)
    }
  }

  func isSame(_ a: TextRange, _ b: TextRange) -> Bool {
    batch.text.span.extracting(a.bounds).matches(batch.text.span.extracting(b.bounds))
  }

  /// A text as messages show it.
  func quoted(_ range: TextRange) -> String { "'\(batch.quoted(range))'" }
}
