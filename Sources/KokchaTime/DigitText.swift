import KokchaBytes

extension Span<UInt8> {
  /// The number that so many digits from an offset on are; nil if other bytes stand there.
  package func number(of digits: Int, at start: Int) -> Int? {
    guard start + digits <= count else { return nil }
    var value = 0
    for index in start..<start + digits {
      guard self[index].isASCIIDigit else { return nil }
      value = value * 10 + Int(self[index] - 0x30)
    }
    return value
  }
}
