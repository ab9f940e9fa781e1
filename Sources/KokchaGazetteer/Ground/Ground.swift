import Kokcha

/// Outlines: which area a point lies in, and how far lines are.
struct Ground: Sendable {
  let areas: [Area]
  let arcs: [Arc]
  let vertices: [Coordinate]
  /// Around all outlines.
  let box: BoundingBox
  /// One a folder with outlines, in the order in which they were read.
  let layers: [Layer]
  /// The outermost lines, by the country beyond; nil where nobody said what lies there.
  let outermost: [(beyond: Int?, lines: LineTree)]
  /// Those that part two countries.
  private let border: LineTree
  /// Those on whose other side is an area that another layer draws.
  private let seams: LineTree
  private let seamArcs: [Arc]

  /// How wide a sliver between two layers may be, in metres.
  private static let widestSliver = 1000.0

  init(
    areas: [Area] = [], arcs: [Arc] = [], vertices: [Coordinate] = [], isDrawn: [[Bool]] = []
  ) {
    self.areas = areas
    self.arcs = arcs
    self.vertices = vertices
    layers = isDrawn.indices.map { layer in
      Layer(arcs.filter { $0.layer == layer }, vertices, isDrawn: isDrawn[layer])
    }
    var box = BoundingBox()
    for layer in layers { box.add(layer.box) }
    self.box = box
    border = LineTree(
      arcs.filter { arc in
        let (left, right) = (areas[arc.left], areas[arc.right])
        return right.isAbroad || (right.country != nil && right.country != left.country)
      }, vertices)
    let isOutside = { (arc: Arc) in !isDrawn[arc.layer][arc.right] }
    seamArcs = arcs.filter { isOutside($0) && areas[$0.right].layer != nil }
    seams = LineTree(seamArcs, vertices)
    let edge = arcs.filter { isOutside($0) && areas[$0.right].layer == nil }
    outermost = Set(edge.map { areas[$0.right].country }).map { country in
      (country, LineTree(edge.filter { areas[$0.right].country == country }, vertices))
    }
  }

  /// The area with an outline in which a point lies, and the layer that says so.
  ///
  /// The last layer decides. A point that is in none, but in a sliver of at most a kilometre
  /// between two layers, belongs to the nearer of the areas on its sides.
  func area(at point: Coordinate) -> (area: Int, layer: Int)? {
    guard box.contains(x: point.x, y: point.y) else { return nil }
    var index = layers.count - 1
    while index >= 0 {
      if let area = layers[index].area(at: point) { return (area, index) }
      index -= 1
    }
    return sliver(around: point)
  }

  private func sliver(around point: Coordinate) -> (area: Int, layer: Int)? {
    guard !seamArcs.isEmpty else { return nil }
    let plane = LocalPlane(at: point)
    let widest = Self.widestSliver * Self.widestSliver
    let near = seams.nearest(from: plane, vertices.span, limit: widest)
    guard near.segment >= 0,
      let arc = seamArcs.first(where: { $0.points.contains(near.segment) }),
      let across = areas[arc.right].layer
    else { return nil }
    let far = LineTree(outline([arc.right]), vertices)
      .squaredDistance(from: plane, vertices.span, limit: widest)
    guard far < widest else { return nil }
    return far < near.squaredDistance ? (arc.right, across) : (arc.left, arc.layer)
  }

  /// The distance to the nearest border, in metres; nil if it is more than `limit` metres.
  func borderDistance(from plane: LocalPlane, limit: Double) -> Double? {
    let bound = limit * limit
    let squared = border.squaredDistance(from: plane, vertices.span, limit: bound)
    return squared < bound ? squared.squareRoot() : nil
  }

  /// The distance to the nearest line of a layer, or of all, in metres; nil if it is more than
  /// `limit` metres.
  func lineDistance(from plane: LocalPlane, layer: Int? = nil, limit: Double) -> Double? {
    let bound = limit * limit
    var best = bound
    for index in layers.indices where layer == nil || layer == index {
      best = layers[index].lines.squaredDistance(from: plane, vertices.span, limit: best)
    }
    return best < bound ? best.squareRoot() : nil
  }

  /// The arcs around areas: those with one of them on exactly one side.
  ///
  /// Of a line that two layers draw, only the area's own counts.
  func outline(_ members: Set<Int>) -> [Arc] {
    arcs.filter { arc in
      let left = members.contains(arc.left) && areas[arc.left].layer == arc.layer
      let right = members.contains(arc.right) && areas[arc.right].layer == arc.layer
      return left != right
    }
  }
}
