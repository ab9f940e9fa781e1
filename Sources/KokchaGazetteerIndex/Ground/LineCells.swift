import KokchaModel

/// The lines of a tree, by cells of ground, for many questions about the same ground.
///
/// Of all blocks of lines only a few are nearest to some point of a small cell; far from a winding
/// line they are those of its foremost bends. A cell's blocks are chosen among those of the cell
/// around it. One is left out if some point of another is nearer to all four corners: it is then
/// nearer to every point between them, for what is nearer to one point than to another is a half of
/// the plane (the cell's diagram of Voronoi, 1908, kept by blocks).
///
/// Cells are made as questions come, each when those before have cost about as much as it does, so
/// that a single question costs no more than the tree's answer, and a million much less.
package struct LineCells {
  private struct Cell {
    /// Its blocks, as a range of `members`.
    var start: Int32
    var count: Int32
    /// How often it was asked itself.
    var questions: Int32 = 0
    /// Its south-western, south-eastern, north-western and north-eastern quarter; -1 for none yet.
    var quarters = SIMD4<Int32>(repeating: -1)
  }

  /// The largest cells' side is two to this power of steps: 0.84 degrees.
  private static let largest: Int32 = 23
  /// The smallest cells' side: 0.0016 degrees.
  private static let smallest: Int32 = 14
  /// After how many questions a largest cell is made, and a quarter of another.
  private static let patience = (root: 200, quarter: Int32(20))
  /// So few blocks are not worth a further cut.
  private static let few: Int32 = 2

  package let tree: LineTree
  private var cells: [Cell] = []
  private var members: [Int32] = []
  /// By column and row: a largest cell, or below zero the questions about where none is yet.
  private var roots: [Int32] = []
  private let (west, south, columns, rows): (Int32, Int32, Int, Int)

  package init(_ tree: LineTree) {
    self.tree = tree
    let box = tree.box
    guard !box.isEmpty else {
      (west, south, columns, rows) = (0, 0, 0, 0)
      return
    }
    // Points beside the box ask as well.
    west = box.minX >> Self.largest - 1
    south = box.minY >> Self.largest - 1
    columns = Int(box.maxX >> Self.largest - west) + 2
    rows = Int(box.maxY >> Self.largest - south) + 2
  }

  /// The nearest segment, by the index of its first point, and the square of the distance to it.
  package mutating func nearest(
    from plane: LocalPlane, limit: Double
  ) -> (squaredDistance: Double, segment: Int) {
    guard let root = root(around: plane.point) else {
      return tree.nearest(from: plane, limit: limit)
    }
    let found = members(around: plane.point, in: root)
    var best = (squaredDistance: limit, segment: -1)
    for index in found { tree.look(into: Int(members[index]), from: plane, &best) }
    return best
  }

  /// The largest cell around a point, if there is one or it is time to make it.
  private mutating func root(around point: Coordinate) -> Int? {
    let column = Int(point.x >> Self.largest &- west)
    let row = Int(point.y >> Self.largest &- south)
    guard column >= 0 && column < columns && row >= 0 && row < rows else { return nil }
    if roots.isEmpty { roots = Array(repeating: -1, count: columns * rows) }
    let root = roots[row &* columns &+ column]
    if root >= 0 { return Int(root) }
    guard root <= -Self.patience.root else {
      roots[row &* columns &+ column] = root &- 1
      return nil
    }
    let corners = Corners(around: point, side: Self.largest)
    let all = tree.blocks(thatMayBeNearestWithin: corners.radius, of: corners.middle)
    let made = cell(of: all, corners)
    roots[row &* columns &+ column] = Int32(made)
    return made
  }

  /// The blocks that may be nearest to a point, as a range of `members`.
  @inline(__always)
  private mutating func members(around point: Coordinate, in root: Int) -> Range<Int> {
    var number = root
    var side = Self.largest
    while cells[number].count > Self.few && side > Self.smallest {
      side &-= 1
      let quarter = Int(point.x >> side & 1 | (point.y >> side & 1) << 1)
      var next = cells[number].quarters[quarter]
      if next < 0 {
        cells[number].questions &+= 1
        guard cells[number].questions > Self.patience.quarter else { break }
        let start = Int(cells[number].start)
        let around = Array(members[start..<start + Int(cells[number].count)])
        next = Int32(cell(of: around, Corners(around: point, side: side)))
        cells[number].quarters[quarter] = next
      }
      number = Int(next)
    }
    let start = Int(cells[number].start)
    return start..<start &+ Int(cells[number].count)
  }

  /// Makes a cell of those blocks that may be nearest to one of its points.
  private mutating func cell(of blocks: [Int32], _ corners: Corners) -> Int {
    let distances = blocks.map { block in
      corners.distances { Double(tree.aboutSquaredDistance(to: Int(block), from: $0)).squareRoot() }
    }
    let rivals = corners.rivals { tree.nearestPoint(among: blocks, from: $0) }
    let start = members.count
    for (block, distance) in zip(blocks, distances)
    where !rivals.contains(where: { all(distance .> $0) }) {
      members.append(block)
    }
    cells.append(Cell(start: Int32(start), count: Int32(members.count - start)))
    return cells.count - 1
  }
}

/// The corners of a cell, to measure from.
private struct Corners {
  let middle: LocalPlane
  private let planes: [LocalPlane]
  /// How far a point between the corners may lie beside the triangles of geodesics that they make,
  /// twice, in metres: by half the side times itself over the Earth's diameter a parallel bends away.
  private let bulge: Double

  /// Of the cell around a point whose side is two to a power of steps.
  init(around point: Coordinate, side: Int32) {
    let (x, y) = ((point.x >> side) << side, (point.y >> side) << side)
    let size = Int32(1) << side
    planes = [(0, 0), (size, 0), (0, size), (size, size)].map {
      LocalPlane(at: Coordinate(x: x + $0.0, y: y + $0.1))
    }
    middle = LocalPlane(at: Coordinate(x: x + size / 2, y: y + size / 2))
    let angle = Double(size) / Double(Coordinate.stepsPerDegree) * .pi / 180
    bulge = 1 + 6_378_137 * angle * angle / 8
  }

  /// From the middle to the farthest corner, in metres.
  var radius: Double { planes.map { middle.distance(to: $0.point) }.max() ?? 0 }

  /// A distance from each of the corners.
  func distances(_ distance: (LocalPlane) -> Double) -> SIMD4<Double> {
    SIMD4(
      distance(planes[0]), distance(planes[1]), distance(planes[2]), distance(planes[3]))
  }

  /// For the points that are nearest to the corners and to the middle, what is farther from all
  /// corners than which is farther from the whole cell.
  func rivals(_ nearest: (LocalPlane) -> Coordinate) -> [SIMD4<Double>] {
    (planes + [middle]).map { plane in
      let point = nearest(plane)
      return distances { corner in
        let distance = corner.distance(to: point)
        // A local plane is off by the more the farther one measures in it.
        let share = distance / 6_378_137
        return distance * (1.0002 + share * share / 2) + bulge
      }
    }
  }
}
