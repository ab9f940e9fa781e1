import Glibc

/// A point that stands for a shape where a format or a question takes one point only.
extension EventBatch {
  /// A point on some shapes: the point itself, the middle of the longest line, or a point inside the
  /// largest area; with the metres from there to the farthest vertex of the areas, if there are any.
  ///
  /// The distance is that on a sphere, which is within 0.6 % of the ellipsoid's, and that much is
  /// added: it is a radius, and must not be too small.
  package func anchor(of range: RowRange) -> (point: Coordinate, radiusMetres: Int32?)? {
    let parts = range.indices.flatMap { index in
      var parts: [(kind: ShapeKind, runs: Range<Int>)] = []
      let kind = shapes[index].kind.part
      forEachPart(of: shapes[index]) { parts.append((kind, $0)) }
      return parts
    }
    guard let highest = parts.map(\.kind).max(by: { $0.rawValue < $1.rawValue }) else { return nil }
    let candidates = parts.filter { $0.kind == highest }.map(\.runs)
    switch highest {
    case .polygon:
      let largest = candidates.max { area(of: $0) < area(of: $1) }
      guard let point = largest.flatMap(pointInside) else { return nil }
      let farthest = candidates.flatMap(\.self).flatMap { vertices[runs[$0].points.indices] }
        .map { Self.metres(from: point, to: $0) }.max()
      return (point, farthest.map { Int32(clamping: Int(($0 * 1.006 / 100).rounded(.up)) * 100) })
    case .lineString:
      let longest = candidates.max { length(of: $0) < length(of: $1) }
      return longest.map { (middle(of: $0), nil) }
    default: return candidates.first.map { (vertices[Int(runs[$0.lowerBound].points.start)], nil) }
    }
  }

  func points(_ run: Int) -> ArraySlice<Coordinate> { vertices[runs[run].points.indices] }

  /// The points of a run with longitudes that never jump by more than half the globe.
  func unwrapped(_ run: Int) -> [(x: Double, y: Double)] {
    var result: [(x: Double, y: Double)] = []
    var last: Coordinate?
    for point in points(run) {
      let x = last.map { (result.last?.x ?? 0) + Double($0.stepsEast(to: point)) }
      result.append((x ?? Double(point.x), Double(point.y)))
      last = point
    }
    return result
  }

  private static func wrapped(_ x: Double, _ y: Double) -> Coordinate {
    let around = Double(360 * Coordinate.stepsPerDegree)
    let inside = x - (x / around).rounded() * around
    return Coordinate(x: Int32(inside.rounded()), y: Int32(y.rounded()))
  }

  // MARK: Areas

  private func area(of part: Range<Int>) -> Double {
    let ring = unwrapped(part.lowerBound)
    var sum = 0.0
    for (from, to) in zip(ring, ring.dropFirst()) {
      sum += (from.x - ring[0].x) * (to.y - ring[0].y) - (to.x - ring[0].x) * (from.y - ring[0].y)
    }
    return abs(sum)
  }

  /// The middle of the widest stretch of a part on the parallel half way up, which lies inside it.
  private func pointInside(_ part: Range<Int>) -> Coordinate? {
    let rings = part.map { unwrapped($0) }
    let ys = rings[0].map(\.y)
    guard let low = ys.min(), let high = ys.max() else { return nil }
    // A parallel through a vertex would count it twice or not at all.
    let y = ((low + high) / 2).rounded(.down) + 0.5
    var crossings: [Double] = []
    for ring in rings {
      for (from, to) in zip(ring, ring.dropFirst()) where (from.y > y) != (to.y > y) {
        crossings.append(from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x))
      }
    }
    crossings.sort()
    var best: (width: Double, x: Double)?
    for index in stride(from: 0, to: crossings.count - 1, by: 2) {
      let width = crossings[index + 1] - crossings[index]
      if width > best?.width ?? -1 { best = (width, (crossings[index] + crossings[index + 1]) / 2) }
    }
    return best.map { Self.wrapped($0.x, y - 0.5) }
  }

  // MARK: Lines

  private func lengths(of run: Int) -> [Double] {
    zip(points(run), points(run).dropFirst()).map { Self.metres(from: $0.0, to: $0.1) }
  }

  private func length(of part: Range<Int>) -> Double { lengths(of: part.lowerBound).reduce(0, +) }

  private func middle(of part: Range<Int>) -> Coordinate {
    let line = unwrapped(part.lowerBound)
    let lengths = lengths(of: part.lowerBound)
    var rest = lengths.reduce(0, +) / 2
    for (index, length) in lengths.enumerated() {
      if rest <= length, length > 0 {
        let (from, to) = (line[index], line[index + 1])
        let share = rest / length
        return Self.wrapped(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
      }
      rest -= length
    }
    return vertices[Int(runs[part.lowerBound].points.start)]
  }

  private static func metres(from: Coordinate, to: Coordinate) -> Double {
    metres(
      from: Double(from.y), to: Double(to.y), east: Double(to.x) - Double(from.x))
  }
}
