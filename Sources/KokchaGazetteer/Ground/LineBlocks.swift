import Kokcha

/// Lines cut into short blocks with boxes around them, to find the distance to the nearest.
///
/// Blocks are gathered in groups of some that follow each other. Whatever box is farther than the
/// nearest segment found so far is passed over with all that is in it.
struct LineBlocks: Sendable {
  private struct Block {
    var box: BoundingBox
    /// First point and number of segments.
    var first: Int32
    var count: Int32
  }

  private struct Group {
    var box: BoundingBox
    var blocks: Range<Int32>
  }

  private static let segmentsPerBlock = 12
  private static let blocksPerGroup = 8

  private var blocks: [Block] = []
  private var groups: [Group] = []

  init(_ arcs: [Arc], _ vertices: [Coordinate]) {
    for arc in arcs {
      var first = arc.points.lowerBound
      let last = arc.points.upperBound - 1
      while first < last {
        let count = min(Self.segmentsPerBlock, last - first)
        var box = BoundingBox()
        for index in first...first + count { box.add(vertices[index]) }
        blocks.append(Block(box: box, first: Int32(first), count: Int32(count)))
        first += count
      }
    }
    var start = 0
    while start < blocks.count {
      let end = min(start + Self.blocksPerGroup, blocks.count)
      var box = BoundingBox()
      for index in start..<end { box.add(blocks[index].box) }
      groups.append(Group(box: box, blocks: Int32(start)..<Int32(end)))
      start = end
    }
  }

  /// The square of the distance to the nearest of the lines, or `limit` if none is nearer.
  func squaredDistance(
    from plane: LocalPlane, _ vertices: Span<Coordinate>, limit: Double
  ) -> Double {
    let (groups, blocks) = (groups.span, blocks.span)
    var nearestGroup = -1
    var bound = limit
    for index in 0..<groups.count {
      let distance = plane.squaredDistance(to: groups[index].box)
      if distance < bound {
        bound = distance
        nearestGroup = index
      }
    }
    guard nearestGroup >= 0 else { return limit }
    // The block most likely to hold the nearest segment goes first: then few others are looked at.
    var nearestBlock = -1
    bound = limit
    for index in groups[nearestGroup].blocks {
      let distance = plane.squaredDistance(to: blocks[Int(index)].box)
      if distance < bound {
        bound = distance
        nearestBlock = Int(index)
      }
    }
    var best = limit
    if nearestBlock >= 0 { best = nearest(in: blocks[nearestBlock], plane, vertices, best) }
    for index in 0..<groups.count where plane.squaredDistance(to: groups[index].box) < best {
      for index in groups[index].blocks where Int(index) != nearestBlock {
        let block = blocks[Int(index)]
        if plane.squaredDistance(to: block.box) < best {
          best = nearest(in: block, plane, vertices, best)
        }
      }
    }
    return best
  }

  @inline(__always)
  private func nearest(
    in block: Block, _ plane: LocalPlane, _ vertices: Span<Coordinate>, _ limit: Double
  ) -> Double {
    // One scale for the whole block: it is a few kilometres long.
    let scale = plane.scale(towards: (Double(block.box.minY) + Double(block.box.maxY)) / 2)
    var best = limit
    var from = vertices[Int(block.first)]
    for index in Int(block.first) + 1...Int(block.first) + Int(block.count) {
      let to = vertices[index]
      best = min(best, plane.squaredDistance(from: from, to: to, scale: scale))
      from = to
    }
    return best
  }
}
