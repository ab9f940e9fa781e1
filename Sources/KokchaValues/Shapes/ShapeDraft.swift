package import KokchaModel

/// A geometry on its way into a batch: its points are gathered run by run, then checked.
package struct ShapeDraft {
  package private(set) var vertices: [Coordinate] = []
  private var runs: [(points: Range<Int>, isHole: Bool)] = []
  private var shapes: [(kind: ShapeKind, runs: Range<Int>)] = []
  /// Whether points had a height or a measure, which is left out.
  package var hasHeights = false
  /// Whether it is a collection, of several shapes or of one.
  package var isCollection = false
  /// Where a point at 0,0 stands that is a shape or a part of one.
  private var zeroOffset: Int?

  package init() {}

  package mutating func removeAll() {
    vertices.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    shapes.removeAll(keepingCapacity: true)
    hasHeights = false
    isCollection = false
    zeroOffset = nil
  }

  /// Ends the geometry.
  ///
  /// A geometry that is no more than the point 0,0 says that there is none; among other shapes such a point is wrong.
  ///
  /// - Throws: `ShapeFault` for a point at 0,0 among others.
  package func finish() throws(ShapeFault) {
    if let zeroOffset, onlyPoint == nil { throw ShapeFault(.zero, at: zeroOffset) }
  }

  /// Whether no shape was added: a geometry without coordinates is none (RFC 7946 §3.1).
  package var isEmpty: Bool { shapes.isEmpty }

  package mutating func append(_ point: Coordinate) { vertices.append(point) }

  /// Where the next run begins.
  package var runStart: Int { vertices.count }
  /// Where the next shape begins.
  package var shapeStart: Int { runs.count }

  /// Ends a run of points: a point, a line, or a ring.
  ///
  /// - Throws: `ShapeFault` for a line or ring that is none.
  package mutating func endRun(
    from start: Int, of kind: ShapeKind, isHole: Bool, at offset: Int
  ) throws(ShapeFault) {
    if kind.part != .point { dropRepetitions(from: start) }
    let points = start..<vertices.count
    switch kind.part {
    case .lineString:
      if points.count < 2 { throw ShapeFault(.fewPoints(.lineString), at: offset) }
    case .polygon:
      // RFC 7946 §3.1.6.
      guard points.count > 0, vertices[points.lowerBound] == vertices[points.upperBound - 1] else {
        throw ShapeFault(.ringOpen, at: offset)
      }
      if points.count < 4 { throw ShapeFault(.fewPoints(.polygon), at: offset) }
      let area = Self.doubledArea(vertices[points])
      // A bow-tie whose halves are alike has no area either, but is one that only crosses itself.
      if area == 0, RingCrossing.find(in: vertices[points]) == nil {
        throw ShapeFault(.ringEmpty, at: offset)
      }
      // Outsides counter-clockwise, holes clockwise (rule GJ4).
      if (area > 0) == isHole { vertices[points].reverse() }
    default:
      if zeroOffset == nil, vertices[points].contains(Coordinate(x: 0, y: 0)) {
        zeroOffset = offset
      }
    }
    runs.append((points, isHole))
  }

  /// Ends a shape of the runs since `start`; without any there is none.
  package mutating func endShape(from start: Int, of kind: ShapeKind) {
    if start == runs.count { return }
    shapes.append((kind, start..<runs.count))
  }

  /// Takes a point away that only repeats the one before, as rounding leaves them.
  private mutating func dropRepetitions(from start: Int) {
    var kept = start
    for index in start..<vertices.count
    where index == start || vertices[index] != vertices[kept - 1] {
      vertices[kept] = vertices[index]
      kept += 1
    }
    vertices.removeSubrange(kept...)
  }

  /// Twice the area of a ring in square steps, positive where it runs counter-clockwise; of two ways
  /// from one point to the next it takes the shorter, also across the antimeridian.
  private static func doubledArea(_ ring: ArraySlice<Coordinate>) -> Double {
    var sum = 0.0
    var (x, y) = (0.0, 0.0)
    for (from, to) in zip(ring, ring.dropFirst()) {
      let dx = Double(from.stepsEast(to: to))
      let dy = Double(to.y) - Double(from.y)
      sum += x * dy - dx * y
      x += dx
      y += dy
    }
    return sum
  }

  /// Moves the geometry into a batch.
  package func append(to batch: inout EventBatch) -> RowRange {
    let (firstVertex, firstRun) = (batch.vertices.count, batch.runs.count)
    let firstShape = batch.shapes.count
    batch.vertices.append(contentsOf: vertices)
    for run in runs {
      batch.runs.append(
        RunRow(
          points: RowRange(start: firstVertex + run.points.lowerBound, count: run.points.count),
          isHole: run.isHole))
    }
    for shape in shapes {
      var row = ShapeRow(
        shape.kind,
        runs: RowRange(start: firstRun + shape.runs.lowerBound, count: shape.runs.count))
      row.isOnlyMember = isCollection && shapes.count == 1
      batch.shapes.append(row)
    }
    return RowRange(start: firstShape, count: shapes.count)
  }

  /// The one point that the geometry is, if it is no more than that.
  package var onlyPoint: Coordinate? {
    !isCollection && shapes.count == 1 && shapes[0].kind == .point ? vertices.first : nil
  }

  /// The lines and rings, each as a range of `vertices`.
  package var lines: [Range<Int>] {
    shapes.filter { $0.kind.part != .point }.flatMap { runs[$0.runs].map(\.points) }
  }

  /// The rings, each as a range of `vertices`.
  package var rings: [Range<Int>] {
    shapes.filter { $0.kind.part == .polygon }.flatMap { runs[$0.runs].map(\.points) }
  }
}
