import KokchaBytes

/// A whole number of people.
enum CountNumber {
  /// The most that is counted.
  static let most = 999_999_999

  /// The number that a text is; nil for any other text.
  static func read(_ text: Span<UInt8>) -> Int32? {
    if let number = digits(text) { return number }
    // `3.0` and `3e2`, as programs write whole numbers among others; `+3` may be three more.
    guard !text.isEmpty, text[0] != 0x2B, case .value(let number) = readWholeNumber(text),
      number >= 0, number <= most
    else { return nil }
    return Int32(truncatingIfNeeded: number)
  }

  /// Most counts by far are a few digits.
  private static func digits(_ text: Span<UInt8>) -> Int32? {
    guard (1...9).contains(text.count) else { return nil }
    var value: Int32 = 0
    for index in 0..<text.count {
      guard text[index].isASCIIDigit else { return nil }
      value = value * 10 + Int32(text[index] - 0x30)
    }
    return value
  }
}
