import KokchaBytes

/// Which characters XML 1.0 allows (§2.2, `Char`): the one rule of all formats that are XML.
package enum XMLCharacters {
  /// Whether the text has none that is forbidden: C0 controls but TAB, LF and CR, U+FFFE, U+FFFF.
  package static func areAllowed(in text: Span<UInt8>) -> Bool {
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
  package static func removingForbidden(from text: Span<UInt8>) -> (text: [UInt8], removed: Int) {
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

extension String {
  /// The text without characters that XML forbids.
  package var withoutForbiddenXML: String {
    XMLCharacters.areAllowed(in: utf8.span)
      ? self
      : String(decoding: XMLCharacters.removingForbidden(from: utf8.span).text, as: UTF8.self)
  }
}
