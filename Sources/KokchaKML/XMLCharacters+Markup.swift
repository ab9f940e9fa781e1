import KokchaBytes
import KokchaFormat

extension XMLCharacters {
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
}
