/// A date as a text tells it: in Extended Date/Time Format, or as people and spreadsheets write.
package struct DateText {
  /// Its bounds; those in UTC where it is a clock time whose zone is not known yet.
  package var bounds: TimeBounds
  /// The date in Extended Date/Time Format where it was written otherwise.
  package var edtf: String?
  /// Whether it is a clock time without an offset from UTC.
  package var hasLocalClock = false
  /// Whether a date of numbers was taken for Solar Hijri for its year or its months' names alone.
  package var isSolarByInference = false

  /// The date that a text tells.
  ///
  /// - Throws: `TimeError` for a text that is none, or that can mean two days.
  package static func read(
    _ text: Span<UInt8>, _ conventions: DateConventions
  ) throws(TimeError) -> DateText {
    do throws(TimeError) {
      return try reading(text, conventions)
    } catch {
      // What no person would have written is told as what it is.
      if let machine = MachineDate(text) { throw .machine(machine) }
      throw error
    }
  }

  private static func reading(
    _ text: Span<UInt8>, _ conventions: DateConventions
  ) throws(TimeError) -> DateText {
    let calendar = conventions.calendar
    var refusal = TimeError.notADate
    if calendar == nil || calendar == .gregorian {
      // Nearly every date is Extended Date/Time Format already.
      switch ExtendedDateTime.read(text, trusting: calendar == .gregorian) {
      case .success(let bounds): return DateText(bounds: bounds)
      case .failure(.noOffset): return try localClock(text)
      case .failure(.notADate): break
      case .failure(.otherCalendar(let year)): refusal = .otherCalendar(year: year)
      case .failure(let error): throw error
      }
    }
    let written = try written(text, conventions, orElse: refusal)
    var date = try settled(written.edtf.utf8.span)
    date.edtf = written.edtf
    date.isSolarByInference = written.isSolarByInference
    return date
  }

  private static func written(
    _ text: Span<UInt8>, _ conventions: DateConventions, orElse refusal: TimeError
  ) throws(TimeError) -> DateReading {
    var reading = WrittenDate.read(text, conventions)
    if case .failure(.mixedCalendars) = reading, conventions.wordsDecide {
      reading = WrittenDate.read(text, DateConventions(order: conventions.order))
    }
    switch reading {
    case .success(let reading): return reading
    case .failure(.notADate): throw refusal
    case .failure(let error): throw error
    }
  }

  /// A date whose calendar is settled.
  private static func settled(_ edtf: Span<UInt8>) throws(TimeError) -> DateText {
    switch ExtendedDateTime.read(edtf, trusting: true) {
    case .success(let bounds): return DateText(bounds: bounds)
    case .failure(.noOffset): return try localClock(edtf)
    case .failure(let error): throw error
    }
  }

  /// A clock time whose zone is not told by the text.
  private static func localClock(_ edtf: Span<UInt8>) throws(TimeError) -> DateText {
    var repeats = false
    switch ExtendedDateTime.read(edtf, trusting: true, in: .utc, repeats: &repeats) {
    case .success(let bounds): return DateText(bounds: bounds, hasLocalClock: true)
    case .failure(let error): throw error
    }
  }
}
