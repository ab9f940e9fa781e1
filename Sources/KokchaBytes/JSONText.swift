extension ByteBuffer {
  /// A JSON string in its quotes (RFC 8259 §7): `"`, `\` and control characters are escaped, all
  /// else stands as it is.
  package mutating func append(jsonString text: Span<UInt8>) {
    append(0x22)
    append(jsonEscaped: text)
    append(0x22)
  }

  /// The inside of a JSON string.
  package mutating func append(jsonEscaped text: Span<UInt8>) {
    let length = text.count
    var offset = 0
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    let solidi = SIMD16<UInt8>(repeating: 0x5C)
    let controls = SIMD16<UInt8>(repeating: 0x20)
    while offset < length {
      let kept = min(16, length &- offset)
      let block = kept == 16 ? text.block(at: offset) : text.block(at: offset, count: kept)
      var hits = BlockHits((block .== quotes) .| (block .== solidi) .| (block .< controls))
      // The zeros behind a last block's bytes count as control characters: they end it.
      let clean = hits.isEmpty ? kept : hits.removeFirst()
      append(block, keeping: clean)
      offset &+= clean
      if clean < kept {
        appendEscape(text[offset])
        offset &+= 1
      }
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      append(byte >> 4 == 0 ? 0x30 : 0x31)
      let low = byte & 0x0F
      append(low < 10 ? 0x30 + low : 0x57 + low)
    }
  }
}
