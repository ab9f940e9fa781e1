extension ByteBuffer {
  /// `2022-07-14`; years 0…9999.
  package mutating func append(year: Int, month: Int, day: Int) {
    append(year, width: 4)
    append(0x2D)
    append(month, width: 2)
    append(0x2D)
    append(day, width: 2)
  }

  /// `2022-07-14T06:30:00Z` (RFC 3339 §5.6), always twenty characters; years 1…9999.
  package mutating func append(
    year: Int, month: Int, day: Int, secondOfDay: Int, separator: UInt8 = 0x54,
    zone: StaticString = "Z"
  ) {
    append(year: year, month: month, day: day)
    append(separator)
    append(secondOfDay / 3600, width: 2)
    append(0x3A)
    append(secondOfDay / 60 % 60, width: 2)
    append(0x3A)
    append(secondOfDay % 60, width: 2)
    append(zone)
  }
}
