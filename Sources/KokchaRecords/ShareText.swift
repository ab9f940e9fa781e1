import KokchaBytes

/// A number from 0 to 1 as text: how sure something is.
enum ShareText {
  /// The number in thousandths; nil for what is none, or outside.
  static func read(_ text: Span<UInt8>) -> Int16? {
    guard case .value(let thousandths) = readDecimal(text, fractionDigits: 3),
      (0...1000).contains(thousandths)
    else { return nil }
    return Int16(thousandths)
  }
}
