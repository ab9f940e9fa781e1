extension Span<UInt8> {
  /// Where the colon after the scheme of an id or a code stands.
  package var colon: Int? {
    for index in 0..<count where self[index] == 0x3A { return index }
    return nil
  }

  /// Whether a code is two letters and then digits.
  var isWrittenLikePcode: Bool {
    guard count > 2 else { return false }
    for index in 0..<count {
      let isDigit = self[index] >= 0x30 && self[index] <= 0x39
      if isDigit != (index >= 2) { return false }
    }
    return true
  }
}
