/// Finds the records and fields of delimited text: RFC 4180, and what spreadsheets make of it.
///
/// Line ends are CRLF, LF or CR (RFC 4180 §2.1 knows CRLF only); a quote counts only as the
/// first byte of a field (§2.5) and is doubled inside (§2.7); line ends inside quotes belong to the
/// field (§2.6). A quote further on in an unquoted field is text, for §2.5 leaves no other reading.
/// Blank lines are passed over.
package struct RecordTokenizer: Sendable {
  package var delimiter: UInt8

  package init(delimiter: UInt8) { self.delimiter = delimiter }

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
    var state = TokenizerState(start: start, isLast: isLast, limit: limit)
    // Each stretch's fields and records go into room that is made beforehand, since to ask for it
    // with every one of them costs as much as to find them (measured).
    var offset = start
    while offset < bytes.count, !state.isStopped {
      let stretch = offset..<min(offset &+ Self.stretch, bytes.count)
      index.append(atMost: stretch.count) { (fields, records) in
        var inner = state
        scan(bytes, stretch, &inner, &fields, &records)
        state = inner
      }
      offset = stretch.upperBound
    }
    if !state.isStopped, isLast {
      index.append(atMost: 1) { (fields, records) in
        state.finish(at: bytes.count, &fields, &records)
      }
    }
    index.consumed = state.consumed
    index.lines = state.consumedLines
    index.fault = state.fault
  }

  /// Bytes that are looked through in one go.
  private static let stretch = 4096

  private func scan(
    _ bytes: Span<UInt8>, _ stretch: Range<Int>, _ state: inout TokenizerState,
    _ fields: inout OutputSpan<FieldSpan>, _ records: inout OutputSpan<RecordSpan>
  ) {
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    let delimiters = SIMD16<UInt8>(repeating: delimiter)
    let feeds = SIMD16<UInt8>(repeating: 0x0A)
    let returns = SIMD16<UInt8>(repeating: 0x0D)
    var offset = stretch.lowerBound
    while offset &+ 16 <= stretch.upperBound {
      let block = bytes.block(at: offset)
      var hits = BlockHits(
        (block .== quotes) .| (block .== delimiters) .| (block .== feeds) .| (block .== returns))
      while !hits.isEmpty {
        let position = offset &+ hits.removeFirst()
        state.take(bytes[position], at: position, in: bytes, delimiter, &fields, &records)
        if state.isStopped { return }
      }
      offset &+= 16
    }
    while offset < stretch.upperBound {
      let byte = bytes[offset]
      if byte == 0x22 || byte == delimiter || byte == 0x0A || byte == 0x0D {
        state.take(byte, at: offset, in: bytes, delimiter, &fields, &records)
        if state.isStopped { return }
      }
      offset &+= 1
    }
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
