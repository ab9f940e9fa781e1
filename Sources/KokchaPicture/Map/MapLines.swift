import KokchaFormat
import KokchaModel

/// The ground's lines where a map has them, thinned to what can be seen.
///
/// A line is thinned once, whatever areas it bounds, so that neighbours share it.
struct MapLines {
  typealias Point = (x: Double, y: Double)

  let frame: MapFrame
  /// A little more than the frame, so that no line ends at its edge.
  let window: Box
  private let topology: Topology
  private let arcs: [[Point]]

  init(_ topology: Topology, in frame: MapFrame) {
    self.topology = topology
    self.frame = frame
    window = frame.box.inset(by: -24)
    arcs = topology.arcs.map { Self.thinned(Self.drawn($0.points, in: frame)) }
  }

  /// The points of a line, each on that turn of the world where the line goes on.
  private static func drawn(_ points: [Coordinate], in frame: MapFrame) -> [Point] {
    var drawn: [Point] = []
    drawn.reserveCapacity(points.count)
    for point in points {
      var place = frame.place(point)
      if let last = drawn.last {
        place.x += ((last.x - place.x) / frame.world).rounded() * frame.world
      }
      drawn.append(place)
    }
    return drawn
  }

  /// Drops points that are nearer to the one before than can be seen.
  private static func thinned(_ points: [Point]) -> [Point] {
    guard let first = points.first, let last = points.last else { return [] }
    var kept = [first]
    for point in points.dropFirst().dropLast() {
      let from = kept[kept.count - 1]
      if abs(point.x - from.x) + abs(point.y - from.y) >= 1 { kept.append(point) }
    }
    if points.count > 1 { kept.append(last) }
    return kept
  }

  // MARK: Lines

  /// The path data of all lines of a kind.
  func path(of kind: Topology.LineKind) -> String {
    var path = ""
    for (number, arc) in topology.arcs.enumerated() where arc.kind == kind {
      for turn in [-1.0, 0, 1] {
        append(arcs[number].map { ($0.x + turn * frame.world, $0.y) }, to: &path)
      }
    }
    return path
  }

  /// Whether a line of a kind lies in the window.
  func isSeen(_ kind: Topology.LineKind) -> Bool { !path(of: kind).isEmpty }

  /// Adds the parts of a line that lie in the window.
  private func append(_ points: [Point], to path: inout String) {
    var run: [Point] = []
    for (from, to) in zip(points, points.dropFirst()) {
      let isSeen =
        max(from.x, to.x) >= window.x && min(from.x, to.x) <= window.right
        && max(from.y, to.y) >= window.y && min(from.y, to.y) <= window.bottom
      if isSeen {
        if run.isEmpty { run.append(from) }
        run.append(to)
      } else if !run.isEmpty {
        path += Self.data(run)
        run = []
      }
    }
    if !run.isEmpty { path += Self.data(run) }
  }

  /// Path data in steps of a tenth, each from the last as it was rounded, so that errors do not add up.
  private static func data(_ points: [Point]) -> String {
    var data = ""
    var last = (x: 0, y: 0)
    var steps = 0
    for (index, point) in points.enumerated() {
      let next = (
        x: Int((min(max(point.x, -1e6), 1e6) * 10).rounded()),
        y: Int((min(max(point.y, -1e6), 1e6) * 10).rounded())
      )
      if index > 0, next == last { continue }
      let (x, y) = (Double(next.x - last.x) / 10, Double(next.y - last.y) / 10)
      data += (index == 0 ? "M" : steps == 1 ? "l" : x < 0 ? "" : " ") + x.svg
      data += (y < 0 ? "" : " ") + y.svg
      last = next
      steps += 1
    }
    return data
  }

  // MARK: Areas

  /// The rings of an area, on each turn of the world that the window shows, cut to the window.
  func rings(of area: Topology.Area) -> [[Point]] {
    var rings: [[Point]] = []
    for ring in wholeRings(of: area) {
      for turn in [-1.0, 0, 1] {
        let cut = Self.cut(ring.map { ($0.x + turn * frame.world, $0.y) }, to: window)
        if cut.count > 2 { rings.append(cut) }
      }
    }
    return rings
  }

  /// The path data of closed rings.
  static func path(of rings: [[Point]]) -> String {
    rings.reduce(into: "") { $0 += data($1) + "Z" }
  }

  private func wholeRings(of area: Topology.Area) -> [[Point]] {
    area.polygons.flatMap(\.self).map { numbers in
      var ring: [Point] = []
      for number in numbers {
        let arc = number >= 0 ? arcs[number] : arcs[~number].reversed()
        guard let first = arc.first else { continue }
        // It begins where the last one ended, on that turn of the world.
        let shift = ring.last.map { (($0.x - first.x) / frame.world).rounded() * frame.world } ?? 0
        ring += arc.map { ($0.x + shift, $0.y) }.dropFirst(ring.isEmpty ? 0 : 1)
      }
      return ring
    }
  }

  /// The part of a ring in a window: Sutherland and Hodgman, "Reentrant polygon clipping" (CACM 17, 1974).
  private static func cut(_ ring: [Point], to window: Box) -> [Point] {
    var points = ring
    let edges: [(isInside: (Point) -> Bool, meet: (Point, Point) -> Point)] = [
      ({ $0.x >= window.x }, { Self.atX(window.x, $0, $1) }),
      ({ $0.x <= window.right }, { Self.atX(window.right, $0, $1) }),
      ({ $0.y >= window.y }, { Self.atY(window.y, $0, $1) }),
      ({ $0.y <= window.bottom }, { Self.atY(window.bottom, $0, $1) }),
    ]
    for edge in edges {
      guard var last = points.last else { return [] }
      var kept: [Point] = []
      for point in points {
        let (isIn, wasIn) = (edge.isInside(point), edge.isInside(last))
        if isIn != wasIn { kept.append(edge.meet(last, point)) }
        if isIn { kept.append(point) }
        last = point
      }
      points = kept
    }
    return points
  }

  private static func atX(_ x: Double, _ a: Point, _ b: Point) -> Point {
    (x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
  }

  private static func atY(_ y: Double, _ a: Point, _ b: Point) -> Point {
    (a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y)
  }

  /// Where a line from left to right meets the lines around an area, in order: it is inside from the first to the second,
  /// from the third to the fourth and so on.
  static func crossings(of rings: [[Point]], at y: Double) -> [Double] {
    var crossings: [Double] = []
    for ring in rings {
      guard var last = ring.last else { continue }
      for point in ring {
        if (point.y > y) != (last.y > y) {
          crossings.append(
            last.x + (y - last.y) / (point.y - last.y) * (point.x - last.x))
        }
        last = point
      }
    }
    return crossings.sorted()
  }

  /// Whether a place lies in an area.
  static func holds(_ rings: [[Point]], _ place: Point) -> Bool {
    crossings(of: rings, at: place.y).count { $0 > place.x } % 2 == 1
  }
}
