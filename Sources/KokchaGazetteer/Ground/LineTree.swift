import Kokcha

/// Lines cut into short blocks, in a tree of boxes, to find the distance to the nearest.
///
/// The blocks are sorted along a curve that keeps neighbours together, and eight that follow each
/// other share a box, as do eight such boxes, and so on: an R-tree that is packed once and lies in
/// two arrays. Whatever box is farther than the nearest segment found so far is passed over.
struct LineTree: Sendable {
  private struct Block {
    var box: BoundingBox
    /// First point and number of segments.
    var first: Int32
    var count: Int32
  }

  private struct Level {
    var start: Int
    var count: Int
  }

  private static let segmentsPerBlock = 12
  private static let fanOut = 8

  private var blocks: [Block] = []
  /// The boxes above the blocks, level after level.
  private var boxes: [BoundingBox] = []
  /// From the blocks' parents up to the one level that is scanned.
  private var levels: [Level] = []

  init(_ arcs: [Arc], _ vertices: [Coordinate]) {
    var keyed: [(key: UInt64, block: Block)] = []
    for arc in arcs {
      var first = arc.points.lowerBound
      let last = arc.points.upperBound - 1
      while first < last {
        let count = min(Self.segmentsPerBlock, last - first)
        var box = BoundingBox()
        for index in first...first + count { box.add(vertices[index]) }
        keyed.append((Self.key(box), Block(box: box, first: Int32(first), count: Int32(count))))
        first += count
      }
    }
    keyed.sort { $0.key < $1.key }
    blocks = keyed.map(\.block)
    var below = blocks.map(\.box)
    while below.count > Self.fanOut {
      var above: [BoundingBox] = []
      for start in stride(from: 0, to: below.count, by: Self.fanOut) {
        var box = BoundingBox()
        for index in start..<min(start + Self.fanOut, below.count) { box.add(below[index]) }
        above.append(box)
      }
      levels.append(Level(start: boxes.count, count: above.count))
      boxes += above
      below = above
    }
  }

  /// Whether there are no lines.
  var isEmpty: Bool { blocks.isEmpty }

  /// The place of a box's middle along a Z-order curve (Morton 1966).
  private static func key(_ box: BoundingBox) -> UInt64 {
    let x = UInt64((Int(box.minX) + Int(box.maxX)) / 2 + 1 << 32) >> 12
    let y = UInt64((Int(box.minY) + Int(box.maxY)) / 2 + 1 << 32) >> 12
    return spread(x) | spread(y) << 1
  }

  /// The bits of a number with a gap after each.
  private static func spread(_ value: UInt64) -> UInt64 {
    var bits = value & 0xFFFF_FFFF
    bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
    bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
    bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    bits = (bits | bits << 2) & 0x3333_3333_3333_3333
    return (bits | bits << 1) & 0x5555_5555_5555_5555
  }

  /// The square of the distance to the nearest of the lines, or `limit` if none is nearer.
  func squaredDistance(
    from plane: LocalPlane, _ vertices: [Coordinate], limit: Double
  ) -> Double {
    nearest(from: plane, vertices, limit: limit).squaredDistance
  }

  /// The nearest segment, by the index of its first point, and the square of the distance to it.
  func nearest(
    from plane: LocalPlane, _ vertices: [Coordinate], limit: Double
  ) -> (squaredDistance: Double, segment: Int) {
    var best = limit
    var segment = -1
    let top = levels.count
    let count = top == 0 ? blocks.count : levels[top - 1].count
    visit(0..<count, top, plane, vertices.span, &best, &segment)
    return (best, segment)
  }

  /// Looks into some boxes of a level, the nearest first; level 0 is that of the blocks.
  private func visit(
    _ range: Range<Int>, _ level: Int, _ plane: LocalPlane, _ vertices: Span<Coordinate>,
    _ best: inout Double, _ segment: inout Int
  ) {
    var distances = InlineArray<8, Double>(repeating: .infinity)
    let (blocks, boxes) = (blocks.span, boxes.span)
    let start = level == 0 ? 0 : levels[level - 1].start
    for (slot, index) in range.enumerated() {
      let box = level == 0 ? blocks[index].box : boxes[start + index]
      distances[slot] = plane.squaredDistance(to: box)
    }
    while true {
      var slot = -1
      var least = best
      for candidate in 0..<range.count where distances[candidate] < least {
        (slot, least) = (candidate, distances[candidate])
      }
      guard slot >= 0 else { return }
      distances[slot] = .infinity
      let index = range.lowerBound + slot
      if level == 0 {
        search(blocks[index], plane, vertices, &best, &segment)
      } else {
        let below = level == 1 ? blocks.count : levels[level - 2].count
        let first = index * Self.fanOut
        visit(
          first..<min(first + Self.fanOut, below), level - 1, plane, vertices, &best, &segment)
      }
    }
  }

  @inline(__always)
  private func search(
    _ block: Block, _ plane: LocalPlane, _ vertices: Span<Coordinate>, _ best: inout Double,
    _ segment: inout Int
  ) {
    // One scale for the whole block: it is a few kilometres long.
    let scale = plane.scale(towards: (Double(block.box.minY) + Double(block.box.maxY)) / 2)
    var from = vertices[Int(block.first)]
    for index in Int(block.first) + 1...Int(block.first) + Int(block.count) {
      let to = vertices[index]
      let distance = plane.squaredDistance(from: from, to: to, scale: scale)
      if distance < best { (best, segment) = (distance, index - 1) }
      from = to
    }
  }
}
