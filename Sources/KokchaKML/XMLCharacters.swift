import KokchaBytes

/// Which characters XML 1.0 allows (§2.2, `Char`).
enum XMLCharacters {
  /// Whether the text can stand in a document just as it is: no control character, nothing that
  /// libxml2 would escape (`&`, `<`, `>`, `"`), nothing that might be forbidden; and no `$`, with which a balloon
  /// names fields.
  static func needNoCare(in text: Span<UInt8>) -> Bool {
    var offset = 0
    let controls = SIMD16<UInt8>(repeating: 0x20)
    let leads = SIMD16<UInt8>(repeating: 0xEF)
    let ampersands = SIMD16<UInt8>(repeating: 0x26)
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    let dollars = SIMD16<UInt8>(repeating: 0x24)
    // "<" and ">" differ in one bit.
    let brackets = SIMD16<UInt8>(repeating: 0x3C)
    let bit = SIMD16<UInt8>(repeating: 0x02)
    while offset < text.count {
      let length = min(16, text.count &- offset)
      let block = length == 16 ? text.block(at: offset) : text.block(at: offset, count: length)
      var hits = BlockHits(
        (block .< controls) .| (block .== leads) .| (block .== ampersands)
          .| (block .== quotes) .| (block .== dollars) .| (block & ~bit .== brackets))
      // The zeros behind a last block's bytes are control characters of nobody's.
      if !hits.isEmpty, hits.removeFirst() < length { return false }
      offset &+= 16
    }
    return true
  }

  /// Whether the text has none that is forbidden: C0 controls but TAB, LF and CR, U+FFFE, U+FFFF.
  static func areAllowed(in text: Span<UInt8>) -> Bool {
    var offset = 0
    let controls = SIMD16<UInt8>(repeating: 0x20)
    let leads = SIMD16<UInt8>(repeating: 0xEF)
    while offset &+ 16 <= text.count {
      let block = text.block(at: offset)
      var hits = BlockHits((block .< controls) .| (block .== leads))
      while !hits.isEmpty {
        if isForbidden(text, at: offset &+ hits.removeFirst()) { return false }
      }
      offset &+= 16
    }
    while offset < text.count {
      if isForbidden(text, at: offset) { return false }
      offset &+= 1
    }
    return true
  }

  /// The text without forbidden characters, and how many there were.
  static func removingForbidden(from text: Span<UInt8>) -> (text: [UInt8], removed: Int) {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var removed = 0
    var offset = 0
    while offset < text.count {
      if isForbidden(text, at: offset) {
        removed += 1
        offset += text[offset] == 0xEF ? 3 : 1
      } else {
        kept.append(text[offset])
        offset += 1
      }
    }
    return (kept, removed)
  }

  private static func isForbidden(_ text: Span<UInt8>, at offset: Int) -> Bool {
    let byte = text[offset]
    if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
    return byte == 0xEF && offset &+ 2 < text.count && text[offset &+ 1] == 0xBF
      && text[offset &+ 2] >= 0xBE
  }
}
