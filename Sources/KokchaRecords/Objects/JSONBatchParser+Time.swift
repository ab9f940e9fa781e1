import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaTime

/// What an event's `time` means.
extension JSONBatchParser {
  mutating func readTime(_ value: Int, _ batch: inout EventBatch) {
    let path = JSONPath(in: .time)
    guard isObject(value, path, in: batch) else {
      hasDate = reader[value].kind != .null
      return
    }
    let end = reader[value].next
    var seen = JSONKeySet()
    var date = value
    var bounds = (earliest: 0, latest: 0)
    var member = value + 1
    while member < end {
      let inner = member + 1
      if let key = key(member, of: path, &seen, in: &batch) {
        switch key {
        case .edtf: date = inner
        case .verbatim: row.dateText = text(inner, path.key(key), in: &batch)
        case .basis: row.dateBasis = term(inner, path.key(key), in: &batch)
        case .zone: row.zone = word(inner, path.key(key), in: &batch)
        case .earliest: bounds.earliest = inner
        case .latest: bounds.latest = inner
        // Computed from the date, and so computed again.
        case .precision, .timeBasis: _ = text(inner, path.key(key), in: &batch)
        default: refuseKey(member, of: path, in: &batch)
        }
      }
      member = reader.following(inner)
    }
    guard date != value else { return }
    readDate(date, path.key(.edtf), &batch)
    // The bounds of a clock time without an offset are settled when its place is known.
    if row.edtf.isEmpty || row.hasLocalClock { return }
    if bounds.earliest > 0 {
      compare(bounds.earliest, row.bounds.begin, isEnd: false, path.key(.earliest), &batch)
    }
    if bounds.latest > 0 {
      compare(bounds.latest, row.bounds.end, isEnd: true, path.key(.latest), &batch)
    }
  }

  /// The date, which in JSON is always Gregorian.
  private mutating func readDate(_ value: Int, _ path: JSONPath, _ batch: inout EventBatch) {
    let text = word(value, path, in: &batch)
    hasDate = !text.isEmpty || isOfWrongType(value)
    if text.isEmpty { return }
    switch ExtendedDateTime.read(batch.text.span.extracting(text.bounds), trusting: true) {
    case .success(let bounds):
      row.edtf = text
      row.bounds = bounds
    case .failure(.noOffset): readLocalClock(value, text, path, &batch)
    case .failure(let error): refuse(error, value, text, path, in: batch)
    }
  }

  /// Keeps a clock time without an offset until its zone is settled; the bounds are those in UTC
  /// for now.
  private mutating func readLocalClock(
    _ value: Int, _ text: TextRange, _ path: JSONPath, _ batch: inout EventBatch
  ) {
    var repeats = false
    switch ExtendedDateTime.read(
      batch.text.span.extracting(text.bounds), trusting: true, in: .utc, repeats: &repeats)
    {
    case .success(let bounds):
      row.edtf = text
      row.bounds = bounds
      row.hasLocalClock = true
      if row.zone.isEmpty, let zone = options.timeZone {
        row.zone = batch.text.appendText(zone.name)
      }
    case .failure(let error): refuse(error, value, text, path, in: batch)
    }
  }

  private mutating func refuse(
    _ error: TimeError, _ value: Int, _ text: TextRange, _ path: JSONPath, in batch: EventBatch
  ) {
    let (code, message, advice) = error.words(of: "\(path.text()) '\(batch.quoted(text))'")
    refuse(
      code, at: reader[value].offset, in: batch, message, advice: advice, field: path.text())
  }

  /// Looks whether a computed bound is what the date says.
  private mutating func compare(
    _ value: Int, _ bound: TimeBound, isEnd: Bool, _ path: JSONPath, _ batch: inout EventBatch
  ) {
    let told = word(value, path, in: &batch)
    if told.isEmpty { return }
    if case .success(let read) = ExtendedDateTime.read(
      batch.text.span.extracting(told.bounds), trusting: true), bound.instant != nil,
      read.begin == bound || read.begin == bound.writable(isEnd: isEnd)
    {
      return
    }
    let edtf = row.edtf
    note(
      .computedDiffers, .warning, at: reader[value].offset, in: batch,
      "\(path.text()) '\(batch.quoted(told))' is not what '\(batch.quoted(edtf))' means",
      advice: "correct time.edtf, from which it is computed, or leave it out", field: path.text())
  }
}
