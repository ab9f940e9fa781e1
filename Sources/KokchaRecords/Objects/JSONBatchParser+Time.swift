import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaTime
import KokchaValues

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

  /// The date: Gregorian, as in all that Kokcha writes, where its words do not name another calendar.
  private mutating func readDate(_ value: Int, _ path: JSONPath, _ batch: inout EventBatch) {
    let text = word(value, path, in: &batch)
    hasDate = !text.isEmpty || isOfWrongType(value)
    if text.isEmpty { return }
    let conventions = DateConventions(
      calendar: .gregorian, order: options.dateOrder, wordsDecide: true)
    do throws(TimeError) {
      let date = try DateText.read(batch.text.span.extracting(text.bounds), conventions)
      row.take(date, of: text, in: &batch, options)
      if date.isSolarByInference, let edtf = date.edtf {
        warn(SolarHijriDoubt(edtf), text, at: value, path, in: batch)
      }
    } catch {
      refuse(error, text, at: value, path, in: batch)
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
