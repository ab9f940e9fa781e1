import KokchaBytes

/// Reads dates as people and spreadsheets write them, and makes Extended Date/Time Format of them.
///
/// `14 July 2022`, `14/07/2022 06:30`, `Thursday, July 14th, 2022`, `23 Saratan 1401`,
/// `۱۴۰۱/۴/۲۳`, and intervals of such dates. Nothing is guessed: what can mean two days is an error
/// that names both.
package enum WrittenDate {
  /// The EDTF of a text, or why it has none.
  ///
  /// A clock time without an offset is left so; `ExtendedDateTime` reads it in a zone.
  package static func read(
    _ text: Span<UInt8>, _ conventions: DateConventions = DateConventions()
  ) -> Result<DateReading, TimeError> {
    do throws(TimeError) {
      return .success(try reading(of: text, conventions))
    } catch {
      return .failure(error)
    }
  }

  private static func reading(
    _ tokens: ArraySlice<DateToken>, _ conventions: DateConventions
  ) throws(TimeError) -> DateReading {
    var reading: DateReading
    if let interval = try DateInterval(tokens) {
      reading = try interval.reading(conventions)
    } else {
      let date = try DatePhrase(tokens)
      reading = try date.resolved(conventions).reading
    }
    // What was put together must hold as a date of its own: hours, days, the order of ends.
    var repeats = false
    switch ExtendedDateTime.read(
      reading.edtf.utf8.span, trusting: true, in: .utc, repeats: &repeats)
    {
    case .success: return reading
    case .failure(let error): throw error
    }
  }

  private static func reading(
    of text: Span<UInt8>, _ conventions: DateConventions
  ) throws(TimeError) -> DateReading {
    if conventions.calendar == .lunar { throw .lunar }
    // EDTF in the digits of Persian or Arabic.
    if conventions.calendar != .solar, let plain = DateFolding.withASCIIDigits(text) {
      switch ExtendedDateTime.read(
        plain.utf8.span, trusting: conventions.calendar == .gregorian)
      {
      case .success, .failure(.noOffset): return DateReading(edtf: plain)
      case .failure(.notADate), .failure(.otherCalendar): break
      case .failure(let error): throw error
      }
    }
    guard let tokens = DateToken.tokens(of: text), !tokens.isEmpty, tokens.count <= 40 else {
      throw .notADate
    }
    return try reading(tokens[...], conventions)
  }
}
