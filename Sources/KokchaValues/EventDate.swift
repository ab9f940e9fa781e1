package import KokchaModel
package import KokchaTime

/// When an event happened, as a text tells it: in Extended Date/Time Format, or as people and spreadsheets write.
package struct EventDate {
  /// What is known beside the text of what its numbers and words mean.
  package struct Context: Sendable {
    /// The calendar, where it is named.
    package var calendar: DateCalendar?
    /// Which of two numbers before a year is the day, where it is said.
    package var order: DateOrder?
    /// Whether months of another calendar than the one named may name theirs: `23 Saratan 1401`.
    ///
    /// So in what Kokcha writes, where dates are Gregorian though nobody said so.
    package var wordsDecide = false

    package init(calendar: DateCalendar?, order: DateOrder?, wordsDecide: Bool = false) {
      self.calendar = calendar
      self.order = order
      self.wordsDecide = wordsDecide
    }
  }

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
    _ text: Span<UInt8>, _ context: Context
  ) throws(TimeError) -> EventDate {
    let calendar = context.calendar
    var refusal = TimeError.notADate
    if calendar == nil || calendar == .gregorian {
      // Nearly every date is Extended Date/Time Format already.
      switch ExtendedDateTime.read(text, trusting: calendar == .gregorian) {
      case .success(let bounds): return EventDate(bounds: bounds)
      case .failure(.noOffset): return try localClock(text)
      case .failure(.notADate): break
      case .failure(.otherCalendar(let year)): refusal = .otherCalendar(year: year)
      case .failure(let error): throw error
      }
    }
    let written = try written(text, context, orElse: refusal)
    var date = try settled(written.edtf.utf8.span)
    date.edtf = written.edtf
    date.isSolarByInference = written.isSolarByInference
    return date
  }

  private static func written(
    _ text: Span<UInt8>, _ context: Context, orElse refusal: TimeError
  ) throws(TimeError) -> DateReading {
    var conventions = DateConventions(calendar: context.calendar, order: context.order)
    var reading = WrittenDate.read(text, conventions)
    if case .failure(.mixedCalendars) = reading, context.wordsDecide {
      conventions.calendar = nil
      reading = WrittenDate.read(text, conventions)
    }
    switch reading {
    case .success(let reading): return reading
    case .failure(.notADate): throw refusal
    case .failure(let error): throw error
    }
  }

  /// A date whose calendar is settled.
  private static func settled(_ edtf: Span<UInt8>) throws(TimeError) -> EventDate {
    switch ExtendedDateTime.read(edtf, trusting: true) {
    case .success(let bounds): return EventDate(bounds: bounds)
    case .failure(.noOffset): return try localClock(edtf)
    case .failure(let error): throw error
    }
  }

  /// A clock time whose zone is that of its place, which is not known yet.
  private static func localClock(_ edtf: Span<UInt8>) throws(TimeError) -> EventDate {
    var repeats = false
    switch ExtendedDateTime.read(edtf, trusting: true, in: .utc, repeats: &repeats) {
    case .success(let bounds): return EventDate(bounds: bounds, hasLocalClock: true)
    case .failure(let error): throw error
    }
  }
}

extension TimeError: ValueFault {
  package var code: ProblemCode { words(of: "").code }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    words(of: "\(field) '\(text.quoted)'").message
  }

  package func advice(for text: Span<UInt8>) -> String { words(of: "").advice }
}

/// A date of numbers that was read as Solar Hijri although nobody named the calendar: a warning.
package struct SolarHijriDoubt: ValueFault {
  private let edtf: String

  package init(_ edtf: String) { self.edtf = edtf }

  package var code: ProblemCode { .solarHijriRead }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    "\(field) '\(text.quoted)' is read as Solar Hijri: \(edtf)"
  }

  package func advice(for text: Span<UInt8>) -> String {
    "say so in a column 'calendar' (solar, or gregorian if it is not), or with --calendar"
  }
}
