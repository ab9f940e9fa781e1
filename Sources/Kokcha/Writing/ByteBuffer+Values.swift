package import KokchaBytes

extension ByteBuffer {
  /// Degrees with at most seven digits after the point, no exponent and no `-0` (rules GJ3, KML3).
  package mutating func append(degrees steps: Int32) {
    append(fixedPoint: Int(steps), fractionDigits: Coordinate.fractionDigits)
  }

  /// `2022-07-14T06:30:00Z`; years 1…9999.
  package mutating func append(
    timestamp instant: Instant, separator: UInt8 = 0x54, zone: StaticString = "Z"
  ) {
    var day = instant.seconds / 86_400
    var second = instant.seconds % 86_400
    if second < 0 {
      second += 86_400
      day -= 1
    }
    let (year, month, date) = CalendarDay(number: Int32(truncatingIfNeeded: day)).components
    append(
      year: year, month: month, day: date, secondOfDay: Int(second), separator: separator,
      zone: zone)
  }

  /// `2022-07-14`.
  package mutating func append(dayOf instant: Instant) {
    append(timestamp: instant)
    truncate(to: count - 10)
  }
}
