import KokchaBytes

/// The sources that rows may name, and which of them are named.
package struct SourceList: Sendable {
  private var ids = ByteKeys(capacity: 64)
  private var attributions: [String] = []
  private var isUsed: [Bool] = []
  /// Cells that were found good: most rows repeat one.
  private var known = ByteKeys(capacity: 256)

  package mutating func read(_ table: GazetteerTable) throws(GazetteerError) {
    let cells = try TableCells(table, ["source", "attribution"])
    for row in cells.rows {
      // Two folders may list one source: the first list's words stand.
      let number = ids.insert(table.text.utf8.span.extracting(cells.bounds(row, 0)))
      guard number == attributions.count else { continue }
      attributions.append(cells.text(row, 1))
      isUsed.append(false)
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
      isUsed[number] = true
    }
    _ = known.insert(cell)
  }

  /// Takes over which sources another copy of this list has found in use.
  package mutating func noteUses(of other: SourceList) {
    for index in isUsed.indices where other.isUsed[index] { isUsed[index] = true }
  }

  /// The attributions of the sources in use, in the order of their list.
  package var attribution: String {
    attributions.indices.filter { isUsed[$0] && !attributions[$0].isEmpty }
      .map { attributions[$0] }.joined(separator: "; ")
  }
}
