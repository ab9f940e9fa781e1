import KokchaBytes

/// Reads Extended Date/Time Format, ISO 8601-2:2019.
///
/// Level 0 (§4.2: dates, date and time, intervals), and of level 1 the qualifiers `~ ? %` at the
/// end (§8.4), seasons 21–24 (§4.8) and open or unknown ends (§4.4). Also a clock time without
/// seconds. Qualifiers never widen the bounds.
package enum ExtendedDateTime {
  /// The bounds that `text` tells, or why it tells none.
  ///
  /// Years 1300–1499 may belong to a Hijri calendar; they are read only where `isGregorian` says
  /// that they do not.
  package static func read(
    _ text: Span<UInt8>, trusting isGregorian: Bool = false
  ) -> Result<TimeBounds, TimeError> {
    for index in 0..<text.count where text[index] == 0x2F {  // "/"
      return readInterval(text, slash: index, isGregorian)
    }
    return readDate(text, 0..<text.count, isGregorian)
  }

  private static func readInterval(
    _ text: Span<UInt8>, slash: Int, _ isGregorian: Bool
  ) -> Result<TimeBounds, TimeError> {
    let first = readEnd(text, 0..<slash, isGregorian)
    let second = readEnd(text, slash + 1..<text.count, isGregorian)
    let begin: TimeBound
    let end: TimeBound
    var basis = TimeBasis.calendar
    switch first {
    case .failure(let error): return .failure(error)
    case .success(.bounds(let bounds)):
      begin = bounds.begin
      if bounds.basis == .instant { basis = .instant }
    case .success(.open): begin = .open
    case .success(.unknown): begin = .unknown
    }
    switch second {
    case .failure(let error): return .failure(error)
    case .success(.bounds(let bounds)):
      end = bounds.end
      if bounds.basis == .instant { basis = .instant }
    case .success(.open): end = .open
    case .success(.unknown): end = .unknown
    }
    if begin.instant == nil && end.instant == nil && begin != .open && end != .open {
      return .failure(.notADate)
    }
    if let begin = begin.instant, let end = end.instant, begin >= end {
      return .failure(.endsBeforeStart)
    }
    return .success(TimeBounds(begin: begin, end: end, precision: .range, basis: basis))
  }

  private enum IntervalEnd {
    case bounds(TimeBounds)
    case open
    case unknown
  }

  private static func readEnd(
    _ text: Span<UInt8>, _ range: Range<Int>, _ isGregorian: Bool
  ) -> Result<IntervalEnd, TimeError> {
    if range.isEmpty { return .success(.unknown) }
    if range.count == 2, text[range.lowerBound] == 0x2E, text[range.lowerBound + 1] == 0x2E {
      return .success(.open)
    }
    return readDate(text, range, isGregorian).map { .bounds($0) }
  }

  /// A year, month, season or day, with or without a clock time.
  private static func readDate(
    _ text: Span<UInt8>, _ range: Range<Int>, _ isGregorian: Bool
  ) -> Result<TimeBounds, TimeError> {
    var upper = range.upperBound
    // "~" approximate, "?" uncertain, "%" both: one at the end stands for the whole date.
    if upper > range.lowerBound,
      text[upper - 1] == 0x7E || text[upper - 1] == 0x3F || text[upper - 1] == 0x25
    {
      upper -= 1
    }
    let start = range.lowerBound
    let length = upper - start
    guard length >= 4, let year = digits(text, start, 4) else { return .failure(.notADate) }
    if !isGregorian, (1300...1499).contains(year) { return .failure(.otherCalendar(year: year)) }
    if length == 4 {
      return .success(
        bounds(
          .year, from: CalendarDay(year: year, month: 1, day: 1),
          to: CalendarDay(year: year + 1, month: 1, day: 1)))
    }
    guard length >= 7, text[start + 4] == 0x2D, let month = digits(text, start + 5, 2) else {
      return .failure(.notADate)
    }
    if length == 7 {
      if (21...24).contains(month) { return .success(season(month, of: year)) }
      guard (1...12).contains(month) else { return .failure(.doesNotExist) }
      let next = month == 12 ? (year: year + 1, month: 1) : (year: year, month: month + 1)
      return .success(
        bounds(
          .month, from: CalendarDay(year: year, month: month, day: 1),
          to: CalendarDay(year: next.year, month: next.month, day: 1)))
    }
    guard length >= 10, text[start + 7] == 0x2D, let day = digits(text, start + 8, 2) else {
      return .failure(.notADate)
    }
    guard CalendarDay.exists(year: year, month: month, day: day) else {
      return .failure(.doesNotExist)
    }
    let date = CalendarDay(year: year, month: month, day: day)
    if length == 10 {
      return .success(bounds(.day, from: date, to: CalendarDay(number: date.number + 1)))
    }
    guard text[start + 10] == 0x54 else { return .failure(.notADate) }  // "T"
    return readClock(text, start + 11..<upper, on: date)
  }

  private static func bounds(
    _ precision: TimePrecision, from first: CalendarDay, to next: CalendarDay
  ) -> TimeBounds {
    TimeBounds(
      begin: .at(Instant(midnightOf: first)), end: .at(Instant(midnightOf: next)),
      precision: precision)
  }

  /// Spring, summer, autumn and winter of the north: March–May … December–February.
  private static func season(_ code: Int, of year: Int) -> TimeBounds {
    let firstMonth = 3 + (code - 21) * 3
    return bounds(
      .season, from: CalendarDay(year: year, month: firstMonth, day: 1),
      to: code == 24
        ? CalendarDay(year: year + 1, month: 3, day: 1)
        : CalendarDay(year: year, month: firstMonth + 3, day: 1))
  }

  /// `06`, `06:30` or `06:30:15`, then `Z`, `+04`, `+0430` or `+04:30`.
  private static func readClock(
    _ text: Span<UInt8>, _ range: Range<Int>, on date: CalendarDay
  ) -> Result<TimeBounds, TimeError> {
    var position = range.lowerBound
    guard position + 2 <= range.upperBound, let hour = digits(text, position, 2) else {
      return .failure(.notADate)
    }
    position += 2
    var minute = 0
    var second = 0
    var precision = TimePrecision.hour
    var length: Int64 = 3600
    if position + 3 <= range.upperBound, text[position] == 0x3A {
      guard let value = digits(text, position + 1, 2) else { return .failure(.notADate) }
      minute = value
      position += 3
      precision = .minute
      length = 60
      if position + 3 <= range.upperBound, text[position] == 0x3A {
        guard let value = digits(text, position + 1, 2) else { return .failure(.notADate) }
        second = value
        position += 3
        precision = .instant
        length = 1
      }
    }
    // 24:00 is the midnight at the day's end (ISO 8601-2 keeps it; ISO 8601-1:2019 §5.3.2).
    guard
      (hour < 24 && minute < 60 && second < 60) || (hour == 24 && minute == 0 && second == 0)
    else { return .failure(.doesNotExist) }
    var offset = 0
    if position == range.upperBound { return .failure(.noOffset) }
    switch text[position] {
    case 0x5A where position + 1 == range.upperBound: break  // "Z"
    case 0x2B, 0x2D:
      let sign = text[position] == 0x2B ? 1 : -1
      position += 1
      guard position + 2 <= range.upperBound, let hours = digits(text, position, 2) else {
        return .failure(.notADate)
      }
      position += 2
      var minutes = 0
      if position < range.upperBound {
        if text[position] == 0x3A { position += 1 }
        guard position + 2 == range.upperBound, let value = digits(text, position, 2) else {
          return .failure(.notADate)
        }
        minutes = value
      }
      guard hours <= 18, minutes < 60 else { return .failure(.doesNotExist) }
      offset = sign * (hours * 3600 + minutes * 60)
    default: return .failure(.notADate)
    }
    let begin =
      Instant(midnightOf: date).seconds + Int64(hour * 3600 + minute * 60 + second - offset)
    return .success(
      TimeBounds(
        begin: .at(Instant(seconds: begin)), end: .at(Instant(seconds: begin + length)),
        precision: precision, basis: .instant))
  }

  /// The number in `count` ASCII digits, or nil if there are not that many.
  private static func digits(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    guard start + count <= text.count else { return nil }
    var value = 0
    for index in start..<start + count {
      guard text[index].isASCIIDigit else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
    }
    return value
  }
}
