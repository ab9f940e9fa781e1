/// The rows of the tables of names or codes, by the place that they speak of.
///
/// Only where each row stands is kept: its cells become texts when somebody asks for them.
package struct RecordTable: Sendable {
  private struct Row {
    var table: Int32
    var row: Int32
    /// The place's next row, or -1.
    var next: Int32
  }

  private var tables: [TableCells] = []
  private var rows: [Row] = []
  /// By place: its first and its last row, or -1.
  private var first: [Int32] = []
  private var last: [Int32] = []

  package init(placeCount: Int = 0) {
    first = Array(repeating: -1, count: placeCount)
    last = first
  }

  /// Says which table the rows that follow stand in.
  package mutating func begin(_ cells: TableCells) {
    tables.append(cells)
    rows.reserveCapacity(rows.count + cells.rows.count)
  }

  /// Adds a row of the last table.
  package mutating func append(row: Int, of place: Int) {
    let added = Int32(truncatingIfNeeded: rows.count)
    rows.append(
      Row(
        table: Int32(truncatingIfNeeded: tables.count - 1), row: Int32(truncatingIfNeeded: row),
        next: -1))
    if last[place] < 0 { first[place] = added } else { rows[Int(last[place])].next = added }
    last[place] = added
  }

  /// What `read` makes of each row of a place.
  package func map<T>(rowsOf place: Int, _ read: (TableCells, Int) -> T) -> [T] {
    var made: [T] = []
    var next = Int(first[place])
    while next >= 0 {
      let row = rows[next]
      made.append(read(tables[Int(row.table)], Int(row.row)))
      next = Int(row.next)
    }
    return made
  }

  /// Shows one cell of each row of a place, as it stands in its table.
  package func forEachCell(rowsOf place: Int, _ column: Int, _ show: (Span<UInt8>) -> Void) {
    var next = Int(first[place])
    while next >= 0 {
      let row = rows[next]
      let cells = tables[Int(row.table)]
      show(cells.table.text.utf8.span.extracting(cells.bounds(Int(row.row), column)))
      next = Int(row.next)
    }
  }
}
