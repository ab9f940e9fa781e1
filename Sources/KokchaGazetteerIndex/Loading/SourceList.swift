import KokchaBytes

/// The sources that rows may name, and which of them are named.
package struct SourceList {
  /// The rows of the lists, those of one id once.
  package private(set) var rows: [ListedSource] = []
  private var ids = ByteKeys(capacity: 64)
  /// Cells that were found good: most rows repeat one.
  private var known = ByteKeys(capacity: 256)

  /// The sources of earlier tables.
  package init(_ rows: [ListedSource]) {
    self.rows = rows
    for row in rows { _ = ids.insert(row.id.utf8.span) }
  }

  package mutating func read(_ table: GazetteerTable) throws(GazetteerError) {
    let cells = try TableCells(table, ["source", "attribution"])
    // A list may do without titles. The table was read in the line above, so that all that can fail here
    // is that it has no such columns.
    let titles = try? TableCells(table, ["title", "licence"])
    for row in cells.rows {
      // Two folders may list one source: the first list's words stand.
      let number = ids.insert(table.text.utf8.span.extracting(cells.bounds(row, 0)))
      if number == rows.count {
        rows.append(ListedSource(id: cells.text(row, 0), attribution: cells.text(row, 1)))
      }
      if let titles, rows[number].title == nil {
        rows[number].title = titles.text(row, 0)
        rows[number].licence = titles.text(row, 1)
      }
    }
  }

  /// Checks a cell of ids parted by semicolons, and notes them as used.
  package mutating func check(
    _ cells: TableCells, _ row: Int, _ column: Int
  ) throws(GazetteerError) {
    let cell = cells.table.text.utf8.span.extracting(cells.bounds(row, column))
    if known.number(of: cell) != nil { return }
    let found = cells.text(row, column).split(separator: ";").map { String($0).trimmed }
    guard !found.isEmpty else {
      throw GazetteerError(
        cells.table.path, line: cells.line(row), "the row names no source",
        advice: "write the id of a row of sources.csv")
    }
    for id in found {
      guard let number = ids.number(of: id.utf8.span) else {
        throw GazetteerError(
          cells.table.path, line: cells.line(row), "unknown source \(quoted(id))",
          advice: "add it to sources.csv, or correct the id")
      }
      rows[number].isUsed = true
    }
    _ = known.insert(cell)
  }
}
