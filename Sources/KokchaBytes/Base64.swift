/// Base64 (RFC 4648 §4), without line ends.
extension ByteBuffer {
  /// Bytes in Base64, with its padding.
  package mutating func append(base64 bytes: Span<UInt8>) {
    reserve((bytes.count + 2) / 3 * 4 + 16)
    var offset = 0
    // Twelve bytes become sixteen letters; of each word that is read six bytes count.
    while offset &+ 14 <= bytes.count {
      let low = Base64.letters(of: bytes.word(at: offset))
      let high = Base64.letters(of: bytes.word(at: offset &+ 6))
      append(SIMD16(words: low, high), keeping: 16)
      offset &+= 12
    }
    while offset < bytes.count {
      let kept = min(3, bytes.count &- offset)
      let word = bytes.lowWord(at: offset, count: kept)
      append(SIMD16(words: Base64.letters(of: word), 0), keeping: kept &+ 1)
      append(0x3D, count: 3 &- kept)
      offset &+= kept
    }
  }
}

/// Eight letters at a time, as the bytes of a word.
private enum Base64 {
  /// The letters of six bytes, the first one lowest.
  @inline(__always)
  static func letters(of word: UInt64) -> UInt64 { letters(sextets(word)) }

  /// Six bytes as eight numbers below 64 in the same order.
  ///
  /// Of three bytes `aaaaaabb bbbbcccc ccdddddd` each number is shifted into its byte, in both halves of the word at once.
  @inline(__always)
  private static func sextets(_ word: UInt64) -> UInt64 {
    // Three bytes a half.
    let halves = word & 0xFF_FFFF | (word & 0xFFFF_FF00_0000) << 8
    let first = halves >> 2 & 0x0000_003F_0000_003F
    let second = (halves << 4 & 0x0000_0030_0000_0030 | halves >> 12 & 0x0000_000F_0000_000F) << 8
    let third = (halves >> 6 & 0x0000_003C_0000_003C | halves >> 22 & 0x0000_0003_0000_0003) << 16
    let fourth = (halves >> 16 & 0x0000_003F_0000_003F) << 24
    return first | second | third | fourth
  }

  /// The letters of eight numbers: `A`…`Z`, `a`…`z`, `0`…`9`, `+`, `/`.
  ///
  /// A number is as far from its letter as from `A`, but for a step where each of the five rows begins. No byte of the
  /// sum goes over into its neighbour.
  @inline(__always)
  private static func letters(_ numbers: UInt64) -> UInt64 {
    numbers &+ 65 &* ones &+ 6 &* isAtLeast(26, numbers) &+ 3 &* isAtLeast(63, numbers)
      &- 75 &* isAtLeast(52, numbers) &- 15 &* isAtLeast(62, numbers)
  }

  /// A one in each byte.
  @inline(__always)
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// A one in each byte whose number, below 64, is not below a bound.
  @inline(__always)
  private static func isAtLeast(_ bound: UInt64, _ numbers: UInt64) -> UInt64 {
    (numbers &+ (128 &- bound) &* ones) >> 7 & ones
  }
}
