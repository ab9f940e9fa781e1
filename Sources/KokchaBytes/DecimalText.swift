/// Whole and fixed-point numbers, to and from text, without floating point.

extension ByteBuffer {
  /// A whole number in decimal digits.
  package mutating func append(decimal value: Int) {
    if value >= 0 && value < 10 {
      append(UInt8(truncatingIfNeeded: value) &+ 0x30)
      return
    }
    if value < 0 { append(0x2D) }
    var magnitude = value.magnitude
    var digits = 1
    var bound: UInt = 10
    while magnitude >= bound {
      digits += 1
      let (wider, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { break }
      bound = wider
    }
    append(digits) { span in
      var index = digits - 1
      while index >= 0 {
        span[index] = UInt8(truncatingIfNeeded: magnitude % 10) &+ 0x30
        magnitude /= 10
        index -= 1
      }
    }
  }

  /// A number with exactly `width` digits, zeros in front.
  package mutating func append(_ value: Int, width: Int) {
    append(width) { span in
      var rest = value
      var index = width - 1
      while index >= 0 {
        span[index] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
        rest /= 10
        index -= 1
      }
    }
  }

  /// `value / 10^fractionDigits`, with no zeros at the end, no exponent and no `-0`.
  package mutating func append(fixedPoint value: Int, fractionDigits: Int) {
    if value < 0 { append(0x2D) }
    var scale = 1
    for _ in 0..<fractionDigits { scale &*= 10 }
    let magnitude = Int(value.magnitude)
    append(decimal: magnitude / scale)
    var fraction = magnitude % scale
    guard fraction != 0 else { return }
    var digits = fractionDigits
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    append(0x2E)
    append(fraction, width: digits)
  }
}

/// Reads `-12.5` as fixed point: digits, at most one point, an optional sign, and perhaps an exponent, `9e-05`.
///
/// Digits past `fractionDigits` round the last one kept.
package func readDecimal(_ text: Span<UInt8>, fractionDigits: Int) -> DecimalReading {
  var index = 0
  var negative = false
  if text.count > 0, text[0] == 0x2D || text[0] == 0x2B {
    negative = text[0] == 0x2D
    index = 1
  }
  var magnitude = 0
  var digits = 0
  var fraction = -1
  var roundsUp = false
  while index < text.count {
    let byte = text[index]
    index += 1
    if byte == 0x2E {
      if fraction >= 0 { return .notANumber }
      fraction = 0
      continue
    }
    guard byte >= 0x30 && byte <= 0x39 else {
      return byte | 0x20 == 0x65 ? readLongDecimal(text, fractionDigits) : .notANumber
    }
    digits += 1
    if fraction >= fractionDigits {
      if fraction == fractionDigits { roundsUp = byte >= 0x35 }
      fraction += 1
      continue
    }
    if magnitude > 99_999_999_999_999 {
      return readLongDecimal(text, fractionDigits)
    }
    magnitude = magnitude &* 10 &+ Int(byte &- 0x30)
    if fraction >= 0 { fraction += 1 }
  }
  guard digits > 0 else { return .notANumber }
  var missing = fractionDigits - Swift.min(Swift.max(fraction, 0), fractionDigits)
  while missing > 0 {
    if magnitude > 99_999_999_999_999_999 { return .tooLarge }
    magnitude &*= 10
    missing -= 1
  }
  if roundsUp { magnitude += 1 }
  return .value(negative ? -magnitude : magnitude)
}

/// Few numbers have an exponent, or more digits than fit.
@inline(never)
private func readLongDecimal(_ text: Span<UInt8>, _ fractionDigits: Int) -> DecimalReading {
  guard let number = LongDecimal(text) else { return .notANumber }
  return number.reading(text, fractionDigits: fractionDigits)
}

/// Reads a whole number, also one that is written `3.0` or `3e2`; one with a fraction is `notANumber`.
package func readWholeNumber(_ text: Span<UInt8>) -> DecimalReading {
  guard let number = LongDecimal(text), number.isWhole(text) else { return .notANumber }
  return number.reading(text, fractionDigits: 0)
}
