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
