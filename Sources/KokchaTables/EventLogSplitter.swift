package import KokchaBytes
package import KokchaModel
package import KokchaRecords

/// Cuts an event log into blocks of whole events, one after the other.
///
/// Reading is the only part of an export that must go in order; so it does no more than find
/// records and fields, and leaves their meaning to `EventLogParser`, which runs on every core.
package struct EventLogSplitter: ~Copyable {
  package private(set) var header: LogHeader
  /// What made the input unreadable from some point on; asked when `next` has returned false.
  package private(set) var fault: Problem?

  /// What looks wrong with what stands before the header.
  package let warnings: [Problem]

  private let source: any OpenBytes
  private let tokenizer: RecordTokenizer
  private let blockSize: Int
  private var carry: [UInt8] = []
  private var isAtEnd = false
  private var line: Int
  private var record = 0

  /// The longest event, all its rows together, in bytes.
  package static var longestEvent: Int { 32 << 20 }

  /// Reads the header.
  ///
  /// - Throws: `Problem` if the input cannot be read or its header cannot be understood.
  package init(
    _ source: consuming some ByteSource & ~Copyable, options: EventLogOptions,
    blockSize: Int = 256 << 10
  ) throws(Problem) {
    self.source = SourceBytes(source)
    self.blockSize = blockSize
    let file = self.source.name
    var opening = LogOpening(file: file, options: options)
    while !opening.isComplete {
      let before = opening.bytes.count
      try self.source.read(into: &opening.bytes, limit: blockSize)
      try opening.look(isLast: opening.bytes.count == before)
    }
    var header = try opening.header()
    let tokenizer = RecordTokenizer(delimiter: header.delimiter)
    var carry = opening.remainder
    var isAtEnd = false
    if header.column(of: .latitude) != nil, header.column(of: .longitude) != nil {
      while !isAtEnd, carry.count < blockSize {
        let before = carry.count
        try self.source.read(into: &carry, limit: blockSize - before)
        isAtEnd = carry.count == before
      }
      // A coordinate 0,0 among the first rows gets columns in tables.
      var index = RecordIndex()
      tokenizer.index(carry.span, isLast: isAtEnd, into: &index)
      if header.hasZeroPair(in: index, of: carry.span) { header.carryZeroPair() }
    }
    self.header = header
    self.tokenizer = tokenizer
    warnings = opening.warnings
    self.carry = carry
    self.isAtEnd = isAtEnd
    line = opening.lines
  }

  /// Carries the log's own columns at their places in a longer list, that of several logs.
  package mutating func carryExtras(in names: [String]) { header.carryExtras(in: names) }

  /// Fills a batch with the bytes of whole events, and their records; false at the input's end.
  ///
  /// - Throws: `Problem` if the input cannot be read.
  package mutating func next(
    _ batch: inout EventBatch, _ index: inout RecordIndex
  ) throws(Problem) -> Bool {
    batch.removeAll()
    index.removeAll()
    if fault != nil { return false }
    swap(&batch.text, &carry)
    var wanted = blockSize
    while true {
      while !isAtEnd, batch.text.count < wanted {
        let before = batch.text.count
        try source.read(into: &batch.text, limit: wanted - before)
        isAtEnd = batch.text.count == before
      }
      tokenizer.index(batch.text.span, isLast: isAtEnd, into: &index)
      if isAtEnd || index.fault != nil { break }
      if let first = firstRecordOfLastEvent(batch.text.span, index) {
        index.truncate(toRecords: first, consumed: Int(index.records[first].start))
        break
      }
      guard wanted < Self.longestEvent else {
        fault = Problem(
          .recordTooLong, at: InputPosition(file: source.name, line: line + 1),
          "the event that begins here is longer than \(Self.longestEvent >> 20) MiB",
          advice: "look for a quote that is never closed, or for very many rows with one id")
        return false
      }
      wanted *= 2
    }
    batch.file = source.name
    batch.firstLine = line
    batch.firstRecord = record
    batch.inputLength = index.consumed
    batch.extraNames = header.extraNames
    if let found = index.fault {
      batch.inputLength = batch.text.count
      fault = problem(of: found, in: batch)
    }
    carry.removeAll(keepingCapacity: true)
    carry.append(contentsOf: batch.text[index.consumed...])
    batch.text.removeSubrange(index.consumed...)
    batch.inputLength = index.consumed
    line += index.lines
    record += index.records.count
    if isAtEnd { carry.removeAll() }
    return !index.records.isEmpty
  }

  /// Where the last event of a block begins, which may go on in the next block; nil if it is the
  /// only one.
  private func firstRecordOfLastEvent(_ bytes: Span<UInt8>, _ index: RecordIndex) -> Int? {
    var first = index.records.count - 1
    guard first > 0 else { return nil }
    guard let column = header.idColumn else { return first }
    // The id as the parser compares it; empty where there is none, which joins no rows.
    func id(_ record: Int) -> [UInt8] {
      let span = index.records[record]
      guard column < Int(span.fieldCount) else { return [] }
      let text = bytes.unfolded(index.fields[Int(span.firstField) + column])
      return Array(text[text.span.trimmedBounds(of: 0..<text.count)])
    }
    var mine = id(first)
    while first > 0, !mine.isEmpty {
      let previous = id(first - 1)
      if mine != previous { break }
      mine = previous
      first -= 1
    }
    return first > 0 ? first : nil
  }

  private func problem(of fault: RecordFault, in batch: EventBatch) -> Problem {
    switch fault {
    case .unclosedQuote(let offset):
      Problem(
        .quoteUnclosed, at: batch.position(ofByte: offset),
        "the quote that opens here is never closed",
        advice: "close it, or double it if it belongs to the text")
    case .textAfterQuote(let offset):
      Problem(
        .textAfterQuote, at: batch.position(ofByte: offset), "text follows a closing quote",
        advice: "double the quotes inside a quoted field: \"he said \"\"no\"\"\"")
    }
  }
}
