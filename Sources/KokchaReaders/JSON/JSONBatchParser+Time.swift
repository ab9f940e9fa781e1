import Kokcha
import KokchaBytes

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
      member = following(inner)
    }
    guard date != value else { return }
    readDate(date, path.key(.edtf), &batch)
    if row.edtf.isEmpty { return }
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
    case .failure(let error):
      let date = "\(path.text()) '\(batch.quoted(text))'"
      let (code, message, advice) = Self.words(of: error)
      refuse(
        code, at: reader[value].offset, in: batch, "\(date) \(message)", advice: advice,
        field: path.text())
    }
  }

  private static func words(
    of error: TimeError
  ) -> (code: ProblemCode, message: String, advice: String) {
    switch error {
    case .doesNotExist:
      (
        .dateDoesNotExist, "does not exist in the calendar", "check the day, the month and the hour"
      )
    case .endsBeforeStart:
      (.endBeforeStart, "ends before it starts", "write the earlier date before the slash")
    case .noOffset:
      (
        .clockWithoutOffset, "has a clock time without an offset from UTC",
        "write the offset after it: +04:30 for Kabul, Z for UTC"
      )
    default:
      (
        .notADate, "is not a date",
        "write 2022-07-14, 2022-07, 2022, an interval 2022-01/2022-04, or ~ and ? after a date "
          + "that is approximate or uncertain"
      )
    }
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
