import KokchaBytes

/// A number as a spreadsheet set to English reads it: `-1,000.50`, `.5`, `1E5`.
///
/// The rules are those of LibreOffice's import with its options as they are, found by opening such cells. Quotes
/// around a cell change nothing.
struct WrittenNumber {
  /// Where it ends.
  private(set) var end: Int
  private var hasPlus = false
  private var hasGroups = false
  private var hasExponent = false
  private var isPadded = false
  private var isZero = true
  private var wholeDigits = 0
  private var fractionDigits = 0
  private var fractionZeros = 0
  private var significantDigits = 0
  private var isNegative = false
  private var endsInZero = false
  private var hasPoint = false

  /// The number that begins at `start`; nil if there is none.
  init?(_ text: Span<UInt8>, from start: Int) {
    end = start
    guard end < text.count else { return nil }
    if text[end] == 0x2B || text[end] == 0x2D {
      hasPlus = text[end] == 0x2B
      isNegative = !hasPlus
      end += 1
    }
    readWhole(text)
    if end < text.count, text[end] == 0x2E {
      hasPoint = true
      end += 1
      readFraction(text)
    }
    guard wholeDigits + fractionDigits > 0 else { return nil }
    readExponent(text)
    // One that a floating-point number cannot hold stays text.
    if hasExponent, !isZero {
      let digits = text.extracting(start..<end).string.filter { $0 != "," }
      guard let value = Double(digits), value.isNormal else { return nil }
    }
  }

  /// Whether the number is shown as another text than the one it was written as.
  var isAltered: Bool {
    if hasPlus || hasGroups || hasExponent || isPadded || wholeDigits == 0 { return true }
    if hasPoint, fractionDigits == 0 || endsInZero { return true }
    if isNegative, isZero { return true }
    // Fifteen digits are kept. Small numbers get an exponent.
    return significantDigits > 15 || (isZero ? false : isSmall)
  }

  private var isSmall: Bool {
    significantDigits + fractionZeros == fractionDigits
      && (fractionZeros >= 9 || (fractionZeros >= 4 && fractionDigits > 16))
  }

  private mutating func take(_ digit: UInt8) {
    if digit != 0x30 { isZero = false }
    if !isZero { significantDigits += 1 }
    end += 1
  }

  private mutating func readWhole(_ text: Span<UInt8>) {
    let first = end
    while end < text.count, text[end].isASCIIDigit {
      wholeDigits += 1
      take(text[end])
    }
    guard wholeDigits > 0 else { return }
    // Groups have three digits each.
    while Self.isGroup(text, at: end) {
      hasGroups = true
      end += 1
      for _ in 0..<3 { take(text[end]) }
    }
    isPadded = wholeDigits > 1 && text[first] == 0x30
  }

  private static func isGroup(_ text: Span<UInt8>, at comma: Int) -> Bool {
    guard comma + 3 < text.count, text[comma] == 0x2C else { return false }
    for index in comma + 1...comma + 3 where !text[index].isASCIIDigit { return false }
    return comma + 4 == text.count || !text[comma + 4].isASCIIDigit
  }

  private mutating func readFraction(_ text: Span<UInt8>) {
    while end < text.count, text[end].isASCIIDigit {
      fractionDigits += 1
      endsInZero = text[end] == 0x30
      take(text[end])
      if isZero { fractionZeros += 1 }
    }
  }

  private mutating func readExponent(_ text: Span<UInt8>) {
    guard end < text.count, text[end].asciiLowercased == 0x65 else { return }
    var next = end + 1
    if next < text.count, text[next] == 0x2B || text[next] == 0x2D { next += 1 }
    let digits = next
    while next < text.count, text[next].isASCIIDigit { next += 1 }
    guard next > digits else { return }
    hasExponent = true
    end = next
  }
}
