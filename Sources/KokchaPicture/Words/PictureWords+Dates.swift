import KokchaFormat
import KokchaTime

/// Dates in words: in English by the Gregorian calendar, in Dari by the Solar Hijri one as far as that reaches.
extension PictureWords {
  /// A day, month or year of the calendar that the language tells dates in.
  struct Parts: Equatable {
    var year: Int
    var month: Int
    var day: Int
    var isSolar: Bool
  }

  func parts(of day: CalendarDay) -> Parts {
    if language == .dari, let solar = SolarHijriDay(day) {
      return Parts(year: solar.year, month: solar.month, day: solar.day, isSolar: true)
    }
    let (year, month, date) = day.components
    return Parts(year: year, month: month, day: date, isSolar: false)
  }

  /// `14 Jul 2022`.
  func day(_ parts: Parts) -> String {
    "\(plain(parts.day)) \(monthName(parts)) \(year(parts))"
  }

  func monthName(_ parts: Parts) -> String {
    (parts.isSolar ? solarMonths : months)[parts.month - 1]
  }

  /// The year; ISO 8601's year 0 is the first before the common era.
  func year(_ parts: Parts) -> String {
    parts.year > 0
      ? plain(parts.year) : dates.beforeCommonEra.replacing("#", with: plain(1 - parts.year))
  }

  /// When an event was: from its first second to before its end, of which either may not be known.
  func time(from begin: Instant?, to end: Instant?) -> String {
    switch (begin, end) {
    case (nil, nil): return dates.unknown
    case (nil, let end?):
      return dates.by.replacing("#", with: day(parts(before: end)))
    case (let begin?, nil):
      return dates.from.replacing("#", with: day(parts(of: CalendarDay(containing: begin))))
    case (let begin?, let end?):
      return begin.isMidnight && end.isMidnight ? days(begin, end) : times(begin, end)
    }
  }

  private func parts(before end: Instant) -> Parts {
    parts(of: CalendarDay(containing: Instant(seconds: end.seconds - 1)))
  }

  private func range(_ from: String, _ to: String) -> String { "\(from) – \(to)" }

  /// Whole days, months or years, in as few words as are exact.
  private func days(_ begin: Instant, _ end: Instant) -> String {
    let first = parts(of: CalendarDay(containing: begin))
    let last = parts(before: end)
    let next = parts(of: CalendarDay(containing: end))
    guard first.isSolar == last.isSolar else { return range(day(first), day(last)) }
    if first.day == 1, next.day == 1, first.isSolar == next.isSolar {
      if first.month == 1, next.month == 1 {
        return first.year == last.year ? year(first) : range(year(first), year(last))
      }
      if first.year != last.year {
        return range(
          "\(monthName(first)) \(year(first))", "\(monthName(last)) \(year(last))")
      }
      let months =
        first.month == last.month
        ? (first.isSolar ? solarMonths : longMonths)[first.month - 1]
        : range(monthName(first), monthName(last))
      return "\(months) \(year(first))"
    }
    if first.year != last.year { return range(day(first), day(last)) }
    if first.month != last.month {
      let ends = [first, last].map { "\(plain($0.day)) \(monthName($0))" }
      return "\(range(ends[0], ends[1])) \(year(first))"
    }
    if first.day == last.day { return day(first) }
    return "\(range(plain(first.day), plain(last.day))) \(monthName(first)) \(year(first))"
  }

  /// Minutes on the clock, in UTC.
  private func times(_ begin: Instant, _ end: Instant) -> String {
    func at(_ instant: Instant) -> String {
      day(parts(of: CalendarDay(containing: instant))) + dates.comma + clock(instant)
    }
    let isMinute = end.seconds - begin.seconds <= 60
    let isDay =
      CalendarDay(containing: begin) == CalendarDay(containing: Instant(seconds: end.seconds - 1))
    return dates.utc.replacing(
      "#",
      with: isMinute ? at(begin) : range(at(begin), isDay ? clock(end) : at(end)))
  }

  private func clock(_ instant: Instant) -> String {
    let minute = Int(instant.seconds - CalendarDay(containing: instant).number * 86_400) / 60
    return digits(in: "\(minute / 600)\(minute / 60 % 10):\(minute % 60 / 10)\(minute % 10)")
  }
}

extension Instant {
  fileprivate var isMidnight: Bool { seconds % 86_400 == 0 }
}
