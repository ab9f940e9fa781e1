package import KokchaModel

/// Finds where a ring crosses itself: such an outline encloses other ground than it seems to.
///
/// A line sweeps over the edges from west to east and keeps those it meets in order, so that each is compared
/// with its neighbours only (M. I. Shamos and D. Hoey, Geometric intersection problems, 1976).
package enum RingCrossing {
  /// The point of one crossing, to the nearest step; nil if there is none.
  package static func find(in ring: ArraySlice<Coordinate>) -> Coordinate? {
    if !crossesAntimeridian(ring) { return findOnPlane(ring) }
    // Seen from the other side of the Earth its longitudes are places on one plane, unless it goes around.
    let turned = ring.map(turned)
    return crossesAntimeridian(turned[...]) ? nil : findOnPlane(turned[...]).map(Self.turned)
  }

  private static let half = 180 * Coordinate.stepsPerDegree

  private static func crossesAntimeridian(_ ring: ArraySlice<Coordinate>) -> Bool {
    zip(ring, ring.dropFirst()).contains { abs(Int($0.x) - Int($1.x)) > half }
  }

  /// A point half around the Earth.
  private static func turned(_ point: Coordinate) -> Coordinate {
    Coordinate(x: point.x + Int32(point.x < 0 ? half : -half), y: point.y)
  }

  private static func findOnPlane(_ ring: ArraySlice<Coordinate>) -> Coordinate? {
    let edges = RingEdges(ring)
    var sweep = SweepLine(edges)
    // Both ends of each edge, from west to east; at one point edges end before others begin, so that what
    // they parted meets.
    let ends = (0..<2 * edges.count).sorted { edges.isBefore(end: $0, $1) }
    for end in ends {
      let edge = end / 2
      if RingEdges.isFirst(end: end) {
        let (below, above) = sweep.insert(edge)
        for other in [below, above] {
          if let other, edges.cross(edge, other) { return edges.meeting(edge, other) }
        }
      } else {
        let (below, above) = sweep.remove(edge)
        if let below, let above, edges.cross(below, above) { return edges.meeting(below, above) }
      }
    }
    return nil
  }
}

/// The edges of a ring, each from its western end to its eastern one; of two on one meridian the southern is
/// the western.
struct RingEdges {
  private let ring: ArraySlice<Coordinate>
  let count: Int

  init(_ ring: ArraySlice<Coordinate>) {
    self.ring = ring
    count = ring.count - 1
  }

  /// The western ends are the even numbers, the eastern ones the odd.
  static func isFirst(end: Int) -> Bool { end.isMultiple(of: 2) }

  private func point(ofEnd end: Int) -> Coordinate {
    let (a, b) = (ring[ring.startIndex + end / 2], ring[ring.startIndex + end / 2 + 1])
    return Self.isWest(a, of: b) == Self.isFirst(end: end) ? a : b
  }

  private static func isWest(_ a: Coordinate, of b: Coordinate) -> Bool {
    a.x != b.x ? a.x < b.x : a.y < b.y
  }

  func west(_ edge: Int) -> Coordinate { point(ofEnd: 2 * edge) }
  func east(_ edge: Int) -> Coordinate { point(ofEnd: 2 * edge + 1) }

  /// The order in which a line that sweeps from west to east meets the edges' ends.
  func isBefore(end a: Int, _ b: Int) -> Bool {
    let (p, q) = (point(ofEnd: a), point(ofEnd: b))
    if p != q { return Self.isWest(p, of: q) }
    if Self.isFirst(end: a) != Self.isFirst(end: b) { return Self.isFirst(end: b) }
    return a < b
  }

  /// Whether an edge that begins on the sweeping line lies above another that the line meets.
  func isAbove(_ new: Int, _ other: Int) -> Bool {
    let (from, to) = (west(other), east(other))
    var turn = Self.side(from, to, west(new))
    if turn == 0 { turn = Self.side(from, to, east(new)) }
    return turn == 0 ? new > other : turn > 0
  }

  /// Whether two edges cross in a point inside both.
  func cross(_ a: Int, _ b: Int) -> Bool {
    let (p, q, r, s) = (west(a), east(a), west(b), east(b))
    return Self.side(p, q, r) * Self.side(p, q, s) < 0
      && Self.side(r, s, p) * Self.side(r, s, q) < 0
  }

  /// Where the lines through two edges that cross meet.
  func meeting(_ a: Int, _ b: Int) -> Coordinate {
    let (p, q, r, s) = (west(a), east(a), west(b), east(b))
    let (ax, ay) = (Double(q.x) - Double(p.x), Double(q.y) - Double(p.y))
    let (bx, by) = (Double(s.x) - Double(r.x), Double(s.y) - Double(r.y))
    let part =
      ((Double(r.x) - Double(p.x)) * by - (Double(r.y) - Double(p.y)) * bx) / (ax * by - ay * bx)
    return Coordinate(
      x: p.x + Int32((part * ax).rounded()), y: p.y + Int32((part * ay).rounded()))
  }

  /// On which side of a line a point lies: 1 for its left, −1 for its right, 0 for neither.
  private static func side(_ from: Coordinate, _ to: Coordinate, _ point: Coordinate) -> Int {
    let (dx, dy) = (Int(to.x) - Int(from.x), Int(to.y) - Int(from.y))
    let (ex, ey) = (Int(point.x) - Int(from.x), Int(point.y) - Int(from.y))
    // A product of two spans of the Earth does not fit 64 bits.
    let (left, right) = (dx.multipliedFullWidth(by: ey), ex.multipliedFullWidth(by: dy))
    if left.high != right.high { return left.high > right.high ? 1 : -1 }
    return left.low == right.low ? 0 : left.low > right.low ? 1 : -1
  }
}
