/// Base64 (RFC 4648 §4), without line ends.
extension ByteBuffer {
  /// Bytes in Base64, with its padding.
  package mutating func append(base64 bytes: Span<UInt8>) {
    reserve((bytes.count + 2) / 3 * 4 + 16)
    var offset = 0
    // Twelve bytes become sixteen letters; of each word that is read six bytes count.
    while offset &+ 14 <= bytes.count {
      let low = Base64.sextets(bytes.word(at: offset))
      let high = Base64.sextets(bytes.word(at: offset &+ 6))
      append(Base64.letters(SIMD16(words: low, high)), keeping: 16)
      offset &+= 12
    }
    while offset < bytes.count {
      let kept = min(3, bytes.count &- offset)
      let word = bytes.lowWord(at: offset, count: kept)
      append(Base64.letters(SIMD16(words: Base64.sextets(word), 0)), keeping: kept &+ 1)
      append(0x3D, count: 3 &- kept)
      offset &+= kept
    }
  }
}

private enum Base64 {
  /// Six bytes, the first one lowest, as eight numbers below 64 in the same order.
  ///
  /// Of three bytes `aaaaaabb bbbbcccc ccdddddd` each number is shifted into its byte, in both halves of the word at once.
  @inline(__always)
  static func sextets(_ word: UInt64) -> UInt64 {
    // Three bytes a half.
    let halves = word & 0xFF_FFFF | (word & 0xFFFF_FF00_0000) << 8
    let first = halves >> 2 & 0x0000_003F_0000_003F
    let second = (halves << 4 & 0x0000_0030_0000_0030 | halves >> 12 & 0x0000_000F_0000_000F) << 8
    let third = (halves >> 6 & 0x0000_003C_0000_003C | halves >> 22 & 0x0000_0003_0000_0003) << 16
    let fourth = (halves >> 16 & 0x0000_003F_0000_003F) << 24
    return first | second | third | fourth
  }

  /// The letters of sixteen numbers below 64: `A`…`Z`, `a`…`z`, `0`…`9`, `+`, `/`.
  @inline(__always)
  static func letters(_ numbers: SIMD16<UInt8>) -> SIMD16<UInt8> {
    var shifts = SIMD16<UInt8>(repeating: 65)
    shifts.replace(with: SIMD16(repeating: 71), where: numbers .> 25)
    // −4, −19 and −16 in eight bits.
    shifts.replace(with: SIMD16(repeating: 252), where: numbers .> 51)
    shifts.replace(with: SIMD16(repeating: 237), where: numbers .== 62)
    shifts.replace(with: SIMD16(repeating: 240), where: numbers .== 63)
    return numbers &+ shifts
  }
}
