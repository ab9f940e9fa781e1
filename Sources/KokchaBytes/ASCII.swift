/// ASCII's letters, digits and blanks, as delimited text and codes use them.

extension UInt8 {
  @inlinable
  package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// `A`…`Z` or `a`…`z`.
  package var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  @inlinable
  package var isASCIIBlank: Bool { self == 0x20 || self == 0x09 }

  /// The small letter of an ASCII capital; every other byte as it is.
  @inlinable
  package var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension Span<UInt8> {
  /// The bounds of the text without blanks at either end.
  @inlinable @inline(__always)
  package func trimmedBounds(of range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    // Nearly every text has none.
    if lower < upper, self[lower] > 0x20, self[upper &- 1] > 0x20 { return range }
    while lower < upper, self[lower].isASCIIBlank { lower += 1 }
    while upper > lower, self[upper - 1].isASCIIBlank { upper -= 1 }
    return lower..<upper
  }

  /// The bytes as text; for messages and other things that are not many.
  package var string: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in 0..<count { bytes.append(self[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first byte from an offset on that is NUL or no ASCII.
  package func firstNULOrBeyondASCII(from start: Int) -> Int? {
    var offset = start
    let zero = SIMD16<Int8>(repeating: 0)
    while offset &+ 16 <= count {
      var hits = BlockHits(SIMD16<Int8>(truncatingIfNeeded: block(at: offset)) .<= zero)
      if !hits.isEmpty { return offset + hits.removeFirst() }
      offset &+= 16
    }
    while offset < count {
      if self[offset] == 0 || self[offset] >= 0x80 { return offset }
      offset &+= 1
    }
    return nil
  }

  /// The first offset from `start` on behind which sixteen bytes or more are ASCII other than NUL;
  /// the end if there is none.
  package func endOfBeyondASCII(from start: Int) -> Int {
    var offset = start
    let zero = SIMD16<Int8>(repeating: 0)
    while offset &+ 16 <= count {
      let hits = BlockHits(SIMD16<Int8>(truncatingIfNeeded: block(at: offset)) .<= zero)
      if hits.isEmpty { return offset }
      offset &+= 16
    }
    return count
  }
}
