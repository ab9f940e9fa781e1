extension ByteBuffer {
  /// `2022-07-14`; years 0…9999.
  package mutating func append(year: Int, month: Int, day: Int) {
    append(
      Digits.block(year: year, month: month, day: day, separator: 0, hour: 0, minute: 0),
      keeping: 10)
  }

  /// `2022-07-14T06:30:00Z` (RFC 3339 §5.6), always twenty characters; years 1…9999.
  package mutating func append(
    year: Int, month: Int, day: Int, secondOfDay: Int, separator: UInt8 = 0x54,
    zone: StaticString = "Z"
  ) {
    let minutes = UInt32(truncatingIfNeeded: secondOfDay) / 60
    append(
      Digits.block(
        year: year, month: month, day: day, separator: separator, hour: Int(minutes / 60),
        minute: Int(minutes % 60)), keeping: 16)
    append(0x3A)
    let seconds = Digits.pair(secondOfDay &- Int(minutes) &* 60)
    append(UInt8(truncatingIfNeeded: seconds))
    append(UInt8(truncatingIfNeeded: seconds >> 8))
    append(zone)
  }
}

/// A timestamp's first sixteen characters, made as two words: all of them have the same shape.
private enum Digits {
  /// `2022-07-14T06:30`
  /// Of a timestamp the part before its seconds: `2022-07-14T06:30`.
  static func block(
    year: Int, month: Int, day: Int, separator: UInt8, hour: Int, minute: Int
  ) -> SIMD16<UInt8> {
    let hyphen: UInt64 = 0x2D
    let century = UInt32(truncatingIfNeeded: year) / 100
    let date =
      pair(Int(century)) | pair(year &- Int(century) &* 100) << 16 | hyphen << 32 | pair(month)
      << 40 | hyphen << 56
    let clock =
      pair(day) | UInt64(separator) << 16 | pair(hour) << 24 | 0x3A << 40 | pair(minute) << 48
    return SIMD16(words: date, clock)
  }

  /// The two digits of a number below 100, the first one lowest.
  @inline(__always)
  static func pair(_ value: Int) -> UInt64 {
    let number = UInt32(truncatingIfNeeded: value)
    let tens = number / 10
    return UInt64((tens &+ 0x30) | (number &- tens &* 10 &+ 0x30) << 8)
  }
}
