import Kokcha

/// Lines cut into short blocks, in a tree of boxes, to find the distance to the nearest.
///
/// The blocks are sorted along a curve that keeps neighbours together, and eight that follow each
/// other stand in one group, as do eight such groups, and so on: an R-tree that is packed once and
/// lies in two arrays. The eight boxes of a group are measured at once, and whatever box is farther
/// than the nearest segment found so far is passed over.
struct LineTree: Sendable {
  /// First point and number of segments.
  private struct Block {
    var first: Int32
    var count: Int32
    /// The latitude in its middle.
    var y: Int32
  }

  /// Eight boxes, side by side; what is missing to eight lies beyond all distances.
  private struct Group {
    var minX = SIMD8<Int32>(repeating: .max)
    var minY = SIMD8<Int32>(repeating: .max)
    var maxX = SIMD8<Int32>(repeating: .min)
    var maxY = SIMD8<Int32>(repeating: .min)

    subscript(slot: Int) -> BoundingBox {
      get { BoundingBox(minX: minX[slot], minY: minY[slot], maxX: maxX[slot], maxY: maxY[slot]) }
      set {
        (minX[slot], minY[slot]) = (newValue.minX, newValue.minY)
        (maxX[slot], maxY[slot]) = (newValue.maxX, newValue.maxY)
      }
    }

    /// Around all of them.
    var box: BoundingBox {
      BoundingBox(minX: minX.min(), minY: minY.min(), maxX: maxX.max(), maxY: maxY.max())
    }
  }

  private static let segmentsPerBlock = 8
  private static let fanOut = 8

  private var blocks: [Block] = []
  /// The groups of the blocks' boxes, then those of the groups', and so on up to a single one.
  private var groups: [Group] = []
  /// Where each level's groups begin; the last has one group.
  private var levels: [Int] = []

  init(_ arcs: [Arc], _ vertices: [Coordinate]) {
    var keyed: [(key: UInt64, block: Block, box: BoundingBox)] = []
    for arc in arcs {
      var first = arc.points.lowerBound
      let last = arc.points.upperBound - 1
      while first < last {
        let count = min(Self.segmentsPerBlock, last - first)
        var box = BoundingBox()
        for index in first...first + count { box.add(vertices[index]) }
        let y = Int32((Int(box.minY) + Int(box.maxY)) / 2)
        let block = Block(first: Int32(first), count: Int32(count), y: y)
        keyed.append((Self.key(box), block, box))
        first += count
      }
    }
    guard !keyed.isEmpty else { return }
    keyed.sort { $0.key < $1.key }
    blocks = keyed.map(\.block)
    var below = keyed.map(\.box)
    repeat {
      levels.append(groups.count)
      var above: [BoundingBox] = []
      for start in stride(from: 0, to: below.count, by: Self.fanOut) {
        var group = Group()
        for index in start..<min(start + Self.fanOut, below.count) {
          group[index - start] = below[index]
        }
        groups.append(group)
        above.append(group.box)
      }
      below = above
    } while below.count > 1
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
    if !levels.isEmpty {
      visit(
        0, levels.count - 1, plane, groups.span, blocks.span, vertices.span, &best, &segment)
    }
    return (best, segment)
  }

  /// Looks into a group of a level, its nearest box first; level 0 is that of the blocks' boxes.
  private func visit(
    _ number: Int, _ level: Int, _ plane: LocalPlane, _ groups: Span<Group>,
    _ blocks: Span<Block>, _ vertices: Span<Coordinate>, _ best: inout Double,
    _ segment: inout Int
  ) {
    let group = groups[levels[level] &+ number]
    var distances = plane.squaredDistances(
      toBoxesFrom: group.minX, group.minY, to: group.maxX, group.maxY)
    while true {
      var slot = -1
      var least = best
      for candidate in 0..<Self.fanOut where distances[candidate] < least {
        (slot, least) = (candidate, distances[candidate])
      }
      guard slot >= 0 else { return }
      distances[slot] = .infinity
      let below = number &* Self.fanOut &+ slot
      if level == 0 {
        search(blocks[below], plane, vertices, &best, &segment)
      } else {
        visit(below, level &- 1, plane, groups, blocks, vertices, &best, &segment)
      }
    }
  }

  @inline(__always)
  private func search(
    _ block: Block, _ plane: LocalPlane, _ vertices: Span<Coordinate>, _ best: inout Double,
    _ segment: inout Int
  ) {
    // One scale for the whole block: it is a few kilometres long.
    let scale = plane.scale(towards: Double(block.y))
    var from = vertices[Int(block.first)]
    for index in Int(block.first) &+ 1...Int(block.first) &+ Int(block.count) {
      let to = vertices[index]
      let distance = plane.squaredDistance(from: from, to: to, scale: scale)
      if distance < best { (best, segment) = (distance, index &- 1) }
      from = to
    }
  }
}
