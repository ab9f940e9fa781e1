/// A day of the Solar Hijri calendar, which Afghan sources use.
///
/// Leap years follow the 33-year cycle with eight leap years, which agrees with the calendar as it
/// was kept for all of 1300–1420 (1921–2042); tests compare every day of it with an
/// implementation of the platform's.
///
/// ```swift
/// if let day = SolarHijriDay(CalendarDay(year: 2022, month: 7, day: 14)) {
///   print(day.year, day.month, day.day)
/// }
/// ```
public struct SolarHijriDay: Hashable, Sendable {
  /// The year, 1401 for most of 2022.
  public var year: Int
  /// 1 (Hamal) … 12 (Hut).
  public var month: Int
  /// 1 … 31.
  public var day: Int

  /// The same day under its Solar Hijri name; nil outside the years for which the cycle holds.
  public init?(_ gregorian: CalendarDay) {
    let days = Self.epoch..<Self.epoch + Self.cycleDays * Self.cycles
    guard days.contains(Int(gregorian.number)) else { return nil }
    let offset = Int(gregorian.number) - Self.epoch
    let cycle = offset / Self.cycleDays
    var rest = offset % Self.cycleDays
    var position = 0
    while true {
      let length = Self.leapYears >> UInt64(position) & 1 == 1 ? 366 : 365
      if rest < length { break }
      rest -= length
      position += 1
    }
    year = Self.epochYear + cycle * 33 + position
    if rest < 186 {
      month = rest / 31 + 1
      day = rest % 31 + 1
    } else {
      month = (rest - 186) / 30 + 7
      day = (rest - 186) % 30 + 1
    }
  }

  /// The months' names as Afghanistan has them, in Latin letters.
  package static let monthNames: [StaticString] = [
    "Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi",
    "Dalw", "Hut",
  ]

  /// 1 Hamal 1178 was 21 March 1799, the first year of a cycle.
  static let epochYear = 1178
  static let epoch = Int(CalendarDay(year: 1799, month: 3, day: 21).number)
  static let cycleDays = 33 * 365 + 8
  /// How many cycles are told: 1178–1606.
  static let cycles = 13
  /// Years of the cycle that are leap, counted from `epochYear`: 3, 7, 11, 15, 19, 23, 27 and 32.
  static let leapYears: UInt64 = 0b1_0000_1000_1000_1000_1000_1000_1000_1000
}
