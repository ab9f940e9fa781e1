import KokchaModel

/// Reads `courses.csv`: the lines along which rivers run.
package struct CourseLoader {
  private let ids: ByteKeys
  private let tables: [GazetteerTable]
  private var courses: [Int: [Course]]

  private enum Column {
    static let list = ["place", "source", "wkt"]
    static let (place, source, wkt) = (0, 1, 2)
  }

  /// For the places that a loader has read, with the courses of earlier tables.
  package init(_ loader: GazetteerLoader, _ courses: [Int: [Course]]) {
    ids = loader.ids
    self.courses = courses
    tables = loader.tables("courses.csv")
  }

  /// The courses of all rivers, by place.
  ///
  /// - Throws: the first thing wrong with their tables.
  package consuming func read(
    _ sources: inout SourceList
  ) throws(GazetteerError) -> [Int: [Course]] {
    // A folder that draws a river again draws all of it: its lines take the place of the others'.
    for table in tables {
      courses.merge(try lines(table, &sources)) { _, later in later }
    }
    return courses
  }

  private func lines(
    _ table: GazetteerTable, _ sources: inout SourceList
  ) throws(GazetteerError) -> [Int: [Course]] {
    var lines: [Int: [Course]] = [:]
    let cells = try TableCells(table, Column.list)
    for row in cells.rows {
      let place = try ids.place(cells, row, Column.place)
      try sources.check(cells, row, Column.source)
      var points: [Coordinate] = []
      let text = table.text.utf8.span.extracting(cells.bounds(row, Column.wkt))
      guard LineStringText.read(text, into: &points), points.count > 1 else {
        throw GazetteerError(
          table.path, line: cells.line(row),
          "wkt \(quoted(cells.text(row, Column.wkt))) is not a line of decimal degrees",
          advice: "write LINESTRING (longitude latitude, longitude latitude)")
      }
      lines[place, default: []].append(
        Course(points: points, source: cells.text(row, Column.source)))
    }
    return lines
  }
}
