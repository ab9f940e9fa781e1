import Kokcha

/// Outlines: which area a point lies in, and how far lines are.
struct Ground: Sendable {
  let areas: [Area]
  let arcs: [Arc]
  let vertices: [Coordinate]
  /// Around all outlines.
  let box: BoundingBox
  /// All lines, sorted by what they part.
  let lines: [LineSet]
  /// Those that part two countries.
  private let border: LineBlocks
  private let bands: LatitudeBands

  /// Lines with the same behind them.
  struct LineSet: Sendable {
    /// The country beyond, as a place, where they are outermost and it is known.
    let beyond: Int?
    let isOutermost: Bool
    let blocks: LineBlocks
  }

  init(areas: [Area] = [], arcs: [Arc] = [], vertices: [Coordinate] = []) {
    self.areas = areas
    self.arcs = arcs
    self.vertices = vertices
    var box = BoundingBox()
    for vertex in vertices { box.add(vertex) }
    self.box = box
    bands = LatitudeBands(arcs, vertices)
    lines = Self.lines(areas, arcs, vertices)
    border = LineBlocks(
      arcs.filter { areas[$0.left].isCountry || areas[$0.right].isCountry }, vertices)
  }

  private static func lines(
    _ areas: [Area], _ arcs: [Arc], _ vertices: [Coordinate]
  ) -> [LineSet] {
    struct Key: Hashable {
      var isOutermost: Bool
      var beyond: Int?
    }
    var order: [Key] = []
    var members: [Key: [Arc]] = [:]
    for arc in arcs {
      let (left, right) = (areas[arc.left], areas[arc.right])
      let outside = left.folder == nil ? left : right.folder == nil ? right : nil
      let key = Key(isOutermost: outside != nil, beyond: outside?.country)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(arc)
    }
    return order.map { key in
      LineSet(
        beyond: key.beyond, isOutermost: key.isOutermost,
        blocks: LineBlocks(members[key] ?? [], vertices))
    }
  }

  /// The area with an outline in which a point lies.
  func area(at point: Coordinate) -> Int? {
    guard box.contains(x: point.x, y: point.y), let area = bands.area(at: point) else {
      return nil
    }
    return areas[area].folder == nil ? nil : area
  }

  /// The distance to the nearest border, in metres; nil if it is more than `limit` metres.
  func borderDistance(from plane: LocalPlane, limit: Double) -> Double? {
    let bound = limit * limit
    let squared = border.squaredDistance(from: plane, vertices.span, limit: bound)
    return squared < bound ? squared.squareRoot() : nil
  }

  /// The distance to the nearest line, in metres; nil if it is more than `limit` metres.
  func lineDistance(from plane: LocalPlane, limit: Double) -> Double? {
    let bound = limit * limit
    var best = bound
    for set in lines {
      best = set.blocks.squaredDistance(from: plane, vertices.span, limit: best)
    }
    return best < bound ? best.squareRoot() : nil
  }

  /// The arcs around areas: those with one of them on exactly one side.
  ///
  /// Of a line that two folders draw, only the area's own folder's counts.
  func outline(_ members: Set<Int>) -> [Arc] {
    arcs.filter { arc in
      let left = members.contains(arc.left) && areas[arc.left].folder == arc.folder
      let right = members.contains(arc.right) && areas[arc.right].folder == arc.folder
      return left != right
    }
  }
}
