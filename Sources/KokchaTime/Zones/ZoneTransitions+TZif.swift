/// Reads a TZif file as the system's tzdata has them (RFC 9636, before it RFC 8536).
///
/// Only the 64-bit data of version 2 and later and the rule after it are read. Files that count
/// leap seconds are refused: an instant here has none.
extension ZoneTransitions {
  /// The changes that a file records; nil if it is no such file.
  init?(tzif bytes: Span<UInt8>) {
    // RFC 9636 §3.1, §3.2: the first header and its data, with 32-bit times, are only passed.
    guard let old = Header(bytes, at: 0), old.version >= 0x32,
      let header = Header(bytes, at: Header.size + old.dataSize(timeSize: 4)),
      header.leapCount == 0, header.typeCount > 0, header.typeCount <= 256,
      header.transitionCount <= 1 << 16
    else { return nil }
    let times = Header.size + old.dataSize(timeSize: 4) + Header.size
    let types = times + header.transitionCount * 8
    let records = types + header.transitionCount
    let footer = times + header.dataSize(timeSize: 8)
    guard footer <= bytes.count else { return nil }
    var typeOffsets: [Int64] = []
    for type in 0..<header.typeCount {
      let offset = Int64(Int32(truncatingIfNeeded: Self.number(bytes, records + type * 6, 4)))
      // RFC 9636 §3.2: from -24:59:59 to 25:59:59.
      guard (-89_999...93_599).contains(offset) else { return nil }
      typeOffsets.append(offset)
    }
    initialOffset = typeOffsets[0]
    for index in 0..<header.transitionCount {
      let instant = Int64(truncatingIfNeeded: Self.number(bytes, times + index * 8, 8))
      let type = Int(bytes[types + index])
      guard type < typeOffsets.count, instants.last.map({ $0 < instant }) ?? true else {
        return nil
      }
      instants.append(instant)
      offsets.append(typeOffsets[type])
    }
    // RFC 9636 §3.3: a TZ string between two line feeds; empty if no rule is known.
    guard footer + 2 <= bytes.count, bytes[footer] == 0x0A, bytes[bytes.count - 1] == 0x0A else {
      return nil
    }
    let text = bytes.extracting(footer + 1..<bytes.count - 1)
    if text.count > 0 {
      guard let rule = PosixZoneRule(text) else { return nil }
      self.rule = rule
    }
  }

  /// The header before each block of data (RFC 9636 §3.1).
  private struct Header {
    var version: UInt8
    var utcIndicatorCount: Int
    var standardIndicatorCount: Int
    var leapCount: Int
    var transitionCount: Int
    var typeCount: Int
    var designationBytes: Int

    static let size = 44

    init?(_ bytes: Span<UInt8>, at offset: Int) {
      guard offset >= 0, offset <= bytes.count - Self.size, bytes[offset] == 0x54,
        bytes[offset + 1] == 0x5A, bytes[offset + 2] == 0x69, bytes[offset + 3] == 0x66
      else { return nil }
      version = bytes[offset + 4]
      func count(_ index: Int) -> Int {
        Int(ZoneTransitions.number(bytes, offset + 20 + index * 4, 4))
      }
      utcIndicatorCount = count(0)
      standardIndicatorCount = count(1)
      leapCount = count(2)
      transitionCount = count(3)
      typeCount = count(4)
      designationBytes = count(5)
    }

    /// How many bytes the data after it takes.
    func dataSize(timeSize: Int) -> Int {
      transitionCount * (timeSize + 1) + typeCount * 6 + designationBytes
        + leapCount * (timeSize + 4) + standardIndicatorCount + utcIndicatorCount
    }
  }

  /// A number of so many bytes, the highest first.
  private static func number(_ bytes: Span<UInt8>, _ offset: Int, _ width: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in offset..<offset + width { value = value << 8 | UInt64(bytes[index]) }
    return value
  }
}
