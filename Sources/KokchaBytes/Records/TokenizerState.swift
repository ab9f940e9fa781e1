/// How far a block of delimited text is indexed.
struct TokenizerState {
  let isLast: Bool
  let limit: Int
  private var fieldStart: Int
  private var recordStart: Int
  private var recordFirstField = 0
  private var recordLine = 0
  private var line = 0
  private var fieldCount = 0
  private var recordCount = 0
  private var inQuotes = false
  /// The closing quote of the field at hand, or -1.
  private var closing = -1
  private var opened = -1
  private var doubled = false
  /// What stands before this offset is already dealt with.
  private var skipUntil: Int
  /// Where the first record that is not complete begins, and the lines that end before.
  private(set) var consumed: Int
  private(set) var consumedLines = 0
  private(set) var fault: RecordFault?
  /// Whether nothing more is to be indexed.
  private(set) var isStopped = false

  init(start: Int, isLast: Bool, limit: Int) {
    self.isLast = isLast
    self.limit = limit
    fieldStart = start
    recordStart = start
    skipUntil = start
    consumed = start
    isStopped = limit <= 0
  }

  /// Deals with one delimiter, quote or line end.
  @inline(__always)
  mutating func take(
    _ byte: UInt8, at position: Int, in bytes: Span<UInt8>, _ delimiter: UInt8,
    _ fields: inout OutputSpan<FieldSpan>, _ records: inout OutputSpan<RecordSpan>
  ) {
    guard position >= skipUntil else { return }
    if inQuotes {
      if byte == 0x22 {
        takeQuote(at: position, in: bytes, delimiter)
      } else if byte == 0x0A || (byte == 0x0D && !Self.isFeed(bytes, position &+ 1)) {
        line &+= 1
      }
    } else if byte == delimiter {
      endField(at: position, &fields)
      fieldStart = position &+ 1
    } else if byte == 0x22 {
      if position == fieldStart {
        inQuotes = true
        opened = position
      }
    } else {
      endLine(byte, at: position, in: bytes, &fields, &records)
    }
  }

  /// A quote inside quotes: half of a doubled one, or the closing one.
  private mutating func takeQuote(
    at position: Int, in bytes: Span<UInt8>, _ delimiter: UInt8
  ) {
    if position &+ 1 < bytes.count {
      let next = bytes[position &+ 1]
      if next == 0x22 {
        doubled = true
        skipUntil = position &+ 2
        return
      }
      guard next == delimiter || next == 0x0A || next == 0x0D else {
        fault = .textAfterQuote(offset: position &+ 1)
        isStopped = true
        return
      }
    } else if !isLast {
      isStopped = true
      return
    }
    inQuotes = false
    closing = position
  }

  private mutating func endLine(
    _ byte: UInt8, at position: Int, in bytes: Span<UInt8>,
    _ fields: inout OutputSpan<FieldSpan>, _ records: inout OutputSpan<RecordSpan>
  ) {
    // A CR that is the block's last byte may be half of a CRLF.
    var next = position &+ 1
    if byte == 0x0D {
      if next == bytes.count && !isLast {
        isStopped = true
        return
      }
      if Self.isFeed(bytes, next) { next &+= 1 }
    }
    line &+= 1
    skipUntil = next
    if fieldStart == position && fieldCount == recordFirstField && closing < 0 {
      // A blank line.
      fieldStart = next
      recordStart = next
      recordLine = line
      consumed = next
      consumedLines = line
    } else {
      endField(at: position, &fields)
      endRecord(next: next, &records)
    }
  }

  /// Ends the text that nothing follows.
  mutating func finish(
    at end: Int, _ fields: inout OutputSpan<FieldSpan>, _ records: inout OutputSpan<RecordSpan>
  ) {
    if inQuotes {
      fault = .unclosedQuote(offset: opened)
    } else if fieldStart < end || fieldCount > recordFirstField || closing >= 0 {
      endField(at: end, &fields)
      endRecord(next: end, &records)
    } else {
      consumed = end
      consumedLines = line
    }
  }

  @inline(__always)
  private static func isFeed(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    position < bytes.count && bytes[position] == 0x0A
  }

  @inline(__always)
  private mutating func endField(at position: Int, _ fields: inout OutputSpan<FieldSpan>) {
    fieldCount &+= 1
    if closing >= 0 {
      fields.append(
        FieldSpan(start: fieldStart &+ 1, end: closing, quoted: true, doubled: doubled))
      closing = -1
      doubled = false
    } else {
      fields.append(FieldSpan(start: fieldStart, end: position, quoted: false, doubled: false))
    }
  }

  @inline(__always)
  private mutating func endRecord(next: Int, _ records: inout OutputSpan<RecordSpan>) {
    records.append(
      RecordSpan(
        firstField: recordFirstField, fieldCount: fieldCount &- recordFirstField,
        line: recordLine, start: recordStart))
    recordFirstField = fieldCount
    recordCount &+= 1
    recordStart = next
    fieldStart = next
    recordLine = line
    consumed = next
    consumedLines = line
    if recordCount >= limit { isStopped = true }
  }
}
