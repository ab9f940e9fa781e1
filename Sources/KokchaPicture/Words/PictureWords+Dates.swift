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
  func day(_ day: CalendarDay) -> String {
    let parts = parts(of: day)
    return "\(plain(parts.day)) \(monthName(parts)) \(yearText(parts))"
  }

  func monthName(_ parts: Parts) -> String {
    parts.isSolar ? solarMonths[parts.month - 1] : months[parts.month - 1]
  }

  /// The year; ISO 8601's year 0 is the first before the common era.
  func yearText(_ parts: Parts) -> String {
    parts.year > 0 ? plain(parts.year) : plain(1 - parts.year) + dates.beforeCommonEra
  }

  /// When an event was: from its first second to before its end, of which either may not be known.
  func time(from begin: Instant?, to end: Instant?) -> String {
    let first = begin.map { CalendarDay(containing: $0) }
    let last = end.map { CalendarDay(containing: Instant(seconds: $0.seconds - 1)) }
    switch (first, last) {
    case (nil, nil): return dates.unknown
    case (nil, let last?): return dates.before.replacing("#", with: day(last))
    case (let first?, nil): return dates.from.replacing("#", with: day(first))
    case (let first?, let last?):
      guard first < last else { return day(first) }
      return wholePeriod(first, last) ?? "\(day(first)) – \(day(last))"
    }
  }

  /// A whole month or year of the Gregorian calendar, in which dates are written, told as such.
  private func wholePeriod(_ first: CalendarDay, _ last: CalendarDay) -> String? {
    let (from, to) = (parts(of: first), parts(of: last))
    guard from.year == to.year, from.day == 1 else { return nil }
    let next = parts(of: CalendarDay(number: last.number + 1))
    guard next.day == 1 else { return nil }
    if from.month == to.month { return "\(monthName(from)) \(yearText(from))" }
    return from.month == 1 && to.month == 12
      ? dates.inYear.replacing("#", with: yearText(from)) : nil
  }
}
