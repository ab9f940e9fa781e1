import KokchaBytes
import KokchaModel
import KokchaTime
import KokchaValues

/// What the cells mean that say when an event happened.
extension EventLogParser {
  mutating func finishTime(in batch: inout EventBatch) {
    row.zone = trimmed(draft[.timeZone], in: batch)
    let text = trimmed(draft[.date], in: batch)
    guard !text.isEmpty else {
      if let date = options.date { return row.assume(date, in: &batch) }
      refuseEmpty(
        .date, in: batch,
        "2022-07-14, 2022-07, 2022, or an interval 2022-01/2022-04"
          + (header.isMap ? "; --date gives one to all that have none" : ""))
      return
    }
    // In a table of ours nobody named the calendar: words taken over from `date_shamsi` name theirs.
    let conventions = DateConventions(
      calendar: calendar(in: &batch), order: options.dateOrder,
      wordsDecide: header.isOurs && draft[.calendar].isEmpty)
    do throws(TimeError) {
      let date = try DateText.read(batch.text.span.extracting(text.bounds), conventions)
      row.take(date, of: text, in: &batch, options)
      if made.contains(.inheritedDate), row.dateBasis == nil { row.dateBasis = .inherited }
      if !header.isOurs, !header.isOurLog { lookForDoubts(in: date, of: text, in: batch) }
      if date.isSolarByInference, let edtf = date.edtf {
        warn(SolarHijriDoubt(edtf), text, LogColumn.date.name, in: batch)
      }
    } catch {
      refuse(error, text, .date, in: batch)
    }
  }

  /// Warns of a date in a table of others that is read as Kokcha writes it, and is often meant otherwise.
  @inline(__always)
  private mutating func lookForDoubts(
    in date: DateText, of text: TextRange, in batch: EventBatch
  ) {
    switch date.bounds.precision {
    case .season, .quarter, .range: break
    default: return
    }
    // As it was written: words for a season mean no years.
    if date.edtf == nil, let doubt = SeasonDoubt(batch.text.span.extracting(text.bounds)) {
      warn(doubt, text, LogColumn.date.name, in: batch)
    } else if let doubt = DistantEndDoubt(batch.text.span.extracting(row.edtf.bounds)) {
      warn(doubt, text, LogColumn.date.name, in: batch)
    }
  }

  /// The calendar that the row, the log or the command line names.
  private mutating func calendar(in batch: inout EventBatch) -> DateCalendar? {
    if let stated: DateCalendar = term(.calendar, in: &batch) { return stated }
    // A calendar that is none was told; its date need not be told too.
    if !trimmed(draft[.calendar], in: batch).isEmpty { return .gregorian }
    // Kokcha writes Gregorian dates, and where a year could mislead, the log form says so.
    if header.isOurs { return .gregorian }
    return header.isOurLog ? nil : options.calendar
  }
}
