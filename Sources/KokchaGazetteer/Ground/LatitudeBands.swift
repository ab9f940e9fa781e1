import Kokcha

/// The outlines' edges, sorted into bands of latitude, to find the area in which a point lies.
///
/// One ray goes east from the point; the first edge that it meets tells the area on its near side.
/// All arithmetic is in whole numbers, so that every point lies in exactly one area: one on a line
/// belongs to the west of it. This is as if it lay a trifle to the west, and a trifle of that trifle
/// to the north, which also settles every case of a ray through a vertex.
struct LatitudeBands: Sendable {
  /// An edge that is not level.
  private struct Edge {
    var lowX: Int32
    var lowY: Int32
    var highX: Int32
    var highY: Int32
    /// The area to the west of it.
    var west: Int32
  }

  /// The longest edge, in degrees: what keeps products within 64 bits.
  static let longestEdge = 10

  private var edges: [Edge] = []
  /// Where each band's edges begin; one more at the end.
  private var starts: [Int32] = [0]
  private var minY = 0
  private var maxY = -1
  private var shift = 0

  init() {}

  init(_ arcs: [Arc], _ vertices: [Coordinate]) {
    var box = BoundingBox()
    for arc in arcs { for index in arc.points { box.add(vertices[index]) } }
    guard !box.isEmpty, box.minY < box.maxY else { return }
    minY = Int(box.minY)
    maxY = Int(box.maxY)
    while (maxY - minY) >> shift >= 1024 { shift += 1 }
    let count = (maxY - minY) >> shift + 1
    var sizes = [Int32](repeating: 0, count: count + 1)
    for arc in arcs {
      Self.forEachEdge(of: arc, vertices.span) { edge in
        for band in bands(of: edge) { sizes[band + 1] += 1 }
      }
    }
    for band in 1...count { sizes[band] += sizes[band - 1] }
    starts = sizes
    var placed = [Edge](
      repeating: Edge(lowX: 0, lowY: 0, highX: 0, highY: 0, west: 0), count: Int(starts[count]))
    for arc in arcs {
      Self.forEachEdge(of: arc, vertices.span) { edge in
        for band in bands(of: edge) {
          placed[Int(sizes[band])] = edge
          sizes[band] += 1
        }
      }
    }
    edges = placed
  }

  /// Shows the edges of an arc that are not level.
  @inline(__always)
  private static func forEachEdge(
    of arc: Arc, _ vertices: Span<Coordinate>, _ show: (Edge) -> Void
  ) {
    var from = vertices[arc.points.lowerBound]
    for index in arc.points.dropFirst() {
      let to = vertices[index]
      defer { from = to }
      guard from.y != to.y else { continue }
      let rises = from.y < to.y
      let (low, high) = rises ? (from, to) : (to, from)
      show(
        Edge(
          lowX: low.x, lowY: low.y, highX: high.x, highY: high.y,
          west: Int32(truncatingIfNeeded: rises ? arc.left : arc.right)))
    }
  }

  private func bands(of edge: Edge) -> ClosedRange<Int> {
    (Int(edge.lowY) - minY) >> shift...(Int(edge.highY) - minY) >> shift
  }

  /// The area that the first edge east of a point has on its near side; nil if there is no edge.
  func area(at point: Coordinate) -> Int? {
    let (x, y) = (Int(point.x), Int(point.y))
    guard y >= minY && y <= maxY else { return nil }
    let band = (y &- minY) >> shift
    let edges = edges.span
    var best: Int32 = -1
    // The nearest crossing: a whole number of steps, a rest of `bestRest / bestHeight`, and its
    // edge's slope, `bestWidth / bestHeight`.
    var bestX = Int.max
    var bestRest = 0
    var bestWidth = 0
    var bestHeight = 1
    for index in Int(starts[band])..<Int(starts[band + 1]) {
      let edge = edges[index]
      // Half-open, so that where two edges meet one of them counts.
      guard point.y >= edge.lowY && point.y < edge.highY else { continue }
      guard Int(max(edge.lowX, edge.highX)) >= x, Int(min(edge.lowX, edge.highX)) <= bestX else {
        continue
      }
      let width = Int(edge.highX) &- Int(edge.lowX)
      let height = Int(edge.highY) &- Int(edge.lowY)
      var (steps, rest) = ((y &- Int(edge.lowY)) &* width).quotientAndRemainder(dividingBy: height)
      if rest < 0 {
        steps &-= 1
        rest &+= height
      }
      let crossing = Int(edge.lowX) &+ steps
      guard crossing >= x && crossing <= bestX else { continue }
      if crossing == bestX {
        // Which is nearer by less than a step; where both cross in one point, the one that leans
        // west going up.
        let (here, there) = (rest &* bestHeight, bestRest &* height)
        guard
          here < there || (here == there && width &* bestHeight < bestWidth &* height)
        else { continue }
      }
      bestX = crossing
      bestRest = rest
      bestWidth = width
      bestHeight = height
      best = edge.west
    }
    return best < 0 ? nil : Int(best)
  }
}
