import KokchaBytes
import KokchaModel
import KokchaValues

/// What is said of events whose ids come again.
extension AdmitGate {
  mutating func note(
    _ event: AdmittedEvent, numberedAfter first: FingerprintEntry, isSame: Bool,
    _ batch: EventBatch
  ) {
    let first = files.position(first.place)
    note(
      .rowTwice, .warning, event, batch,
      isSame
        ? "this \(event.noun) has no id and is the same as \(first): it is kept as another event"
        : "this \(event.noun) has no id, and \(first) has the id made for it: it gets a number",
      advice: "delete it if both are one event; otherwise give each an id of its own")
  }

  mutating func note(
    _ event: AdmittedEvent, countsOnceAs other: FingerprintEntry, _ batch: EventBatch
  ) {
    let words = ContentHash.repetition(of: files.position(other.place), isRow: event.isTable)
    note(.eventRepeated, .warning, event, batch, words.message, advice: words.advice)
  }

  mutating func note(
    _ event: AdmittedEvent, givesWayTo other: FingerprintEntry, _ batch: EventBatch
  ) {
    let position = files.position(other.place)
    let kept = other.place < event.place ? "first" : "last"
    note(
      .idTwice, .warning, event, batch,
      "this \(event.noun) has the id of \(position) but different content: it is left out",
      advice:
        "--same-id \(kept) keeps the \(kept) event of an id; if both are to be kept, give each an id "
        + "of its own")
  }

  mutating func note(
    _ event: AdmittedEvent, contradicts first: FingerprintEntry, _ batch: EventBatch
  ) {
    let position = files.position(first.place)
    note(
      .idTwice, .error, event, batch,
      "this \(event.noun) has the id of \(position) but different content",
      advice: "give each event an id of its own, or keep one with --same-id first or --same-id last"
        + (event.isTable ? "; rows of one event must follow each other" : ""))
  }

  private mutating func note(
    _ code: ProblemCode, _ severity: Severity, _ event: AdmittedEvent, _ batch: EventBatch,
    _ message: @autoclosure () -> String, advice: @autoclosure () -> String
  ) {
    let row = batch.events[event.row]
    found.note(code, severity) { _ in
      Problem(
        code, severity, at: InputPosition(file: batch.file, line: event.place.line), message(),
        advice: advice(), event: batch.text.string(row.id),
        record: batch.firstRecord + Int(row.record) + 1, field: Field.id.name)
    }
  }
}
