import KokchaBytes
import KokchaModel
import KokchaRecords
import KokchaValues

/// The first bytes of a log, up to the end of its header.
struct LogOpening {
  var bytes: [UInt8] = []
  private(set) var isComplete = false
  private var index = RecordIndex()
  private var delimiter: UInt8 = 0x2C
  private var preamble: LogPreamble?
  private let file: String
  private let options: EventLogOptions

  init(file: String, options: EventLogOptions) {
    self.file = file
    self.options = options
  }

  /// What follows the header.
  var remainder: [UInt8] { Array(bytes[index.consumed...]) }
  /// How many lines the header takes, with those before it.
  var lines: Int { (preamble?.lines ?? 0) + index.lines }

  /// A warning for each comment before the header: nothing else says what it does.
  var warnings: [Problem] {
    (preamble?.comments ?? []).map { comment in
      var batch = EventBatch()
      batch.text = bytes
      batch.inputLength = bytes.count
      batch.file = file
      let text = bytes.span.extracting(comment).string
      return Problem(
        .commentLine, .warning, at: batch.position(ofByte: comment.lowerBound),
        "the line before the header is a comment, and not read: "
          + Problem.quotable(text, limit: Self.shownCharacters),
        advice: "no output has it; if it matters, write it into a column")
    }
  }

  /// So much of a comment is shown.
  private static let shownCharacters = 1000

  /// Looks whether the header is whole by now.
  mutating func look(isLast: Bool) throws(Problem) {
    if isLast, bytes.isEmpty {
      throw Problem(
        .emptyInput, at: InputPosition(file: file), "the input is empty",
        advice: "an event log has a header and at least one row")
    }
    guard bytes.count >= 4 || isLast else { return }
    try EncodingGuess.checkUnicode(bytes.span, of: file, saving: "save it as \"CSV UTF-8\"")
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    preamble = LogPreamble(of: bytes.span, from: start, isLast: isLast, options: options)
    if let preamble {
      delimiter = preamble.delimiter ?? bytes.span.likelyDelimiter(from: preamble.end)
      let tokenizer = RecordTokenizer(delimiter: delimiter)
      var index = RecordIndex()
      tokenizer.index(bytes.span, from: preamble.end, isLast: isLast, limit: 1, into: &index)
      self.index = index
      isComplete = isLast || !index.records.isEmpty || index.fault != nil
    }
    if !isComplete, bytes.count > 1 << 20 {
      throw Problem(
        .recordTooLong, at: InputPosition(file: file, line: 1),
        "the first line is longer than 1 MiB", advice: "is this an event log?")
    }
  }

  /// The header, once it is whole.
  func header() throws(Problem) -> LogHeader {
    var batch = EventBatch()
    batch.text = bytes
    batch.inputLength = bytes.count
    batch.file = file
    switch index.fault {
    case .unclosedQuote(let offset):
      throw Problem(
        .quoteUnclosed, at: batch.position(ofByte: offset),
        "the quote that opens here is never closed",
        advice: "close it, or double it if it belongs to the name")
    case .textAfterQuote(let offset):
      throw Problem(
        .textAfterQuote, at: batch.position(ofByte: offset), "text follows a closing quote",
        advice: "double the quotes inside a quoted field")
    case nil: break
    }
    guard let record = index.records.first else {
      throw Problem(
        .emptyInput, at: InputPosition(file: file), "the input holds blank lines only",
        advice: "an event log has a header and at least one row")
    }
    if let nul = bytes[..<index.consumed].firstIndex(of: 0) {
      throw Problem(
        .nul, at: batch.position(ofByte: nul), "a NUL character",
        advice: "is this a text file? save it as \"CSV UTF-8\"")
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(0..<index.consumed))
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw Problem(
        .notUTF8, at: batch.position(ofByte: offset), "these bytes are not UTF-8",
        // The rows behind the header are looked at as well: they have more letters.
        advice: EncodingGuess.advice(on: bytes.span, at: offset))
    }
    let cells = index.fields[..<Int(record.fieldCount)].map { field in
      (
        name: String(decoding: bytes.span.unfolded(field), as: UTF8.self),
        offset: field.lowerBound
      )
    }
    return try LogHeader(
      cells, delimiter: delimiter, hasByteOrderMark: bytes.starts(with: [0xEF, 0xBB, 0xBF]),
      options: options, file: file,
      position: { batch.position(ofByte: $0) })
  }
}
