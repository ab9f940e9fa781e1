import KokchaBytes

/// Decimal numbers with a comma, as spreadsheets of half the world write them.
enum DecimalComma {
  /// What to do about a text that would be a number with a point; nil for any other.
  static func advice(for text: Span<UInt8>) -> String? {
    let shown = text.quoted
    guard shown.contains(",") else { return nil }
    let pointed = String(shown.map { $0 == "," ? "." : $0 })
    if readDecimal(pointed.utf8.span, fractionDigits: 0) == .notANumber { return nil }
    return "write a point instead of the comma: \(pointed)"
  }
}
