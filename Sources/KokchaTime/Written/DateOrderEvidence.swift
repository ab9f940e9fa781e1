import KokchaBytes

/// What a date such as `14/07/2022` says of the order in which its column is written.
package enum DateOrderEvidence: Sendable {
  /// The first number can only be a day.
  case dayFirst
  /// The second number can only be a day.
  case monthFirst
  /// Both may be.
  case either

  /// The evidence of one cell; nil if it is not two numbers of a day and a month, a slash, point or
  /// hyphen behind each, and a year of four digits.
  ///
  /// A clock time may follow after a blank. Persian and Arabic digits are digits too.
  package init?(_ text: Span<UInt8>) {
    var position = 0
    guard let (first, firstDigits) = Self.number(text, &position), firstDigits <= 2,
      position < text.count
    else { return nil }
    let separator = text[position]
    guard separator == 0x2F || separator == 0x2E || separator == 0x2D else { return nil }
    position += 1
    guard let (second, secondDigits) = Self.number(text, &position), secondDigits <= 2,
      position < text.count, text[position] == separator
    else { return nil }
    position += 1
    guard let (_, yearDigits) = Self.number(text, &position), yearDigits == 4,
      position == text.count || text[position] == 0x20
    else { return nil }
    switch ((1...12).contains(first), (1...12).contains(second)) {
    case (true, true): self = .either
    case (false, true) where (13...31).contains(first): self = .dayFirst
    case (true, false) where (13...31).contains(second): self = .monthFirst
    default: return nil
    }
  }

  /// A number in digits of any of the three scripts, at most four of them.
  private static func number(
    _ text: Span<UInt8>, _ position: inout Int
  ) -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while position < text.count {
      let byte = text[position]
      if byte.isASCIIDigit {
        value = value * 10 + Int(byte - 0x30)
        position += 1
      } else if position + 1 < text.count, byte == 0xDB, (0xB0...0xB9).contains(text[position + 1])
      {
        value = value * 10 + Int(text[position + 1] - 0xB0)
        position += 2
      } else if position + 1 < text.count, byte == 0xD9, (0xA0...0xA9).contains(text[position + 1])
      {
        value = value * 10 + Int(text[position + 1] - 0xA0)
        position += 2
      } else {
        break
      }
      digits += 1
      if digits > 4 { return nil }
    }
    return digits > 0 ? (value, digits) : nil
  }
}
