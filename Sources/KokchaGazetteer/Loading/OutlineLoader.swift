import Kokcha

/// Reads the outlines and checks that they close.
struct OutlineLoader {
  let places: [GazetteerPlace]
  let lineages: [Gazetteer.Lineage]
  let ids: ByteKeys

  private var areas: [Area] = []
  private var indexOfArea: [String: Int] = [:]
  private var arcs: [Arc] = []
  private var vertices: [Coordinate] = []
  private var paths: [String] = []
  /// Each arc's line in its table.
  private var lines: [Int] = []

  init(places: [GazetteerPlace], lineages: [Gazetteer.Lineage], ids: ByteKeys) {
    self.places = places
    self.lineages = lineages
    self.ids = ids
  }

  mutating func read(
    _ table: GazetteerTable, _ sources: inout SourceList
  ) throws(GazetteerError) {
    let folder = paths.count
    paths.append(table.path)
    let rows = try TableCells(table, ["left", "right", "source", "wkt"])
    for number in rows.rows {
      let cells = (0..<4).map { rows.text(number, $0) }
      let row = (line: rows.line(number), number: number)
      guard let left = ids.number(of: cells[0].utf8.span), places[left].kind == .district else {
        throw GazetteerError(
          table.path, line: row.line, "left area \(quoted(cells[0])) is no district here",
          advice: "turn the line round if the district is on its right, or add it to places.csv")
      }
      guard cells[1].contains(":"), cells[1] != cells[0] else {
        throw GazetteerError(
          table.path, line: row.line, "right area \(quoted(cells[1])) is not another area's id",
          advice: "write an id like pcode:AF1906 or iso:TJK")
      }
      try sources.check(rows, number, 2)
      let first = vertices.count
      guard LineStringText.read(cells[3], into: &vertices), vertices.count > first + 1 else {
        throw GazetteerError(
          table.path, line: row.line, "wkt \(quoted(cells[3])) is not a line of decimal degrees",
          advice: "write LINESTRING (longitude latitude, longitude latitude)")
      }
      let points = first..<vertices.count
      try checkEdges(points, table.path, row.line)
      arcs.append(
        Arc(left: area(cells[0]), right: area(cells[1]), points: points, folder: folder))
      lines.append(row.line)
    }
  }

  /// The outlines, once every district of a drawn province has a closed one.
  mutating func finish() throws(GazetteerError) -> Ground {
    // A folder draws the provinces whose districts stand on the left of some arc of it; the other
    // districts of those provinces may happen to stand on the right everywhere.
    for folder in paths.indices {
      var drawn: Set<Int> = []
      for arc in arcs where arc.folder == folder {
        if let place = areas[arc.left].place, let parent = lineages[place].parent {
          drawn.insert(parent)
        }
      }
      for index in areas.indices where areas[index].folder == nil {
        guard let place = areas[index].place, places[place].kind == .district,
          let parent = lineages[place].parent, drawn.contains(parent)
        else { continue }
        areas[index].folder = folder
        try checkRing(of: index, folder)
      }
    }
    return Ground(areas: areas, arcs: arcs, vertices: vertices)
  }

  private mutating func area(_ id: String) -> Int {
    if let known = indexOfArea[id] { return known }
    let place = ids.number(of: id.utf8.span)
    areas.append(
      Area(
        id: id, place: place, country: place.map { lineages[$0].country } ?? country(of: id),
        isCountry: place.map { places[$0].kind == .country } ?? false))
    indexOfArea[id] = areas.count - 1
    return areas.count - 1
  }

  /// The country of an area that is no place here: a P-code begins with its two letters.
  private func country(of id: String) -> Int? {
    guard id.hasPrefix("pcode:") else { return nil }
    let letters = id.dropFirst(6).prefix(2)
    return places.indices.first { index in
      places[index].kind == .country
        && letters == "AF" && places[index].id == "iso:AFG"
    }
  }

  private func checkEdges(
    _ points: Range<Int>, _ path: String, _ line: Int
  ) throws(GazetteerError) {
    let longest = LatitudeBands.longestEdge * Coordinate.stepsPerDegree
    for index in points.dropLast() {
      let (from, to) = (vertices[index], vertices[index + 1])
      let width = abs(Int(to.x) - Int(from.x))
      let height = abs(Int(to.y) - Int(from.y))
      guard max(width, height) <= longest else {
        throw GazetteerError(
          path, line: line,
          "an edge from \(text(from)) to \(text(to)) is longer than "
            + "\(LatitudeBands.longestEdge) degrees",
          advice: "correct the point that is astray")
      }
    }
  }

  /// Every end of an area's arcs must be the beginning of another.
  private func checkRing(of area: Int, _ folder: Int) throws(GazetteerError) {
    var open: [Coordinate: Int] = [:]
    let members: Set<Int> = [area]
    let around = arcs.indices.filter { index in
      arcs[index].folder == folder && (arcs[index].left == area || arcs[index].right == area)
    }
    for index in around {
      let turned = arcs[index].right == area
      let points = arcs[index].points
      open[vertices[points.lowerBound], default: 0] += turned ? -1 : 1
      open[vertices[points.upperBound - 1], default: 0] -= turned ? -1 : 1
    }
    for index in around {
      let points = arcs[index].points
      for end in [points.lowerBound, points.upperBound - 1] where open[vertices[end]] != 0 {
        throw GazetteerError(
          paths[folder], line: lines[index],
          "the outline of \(areas[area].id) does not close at \(text(vertices[end]))",
          advice: "end the arcs that meet there in the same point, left and right not exchanged")
      }
    }
    let rings = Ring.assemble(around.map { arcs[$0] }, around: members, vertices) ?? []
    guard rings.reduce(0, { $0 + $1.doubledArea }) > 0 else {
      throw GazetteerError(
        paths[folder], line: around.first.map { lines[$0] },
        "the outline of \(areas[area].id) has its inside on the right",
        advice: "exchange left and right in the rows of this district")
    }
  }

  private func text(_ point: Coordinate) -> String { "\(point.longitude) \(point.latitude)" }
}
