import KokchaBytes

extension ByteBuffer {
  /// An event's id as an NCName (Namespaces in XML 1.0 §3; rule KML2).
  ///
  /// Every byte but ASCII letters, digits, `-` and `.` is written as `_` and two hexadecimal digits; so it
  /// can be read back. Behind the id of a feature that is not the first of its kind stands `__` and its number, which
  /// no id can be taken for.
  ///
  /// - Parameters:
  ///   - prefix: what the feature is to the event, with a dot: `event.`.
  ///   - number: its number among the event's features of the kind, from 0.
  mutating func append(xmlIdentifierOf id: Span<UInt8>, prefix: StaticString, number: Int = 0) {
    append(prefix)
    for index in 0..<id.count {
      let byte = id[index]
      let lower = byte | 0x20
      if (lower >= 0x61 && lower <= 0x7A) || byte.isASCIIDigit || byte == 0x2D || byte == 0x2E {
        append(byte)
      } else {
        append(0x5F)
        append(hexadecimal: byte >> 4)
        append(hexadecimal: byte & 0x0F)
      }
    }
    if number > 0 {
      append("__")
      append(decimal: number + 1)
    }
  }

  private mutating func append(hexadecimal digit: UInt8) {
    append(digit < 10 ? 0x30 + digit : 0x37 + digit)
  }
}
