import KokchaBytes

/// One date, with or without a clock time.
extension ExtendedDateTime {
  /// The day of `2022-07-14`; nil for every other form, and for what may be no day.
  static func plainDay(_ text: Span<UInt8>, _ isGregorian: Bool) -> CalendarDay? {
    guard text[4] == 0x2D, text[7] == 0x2D, let year = text.number(of: 4, at: 0),
      let month = text.number(of: 2, at: 5), let day = text.number(of: 2, at: 8),
      isGregorian || !hijriYears.contains(year),
      CalendarDay.exists(year: year, month: month, day: day)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// Years that stand for now in one of the Hijri calendars.
  package static let hijriYears = 1300...1499

  /// A year with its unspecified digits (`X`) or the number behind a `Y`.
  private struct Year {
    /// The first and the last year that may be meant.
    var years: ClosedRange<Int>
    var unspecifiedDigits = 0
    var isPrefixed = false
  }

  /// A date: a year, then a month or a grouping of months, then a day, then a clock time.
  static func readDate(
    _ text: Span<UInt8>, _ range: Range<Int>, _ context: inout Context
  ) throws(TimeError) -> TimeBounds {
    var position = range.lowerBound
    let upper = range.upperBound
    let year = try readYear(text, &position, upper)
    guard CalendarDay.countedYears.contains(year.years.lowerBound),
      CalendarDay.countedYears.contains(year.years.upperBound)
    else { throw .yearTooFar }
    // `XXXX` names no year of any calendar.
    if !context.isGregorian, year.unspecifiedDigits < 4, year.years.overlaps(hijriYears) {
      throw .otherCalendar(year: max(year.years.lowerBound, hijriYears.lowerBound))
    }
    if position == upper { return bounds(of: year) }
    guard !year.isPrefixed else { throw .notADate }
    guard let month = try readPair(text, &position, upper) else {
      // Digits left out from the right: nothing after an unknown month can be known.
      if position < upper, try readPair(text, &position, upper) != nil { throw .notADate }
      guard position == upper else { throw .notADate }
      return bounds(of: year)
    }
    guard year.unspecifiedDigits == 0 else { throw .notADate }
    let number = year.years.lowerBound
    if position == upper {
      if let grouping = MonthGrouping(code: month) { return grouping.bounds(in: number) }
      return try bounds(ofMonth: month, in: number)
    }
    guard text[position] == 0x2D else { throw .notADate }
    guard let day = try readPair(text, &position, upper) else {
      guard position == upper else { throw .notADate }
      return try bounds(ofMonth: month, in: number)
    }
    guard position == upper || text[position] == 0x54 else { throw .notADate }  // "T"
    guard CalendarDay.exists(year: number, month: month, day: day) else { throw .doesNotExist }
    let date = CalendarDay(year: number, month: month, day: day)
    if position == upper {
      return bounds(.day, from: date, to: CalendarDay(number: date.number + 1))
    }
    return try readClock(text, position + 1..<upper, on: date, &context)
  }

  // MARK: Components

  /// `2022`, `-1985`, `201X`, `Y170000002`, each with a qualifier before or behind it.
  private static func readYear(
    _ text: Span<UInt8>, _ position: inout Int, _ upper: Int
  ) throws(TimeError) -> Year {
    let isQualified = skipQualifier(text, &position, upper)
    let isPrefixed = position < upper && text[position] == 0x59  // "Y"
    if isPrefixed { position += 1 }
    let isNegative = position < upper && text[position] == 0x2D
    if isNegative { position += 1 }
    let start = position
    var magnitude = 0
    var unspecified = 0
    while position < upper, position - start < (isPrefixed ? 18 : 4) {
      if text[position].isASCIIDigit, unspecified == 0 {
        magnitude = magnitude * 10 + Int(text[position] - 0x30)
      } else if text[position] == 0x58, !isPrefixed {  // "X"
        magnitude *= 10
        unspecified += 1
      } else {
        break
      }
      position += 1
    }
    if isPrefixed {
      // "Y" is for years that four digits cannot hold, and for those only.
      if position < upper, text[position].isASCIIDigit { throw .yearTooFar }
      guard magnitude > 9999 else { throw .notADate }
    } else {
      guard position - start == 4 else { throw .notADate }
      // Year 0 has no sign (ISO 8601-1:2019 §4.2.1 numbers it 0000).
      if isNegative, magnitude == 0, unspecified == 0 { throw .notADate }
    }
    if skipQualifier(text, &position, upper), isQualified { throw .notADate }
    var span = 0
    for _ in 0..<unspecified { span = span * 10 + 9 }
    let years = isNegative ? -(magnitude + span)...(-magnitude) : magnitude...magnitude + span
    return Year(years: years, unspecifiedDigits: unspecified, isPrefixed: isPrefixed)
  }

  /// A hyphen and two digits, with a qualifier before or behind them; nil for `XX`.
  private static func readPair(
    _ text: Span<UInt8>, _ position: inout Int, _ upper: Int
  ) throws(TimeError) -> Int? {
    guard position < upper, text[position] == 0x2D else { throw .notADate }
    position += 1
    let isQualified = skipQualifier(text, &position, upper)
    guard position + 2 <= upper else { throw .notADate }
    let value: Int?
    if text[position] == 0x58, text[position + 1] == 0x58 {
      value = nil
    } else {
      guard let number = text.number(of: 2, at: position) else { throw .notADate }
      value = number
    }
    position += 2
    if skipQualifier(text, &position, upper), isQualified { throw .notADate }
    return value
  }

  /// Passes "~" (approximate), "?" (uncertain) or "%" (both).
  private static func skipQualifier(
    _ text: Span<UInt8>, _ position: inout Int, _ upper: Int
  ) -> Bool {
    guard position < upper, isQualifier(text[position]) else { return false }
    position += 1
    return true
  }

  static func isQualifier(_ byte: UInt8) -> Bool { byte == 0x7E || byte == 0x3F || byte == 0x25 }

  // MARK: Bounds

  private static func bounds(of year: Year) -> TimeBounds {
    let precision: TimePrecision =
      switch year.unspecifiedDigits {
      case 0: .year
      case 1: .decade
      case 2: .century
      case 3: .range
      default: .unknown
      }
    if precision == .unknown {
      return TimeBounds(begin: .unknown, end: .unknown, precision: .unknown)
    }
    return bounds(
      precision, from: CalendarDay(year: year.years.lowerBound, month: 1, day: 1),
      to: CalendarDay(year: year.years.upperBound + 1, month: 1, day: 1))
  }

  private static func bounds(ofMonth month: Int, in year: Int) throws(TimeError) -> TimeBounds {
    guard (1...12).contains(month) else { throw .doesNotExist }
    return bounds(
      .month, from: CalendarDay(year: year, month: month, day: 1),
      to: CalendarDay(
        year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1))
  }
}
