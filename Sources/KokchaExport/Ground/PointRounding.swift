import Glibc
import KokchaGazetteerIndex
import KokchaModel

/// Points with no more digits than a map shows of them, which makes its text a third shorter.
///
/// What would then fall on something else keeps all its digits.
struct PointRounding {
  private let window: GroundWindow
  /// Nodes that no other node falls on.
  private var nodes: [Coordinate: Coordinate] = [:]
  /// The segments of the lines that were rounded.
  private var segments: Set<Segment> = []

  private struct Segment: Hashable {
    var low: Coordinate
    var high: Coordinate

    init(_ from: Coordinate, _ to: Coordinate) {
      (low, high) = (from.x, from.y) <= (to.x, to.y) ? (from, to) : (to, from)
    }
  }

  init(_ lines: [Coverage.Line], _ window: GroundWindow) {
    self.window = window
    var meeting: [Coordinate: Set<Coordinate>] = [:]
    for line in lines {
      for node in [line.first, line.last] { meeting[rounded(node), default: []].insert(node) }
    }
    for (place, here) in meeting where here.count == 1 {
      for node in here { nodes[node] = place }
    }
  }

  /// A line with its points rounded; those between its ends too, unless they are to stay.
  mutating func rounded(_ line: Coverage.Line, onlyEnds: Bool) -> Coverage.Line {
    var moved = line
    let last = line.points.count - 1
    moved.points[0] = nodes[line.first] ?? line.first
    moved.points[last] = nodes[line.last] ?? line.last
    if !onlyEnds {
      var points = [moved.first]
      for point in line.points[1..<last].map(rounded)
      where point != points[points.count - 1] && point != moved.last { points.append(point) }
      points.append(moved.last)
      let found = Set(zip(points, points.dropFirst()).map { Segment($0, $1) })
      if found.isDisjoint(with: segments), found.count == points.count - 1 { moved.points = points }
    }
    for (from, to) in zip(moved.points, moved.points.dropFirst()) {
      segments.insert(Segment(from, to))
    }
    return moved
  }

  /// To the power of ten that is at most half of the tolerance.
  private func rounded(_ point: Coordinate) -> Coordinate {
    let tolerance = window.tolerance(longitude: point.longitude, latitude: point.latitude)
    let digits = log10(tolerance / 2 * Double(Coordinate.stepsPerDegree)).rounded(.down)
    let grid = Int(pow(10, max(digits, 0)))
    func snapped(_ steps: Int32, _ limit: Int) -> Int32 {
      let half = steps < 0 ? -grid / 2 : grid / 2
      let value = (Int(steps) + half) / grid * grid
      // Two coasts near the antimeridian must not become one line along it.
      return abs(value) < limit ? Int32(value) : steps
    }
    return Coordinate(
      x: snapped(point.x, 180 * Coordinate.stepsPerDegree),
      y: snapped(point.y, 90 * Coordinate.stepsPerDegree))
  }
}
