extension EventBatch {
  /// Adds a shape; several where it is a collection.
  ///
  /// - Returns: where the shapes stand.
  package mutating func append(_ geometry: Geometry) -> RowRange {
    let first = shapes.count
    add(geometry)
    if case .collection = geometry, shapes.count == first + 1 { shapes[first].isOnlyMember = true }
    return RowRange(start: first, count: shapes.count - first)
  }

  /// Whether the shapes of a place are a collection, of several members or of one.
  package func isCollection(_ range: RowRange) -> Bool {
    range.count > 1 || (range.count == 1 && shapes[Int(range.start)].isOnlyMember)
  }

  private mutating func add(_ geometry: Geometry) {
    switch geometry {
    case .point(let point): addShape(.point, [([point], false)])
    case .multiPoint(let points): addShape(.multiPoint, points.map { ([$0], false) })
    case .lineString(let line): addShape(.lineString, [(line, false)])
    case .multiLineString(let lines): addShape(.multiLineString, lines.map { ($0, false) })
    case .polygon(let rings): addShape(.polygon, Self.runs(of: [rings]))
    case .multiPolygon(let polygons): addShape(.multiPolygon, Self.runs(of: polygons))
    case .collection(let parts): for part in parts { add(part) }
    }
  }

  private static func runs(of polygons: [[[Coordinate]]]) -> [([Coordinate], Bool)] {
    polygons.flatMap { rings in rings.enumerated().map { ($1, $0 > 0) } }
  }

  private mutating func addShape(_ kind: ShapeKind, _ parts: [([Coordinate], Bool)]) {
    let first = runs.count
    for (points, isHole) in parts {
      runs.append(
        RunRow(points: RowRange(start: vertices.count, count: points.count), isHole: isHole))
      vertices.append(contentsOf: points)
    }
    shapes.append(ShapeRow(kind, runs: RowRange(start: first, count: runs.count - first)))
  }

  /// The shapes of a place as one geometry; nil if it has none.
  package func geometry(_ range: RowRange) -> Geometry? {
    let parts = range.indices.map { geometry(of: shapes[$0]) }
    return isCollection(range) ? .collection(parts) : parts.first
  }

  private func geometry(of shape: ShapeRow) -> Geometry {
    let lines = shape.runs.indices.map { Array(vertices[runs[$0].points.indices]) }
    switch shape.kind {
    case .point: return .point(lines[0][0])
    case .multiPoint: return .multiPoint(lines.map { $0[0] })
    case .lineString: return .lineString(lines[0])
    case .multiLineString: return .multiLineString(lines)
    case .polygon: return .polygon(lines)
    case .multiPolygon:
      var polygons: [[[Coordinate]]] = []
      for (line, run) in zip(lines, shape.runs.indices) {
        if runs[run].isHole {
          polygons[polygons.count - 1].append(line)
        } else {
          polygons.append([line])
        }
      }
      return .multiPolygon(polygons)
    }
  }

  /// The runs of each part of a shape: one point, one line, or an area's outside with its holes.
  package func forEachPart(of shape: ShapeRow, _ show: (Range<Int>) -> Void) {
    var start = Int(shape.runs.start)
    let end = start + Int(shape.runs.count)
    while start < end {
      var next = start + 1
      while next < end, runs[next].isHole { next += 1 }
      show(start..<next)
      start = next
    }
  }
}
