import KokchaBytes

/// Finding where JSON values end, without reading them: sixteen bytes at a time.
///
/// Brackets are counted but not told apart, and nothing but quotes and backslashes is looked at in
/// strings; whether all of it is JSON is for the parser to say, on every core.
extension Span<UInt8> {
  /// The first byte from `start` on that is no blank of JSON's (RFC 8259 §2); `count` if there is
  /// none.
  package func offsetOfValue(from start: Int) -> Int {
    var offset = start
    while offset < count, self[offset].isJSONBlank { offset &+= 1 }
    return offset
  }

  /// Where the value ends that begins at `start`; nil if that lies behind these bytes.
  package func endOfJSONValue(from start: Int, isLast: Bool) -> Int? {
    switch self[start] {
    case 0x7B, 0x5B: return endOfContainer(from: start)
    case 0x22: return endOfString(from: start)
    default:
      var offset = start
      while offset < count {
        let byte = self[offset]
        if byte == 0x2C || byte == 0x5D || byte == 0x7D || byte.isJSONBlank { break }
        offset &+= 1
      }
      if offset == count, !isLast { return nil }
      // A bracket where a value belongs is one byte of nonsense, told by the parser.
      return Swift.max(offset, start &+ 1)
    }
  }

  /// Where the string ends that begins with the quote at `start`.
  package func endOfString(from start: Int) -> Int? {
    var offset = start &+ 1
    while offset < count {
      if self[offset] == 0x22 { return offset &+ 1 }
      offset &+= self[offset] == 0x5C ? 2 : 1
    }
    return nil
  }

  /// Whether these bytes, the inside of a JSON string, are the text `key`, which is ASCII.
  package func isJSONKey(_ key: StaticString) -> Bool {
    guard count > key.utf8CodeUnitCount else { return matches(key) }
    // RFC 8259 §8.3: keys are compared as the characters they stand for, `\u006b` being `k`.
    var text: [UInt8] = []
    var offset = 0
    while offset < count {
      guard self[offset] == 0x5C else {
        text.append(self[offset])
        offset += 1
        continue
      }
      guard offset + 6 <= count, self[offset + 1] == 0x75, self[offset + 2] == 0x30,
        self[offset + 3] == 0x30,
        let byte = UInt8(extracting(offset + 4..<offset + 6).string, radix: 16)
      else { return false }
      text.append(byte)
      offset += 6
    }
    return text.span.matches(key)
  }

  /// Where the array or object ends that begins with the bracket at `start`.
  private func endOfContainer(from start: Int) -> Int? {
    var state = ContainerState(skipUntil: start)
    var offset = start
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    let solidi = SIMD16<UInt8>(repeating: 0x5C)
    // "[" and "{" differ in one bit, and so do "]" and "}".
    let opening = SIMD16<UInt8>(repeating: 0x7B)
    let closing = SIMD16<UInt8>(repeating: 0x7D)
    let bit = SIMD16<UInt8>(repeating: 0x20)
    while offset &+ 16 <= count {
      let block = block(at: offset)
      let folded = block | bit
      var hits = BlockHits(
        (block .== quotes) .| (block .== solidi) .| (folded .== opening) .| (folded .== closing))
      while !hits.isEmpty {
        let position = offset &+ hits.removeFirst()
        if state.closes(self[position], at: position) { return position &+ 1 }
      }
      offset &+= 16
    }
    while offset < count {
      let byte = self[offset]
      if byte == 0x22 || byte == 0x5C || byte | 0x20 == 0x7B || byte | 0x20 == 0x7D,
        state.closes(byte, at: offset)
      {
        return offset &+ 1
      }
      offset &+= 1
    }
    return nil
  }

  /// How many lines end in a stretch, as positions count them: with LF, CRLF or CR.
  package func lineEnds(in range: Range<Int>) -> Int {
    var lines = 0
    var offset = range.lowerBound
    let feeds = SIMD16<UInt8>(repeating: 0x0A)
    let returns = SIMD16<UInt8>(repeating: 0x0D)
    while offset &+ 16 <= range.upperBound {
      let block = block(at: offset)
      var hits = BlockHits((block .== feeds) .| (block .== returns))
      while !hits.isEmpty {
        if endsLine(at: offset &+ hits.removeFirst()) { lines &+= 1 }
      }
      offset &+= 16
    }
    while offset < range.upperBound {
      if endsLine(at: offset) { lines &+= 1 }
      offset &+= 1
    }
    return lines
  }

  private func endsLine(at offset: Int) -> Bool {
    self[offset] == 0x0A
      || (self[offset] == 0x0D && !(offset &+ 1 < count && self[offset &+ 1] == 0x0A))
  }

  /// How many characters stand before `end` on its line; nil if the line begins before these bytes.
  package func column(of end: Int) -> (characters: Int, isWhole: Bool) {
    var start = end
    var characters = 0
    while start > 0, self[start &- 1] != 0x0A, self[start &- 1] != 0x0D {
      start &-= 1
      if self[start] & 0xC0 != 0x80 { characters &+= 1 }
    }
    return (characters, start > 0)
  }
}

/// Where a scan stands in an array or object.
private struct ContainerState {
  package var depth = 0
  package var inString = false
  /// What stands before this offset is dealt with.
  package var skipUntil: Int

  package init(skipUntil: Int) { self.skipUntil = skipUntil }

  /// Deals with one quote, backslash or bracket; whether the container ends with it.
  @inline(__always)
  package mutating func closes(_ byte: UInt8, at position: Int) -> Bool {
    if position < skipUntil { return false }
    if byte == 0x22 {
      inString.toggle()
    } else if inString {
      if byte == 0x5C { skipUntil = position &+ 2 }
    } else if byte | 0x20 == 0x7B {
      depth &+= 1
    } else if byte | 0x20 == 0x7D {
      depth &-= 1
      return depth == 0
    }
    return false
  }
}

extension UInt8 {
  /// Space, tab, line feed or carriage return (RFC 8259 §2).
  package var isJSONBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
