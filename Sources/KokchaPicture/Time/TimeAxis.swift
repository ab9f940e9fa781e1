import KokchaTime

/// A stretch of time on a line of a picture, and the days that are marked on it.
struct TimeAxis {
  let from: Instant
  let to: Instant
  let left: Double
  let width: Double

  /// A marked day.
  struct Tick {
    var x: Double
    var label: String
    /// Whether a year begins.
    var isYear: Bool
  }

  /// Where a moment lies; left of the line or right of it for one outside.
  func x(_ instant: Instant) -> Double {
    let share =
      (Double(instant.seconds) - Double(from.seconds))
      / (Double(to.seconds) - Double(from.seconds))
    return left + share * width
  }

  var right: Double { left + width }

  /// The days that are marked, as many as there is room for: days, months or years of the language's calendar.
  func ticks(in words: PictureWords) -> [Tick] {
    let days = (Double(to.seconds) - Double(from.seconds)) / 86_400
    let perDay = width / days
    if days < 75 {
      let step = [1, 2, 7, 14].first { Double($0) * perDay > 56 } ?? 14
      return dayTicks(every: Int64(step), words)
    }
    let perMonth = perDay * 30.44
    if let step = [1, 3, 6].first(where: { Double($0) * perMonth > 50 }) {
      return monthTicks(every: step, words)
    }
    let perYear = perDay * 365.25
    var (power, step) = (1.0, 1.0)
    while step * perYear < 46, power < 1e15 {
      for factor in [1.0, 2, 5] where step * perYear < 46 { step = factor * power }
      power *= 10
    }
    return yearTicks(every: Int(step), words)
  }

  private func tick(_ day: CalendarDay, _ label: String, isYear: Bool = false) -> Tick {
    Tick(x: x(Instant(midnightOf: day)), label: label, isYear: isYear)
  }

  private var firstDay: Int64 { CalendarDay(containing: from).number + 1 }
  private var lastDay: Int64 { CalendarDay(containing: to).number }

  private func dayTicks(every step: Int64, _ words: PictureWords) -> [Tick] {
    var ticks: [Tick] = []
    var day = firstDay
    while day <= lastDay {
      let date = CalendarDay(number: day)
      let parts = words.parts(of: date)
      ticks.append(tick(date, "\(words.plain(parts.day)) \(words.monthName(parts))"))
      day += step
    }
    return ticks
  }

  private func monthTicks(every step: Int, _ words: PictureWords) -> [Tick] {
    var ticks: [Tick] = []
    var parts = words.parts(of: CalendarDay(number: firstDay))
    parts.day = 1
    while true {
      parts.month += 1
      if parts.month > 12 {
        parts.month = 1
        parts.year += 1
      }
      guard let day = Self.day(parts), day.number <= lastDay else { return ticks }
      if (parts.month - 1) % step != 0 { continue }
      let isYear = parts.month == 1
      ticks.append(
        tick(day, isYear ? words.year(parts) : words.monthName(parts), isYear: isYear))
    }
  }

  private func yearTicks(every step: Int, _ words: PictureWords) -> [Tick] {
    var ticks: [Tick] = []
    var parts = words.parts(of: CalendarDay(number: firstDay))
    (parts.month, parts.day) = (1, 1)
    parts.year = Int((Double(parts.year) / Double(step)).rounded(.up)) * step
    // A calendar that ends within the stretch ends the marks.
    for _ in 0...200 {
      if let day = Self.day(parts) {
        if day.number > lastDay { break }
        if day.number >= firstDay { ticks.append(tick(day, words.year(parts), isYear: true)) }
      }
      parts.year += step
    }
    return ticks
  }

  private static func day(_ parts: PictureWords.Parts) -> CalendarDay? {
    parts.isSolar
      ? SolarHijriDay(year: parts.year, month: parts.month, day: parts.day).map {
        CalendarDay($0)
      }
      : CalendarDay(year: parts.year, month: parts.month, day: parts.day)
  }
}
