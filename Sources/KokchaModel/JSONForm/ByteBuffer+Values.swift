package import KokchaBytes
package import KokchaTime

extension ByteBuffer {
  /// Degrees with at most seven digits after the point, no exponent and no `-0` (rules GJ3, KML3).
  package mutating func append(degrees steps: Int32) {
    append(fixedPoint: Int(steps), fractionDigits: Coordinate.fractionDigits)
  }

  /// `2022-07-14T06:30:00Z`; years 1…9999.
  package mutating func append(
    timestamp instant: Instant, separator: UInt8 = 0x54, zone: StaticString = "Z"
  ) {
    let day = CalendarDay(containing: instant)
    let second = instant.seconds - day.number * 86_400
    let (year, month, date) = day.components
    append(
      year: year, month: month, day: date, secondOfDay: Int(second), separator: separator,
      zone: zone)
  }

  /// `2022-07-14`.
  package mutating func append(dayOf instant: Instant) {
    let (year, month, date) = CalendarDay(containing: instant).components
    append(year: year, month: month, day: date)
  }

  /// `23 Saratan 1401`, which is read again as the same day (rule CSV4).
  ///
  /// In words, because programs take `1401-04-23` for a day of the Gregorian year 1401.
  package mutating func append(inWords day: SolarHijriDay) {
    append(decimal: day.day)
    append(0x20)
    append(SolarHijriDay.monthNames[day.month - 1])
    append(0x20)
    append(decimal: day.year)
  }
}
