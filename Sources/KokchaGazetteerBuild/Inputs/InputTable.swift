import KokchaBytes
import KokchaGazetteer
import KokchaModel

/// Rows of named cells, whatever kind of file they come from.
struct InputTable {
  /// The path by which messages name the file.
  let path: String
  let columns: [String]
  var rows: [InputRow] = []

  /// Where a column stands; nil if there is none of this name.
  func column(_ name: String) -> Int? { columns.firstIndex(of: name) }
}

/// One row: a line of a table, or a feature of a map.
struct InputRow {
  /// The line in its file, from 1; a feature's is where it begins.
  var line: Int
  /// As many as the table has columns, without blanks around.
  var cells: [String]
  /// What a feature draws.
  var shape = InputShape.none
}

/// The geometry of a feature (RFC 7946 §3.1), in the steps of the tables.
enum InputShape {
  case none
  case point(Vertex)
  case lines([[Vertex]])
  /// Polygons of rings; the first ring of each is its outside.
  case polygons([[[Vertex]]])
}

extension InputTable {
  /// Reads comma-separated values (RFC 4180), or tab-separated ones, which know no quotes.
  ///
  /// - Parameters:
  ///   - path: The path by which messages name the file; `.tsv` and `.txt` are tab-separated.
  ///   - text: The file, in UTF-8.
  ///   - columns: The columns of a file without a header.
  /// - Throws: `GazetteerError` for a file that is no table in UTF-8.
  init(path: String, text: [UInt8], columns: HeaderlessColumns? = nil) throws(GazetteerError) {
    let isTabbed = path.hasSuffix(".tsv") || path.hasSuffix(".txt")
    var lines: [InputRow] = []
    if isTabbed {
      lines = try Self.tabbed(path, text)
    } else {
      lines = try Self.commaSeparated(path, text)
    }
    self.path = path
    if let columns {
      let width = lines.first?.cells.count ?? columns.names.count
      self.columns = Array(columns.names.prefix(max(width, columns.fewest)))
    } else {
      guard let header = lines.first else {
        throw GazetteerError(path, "the file is empty", advice: "give a table with a header")
      }
      self.columns = header.cells
      lines.removeFirst()
    }
    for row in lines where row.cells.count != self.columns.count {
      throw GazetteerError(
        path, line: row.line,
        "\(row.cells.count) fields, but there are \(self.columns.count) columns",
        advice: "put a text with a comma in double quotes, and leave empty cells in")
    }
    rows = lines
  }

  private static func commaSeparated(
    _ path: String, _ text: [UInt8]
  ) throws(GazetteerError) -> [InputRow] {
    let bytes = text.span
    var index = RecordIndex()
    RecordTokenizer(delimiter: 0x2C).index(
      bytes, from: markLength(bytes), isLast: true, into: &index)
    guard index.fault == nil else {
      throw GazetteerError(
        path, line: index.records.last.map { Int($0.line) + 1 },
        "a quote after this line is never closed, or text follows a closing one",
        advice: "double every quote that belongs to a text")
    }
    return try index.records.map { record throws(GazetteerError) in
      let line = Int(record.line) + 1
      let first = Int(record.firstField)
      let fields = index.fields[first..<first + Int(record.fieldCount)]
      return InputRow(
        line: line,
        cells: try fields.map { field throws(GazetteerError) in
          try cell(bytes.unfolded(field)[...], path, line)
        })
    }
  }

  private static func tabbed(
    _ path: String, _ text: [UInt8]
  ) throws(GazetteerError) -> [InputRow] {
    var rows: [InputRow] = []
    let start = markLength(text.span)
    for (number, line) in text[start...].split(
      separator: 0x0A, omittingEmptySubsequences: false
    ).enumerated() {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty { continue }
      rows.append(
        InputRow(
          line: number + 1,
          cells: try line.split(separator: 0x09, omittingEmptySubsequences: false)
            .map { bytes throws(GazetteerError) in try cell(bytes, path, number + 1) }))
    }
    return rows
  }

  /// A byte order mark, as spreadsheets write it, is no part of the first column's name.
  private static func markLength(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  private static func cell(
    _ bytes: ArraySlice<UInt8>, _ path: String, _ line: Int
  ) throws(GazetteerError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw GazetteerError(
        path, line: line, "this line is not UTF-8", advice: "save the file as UTF-8")
    }
    return text.trimmed
  }
}

extension InputTable {
  /// - Throws: `GazetteerError` if a column is not there.
  func require(_ columns: [String]) throws(GazetteerError) {
    for column in columns where self.column(column) == nil {
      throw GazetteerError(
        path, line: 1, "no column '\(column)'",
        advice: "this table has the columns \(columns.joined(separator: ", "))")
    }
  }
}
