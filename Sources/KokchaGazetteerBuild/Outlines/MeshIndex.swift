/// Finds the area around a point: the edges of a mesh by bands of latitude.
struct MeshIndex {
  private struct Crossing {
    var edge: Mesh.Edge
    var area: Int
  }

  /// A twentieth of a degree.
  private static let height: Int32 = 5_000
  private var bands: [Int32: [Crossing]] = [:]

  init(_ mesh: Mesh) {
    for (edge, area) in mesh.owners where edge.from.y != edge.to.y {
      let low = Self.band(min(edge.from.y, edge.to.y))
      let high = Self.band(max(edge.from.y, edge.to.y))
      for band in low...high { bands[band, default: []].append(Crossing(edge: edge, area: area)) }
    }
  }

  private static func band(_ y: Int32) -> Int32 {
    (y >= 0 ? y : y - height + 1) / height
  }

  /// The area with a point inside, by the parity of the edges east of it; the first by number if
  /// outlines overlap.
  func area(around point: Vertex) -> Int? {
    var inside: Set<Int> = []
    for crossing in bands[Self.band(point.y)] ?? [] {
      let (from, to) = (crossing.edge.from, crossing.edge.to)
      guard (from.y > point.y) != (to.y > point.y) else { continue }
      // The sign of the area of the triangle: exact in whole steps.
      let side =
        (Int(to.x) - Int(from.x)) * (Int(point.y) - Int(from.y))
        - (Int(point.x) - Int(from.x)) * (Int(to.y) - Int(from.y))
      if (side > 0) == (to.y > from.y) { inside.formSymmetricDifference([crossing.area]) }
    }
    return inside.min()
  }
}
