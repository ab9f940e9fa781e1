package import KokchaModel

/// The outlines' edges, sorted into cells of bands of latitude, to find the area in which a point
/// lies.
///
/// One ray goes east from the point, from cell to cell of its band; the first edge that it meets
/// tells the area on its near side.
/// All arithmetic is in whole numbers, so that every point lies in exactly one area: one on a line
/// belongs to the west of it. This is as if it lay a trifle to the west, and a trifle of that trifle
/// to the north, which also settles every case of a ray through a vertex.
package struct LatitudeBands: Sendable {
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
  package static let longestEdge = 10

  /// How many bands there are at most, and cells in a band.
  private static let (mostBands, mostColumns) = (1024, 64)

  private var edges: [Edge] = []
  /// Where each cell's edges begin, band by band and westernmost first; one more at the end.
  ///
  /// An edge is in every cell that it may touch.
  private var starts: [Int32] = [0]
  private var box = BoundingBox()
  private var bandShift = 0
  private var columnShift = 0
  private var columns = 0

  package init() {}

  package init(_ arcs: [Arc], _ vertices: [Coordinate]) {
    for arc in arcs { for index in arc.points { box.add(vertices[index]) } }
    guard !box.isEmpty, box.minY < box.maxY else { return }
    let (width, height) = (Int(box.maxX) - Int(box.minX), Int(box.maxY) - Int(box.minY))
    while height >> bandShift >= Self.mostBands { bandShift += 1 }
    while width >> columnShift >= Self.mostColumns { columnShift += 1 }
    columns = width >> columnShift + 1
    let count = (height >> bandShift + 1) * columns
    var sizes = [Int32](repeating: 0, count: count + 1)
    for arc in arcs {
      Self.forEachEdge(of: arc, vertices.span) { edge in
        forEachCell(of: edge) { sizes[$0 + 1] += 1 }
      }
    }
    for cell in 1...count { sizes[cell] += sizes[cell - 1] }
    starts = sizes
    var placed = [Edge](
      repeating: Edge(lowX: 0, lowY: 0, highX: 0, highY: 0, west: 0), count: Int(starts[count]))
    for arc in arcs {
      Self.forEachEdge(of: arc, vertices.span) { edge in
        forEachCell(of: edge) { cell in
          placed[Int(sizes[cell])] = edge
          sizes[cell] += 1
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

  /// Shows the cells that an edge may touch.
  @inline(__always)
  private func forEachCell(of edge: Edge, _ show: (Int) -> Void) {
    let (minX, minY) = (Int(box.minX), Int(box.minY))
    let first = (Int(min(edge.lowX, edge.highX)) - minX) >> columnShift
    let last = (Int(max(edge.lowX, edge.highX)) - minX) >> columnShift
    for band in (Int(edge.lowY) - minY) >> bandShift...(Int(edge.highY) - minY) >> bandShift {
      for column in first...last { show(band * columns + column) }
    }
  }

  /// The area that the first edge east of a point has on its near side; nil if there is no edge.
  package func area(at point: Coordinate) -> Int? {
    guard columns > 0, point.y >= box.minY, point.y <= box.maxY, point.x <= box.maxX else {
      return nil
    }
    let (x, y) = (Int(point.x), Int(point.y))
    let west = max(x &- Int(box.minX), 0)
    var column = west >> columnShift
    let band = ((y &- Int(box.minY)) >> bandShift) &* columns
    var best = Crossing()
    // What is met farther west than the next cell begins is the first.
    while column < columns && Int(box.minX) &+ column << columnShift <= best.x {
      let cell = band &+ column
      meet(Int(starts[cell])..<Int(starts[cell &+ 1]), from: x, y, &best)
      column &+= 1
    }
    return best.area < 0 ? nil : Int(best.area)
  }

  /// Where the ray meets an edge: a whole number of steps, a rest of `rest / height`, and the
  /// edge's slope, `width / height`.
  private struct Crossing {
    var x = Int.max
    var rest = 0
    var width = 0
    var height = 1
    /// The area on the near side.
    var area: Int32 = -1
  }

  /// Takes of some edges the one that the ray from a point meets first, if before the best so far.
  @inline(__always)
  private func meet(_ range: Range<Int>, from x: Int, _ y: Int, _ best: inout Crossing) {
    let edges = edges.span
    for index in range {
      let edge = edges[index]
      // Half-open, so that where two edges meet one of them counts.
      guard y >= Int(edge.lowY) && y < Int(edge.highY) else { continue }
      guard
        Int(max(edge.lowX, edge.highX)) >= x, Int(min(edge.lowX, edge.highX)) <= best.x
      else { continue }
      let width = Int(edge.highX) &- Int(edge.lowX)
      let height = Int(edge.highY) &- Int(edge.lowY)
      var (steps, rest) = ((y &- Int(edge.lowY)) &* width).quotientAndRemainder(dividingBy: height)
      if rest < 0 {
        steps &-= 1
        rest &+= height
      }
      let crossing = Int(edge.lowX) &+ steps
      guard crossing >= x && crossing <= best.x else { continue }
      if crossing == best.x {
        // Which is nearer by less than a step; where both cross in one point, the one that leans
        // west going up.
        let (here, there) = (rest &* best.height, best.rest &* height)
        guard
          here < there || (here == there && width &* best.height < best.width &* height)
        else { continue }
      }
      best = Crossing(x: crossing, rest: rest, width: width, height: height, area: edge.west)
    }
  }
}
