/// Where the digits of a decimal number of any length stand, with or without an exponent: `6.95e1`.
///
/// It is read exactly, digit by digit: no floating point, and no number made of the exponent's zeros.
struct LongDecimal {
  private let isNegative: Bool
  /// Where its digits stand, a point among them perhaps.
  private let digits: Range<Int>
  /// How many of the digits stand before the point, once the exponent has moved it; below 0 where zeros
  /// stand between the point and them.
  private let whole: Int

  /// More digits than any text has.
  private static var mostExponent: Int { 1 << 40 }

  /// The number that a text is; nil if it is none.
  init?(_ text: Span<UInt8>) {
    var index = 0
    isNegative = !text.isEmpty && text[0] == 0x2D
    if isNegative || (!text.isEmpty && text[0] == 0x2B) { index = 1 }
    let start = index
    var point: Int?
    while index < text.count, text[index].isASCIIDigit || (text[index] == 0x2E && point == nil) {
      if text[index] == 0x2E { point = index }
      index += 1
    }
    digits = start..<index
    guard index - start > (point == nil ? 0 : 1) else { return nil }
    var exponent = 0
    if index < text.count {
      guard text[index] | 0x20 == 0x65, index + 1 < text.count else { return nil }
      index += 1
      let isSmall = text[index] == 0x2D
      if isSmall || text[index] == 0x2B { index += 1 }
      guard index < text.count else { return nil }
      while index < text.count {
        guard text[index].isASCIIDigit else { return nil }
        exponent = min(exponent * 10 + Int(text[index] - 0x30), Self.mostExponent)
        index += 1
      }
      if isSmall { exponent = -exponent }
    }
    whole = (point ?? digits.upperBound) - start + exponent
  }

  /// Whether no digit but 0 stands behind the point; `text` is the number's.
  func isWhole(_ text: Span<UInt8>) -> Bool {
    var place = 0
    for index in digits where text[index] != 0x2E {
      if place >= whole, text[index] != 0x30 { return false }
      place += 1
    }
    return true
  }

  /// The number times 10^`fractionDigits`, rounded half away from zero; `text` is the number's.
  func reading(_ text: Span<UInt8>, fractionDigits: Int) -> DecimalReading {
    // So many digits from the first one on are asked for; the next one rounds.
    let kept = whole + fractionDigits
    var magnitude = 0
    var place = 0
    var roundsUp = false
    for index in digits where text[index] != 0x2E {
      if place >= kept {
        roundsUp = place == kept && text[index] >= 0x35
        break
      }
      if magnitude > 99_999_999_999_999_999 { return .tooLarge }
      magnitude = magnitude * 10 + Int(text[index] - 0x30)
      place += 1
    }
    while place < kept, magnitude > 0 {
      if magnitude > 99_999_999_999_999_999 { return .tooLarge }
      magnitude *= 10
      place += 1
    }
    if roundsUp { magnitude += 1 }
    return .value(isNegative ? -magnitude : magnitude)
  }
}
