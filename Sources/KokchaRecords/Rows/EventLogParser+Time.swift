import KokchaBytes
import KokchaModel
import KokchaTime

/// What the cells mean that say when an event happened.
extension EventLogParser {
  mutating func finishTime(in batch: inout EventBatch) {
    row.zone = trimmed(draft[.timeZone], in: batch)
    let text = trimmed(draft[.date], in: batch)
    guard !text.isEmpty else {
      if let date = options.date { return assume(date, in: &batch) }
      refuseEmpty(
        .date, in: batch,
        "2022-07-14, 2022-07, 2022, or an interval 2022-01/2022-04"
          + (header.isMap ? "; --date gives one to all that have none" : ""))
      return
    }
    let calendar = calendar(in: &batch)
    var refusal = TimeError.notADate
    if calendar == nil || calendar == .gregorian {
      // Nearly every date is Extended Date/Time Format already.
      switch ExtendedDateTime.read(
        batch.text.span.extracting(text.bounds), trusting: calendar == .gregorian)
      {
      case .success(let bounds):
        row.edtf = text
        row.bounds = bounds
        return
      case .failure(.noOffset):
        readLocalClock(text, text, in: &batch)
        return
      case .failure(.notADate): break
      case .failure(.otherCalendar(let year)): refusal = .otherCalendar(year: year)
      case .failure(let error):
        refuse(error, text, in: batch)
        return
      }
    }
    var conventions = WrittenDate.Conventions(calendar: calendar, order: options.dateOrder)
    var reading = WrittenDate.read(batch.text.span.extracting(text.bounds), conventions)
    // In a table of ours nobody named the calendar: words taken over from `date_shamsi` name theirs.
    if case .failure(.mixedCalendars) = reading, header.isOurs, draft[.calendar].isEmpty {
      conventions.calendar = nil
      reading = WrittenDate.read(batch.text.span.extracting(text.bounds), conventions)
    }
    switch reading {
    case .success(let reading): take(reading, of: text, in: &batch)
    case .failure(.notADate): refuse(refusal, text, in: batch)
    case .failure(let error): refuse(error, text, in: batch)
    }
  }

  /// Takes the date that was given for the whole input, and says so.
  private mutating func assume(_ date: String, in batch: inout EventBatch) {
    row.dateBasis = .assumed
    row.edtf = batch.text.appendText(date)
    if case .success(let bounds) = ExtendedDateTime.read(date.utf8.span, trusting: true) {
      row.bounds = bounds
    }
  }

  /// Takes a date over that was not EDTF, and keeps what was written.
  private mutating func take(
    _ reading: WrittenDate.Reading, of text: TextRange, in batch: inout EventBatch
  ) {
    let edtf = batch.text.appendText(reading.edtf)
    if row.dateText.isEmpty { row.dateText = text }
    row.dateOrder = DateOrderEvidence(batch.text.span.extracting(text.bounds))
    // What calendar it is of is settled.
    switch ExtendedDateTime.read(batch.text.span.extracting(edtf.bounds), trusting: true) {
    case .success(let bounds):
      row.edtf = edtf
      row.bounds = bounds
    case .failure(.noOffset): readLocalClock(edtf, text, in: &batch)
    case .failure(let error): refuse(error, text, in: batch)
    }
    if reading.isSolarByInference {
      note(
        .solarHijriRead, .warning, at: text.lowerBound, in: batch,
        "date '\(batch.quoted(text))' is read as Solar Hijri: \(reading.edtf)",
        advice: "say so in a column 'calendar' (solar, or gregorian if it is not), or with "
          + "--calendar", field: "date")
    }
  }

  /// Keeps a clock time without an offset, until the place's zone may be known.
  ///
  /// The bounds are those in UTC for now.
  private mutating func readLocalClock(
    _ edtf: TextRange, _ text: TextRange, in batch: inout EventBatch
  ) {
    var repeats = false
    switch ExtendedDateTime.read(
      batch.text.span.extracting(edtf.bounds), trusting: true, in: .utc, repeats: &repeats)
    {
    case .success(let bounds):
      row.edtf = edtf
      row.bounds = bounds
      row.hasLocalClock = true
      if row.zone.isEmpty, let zone = options.timeZone {
        row.zone = batch.text.appendText(zone.name)
      }
    case .failure(let error): refuse(error, text, in: batch)
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

  private mutating func refuse(_ error: TimeError, _ text: TextRange, in batch: EventBatch) {
    let (code, message, advice) = error.words(of: "date '\(batch.quoted(text))'")
    refuse(code, at: text.lowerBound, in: batch, message, advice: advice, field: "date")
  }
}
