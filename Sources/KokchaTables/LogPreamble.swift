import KokchaBytes
import KokchaModel
import KokchaRecords

/// What stands before a log's header: the line `sep=;` by which Excel is told the delimiter, and comments, which begin
/// with a number sign.
///
/// A header may begin with a number sign as well. Of such lines, and the first that has none, the header is the one
/// that names columns of Kokcha's; where none does, the last with a number sign, if it has as many cells as the
/// line behind it. Hashtags of HXL are no comment.
struct LogPreamble {
  /// The delimiter that the first line names.
  private(set) var delimiter: UInt8?
  /// The lines that are passed over as comments.
  private(set) var comments: [Range<Int>] = []
  /// Where the header begins.
  private(set) var end: Int
  /// Lines before it.
  private(set) var lines = 0

  /// What stands in front of a header that begins at `start` or later; nil if more bytes are needed to tell.
  init?(of bytes: Span<UInt8>, from start: Int, isLast: Bool, options: EventLogOptions) {
    end = start
    // `"sep=;"` and a line end.
    guard bytes.count >= start + 9 || isLast else { return nil }
    if bytes.namesDelimiter(at: start) {
      guard let first = bytes.line(from: start, isLast: isLast) else { return nil }
      delimiter = bytes.delimiter(named: first)
      if delimiter != nil { end = bytes.nextLine(behind: first) }
    }
    guard let signed = signedLines(of: bytes, isLast: isLast) else { return nil }
    if !signed.isEmpty {
      guard let header = header(among: signed, of: bytes, isLast: isLast, options) else {
        return nil
      }
      comments = signed.filter { $0.lowerBound < header }
      end = header
    }
    lines = bytes.lineEnds(in: start..<end)
  }

  /// The lines from `end` on that begin with a number sign, with or without a quote in front.
  private func signedLines(of bytes: Span<UInt8>, isLast: Bool) -> [Range<Int>]? {
    var lines: [Range<Int>] = []
    var offset = bytes.offsetBehindLineEnds(from: end)
    while bytes.hasSign(at: offset) {
      guard let line = line(at: offset, of: bytes, isLast: isLast) else { return nil }
      lines.append(line)
      offset = bytes.offsetBehindLineEnds(from: line.upperBound)
    }
    // Whether the next line has a sign shows in two bytes.
    return offset + 2 <= bytes.count || isLast ? lines : nil
  }

  /// A comment goes to its line's end, whatever quotes stand in it; one in quotes, as spreadsheets write it if it
  /// has a comma, is a record.
  private func line(at offset: Int, of bytes: Span<UInt8>, isLast: Bool) -> Range<Int>? {
    if bytes[offset] == 0x22,
      let record = Record(of: bytes, from: offset, delimiter: delimiter, isLast: isLast)
    {
      return record.range
    }
    return bytes.line(from: offset, isLast: isLast)
  }

  /// Where the header begins; nil if more bytes are needed to tell.
  private func header(
    among signed: [Range<Int>], of bytes: Span<UInt8>, isLast: Bool, _ options: EventLogOptions
  ) -> Int? {
    let behind = bytes.offsetBehindLineEnds(from: signed.last?.upperBound ?? end)
    guard behind < bytes.count else {
      // Nothing but lines with a sign: the last is the header.
      return isLast ? signed.last?.lowerBound : nil
    }
    guard let plain = Record(of: bytes, from: behind, delimiter: delimiter, isLast: isLast) else {
      return bytes.count > 1 << 20 || isLast ? behind : nil
    }
    let records = signed.map { line in
      Record(
        of: bytes.extracting(..<line.upperBound), from: line.lowerBound, delimiter: delimiter,
        isLast: true)
    }
    for (line, record) in zip(signed, records) {
      guard let record else { continue }
      if record.isTagRow || LogHeader.names(columnsOfOurs: record.cells, options) {
        return line.lowerBound
      }
    }
    if LogHeader.names(columnsOfOurs: plain.cells, options) { return behind }
    if let last = records.last, let last, let line = signed.last, last.cells.count > 1,
      last.cells.count == plain.cells.count, last.cells.allSatisfy({ !$0.trimmingBlanks.isEmpty })
    {
      return line.lowerBound
    }
    return behind
  }

  /// A line as a record.
  private struct Record {
    var range: Range<Int>
    var cells: [String]
    var isTagRow: Bool

    /// - Returns: nil if it is not whole, or no record.
    init?(of bytes: Span<UInt8>, from start: Int, delimiter: UInt8?, isLast: Bool) {
      var index = RecordIndex()
      RecordTokenizer(delimiter: delimiter ?? bytes.likelyDelimiter(from: start))
        .index(bytes, from: start, isLast: isLast, limit: 1, into: &index)
      guard index.fault == nil, let record = index.records.first else { return nil }
      var end = index.consumed
      while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
      range = start..<end
      cells = index.fields[..<Int(record.fieldCount)].map {
        String(decoding: bytes.unfolded($0), as: UTF8.self)
      }
      isTagRow = index.hasMostlyHashtags(record, in: bytes)
    }
  }
}

extension Span<UInt8> {
  /// Whether a line begins with `sep=`, perhaps in quotes.
  fileprivate func namesDelimiter(at start: Int) -> Bool {
    let first = start < count && self[start] == 0x22 ? start + 1 : start
    return first + 4 <= count && extracting(first..<first + 4).matchesIgnoringCase("sep=")
  }

  /// The delimiter that a line `sep=;` names; nil for any other line.
  fileprivate func delimiter(named line: Range<Int>) -> UInt8? {
    var line = line
    if self[line.lowerBound] == 0x22, line.count > 2, self[line.upperBound - 1] == 0x22 {
      line = line.lowerBound + 1..<line.upperBound - 1
    }
    // A tab is a blank to most, so the line is not trimmed.
    guard line.count >= 5 else { return nil }
    let byte = self[line.lowerBound + 4]
    for index in line.lowerBound + 5..<line.upperBound
    where self[index] != 0x20 && self[index] != byte { return nil }
    let isSign = byte == 0x09 || (0x21...0x7E).contains(byte) && byte != 0x22
    let isWord =
      byte.isASCIIDigit || (0x61...0x7A).contains(byte.asciiLowercased)
    return isSign && !isWord ? byte : nil
  }

  fileprivate func hasSign(at offset: Int) -> Bool {
    guard offset < count else { return false }
    return self[offset] == 0x23
      || self[offset] == 0x22 && offset + 1 < count && self[offset + 1] == 0x23
  }

  /// The line from `start` on without its end; nil if it is not whole.
  fileprivate func line(from start: Int, isLast: Bool) -> Range<Int>? {
    for offset in start..<count where self[offset] == 0x0A || self[offset] == 0x0D {
      return start..<offset
    }
    return isLast ? start..<count : nil
  }

  /// Where the next line begins; the two bytes of CRLF are one end.
  fileprivate func nextLine(behind line: Range<Int>) -> Int {
    let end = line.upperBound
    if end >= count { return end }
    return end + (self[end] == 0x0D && end + 1 < count && self[end + 1] == 0x0A ? 2 : 1)
  }

  fileprivate func offsetBehindLineEnds(from start: Int) -> Int {
    var offset = start
    while offset < count, self[offset] == 0x0A || self[offset] == 0x0D { offset += 1 }
    return offset
  }

  /// How many lines end in a range: with CRLF, LF or CR.
  fileprivate func lineEnds(in range: Range<Int>) -> Int {
    var lines = 0
    for offset in range {
      let isEnd =
        self[offset] == 0x0A
        || self[offset] == 0x0D && !(offset + 1 < count && self[offset + 1] == 0x0A)
      if isEnd { lines += 1 }
    }
    return lines
  }

  /// Comma, semicolon or tab: the one that stands most often in the first line outside quotes.
  func likelyDelimiter(from start: Int) -> UInt8 {
    var (commas, semicolons, tabs) = (0, 0, 0)
    var inQuotes = false
    for offset in start..<count {
      let byte = self[offset]
      if byte == 0x22 { inQuotes.toggle() }
      if inQuotes { continue }
      if byte == 0x0A || byte == 0x0D {
        if commas + semicolons + tabs == 0 { continue }
        break
      }
      if byte == 0x2C { commas += 1 }
      if byte == 0x3B { semicolons += 1 }
      if byte == 0x09 { tabs += 1 }
    }
    if semicolons > commas { return tabs > semicolons ? 0x09 : 0x3B }
    return tabs > commas ? 0x09 : 0x2C
  }
}
