import KokchaModel

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
