import KokchaBytes
import KokchaModel

/// The cells of a table's named columns, where they stand in its text.
///
/// Columns may stand in any order, and further ones are passed over. Nothing is made of a cell before it
/// is asked for.
package struct TableCells {
  package let table: GazetteerTable
  private let index: RecordIndex
  /// Which field of a record each column is.
  private let fields: [Int]

  package init(_ table: GazetteerTable, _ columns: [String]) throws(GazetteerError) {
    self.table = table
    let bytes = table.text.utf8.span
    var index = RecordIndex()
    // Room that is not used is never touched: a row has some forty bytes, a cell some seven.
    index.reserve(records: bytes.count / 40, fields: bytes.count / 7)
    // A byte order mark, as spreadsheets write it, is no part of the first column's name.
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    RecordTokenizer(delimiter: 0x2C).index(
      bytes, from: hasMark ? 3 : 0, isLast: true, into: &index)
    if let fault = index.fault { throw Self.error(fault, table) }
    guard let header = index.records.first else {
      throw GazetteerError(
        table.path, "the table has no header",
        advice: "begin with \(columns.joined(separator: ","))")
    }
    let width = Int(header.fieldCount)
    let names = (0..<width).map { Self.text(index.fields[$0], bytes) }
    var fields: [Int] = []
    for column in columns {
      guard let field = names.firstIndex(of: column) else {
        throw GazetteerError(
          table.path, line: 1, "no column '\(column)'",
          advice: "\(table.fileName) has the columns \(columns.joined(separator: ", "))")
      }
      fields.append(field)
    }
    for record in index.records where Int(record.fieldCount) != width {
      throw GazetteerError(
        table.path, line: Int(record.line) + 1,
        "\(record.fieldCount) fields, but the header has \(width)",
        advice: "put a text with a comma in double quotes, and leave empty cells in")
    }
    self.index = index
    self.fields = fields
    for (column, name) in columns.enumerated() where name != "wkt" {
      for row in rows where bounds(row, column).count > Self.longestText {
        throw GazetteerError(
          table.path, line: line(row),
          "the cell in column '\(name)' has more than \(Self.longestText) bytes",
          advice: "shorten it")
      }
    }
  }

  /// The longest text that an index holds, in bytes.
  private static let longestText = 16_383

  /// The numbers of the rows, the header's not among them.
  package var rows: Range<Int> { 1..<max(index.records.count, 1) }

  /// A row's line in the table, from 1.
  package func line(_ row: Int) -> Int { Int(index.records[row].line) + 1 }

  /// Where a row begins, in bytes of the table's text.
  package func start(_ row: Int) -> Int { Int(index.records[row].start) }

  /// Where a cell stands in the table's text; quotes inside may still be doubled.
  package func bounds(_ row: Int, _ column: Int) -> Range<Int> { field(row, column).range.bounds }

  /// A cell's text.
  package func text(_ row: Int, _ column: Int) -> String {
    Self.text(field(row, column), table.text.utf8.span)
  }

  /// Whether a cell is that of the row before.
  package func repeats(_ row: Int, _ column: Int) -> Bool {
    guard row > 1 else { return false }
    let (here, above) = (bounds(row, column), bounds(row - 1, column))
    guard here.count == above.count else { return false }
    let bytes = table.text.utf8.span
    for offset in 0..<here.count
    where bytes[here.lowerBound &+ offset] != bytes[above.lowerBound &+ offset] {
      return false
    }
    return true
  }

  package func isEmpty(_ row: Int, _ column: Int) -> Bool { field(row, column).isEmpty }

  private func field(_ row: Int, _ column: Int) -> FieldSpan {
    index.fields[Int(index.records[row].firstField) + fields[column]]
  }

  private static func text(_ field: FieldSpan, _ bytes: Span<UInt8>) -> String {
    if !field.hasDoubledQuotes {
      // The bytes are those of a string cut at ASCII characters, so that they are UTF-8, and it
      // never comes to the slower way below.
      if let cell = try? UTF8Span(validating: bytes.extracting(field.range.bounds)) {
        return String(copying: cell)
      }
    }
    return String(decoding: bytes.unfolded(field), as: UTF8.self)
  }

  private static func error(_ fault: RecordFault, _ table: GazetteerTable) -> GazetteerError {
    func line(of offset: Int) -> Int {
      1 + table.text.utf8.prefix(offset).reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    }
    return switch fault {
    case .unclosedQuote(let offset):
      GazetteerError(
        table.path, line: line(of: offset), "a quote is never closed",
        advice: "close it, or double it if it belongs to the text")
    case .textAfterQuote(let offset):
      GazetteerError(
        table.path, line: line(of: offset), "text after a closing quote",
        advice: "double every quote that belongs to the text")
    }
  }
}

/// A cell's text, shortened and in quotes, for a message.
package func quoted(_ text: String) -> String { "'\(Problem.quotable(text))'" }
