package import KokchaModel

/// Lines cut into short blocks, in a tree of boxes, to find the distance to the nearest.
///
/// The blocks are sorted along a curve that keeps neighbours together, and eight that follow each
/// other stand in one group, as do eight such groups, and so on: an R-tree that is packed once and
/// lies in two arrays. The eight boxes of a group are measured at once, in single precision and
/// never too far; whatever box is farther than the nearest segment found so far is passed over. So
/// are the seven segments of a block, and what comes out nearest is measured again in double.
package struct LineTree: Sendable {
  /// Eight points that follow each other: seven segments, one cache line.
  private struct Block {
    var x: SIMD8<Int32>
    var y: SIMD8<Int32>

    subscript(slot: Int) -> Coordinate { Coordinate(x: x[slot], y: y[slot]) }
  }

  private static let segmentsPerBlock = 7
  private static let fanOut = 8
  private var blocks: [Block] = []
  /// By block: the index of its first point.
  private var firsts: [Int32] = []
  /// Around all lines.
  package private(set) var box = BoundingBox()
  /// The groups of the blocks' boxes, then those of the groups', and so on up to a single one.
  private var groups: [BoxGroup] = []
  /// Where each level's groups begin; the last has one group.
  private var levels: [Int] = []

  package init(_ arcs: [Arc], _ vertices: [Coordinate]) {
    var keyed: [(key: UInt64, first: Int32, block: Block, box: BoundingBox)] = []
    for arc in arcs {
      var first = arc.points.lowerBound
      let last = arc.points.upperBound - 1
      while first < last {
        var box = BoundingBox()
        var block = Block(x: .zero, y: .zero)
        for slot in 0...Self.segmentsPerBlock {
          // A line that ends early stays at its end.
          let vertex = vertices[min(first + slot, last)]
          (block.x[slot], block.y[slot]) = (vertex.x, vertex.y)
          box.add(vertex)
        }
        keyed.append((Self.key(box), Int32(first), block, box))
        first += Self.segmentsPerBlock
      }
    }
    guard !keyed.isEmpty else { return }
    keyed.sort { $0.key < $1.key }
    blocks = keyed.map(\.block)
    firsts = keyed.map(\.first)
    var below = keyed.map(\.box)
    for part in below { box.add(part) }
    repeat {
      levels.append(groups.count)
      var above: [BoundingBox] = []
      for start in stride(from: 0, to: below.count, by: Self.fanOut) {
        let boxes = below[start..<min(start + Self.fanOut, below.count)]
        groups.append(BoxGroup(boxes))
        var around = BoundingBox()
        for box in boxes { around.add(box) }
        above.append(around)
      }
      below = above
    } while below.count > 1
  }

  /// Whether there are no lines.
  package var isEmpty: Bool { blocks.isEmpty }

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
  package func squaredDistance(from plane: LocalPlane, limit: Double) -> Double {
    nearest(from: plane, limit: limit).squaredDistance
  }

  /// The nearest segment, by the index of its first point, and the square of the distance to it.
  package func nearest(
    from plane: LocalPlane, limit: Double
  ) -> (squaredDistance: Double, segment: Int) {
    var best = (squaredDistance: limit, segment: -1)
    visit(from: plane) { distance, block in
      if distance >= best.squaredDistance { return false }
      if let block { look(into: block, from: plane, &best) }
      return true
    }
    return best
  }

  /// The blocks that may be nearest to a point at most `radius` metres from here.
  package func blocks(thatMayBeNearestWithin radius: Double, of plane: LocalPlane) -> [Int32] {
    // What is nearest there is nearer than the nearest here and the way there and back.
    let reach = squaredDistance(from: plane, limit: .infinity).squareRoot() + 2 * radius
    let bound = reach * reach * 1.02
    var found: [Int32] = []
    visit(from: plane) { distance, block in
      if distance >= bound { return false }
      if let block { found.append(Int32(block)) }
      return true
    }
    return found
  }

  /// Walks down the tree, always to the nearest box first.
  ///
  /// - Parameters:
  ///   - plane: what is measured from.
  ///   - enter: is asked with the square of the distance to a box, or a little less, whether to look
  ///     into it; of a block also with its number.
  @inline(__always)
  private func visit(
    from plane: LocalPlane, _ enter: (_ squaredDistance: Double, _ block: Int?) -> Bool
  ) {
    guard !levels.isEmpty else { return }
    // The way down, a group a level; level 0 is that of the blocks' boxes.
    var pending = InlineArray<12, SIMD8<Float>>(repeating: .zero)
    var numbers = InlineArray<12, Int>(repeating: 0)
    var level = levels.count &- 1
    pending[level] = groups[levels[level]].distances(from: plane)
    while true {
      let nearest = BoxGroup.least(pending[level])
      let below = numbers[level] &* Self.fanOut &+ nearest.slot
      guard nearest.value < BoxGroup.none,
        enter(Double(nearest.value), level == 0 ? below : nil)
      else {
        level &+= 1
        if level == levels.count { return }
        continue
      }
      pending[level][nearest.slot] = BoxGroup.none
      guard level > 0 else { continue }
      level &-= 1
      numbers[level] = below
      pending[level] = groups[levels[level] &+ below].distances(from: plane)
    }
  }

  /// Takes the nearest segment of a block if it is nearer than the best so far.
  @inline(__always)
  package func look(
    into number: Int, from plane: LocalPlane,
    _ best: inout (squaredDistance: Double, segment: Int)
  ) {
    let block = blocks[number]
    let (about, slot) = BoxGroup.least(plane.squaredDistances(toSegmentsOf: block.x, block.y))
    // What single precision may have added is taken off again.
    guard Double(about) * 0.99999 < best.squaredDistance else { return }
    let exact = plane.squaredDistance(from: block[slot], to: block[slot &+ 1])
    if exact < best.squaredDistance { best = (exact, Int(firsts[number]) &+ slot) }
  }

  /// The square of the distance to a block, in single precision.
  package func aboutSquaredDistance(to number: Int, from plane: LocalPlane) -> Float {
    let block = blocks[number]
    return BoxGroup.least(plane.squaredDistances(toSegmentsOf: block.x, block.y)).value
  }

  /// The point that is nearest on some blocks.
  package func nearestPoint(among numbers: [Int32], from plane: LocalPlane) -> Coordinate {
    var best = (squaredDistance: Double.infinity, segment: -1)
    var nearest = plane.point
    for number in numbers {
      let before = best.segment
      look(into: Int(number), from: plane, &best)
      guard best.segment != before else { continue }
      let block = blocks[Int(number)]
      let slot = best.segment - Int(firsts[Int(number)])
      nearest = plane.nearestPoint(from: block[slot], to: block[slot + 1])
    }
    return nearest
  }
}
