import Kokcha

/// Finds where a ring crosses itself: such an outline encloses other ground than it seems to.
enum RingCrossing {
  /// The point of one crossing, to the nearest step; nil if there is none.
  ///
  /// Edges are swept from west to east, and each is compared with those above and below it only.
  static func find(in ring: ArraySlice<Coordinate>) -> Coordinate? {
    let points = Array(ring)
    // Where it goes across the antimeridian its longitudes are no places on one plane.
    let half = 180 * Coordinate.stepsPerDegree
    if zip(points, points.dropFirst()).contains(where: { abs(Int($0.x) - Int($1.x)) > half }) {
      return nil
    }
    let order = (0..<points.count - 1).sorted { west(points, $0) < west(points, $1) }
    var active: [Int] = []
    for edge in order {
      let start = west(points, edge)
      active.removeAll { east(points, $0) < start }
      for other in active where cross(points, edge, other) { return meeting(points, edge, other) }
      active.append(edge)
    }
    return nil
  }

  private static func west(_ points: [Coordinate], _ edge: Int) -> Int32 {
    min(points[edge].x, points[edge + 1].x)
  }

  private static func east(_ points: [Coordinate], _ edge: Int) -> Int32 {
    max(points[edge].x, points[edge + 1].x)
  }

  /// Whether two edges cross in a point inside both.
  private static func cross(_ points: [Coordinate], _ a: Int, _ b: Int) -> Bool {
    let (p, q, r, s) = (points[a], points[a + 1], points[b], points[b + 1])
    guard max(p.y, q.y) >= min(r.y, s.y), max(r.y, s.y) >= min(p.y, q.y) else { return false }
    return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0
  }

  /// Where the lines through two edges that cross meet.
  private static func meeting(_ points: [Coordinate], _ a: Int, _ b: Int) -> Coordinate {
    let (p, q, r, s) = (points[a], points[a + 1], points[b], points[b + 1])
    let (ax, ay) = (Double(q.x) - Double(p.x), Double(q.y) - Double(p.y))
    let (bx, by) = (Double(s.x) - Double(r.x), Double(s.y) - Double(r.y))
    let part =
      ((Double(r.x) - Double(p.x)) * by - (Double(r.y) - Double(p.y)) * bx) / (ax * by - ay * bx)
    return Coordinate(
      x: p.x + Int32((part * ax).rounded()), y: p.y + Int32((part * ay).rounded()))
  }

  private static func side(_ from: Coordinate, _ to: Coordinate, _ point: Coordinate) -> Int {
    let (dx, dy) = (Double(to.x) - Double(from.x), Double(to.y) - Double(from.y))
    let (ex, ey) = (Double(point.x) - Double(from.x), Double(point.y) - Double(from.y))
    let turn = dx * ey - ex * dy
    return turn > 0 ? 1 : turn < 0 ? -1 : 0
  }
}
