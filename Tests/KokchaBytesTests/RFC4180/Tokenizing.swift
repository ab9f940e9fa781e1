import KokchaBytes

/// What the tokenizer made of a text: records as strings, and the index as it is.
struct Tokenizing: Equatable {
  var records: [[String]] = []
  var lines: [Int] = []
  var consumed = 0
  var lineCount = 0
  var fault: RecordFault?

  init(
    _ bytes: [UInt8], delimiter: UInt8 = 0x2C, from start: Int = 0, isLast: Bool = true,
    limit: Int = .max
  ) {
    var index = RecordIndex()
    RecordTokenizer(delimiter: delimiter).index(
      bytes.span, from: start, isLast: isLast, limit: limit, into: &index)
    for record in index.records {
      let first = Int(record.firstField)
      records.append(
        (first..<first + Int(record.fieldCount)).map {
          String(decoding: bytes.span.unfolded(index.fields[$0]), as: UTF8.self)
        })
      lines.append(Int(record.line))
    }
    consumed = index.consumed
    lineCount = index.lines
    fault = index.fault
  }

  init(_ text: String, delimiter: Character = ",") {
    self.init(Array(text.utf8), delimiter: delimiter.asciiValue ?? 0x2C)
  }
}
