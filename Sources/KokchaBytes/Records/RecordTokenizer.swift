/// Finds the records and fields of delimited text: RFC 4180, and what spreadsheets make of it.
///
/// Line ends are CRLF, LF or CR (RFC 4180 §2.1 knows CRLF only); a quote counts only as the
/// first byte of a field (§2.5) and is doubled inside (§2.7); line ends inside quotes belong to the
/// field (§2.6). A quote further on in an unquoted field is text, for §2.5 leaves no other reading.
/// Blank lines are passed over.
package struct RecordTokenizer: Sendable {
  package var delimiter: UInt8

  package init(delimiter: UInt8) { self.delimiter = delimiter }

  @usableFromInline
  struct State {
    var fieldStart: Int
    var recordStart: Int
    var recordFirstField = 0
    var recordLine = 0
    var line = 0
    var inQuotes = false
    /// The closing quote of the field at hand, or -1.
    var closing = -1
    var opened = -1
    var doubled = false
    /// Specials before this offset are already dealt with.
    var skipUntil: Int

    init(start: Int) {
      fieldStart = start
      recordStart = start
      skipUntil = start
    }
  }

  /// Indexes `bytes` from `start` on.
  ///
  /// - Parameters:
  ///   - bytes: the block.
  ///   - start: where the first record begins.
  ///   - isLast: whether nothing follows, so that an unfinished last line is a record too.
  ///   - limit: stops after so many records.
  ///   - index: becomes the block's fields and records.
  package func index(
    _ bytes: Span<UInt8>, from start: Int = 0, isLast: Bool, limit: Int = .max,
    into index: inout RecordIndex
  ) {
    index.removeAll()
    index.consumed = start
    var state = State(start: start)
    var offset = start
    let end = bytes.count
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    let delimiters = SIMD16<UInt8>(repeating: delimiter)
    let feeds = SIMD16<UInt8>(repeating: 0x0A)
    let returns = SIMD16<UInt8>(repeating: 0x0D)
    while offset &+ 16 <= end {
      let block = bytes.block(at: offset)
      var hits = BlockHits(
        (block .== quotes) .| (block .== delimiters) .| (block .== feeds) .| (block .== returns))
      while !hits.isEmpty {
        let position = offset &+ hits.removeFirst()
        if !special(
          bytes[position], at: position, in: bytes, isLast: isLast, state: &state, index: &index)
          || index.records.count >= limit
        {
          return
        }
      }
      offset &+= 16
    }
    while offset < end, index.fault == nil, index.records.count < limit {
      let byte = bytes[offset]
      if byte == 0x22 || byte == delimiter || byte == 0x0A || byte == 0x0D {
        if !special(byte, at: offset, in: bytes, isLast: isLast, state: &state, index: &index) {
          return
        }
      }
      offset &+= 1
    }
    guard index.fault == nil, index.records.count < limit, isLast else { return }
    if state.inQuotes {
      index.fault = .unclosedQuote(offset: state.opened)
    } else if state.fieldStart < end || index.fields.count > state.recordFirstField
      || state.closing >= 0
    {
      endField(at: end, state: &state, index: &index)
      endRecord(next: end, state: &state, index: &index)
    } else {
      index.consumed = end
      index.lines = state.line
    }
  }

  /// Deals with one delimiter, quote or line end; false where indexing must stop.
  @inline(__always)
  private func special(
    _ byte: UInt8, at position: Int, in bytes: Span<UInt8>, isLast: Bool,
    state: inout State, index: inout RecordIndex
  ) -> Bool {
    guard position >= state.skipUntil else { return true }
    if state.inQuotes {
      if byte == 0x22 {
        if position &+ 1 < bytes.count {
          if bytes[position &+ 1] == 0x22 {
            state.doubled = true
            state.skipUntil = position &+ 2
            return true
          }
          let next = bytes[position &+ 1]
          guard next == delimiter || next == 0x0A || next == 0x0D else {
            index.fault = .textAfterQuote(offset: position &+ 1)
            return false
          }
        } else if !isLast {
          return false
        }
        state.inQuotes = false
        state.closing = position
      } else if byte == 0x0A || (byte == 0x0D && !isFeed(bytes, position &+ 1)) {
        state.line &+= 1
      }
      return true
    }
    if byte == delimiter {
      endField(at: position, state: &state, index: &index)
      state.fieldStart = position &+ 1
      return true
    }
    if byte == 0x22 {
      if position == state.fieldStart {
        state.inQuotes = true
        state.opened = position
      }
      return true
    }
    // A line end. A CR that is the block's last byte may be half of a CRLF.
    var next = position &+ 1
    if byte == 0x0D {
      if next == bytes.count && !isLast { return false }
      if isFeed(bytes, next) { next &+= 1 }
    }
    state.line &+= 1
    state.skipUntil = next
    if state.fieldStart == position && index.fields.count == state.recordFirstField
      && state.closing < 0
    {
      // A blank line.
      state.fieldStart = next
      state.recordStart = next
      state.recordLine = state.line
      index.consumed = next
      index.lines = state.line
      return true
    }
    endField(at: position, state: &state, index: &index)
    endRecord(next: next, state: &state, index: &index)
    return true
  }

  @inline(__always)
  private func isFeed(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    position < bytes.count && bytes[position] == 0x0A
  }

  @inline(__always)
  private func endField(at position: Int, state: inout State, index: inout RecordIndex) {
    if state.closing >= 0 {
      index.fields.append(
        FieldSpan(
          start: state.fieldStart &+ 1, end: state.closing, quoted: true, doubled: state.doubled))
      state.closing = -1
      state.doubled = false
    } else {
      index.fields.append(
        FieldSpan(start: state.fieldStart, end: position, quoted: false, doubled: false))
    }
  }

  @inline(__always)
  private func endRecord(next: Int, state: inout State, index: inout RecordIndex) {
    index.records.append(
      RecordSpan(
        firstField: state.recordFirstField,
        fieldCount: index.fields.count &- state.recordFirstField,
        line: state.recordLine, start: state.recordStart))
    state.recordFirstField = index.fields.count
    state.recordStart = next
    state.fieldStart = next
    state.recordLine = state.line
    index.consumed = next
    index.lines = state.line
  }
}

extension Span<UInt8> {
  /// The field's text with doubled quotes made single (RFC 4180 §2.7).
  package func unfolded(_ field: FieldSpan) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(field.count)
    var offset = field.lowerBound
    while offset < field.upperBound {
      text.append(self[offset])
      offset += field.hasDoubledQuotes && self[offset] == 0x22 ? 2 : 1
    }
    return text
  }
}
