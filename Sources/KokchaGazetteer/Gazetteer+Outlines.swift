public import Kokcha

extension Gazetteer {
  /// The outline of a district, or of all districts of a province or country together.
  ///
  /// Each ring is closed, its last point being the first again. Outer rings run counter-clockwise
  /// and holes clockwise (RFC 7946 §3.1.6); the largest outer ring comes first. Where folders draw
  /// neighbouring provinces, a country has the rings of each. Empty for a place that has no outline.
  public func rings(of id: String) -> [[Coordinate]] {
    guard let place = position(ofID: id) else { return [] }
    let members = areas(in: place)
    let rings = Ring.assemble(ground.outline(members), around: members, ground.vertices)
    return (rings ?? []).map(\.points)
  }

  /// Metres from a place's point to the farthest vertex of its outline; nil if it has none.
  public func radius(of id: String) -> Double? {
    position(ofID: id).flatMap { radius(ofPlace: $0) }
  }

  func radius(ofPlace place: Int) -> Double? {
    guard let point = places[place].coordinate else { return nil }
    let plane = LocalPlane(at: point)
    var farthest: Double?
    for arc in ground.outline(areas(in: place)) {
      for vertex in ground.vertices[arc.points] {
        farthest = max(farthest ?? 0, plane.distance(to: vertex))
      }
    }
    return farthest
  }

  /// Metres of line that each neighbour shares with a district, by the neighbour's id.
  ///
  /// Neighbours beyond the outermost lines are among them, also where they are no place here. The
  /// district's own layer tells; a neighbour that only another layer names is taken from there.
  public func neighbours(of id: String) -> [String: Double] {
    guard let place = position(ofID: id) else { return [:] }
    var own: [String: Double] = [:]
    var others: [String: Double] = [:]
    for arc in ground.arcs {
      let (left, right) = (ground.areas[arc.left], ground.areas[arc.right])
      guard (left.place == place) != (right.place == place) else { continue }
      let (here, there) = left.place == place ? (left, right) : (right, left)
      if there.id.isEmpty { continue }
      if here.layer == nil || here.layer == arc.layer {
        own[there.id, default: 0] += length(of: arc)
      } else if there.layer == arc.layer {
        others[there.id, default: 0] += length(of: arc)
      }
    }
    return own.merging(others) { told, _ in told }
  }

  /// The lines of a place's outline, for measuring distances to it.
  func outlineTree(of place: Int) -> LineTree {
    LineTree(ground.outline(areas(in: place)), ground.vertices)
  }

  /// The lines along which a place borders on an area, each as a run of points.
  public func lines(between id: String, and area: String) -> [[Coordinate]] {
    guard let place = position(ofID: id) else { return [] }
    let members = areas(in: place)
    return ground.outline(members).filter { arc in
      ground.areas[arc.left].id == area || ground.areas[arc.right].id == area
    }.map { Array(ground.vertices[$0.points]) }
  }

  /// The areas with an outline that are a place or lie in it.
  func areas(in place: Int) -> Set<Int> {
    Set(
      ground.areas.indices.filter { index in
        let area = ground.areas[index]
        guard area.layer != nil, let here = area.place else { return false }
        return self.place(here, liesIn: place)
      })
  }

  private func length(of arc: Arc) -> Double {
    var length = 0.0
    for index in arc.points.dropLast() {
      length += LocalPlane(at: ground.vertices[index]).distance(to: ground.vertices[index + 1])
    }
    return length
  }
}
