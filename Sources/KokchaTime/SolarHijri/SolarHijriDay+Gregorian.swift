extension SolarHijriDay {
  /// The years that are told: those for which the 33-year cycle holds.
  public static let years = epochYear...epochYear + 33 * cycles - 1

  /// The day with this year, month (1…12) and day (1…31); nil if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      day >= 1, day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month has: 31 in the first half of the year, then 30, and 29 or 30 in Hut.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case ...6: 31
    case 12: isLeap(year) ? 30 : 29
    default: 30
    }
  }

  /// Whether Hut has 30 days; asked of the years that are told.
  public static func isLeap(_ year: Int) -> Bool {
    leapYears >> UInt64((year - epochYear) % 33) & 1 == 1
  }
}

extension CalendarDay {
  /// The Gregorian name of a Solar Hijri day.
  public init(_ day: SolarHijriDay) {
    let (cycle, position) = (day.year - SolarHijriDay.epochYear).quotientAndRemainder(
      dividingBy: 33)
    // Leap years of the cycle before this year.
    let before = SolarHijriDay.leapYears & ((1 << UInt64(position)) - 1)
    let dayOfYear =
      day.month <= 7 ? (day.month - 1) * 31 + day.day : 186 + (day.month - 7) * 30 + day.day
    self.init(
      number: Int64(
        SolarHijriDay.epoch + cycle * SolarHijriDay.cycleDays + position * 365
          + before.nonzeroBitCount + dayOfYear - 1))
  }
}
