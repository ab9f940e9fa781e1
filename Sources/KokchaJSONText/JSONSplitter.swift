import KokchaBytes
import KokchaModel

/// Cuts values in JSON into blocks of whole ones, one after the other.
///
/// Like the splitter of tables it does no more than find where values begin and end.
struct JSONSplitter: ~Copyable {
  private let layout: JSONLayout
  /// What made the input unreadable from some point on.
  private(set) var fault: Problem?

  private let source: any OpenBytes
  private let blockSize: Int
  /// What one of the values is called, without and with its article.
  private let noun: String
  private let oneNoun: String
  private var carry: [UInt8]
  private var isAtEnd: Bool
  private var line: Int
  private var column: Int
  private var record = 0
  private var place = Place.beforeFirst

  /// What may follow in a document's list of values.
  private enum Place {
    case beforeFirst, behindValue, behindComma
    /// The list is closed; the rest of the document follows.
    case behindList
    case over
  }

  /// The longest value, and the most that may stand around the values, in bytes.
  static var longestValue: Int { 32 << 20 }

  /// Cuts what follows a head.
  init(
    _ source: any OpenBytes, behind remainder: (bytes: [UInt8], line: Int, column: Int),
    isAtEnd: Bool, layout: JSONLayout, noun: String, oneNoun: String, blockSize: Int
  ) {
    self.source = source
    self.blockSize = blockSize
    self.layout = layout
    self.noun = noun
    self.oneNoun = oneNoun
    self.isAtEnd = isAtEnd
    (carry, line, column) = remainder
  }

  /// Fills a batch with the bytes of whole values, and their records; false at the input's end.
  ///
  /// - Throws: `Problem` if the input cannot be read.
  mutating func next(
    _ batch: inout EventBatch, _ index: inout RecordIndex
  ) throws(Problem) -> Bool {
    batch.removeAll()
    index.removeAll()
    if fault != nil || place == .over || place == .behindList { return false }
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
      switch layout {
      case .lines: splitLines(batch.text.span, &index)
      case .list: splitList(batch, &index)
      case .sequence: splitSequence(batch.text.span, &index)
      }
      if !index.records.isEmpty || fault != nil || isAtEnd || place == .behindList { break }
      guard wanted < Self.longestValue else {
        let start = batch.text.span.offsetOfValue(from: index.consumed)
        fault = Problem(
          .recordTooLong, at: batch.position(ofByte: start),
          "the \(noun) that begins here is longer than \(Self.longestValue >> 20) MiB",
          advice: layout == .lines
            ? "write one \(noun) a line" : "look for a bracket or quote that is never closed")
        return false
      }
      wanted *= 2
    }
    finish(&batch, index)
    return !index.records.isEmpty
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

  // MARK: A text sequence

  /// RFC 8142 §2.1: a record separator stands before each text.
  private func splitSequence(_ bytes: Span<UInt8>, _ index: inout RecordIndex) {
    var start = 0
    var lines = 0
    var counted = 0
    func add(_ range: Range<Int>) {
      let first = bytes.offsetOfValue(from: range.lowerBound)
      guard first < range.upperBound else { return }
      var end = range.upperBound
      while bytes[end - 1].isJSONBlank { end -= 1 }
      lines += bytes.lineEnds(in: counted..<first)
      counted = first
      index.appendRecord(first..<end, line: lines)
    }
    for offset in 0..<bytes.count where bytes[offset] == 0x1E {
      add(start..<offset)
      start = offset + 1
    }
    if isAtEnd {
      add(start..<bytes.count)
      start = bytes.count
    }
    index.consumed = start
    index.lines = lines
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
            "the document ends before its list of \(noun)s does", at: at, in: batch,
            advice: "is the file cut off? the list ends with ] and the document with }")
        }
        break
      }
      let byte = bytes[at]
      if place == .behindValue {
        if byte == 0x2C {
          place = .behindComma
          at += 1
          continue
        }
        if byte != 0x5D {
          fault = Self.malformed(
            "a comma or ] is missing behind \(oneNoun)",
            at: at,
            in: batch, advice: "part \(noun)s with commas")
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
          "\(oneNoun) is missing before this", at: at,
          in: batch,
          advice: "is there a comma too many?")
        break
      }
      guard let end = bytes.endOfJSONValue(from: at, isLast: isAtEnd) else {
        if isAtEnd {
          fault = Self.malformed(
            "the \(noun) that begins here never ends", at: at, in: batch,
            advice: "look for a bracket or quote that is never closed; is the file cut off?")
        }
        break
      }
      lines += bytes.lineEnds(in: counted..<at)
      counted = at
      index.appendRecord(at..<end, line: lines)
      place = .behindValue
      at = end
    }
    index.lines = lines
  }

  /// What follows the list of values, once; nil where there is no list, or it was not read to its end.
  ///
  /// - Throws: `Problem` if the input cannot be read.
  mutating func takeTail() throws(Problem) -> EventBatch? {
    guard fault == nil, place == .behindList else { return nil }
    place = .over
    var rest = EventBatch()
    swap(&rest.text, &carry)
    while !isAtEnd, rest.text.count < Self.longestValue {
      try fill(&rest.text, to: min(max(rest.text.count * 2, blockSize), Self.longestValue))
    }
    rest.inputLength = rest.text.count
    rest.file = source.name
    rest.firstLine = line
    rest.firstColumn = column
    return rest
  }

  private static func malformed(
    _ message: String, at offset: Int, in batch: EventBatch, advice: String
  ) -> Problem {
    var whole = batch
    whole.inputLength = batch.text.count
    return Problem(.jsonMalformed, at: whole.position(ofByte: offset), message, advice: advice)
  }
}
