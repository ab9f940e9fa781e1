import Glibc

/// How far a point lies from shapes.
///
/// Distances are those on a sphere with the Earth's mean radius (IUGG), within 0.6 % of the
/// ellipsoid's; lines are straight in longitude and latitude (RFC 7946 §3.1.1) and take the shorter way
/// round the Earth.
extension EventBatch {
  /// Metres from a point to the nearest line or point of some shapes.
  ///
  /// - Returns: nil where that is not more than `near`, and for a point in one of their areas.
  package func metres(
    from point: Coordinate, to range: RowRange, beyond near: Double
  ) -> Double? {
    var nearest = Double.infinity
    for shape in shapes[range.indices] {
      if shape.kind.part == .polygon {
        var isInside = false
        forEachPart(of: shape) { part in isInside = isInside || contains(part, point) }
        if isInside { return nil }
      }
      for run in shape.runs.indices {
        let line = points(run)
        for (index, start) in zip(line.indices, line) {
          let end = line.index(after: index) < line.endIndex ? line[index + 1] : start
          nearest = Self.metres(from: point, to: start, end, below: nearest)
          if nearest <= near { return nil }
        }
      }
    }
    return nearest.isFinite ? nearest : nil
  }

  /// Whether a point lies in an area: in its outside, and in none of its holes.
  private func contains(_ part: Range<Int>, _ point: Coordinate) -> Bool {
    isInside(part.lowerBound, point) && !part.dropFirst().contains { isInside($0, point) }
  }

  private func isInside(_ ring: Int, _ point: Coordinate) -> Bool {
    let points = unwrapped(ring)
    let y = Double(point.y)
    // A ring across the antimeridian has the point one turn farther on.
    return [-1, 0, 1].contains { (turn: Int) in
      let x = Double(Int(point.x) + turn * 360 * Coordinate.stepsPerDegree)
      var isInside = false
      for (from, to) in zip(points, points.dropFirst()) where (from.y > y) != (to.y > y) {
        if from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x) > x { isInside.toggle() }
      }
      return isInside
    }
  }

  // MARK: Lines

  private static let radiansPerStep = Double.pi / 180 / Double(Coordinate.stepsPerDegree)
  private static let radius = 6_371_008.8

  /// Metres from a point to the segment between two others, or `limit` if that is less.
  private static func metres(
    from point: Coordinate, to start: Coordinate, _ end: Coordinate, below limit: Double
  ) -> Double {
    let (y, low, high) = (Int(point.y), Int(min(start.y, end.y)), Int(max(start.y, end.y)))
    // The way north or south alone is that long.
    if Double(max(low - y, y - high)) * radiansPerStep * radius >= limit { return limit }
    let (east, width) = (point.stepsEast(to: start), start.stepsEast(to: end))
    var nearest = limit
    func look(from east: Int) {
      nearest = min(
        nearest,
        metres(
          from: Double(y), to: (Double(east), Double(start.y)),
          reaching: (Double(width), Double(end.y) - Double(start.y))))
    }
    look(from: east)
    // What goes on behind the point may be nearer by the other way round.
    let half = 180 * Coordinate.stepsPerDegree
    if east + width > half { look(from: east - 2 * half) }
    if east + width < -half { look(from: east + 2 * half) }
    return nearest
  }

  /// Metres from a point at a latitude to the segment that begins so many steps east of it and reaches
  /// so far.
  private static func metres(
    from y: Double, to start: (east: Double, y: Double), reaching way: (east: Double, north: Double)
  ) -> Double {
    var share = 0.0
    // On a plane whose meridians are as far apart as they are midway; a better one each time.
    var middle = y
    for _ in 0..<3 {
      let narrowing = cos(middle * radiansPerStep)
      let (ax, ay) = (start.east * narrowing, start.y - y)
      let (bx, by) = (way.east * narrowing, way.north)
      let length = bx * bx + by * by
      if length > 0 { share = min(max(-(ax * bx + ay * by) / length, 0), 1) }
      middle = (y + start.y + share * way.north) / 2
    }
    return metres(
      from: y, to: start.y + share * way.north, east: start.east + share * way.east)
  }

  /// Metres along a great circle from one latitude to another that is so many steps east, by haversines.
  package static func metres(from y: Double, to other: Double, east: Double) -> Double {
    let (a, b) = (y * radiansPerStep, other * radiansPerStep)
    let (up, along) = (sin((b - a) / 2), sin(east * radiansPerStep / 2))
    let haversine = up * up + cos(a) * cos(b) * along * along
    return 2 * radius * asin(min(haversine.squareRoot(), 1))
  }
}
