import Kokcha
import KokchaBytes

/// A row of a table: its line, and the cells of the columns that were asked for, in that order.
struct TableRow {
  let line: Int
  let cells: [String]
}

extension GazetteerTable {
  /// The rows, with the cells of the named columns.
  ///
  /// Columns may stand in any order, and further ones are passed over.
  func rows(_ columns: [String]) throws(GazetteerError) -> [TableRow] {
    let bytes = text.utf8.span
    var index = RecordIndex()
    // A byte order mark, as spreadsheets write it, is no part of the first column's name.
    let start = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    RecordTokenizer(delimiter: 0x2C).index(bytes, from: start, isLast: true, into: &index)
    if let fault = index.fault { throw error(fault) }
    guard let header = index.records.first else {
      throw GazetteerError(
        path, "the table has no header", advice: "begin with \(columns.joined(separator: ","))")
    }
    let width = Int(header.fieldCount)
    func cell(_ field: Int) -> String {
      let span = index.fields[field]
      // The bytes are those of a string cut at ASCII characters, so that they are UTF-8.
      guard !span.hasDoubledQuotes,
        let cell = try? UTF8Span(validating: bytes.extracting(span.range.bounds))
      else { return String(decoding: bytes.unfolded(span), as: UTF8.self) }
      return String(copying: cell)
    }
    let names = (0..<width).map(cell)
    var places: [Int] = []
    for column in columns {
      guard let place = names.firstIndex(of: column) else {
        throw GazetteerError(
          path, line: 1, "no column '\(column)'",
          advice: "\(fileName) has the columns \(columns.joined(separator: ", "))")
      }
      places.append(place)
    }
    var rows: [TableRow] = []
    rows.reserveCapacity(index.records.count)
    for record in index.records.dropFirst() {
      let line = Int(record.line) + 1
      guard Int(record.fieldCount) == width else {
        throw GazetteerError(
          path, line: line, "\(record.fieldCount) fields, but the header has \(width)",
          advice: "put a text with a comma in double quotes, and leave empty cells in")
      }
      let first = Int(record.firstField)
      rows.append(TableRow(line: line, cells: places.map { cell(first + $0) }))
    }
    return rows
  }

  private func error(_ fault: RecordFault) -> GazetteerError {
    switch fault {
    case .unclosedQuote(let offset):
      GazetteerError(
        path, line: line(of: offset), "a quote is never closed",
        advice: "close it, or double it if it belongs to the text")
    case .textAfterQuote(let offset):
      GazetteerError(
        path, line: line(of: offset), "text after a closing quote",
        advice: "double every quote that belongs to the text")
    }
  }

  private func line(of offset: Int) -> Int {
    1 + text.utf8.prefix(offset).reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}

/// A cell's text, shortened and in quotes, for a message.
func quoted(_ text: String) -> String { "'\(Problem.quotable(text))'" }
