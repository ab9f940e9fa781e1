import KokchaBytes
import KokchaModel
import KokchaRecords
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
    _ event: AdmittedEvent, ofOtherDocumentThan first: FingerprintEntry, _ batch: EventBatch
  ) {
    let position = files.position(first.place)
    note(
      .idOfOtherDocument, .warning, event, batch,
      "\(position), in another document of the archive, has this \(event.noun)'s id: it gets a number",
      advice: "if both are one event, --same-id first or --same-id last keeps one of them")
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
    let kept = sameID?.rawValue ?? ""
    let message =
      "this \(event.noun) has the id of \(position) but different content: it is left out"
    if other.isExcluded {
      note(
        .idTwice, .warning, event, batch, message + ", and so is that one for its status",
        advice:
          "--same-id \(kept) keeps the \(kept) event of an id, and that one is not asked for; "
          + "--status names what is")
    } else {
      note(
        .idTwice, .warning, event, batch, message,
        advice:
          "--same-id \(kept) keeps the \(kept) event of an id; if both are to be kept, give each an "
          + "id of its own")
    }
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

  /// Says of rows that they repeat the row before them, where their events go on.
  mutating func noteRepeatedRows(of batch: EventBatch, _ admission: inout Admission) {
    var index = 0
    for repeated in batch.repeatedRows {
      while index < batch.events.count, batch.events[index].record < repeated.event { index += 1 }
      guard index < batch.events.count, batch.events[index].record == repeated.event,
        !batch.events[index].goesNoFurther
      else { continue }
      let line = batch.firstLine + Int(repeated.line) + 1
      let words = ContentHash.repetition(of: InputPosition(file: batch.file, line: line))
      found.note(.eventRepeated, .warning) { positions in
        Problem(
          .eventRepeated, .warning,
          at: batch.position(
            ofByte: Int(repeated.row.start), from: batch.events[index], &positions),
          words.message, advice: words.advice, event: batch.text.string(repeated.row.id),
          record: batch.firstRecord + Int(repeated.row.record) + 1)
      }
      admission.repeats.identical += 1
      admission.repeatedRows.append(repeated.row)
    }
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
