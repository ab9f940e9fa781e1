package import Kokcha
package import KokchaBytes

/// Cuts events in JSON into blocks of whole events, one after the other.
///
/// Like `EventLogSplitter` it does no more than find where events begin and end; a document is
/// never held whole. Each record is one field: the event's bytes.
package struct JSONSplitter<Source: ByteSource & ~Copyable>: ~Copyable {
  /// How the input is written.
  package let form: JSONForm
  /// What made the input unreadable from some point on; asked when `next` has returned false.
  package private(set) var fault: Problem?
  /// What looks wrong with the document around its events.
  package var warnings: [Problem] { envelope.warnings }
  /// The sources that the document tells once for all its events.
  var sources: SharedSources { envelope.sources }

  private var source: Source
  private let blockSize: Int
  private var envelope = JSONEnvelope()
  private var carry: [UInt8] = []
  private var isAtEnd = false
  private var line = 0
  private var column = 0
  private var record = 0
  private var place = Place.beforeFirst

  /// What may follow in a document's list of events.
  private enum Place {
    case beforeFirst, behindEvent, behindComma
    /// The list is closed; the rest of the document follows.
    case behindList
    case over
  }

  /// The longest event, and the most that may stand around the events, in bytes.
  package static var longestEvent: Int { 64 << 20 }

  /// Reads what stands before the first event.
  ///
  /// - Parameters:
  ///   - source: the input.
  ///   - form: how it is written; nil if its first bytes are to tell.
  ///   - blockSize: how many bytes a block has, if its first event is not longer.
  /// - Throws: `Problem` if the input cannot be read or is not one of events.
  package init(
    _ source: consuming Source, form: JSONForm?, blockSize: Int = 256 << 10
  ) throws(Problem) {
    self.source = source
    self.blockSize = blockSize
    let name = self.source.name
    var opening = JSONOpening(file: name, form: form)
    while !opening.isComplete {
      let before = opening.bytes.count
      let wanted = max(blockSize, before)
      while opening.bytes.count < before + wanted {
        let count = opening.bytes.count
        try self.source.read(into: &opening.bytes, limit: before + wanted - count)
        if opening.bytes.count == count {
          isAtEnd = true
          break
        }
      }
      try opening.look(isLast: isAtEnd, longest: Self.longestEvent)
    }
    self.form = opening.form
    envelope = opening.envelope
    (carry, line, column) = opening.remainder
  }

  /// Fills a batch with the bytes of whole events, and their records; false at the input's end.
  ///
  /// - Throws: `Problem` if the input cannot be read.
  package mutating func next(
    _ batch: inout EventBatch, _ index: inout RecordIndex
  ) throws(Problem) -> Bool {
    batch.removeAll()
    index.removeAll()
    if fault != nil || place == .over { return false }
    if place == .behindList {
      try readTail()
      return false
    }
    swap(&batch.text, &carry)
    batch.file = source.name
    batch.firstLine = line
    batch.firstColumn = column
    batch.firstRecord = record
    var wanted = blockSize
    let placeBefore = place
    while true {
      place = placeBefore
      try fill(&batch.text, to: wanted)
      index.removeAll()
      switch form {
      case .lines: splitLines(batch.text.span, &index)
      case .document: splitList(batch, &index)
      }
      if !index.records.isEmpty || fault != nil || isAtEnd || place == .behindList { break }
      guard wanted < Self.longestEvent else {
        let start = batch.text.span.offsetOfValue(from: index.consumed)
        fault = Problem(
          .recordTooLong, at: batch.position(ofByte: start),
          "the event that begins here is longer than \(Self.longestEvent >> 20) MiB",
          advice: form == .lines
            ? "write one event a line" : "look for a bracket or quote that is never closed")
        return false
      }
      wanted *= 2
    }
    finish(&batch, index)
    if !index.records.isEmpty { return true }
    if fault == nil, place == .behindList { try readTail() }
    return false
  }

  private mutating func fill(_ bytes: inout [UInt8], to wanted: Int) throws(Problem) {
    while !isAtEnd, bytes.count < wanted {
      let before = bytes.count
      try source.read(into: &bytes, limit: wanted - before)
      isAtEnd = bytes.count == before
    }
  }

  /// Keeps what the block does not hold whole for the next one, and counts what it does.
  private mutating func finish(_ batch: inout EventBatch, _ index: RecordIndex) {
    carry.removeAll(keepingCapacity: true)
    carry.append(batch.text.span.extracting(index.consumed..<batch.text.count))
    let (characters, isWhole) = batch.text.span.column(of: index.consumed)
    line += batch.text.span.lineEnds(in: 0..<index.consumed)
    column = isWhole ? characters : column + characters
    record += index.records.count
    batch.text.removeSubrange(index.consumed...)
    batch.inputLength = index.consumed
  }

  // MARK: Lines

  private func splitLines(_ bytes: Span<UInt8>, _ index: inout RecordIndex) {
    let feeds = SIMD16<UInt8>(repeating: 0x0A)
    var start = 0
    var lines = 0
    var offset = 0
    while offset &+ 16 <= bytes.count {
      var hits = BlockHits(bytes.block(at: offset) .== feeds)
      while !hits.isEmpty {
        let feed = offset &+ hits.removeFirst()
        add(start..<feed, of: bytes, &lines, &index)
        start = feed &+ 1
      }
      offset &+= 16
    }
    while offset < bytes.count {
      if bytes[offset] == 0x0A {
        add(start..<offset, of: bytes, &lines, &index)
        start = offset &+ 1
      }
      offset &+= 1
    }
    if isAtEnd {
      add(start..<bytes.count, of: bytes, &lines, &index)
      start = bytes.count
    }
    index.consumed = start
    index.lines = lines
  }

  /// Notes the event on a line, unless it is blank.
  private func add(
    _ line: Range<Int>, of bytes: Span<UInt8>, _ lines: inout Int, _ index: inout RecordIndex
  ) {
    let start = bytes.offsetOfValue(from: line.lowerBound)
    if start < line.upperBound {
      var end = line.upperBound
      while bytes[end - 1].isJSONBlank { end -= 1 }
      index.appendRecord(start..<end, line: lines)
    }
    lines += 1
  }

  // MARK: A list of events

  private mutating func splitList(_ batch: EventBatch, _ index: inout RecordIndex) {
    let bytes = batch.text.span
    var at = 0
    var counted = 0
    var lines = 0
    while true {
      at = bytes.offsetOfValue(from: at)
      // A CR that is the last byte may be half of a CRLF.
      index.consumed =
        at == bytes.count && at > 0 && bytes[at - 1] == 0x0D && !isAtEnd ? at - 1 : at
      guard at < bytes.count else {
        if isAtEnd {
          fault = Self.malformed(
            "the document ends before its list of events does", at: at, in: batch,
            advice: "is the file cut off? the list ends with ] and the document with }")
        }
        break
      }
      let byte = bytes[at]
      if place == .behindEvent {
        if byte == 0x2C {
          place = .behindComma
          at += 1
          continue
        }
        if byte != 0x5D {
          fault = Self.malformed(
            "a comma or ] is missing behind an event", at: at, in: batch,
            advice: "part events with commas")
          break
        }
      }
      if byte == 0x5D, place != .behindComma {
        place = .behindList
        index.consumed = at + 1
        break
      }
      guard byte != 0x5D, byte != 0x2C, byte != 0x7D, byte != 0x3A else {
        fault = Self.malformed(
          "an event is missing before this", at: at, in: batch,
          advice: "is there a comma too many?")
        break
      }
      guard let end = bytes.endOfJSONValue(from: at, isLast: isAtEnd) else {
        if isAtEnd {
          fault = Self.malformed(
            "the event that begins here never ends", at: at, in: batch,
            advice: "look for a bracket or quote that is never closed; is the file cut off?")
        }
        break
      }
      lines += bytes.lineEnds(in: counted..<at)
      counted = at
      index.appendRecord(at..<end, line: lines)
      place = .behindEvent
      at = end
    }
    index.lines = lines
  }

  /// Reads what follows the list of events.
  private mutating func readTail() throws(Problem) {
    place = .over
    var rest = EventBatch()
    swap(&rest.text, &carry)
    while !isAtEnd, rest.text.count < Self.longestEvent {
      try fill(&rest.text, to: min(max(rest.text.count * 2, blockSize), Self.longestEvent))
    }
    rest.inputLength = rest.text.count
    rest.file = source.name
    rest.firstLine = line
    rest.firstColumn = column
    do throws(Problem) {
      try envelope.readTail(&rest)
    } catch {
      fault = error
    }
  }

  static func malformed(
    _ message: String, at offset: Int, in batch: EventBatch, advice: String
  ) -> Problem {
    var whole = batch
    whole.inputLength = batch.text.count
    return Problem(.jsonMalformed, at: whole.position(ofByte: offset), message, advice: advice)
  }
}
