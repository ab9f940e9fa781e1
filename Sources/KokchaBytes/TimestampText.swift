extension ByteBuffer {
  /// `2022-07-14`; years 0…9999.
  package mutating func append(year: Int, month: Int, day: Int) {
    append(10) { span in write(year: year, month: month, day: day, to: &span) }
  }

  /// `2022-07-14T06:30:00Z` (RFC 3339 §5.6), always twenty characters; years 1…9999.
  package mutating func append(
    year: Int, month: Int, day: Int, secondOfDay: Int, separator: UInt8 = 0x54,
    zone: StaticString = "Z"
  ) {
    append(19) { span in
      write(year: year, month: month, day: day, to: &span)
      span[10] = separator
      write(secondOfDay / 3600, at: 11, to: &span)
      span[13] = 0x3A
      write(secondOfDay / 60 % 60, at: 14, to: &span)
      span[16] = 0x3A
      write(secondOfDay % 60, at: 17, to: &span)
    }
    append(zone)
  }
}

private func write(year: Int, month: Int, day: Int, to span: inout MutableSpan<UInt8>) {
  write(year / 100, at: 0, to: &span)
  write(year % 100, at: 2, to: &span)
  span[4] = 0x2D
  write(month, at: 5, to: &span)
  span[7] = 0x2D
  write(day, at: 8, to: &span)
}

/// Two digits.
private func write(_ value: Int, at offset: Int, to span: inout MutableSpan<UInt8>) {
  span[offset] = UInt8(truncatingIfNeeded: value / 10 % 10) &+ 0x30
  span[offset + 1] = UInt8(truncatingIfNeeded: value % 10) &+ 0x30
}
