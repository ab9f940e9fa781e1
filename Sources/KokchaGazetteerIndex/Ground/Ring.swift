import Glibc
package import KokchaModel

/// A closed line around an area, or around a hole in it.
package struct Ring {
  /// Its points; the last is the first again.
  package var points: [Coordinate]

  package init(points: [Coordinate]) { self.points = points }

  /// Whether another ring that does not cross this one lies in it.
  package func surrounds(_ other: Ring) -> Bool {
    // A point of the other that is none of ours; rings may touch in single points.
    let own = Set(points)
    guard let point = other.points.first(where: { !own.contains($0) }) else { return false }
    return surrounds(point)
  }

  /// Whether a point that is on no line of the ring lies in it.
  package func surrounds(_ point: Coordinate) -> Bool {
    var isInside = false
    for index in points.indices.dropFirst() {
      let (from, to) = (points[index - 1], points[index])
      guard (from.y > point.y) != (to.y > point.y) else { continue }
      let share = (Double(point.y) - Double(from.y)) / (Double(to.y) - Double(from.y))
      let crossing = Double(from.x) + share * (Double(to.x) - Double(from.x))
      if Double(point.x) < crossing { isInside.toggle() }
    }
    return isInside
  }

  /// The area in square metres on WGS 84: negative where the ring runs clockwise.
  ///
  /// Each edge adds the zone between it and the equator; a zone's area per radian of longitude is
  /// a² q / 2 (Snyder, Map Projections, 1987, eq. 3-12).
  package var area: Double {
    let a = 6_378_137.0
    let squared = 0.006_694_379_990_141_317
    let e = squared.squareRoot()
    func zone(_ point: Coordinate) -> Double {
      let sine = sin(point.latitude * .pi / 180)
      let logarithm = log((1 - e * sine) / (1 + e * sine)) / (2 * e)
      return (1 - squared) * (sine / (1 - squared * sine * sine) - logarithm)
    }
    var sum = 0.0
    for index in points.indices.dropFirst() {
      let (from, to) = (points[index - 1], points[index])
      sum -= (to.longitude - from.longitude) * (zone(from) + zone(to)) / 2
    }
    return sum * .pi / 180 * a * a / 2
  }

  /// Twice the area in square steps: positive where the ring runs counter-clockwise.
  package var doubledArea: Double {
    guard let origin = points.first else { return 0 }
    var sum = 0.0
    for index in 1..<points.count {
      let (from, to) = (points[index - 1], points[index])
      sum +=
        (Double(from.x) - Double(origin.x)) * (Double(to.y) - Double(origin.y))
        - (Double(to.x) - Double(origin.x)) * (Double(from.y) - Double(origin.y))
    }
    return sum
  }
}
