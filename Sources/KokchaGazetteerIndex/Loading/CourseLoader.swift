import KokchaModel

/// Reads `courses.csv`: the lines along which rivers run.
package struct CourseLoader: Sendable {
  private let ids: ByteKeys
  private let tables: [GazetteerTable]
  private var sources: SourceList

  private enum Column {
    static let list = ["place", "source", "wkt"]
    static let (place, source, wkt) = (0, 1, 2)
  }

  /// For the places that a loader has read.
  package init(_ loader: GazetteerLoader) {
    ids = loader.ids
    sources = loader.sources
    tables = loader.tables("courses.csv")
  }

  /// The courses, or the first thing wrong with their tables.
  package func read() -> Result<Courses, GazetteerError> {
    Result { () throws(GazetteerError) in
      var loader = self
      var courses = Courses()
      // A folder that draws a river again draws all of it: its lines take the place of the others'.
      for table in tables {
        courses.lines.merge(try loader.lines(table)) { _, later in later }
      }
      courses.sources = loader.sources
      return courses
    }
  }

  private mutating func lines(_ table: GazetteerTable) throws(GazetteerError) -> [Int: [Course]] {
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

/// The courses of all rivers, by place.
package struct Courses: Sendable {
  package var lines: [Int: [Course]] = [:]
  /// The list of sources, with those in use that courses have.
  package var sources = SourceList()

  /// No courses.
  package init() {
  }
}
