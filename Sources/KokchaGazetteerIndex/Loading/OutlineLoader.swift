import KokchaBytes
import KokchaModel

/// Reads the outlines, each table a layer of its own, and checks that they close.
///
/// A layer draws the areas that stand on the left of one of its arcs; what stands on the right only
/// lies beyond it.
package struct OutlineLoader {
  private let places: [GazetteerPlace]
  private let lineages: [Lineage]
  private let ids: ByteKeys
  private let tables: [GazetteerTable]

  private var areaIDs = ByteKeys(capacity: 1024)
  private var outlines = OutlineRecords()
  /// By layer: its table; those of earlier tables have none.
  private var paths: [String] = []
  /// Each arc's line in its table.
  private var lines: [Int] = []

  private enum Column {
    static let list = ["left", "right", "source", "wkt"]
    static let (left, right, source, wkt) = (0, 1, 2, 3)
  }

  /// For the places that a loader has read, with the outlines of earlier tables.
  package init(_ loader: GazetteerLoader, _ earlier: OutlineRecords) {
    places = loader.records.places
    lineages = loader.records.lineages
    ids = loader.ids
    tables = loader.tables("boundaries.csv")
    outlines = earlier
    outlines.areas = []
    // What was abroad, or no place, may be one now.
    let areas = earlier.areas.map { area($0.id.utf8.span) }
    for arc in earlier.arcs.indices {
      outlines.arcs[arc].left = areas[earlier.arcs[arc].left]
      outlines.arcs[arc].right = areas[earlier.arcs[arc].right]
    }
    paths = Array(repeating: GazetteerError.builtIn, count: earlier.layerCount)
    lines = Array(repeating: 0, count: earlier.arcs.count)
  }

  /// The outlines.
  ///
  /// - Throws: the first thing wrong with their tables.
  package consuming func read(
    _ sources: inout SourceList
  ) throws(GazetteerError) -> OutlineRecords {
    let first = outlines.layerCount
    for table in tables { try read(table, &sources) }
    let isDrawn = outlines.isDrawn
    for layer in isDrawn.indices {
      for area in outlines.areas.indices where isDrawn[layer][area] {
        outlines.areas[area].layer = layer
      }
    }
    for layer in first..<outlines.layerCount { try checkRings(layer, isDrawn[layer]) }
    return outlines
  }

  private mutating func read(
    _ table: GazetteerTable, _ sources: inout SourceList
  ) throws(GazetteerError) {
    let layer = outlines.layerCount
    outlines.layerCount += 1
    paths.append(table.path)
    let cells = try TableCells(table, Column.list)
    let bytes = table.text.utf8.span
    // A vertex takes some twenty bytes of text.
    outlines.vertices.reserveCapacity(outlines.vertices.count + bytes.count / 18)
    for row in cells.rows {
      let left = bytes.extracting(cells.bounds(row, Column.left))
      guard let place = ids.number(of: left), places[place].kind.isArea else {
        throw GazetteerError(
          table.path, line: cells.line(row),
          "left area \(quoted(cells.text(row, Column.left))) is no district or wider area here",
          advice: "turn the line round if the area is on its right, or add it to places.csv")
      }
      let right = bytes.extracting(cells.bounds(row, Column.right))
      guard
        right.isEmpty || right.matchesIgnoringCase("abroad")
          || (right.colon != nil && ids.number(of: right) != place)
      else {
        throw GazetteerError(
          table.path, line: cells.line(row),
          "right area \(quoted(cells.text(row, Column.right))) is not another area's id",
          advice: "write an id like pcode:AF1906 or iso:TJK, abroad for another country, or leave "
            + "the cell empty if nobody knows")
      }
      try sources.check(cells, row, Column.source)
      let first = outlines.vertices.count
      guard
        LineStringText.read(
          bytes.extracting(cells.bounds(row, Column.wkt)), into: &outlines.vertices),
        outlines.vertices.count > first + 1
      else {
        throw GazetteerError(
          table.path, line: cells.line(row),
          "wkt \(quoted(cells.text(row, Column.wkt))) is not a line of decimal degrees",
          advice: "write LINESTRING (longitude latitude, longitude latitude)")
      }
      let points = first..<outlines.vertices.count
      try checkEdges(points, table.path, cells.line(row))
      let area = area(left)
      outlines.arcs.append(
        Arc(left: area, right: self.area(right), points: points, layer: layer))
      outlines.sources.append(cells.text(row, Column.source))
      lines.append(cells.line(row))
    }
  }

  private mutating func area(_ id: Span<UInt8>) -> Int {
    let number = areaIDs.insert(id)
    if number < outlines.areas.count { return number }
    let place = ids.number(of: id)
    outlines.areas.append(
      Area(
        id: place.map { places[$0].id } ?? id.string, place: place,
        country: place.map { lineages[$0].country },
        isAbroad: id.matchesIgnoringCase("abroad")))
    return number
  }

  private func checkEdges(
    _ points: Range<Int>, _ path: String, _ line: Int
  ) throws(GazetteerError) {
    let longest = LatitudeBands.longestEdge * Coordinate.stepsPerDegree
    for index in points.dropLast() {
      let (from, to) = (outlines.vertices[index], outlines.vertices[index + 1])
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

  /// Every end of an area's arcs must be the beginning of another, and its inside on their left.
  private func checkRings(_ layer: Int, _ isDrawn: [Bool]) throws(GazetteerError) {
    var open: [Coordinate: [Int: Int]] = [:]
    var doubledAreas = [Double](repeating: 0, count: outlines.areas.count)
    var origins = [Coordinate?](repeating: nil, count: outlines.areas.count)
    var linesOfArea = [Int](repeating: 0, count: outlines.areas.count)
    for (index, arc) in outlines.arcs.enumerated() where arc.layer == layer {
      for (area, sign) in [(arc.left, 1), (arc.right, -1)] where isDrawn[area] {
        let (first, last) = (
          outlines.vertices[arc.points.lowerBound], outlines.vertices[arc.points.upperBound - 1]
        )
        if first != last {
          open[first, default: [:]][area, default: 0] += sign
          open[last, default: [:]][area, default: 0] -= sign
        }
        let origin = origins[area] ?? first
        origins[area] = origin
        doubledAreas[area] += Double(sign) * doubledArea(arc.points, origin)
        if linesOfArea[area] == 0 { linesOfArea[area] = lines[index] }
      }
    }
    // In an order that does not change from run to run.
    for (point, counts) in open.sorted(by: { ($0.key.y, $0.key.x) < ($1.key.y, $1.key.x) }) {
      guard let area = counts.filter({ $0.value != 0 }).keys.min() else { continue }
      let line = outlines.arcs.indices.first { index in
        let arc = outlines.arcs[index]
        return arc.layer == layer && (arc.left == area || arc.right == area)
          && (outlines.vertices[arc.points.lowerBound] == point
            || outlines.vertices[arc.points.upperBound - 1] == point)
      }
      throw GazetteerError(
        paths[layer], line: line.map { lines[$0] },
        "the outline of \(outlines.areas[area].id) does not close at \(text(point))",
        advice: "end the arcs that meet there in the same point, left and right not exchanged")
    }
    for area in outlines.areas.indices where isDrawn[area] && doubledAreas[area] <= 0 {
      throw GazetteerError(
        paths[layer], line: linesOfArea[area],
        "the outline of \(outlines.areas[area].id) has its inside on the right",
        advice: "exchange left and right in the rows of this district")
    }
  }

  /// An arc's share of the area around which it runs, in square steps (Green's theorem).
  private func doubledArea(_ points: Range<Int>, _ origin: Coordinate) -> Double {
    var sum = 0.0
    for index in points.dropLast() {
      let (from, to) = (outlines.vertices[index], outlines.vertices[index + 1])
      sum +=
        (Double(from.x) - Double(origin.x)) * (Double(to.y) - Double(origin.y))
        - (Double(to.x) - Double(origin.x)) * (Double(from.y) - Double(origin.y))
    }
    return sum
  }

  private func text(_ point: Coordinate) -> String { "\(point.longitude) \(point.latitude)" }
}
