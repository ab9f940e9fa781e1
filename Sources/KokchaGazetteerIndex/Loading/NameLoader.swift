import KokchaBytes
import KokchaModel

/// Reads the names of places, and checks them.
package struct NameLoader {
  private let ids: ByteKeys
  private let tables: [GazetteerTable]
  private var names: [[RecordedName]]

  private enum Column {
    static let list = ["place", "name", "language", "script", "status", "source"]
    static let (place, name, language, script, status, source) = (0, 1, 2, 3, 4, 5)
  }

  /// For the places that a loader has read, with the names of earlier tables.
  package init(_ loader: GazetteerLoader, _ names: [[RecordedName]]) {
    ids = loader.ids
    tables = loader.tables("names.csv")
    self.names = names
    self.names += Array(repeating: [], count: loader.records.places.count - names.count)
  }

  /// By place: its names, in the order of the tables.
  ///
  /// - Throws: the first thing wrong with their tables.
  package consuming func read(
    _ sources: inout SourceList
  ) throws(GazetteerError) -> [[RecordedName]] {
    for table in tables { try readNames(table, &sources) }
    return names
  }

  private mutating func readNames(
    _ table: GazetteerTable, _ sources: inout SourceList
  ) throws(GazetteerError) {
    let cells = try TableCells(table, Column.list)
    let bytes = table.text.utf8.span
    var place = -1
    for row in cells.rows {
      // Rows are sorted by place: most repeat the cells of the row before.
      if place < 0 || !cells.repeats(row, Column.place) {
        place = try ids.place(cells, row, Column.place)
      }
      guard let status = NameStatus(reading: bytes.extracting(cells.bounds(row, Column.status)))
      else {
        throw GazetteerError(
          table.path, line: cells.line(row),
          "status \(quoted(cells.text(row, Column.status))) is not one of the terms",
          advice: "write one of \(NameStatus.list)")
      }
      let name = FoldedName(bytes.extracting(cells.bounds(row, Column.name)))
      guard !name.isEmpty else {
        throw GazetteerError(
          table.path, line: cells.line(row),
          "the name \(quoted(cells.text(row, Column.name))) has "
            + (name.isTooLong ? "more letters than any place" : "no letters"),
          advice: "write the name as its source does, or take the row away")
      }
      if !cells.repeats(row, Column.source) {
        try sources.check(cells, row, Column.source)
      }
      names[place].append(
        RecordedName(
          text: cells.text(row, Column.name), language: cells.text(row, Column.language),
          script: cells.text(row, Column.script), status: status,
          source: cells.text(row, Column.source)))
    }
  }
}
