package import KokchaModel

/// Points sorted from south to north, to find the nearest of them.
///
/// From the latitude that is asked for, the search goes both ways until what is left is farther
/// north or south alone than the nearest that was found.
package struct PointIndex: Sendable {
  private let points: [(point: Coordinate, place: Int)]
  /// Less than any degree of latitude has on WGS 84: 110,574 m at the equator.
  private static let metresPerStep = 110_500 / Double(Coordinate.stepsPerDegree)

  package init(_ points: [(point: Coordinate, place: Int)]) {
    self.points = points.sorted { ($0.point.y, $0.place) < ($1.point.y, $1.place) }
  }

  /// The nearest place and its distance in metres; nil if none is nearer than `limit` metres.
  package func nearest(to point: Coordinate, limit: Double) -> (place: Int, distance: Double)? {
    let plane = LocalPlane(at: point)
    var above = firstIndex(from: point.y)
    var below = above - 1
    var best = (place: -1, distance: limit)
    func look(_ index: Int) -> Bool {
      let candidate = points[index]
      let rise = Double(abs(Int(candidate.point.y) - Int(point.y))) * Self.metresPerStep
      guard rise < best.distance else { return false }
      let distance = plane.distance(to: candidate.point)
      if distance < best.distance { best = (candidate.place, distance) }
      return true
    }
    var (looksUp, looksDown) = (true, true)
    while looksUp || looksDown {
      looksUp = looksUp && above < points.count && look(above)
      above += 1
      looksDown = looksDown && below >= 0 && look(below)
      below -= 1
    }
    return best.place < 0 ? nil : best
  }

  private func firstIndex(from y: Int32) -> Int {
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if points[middle].point.y < y { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
