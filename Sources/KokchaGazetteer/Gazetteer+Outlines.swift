import KokchaGazetteerIndex
public import KokchaModel

extension Gazetteer {
  /// The outline of a district, or of all districts of a province or country together.
  ///
  /// Each ring is closed, its last point being the first again. Outer rings run counter-clockwise
  /// and holes clockwise (RFC 7946 §3.1.6); the largest outer ring comes first. Of a country that is drawn in
  /// part it is the outline of that part. Empty for a place that has no outline.
  public func rings(of id: String) -> [[Coordinate]] {
    position(ofID: id).map { rings(ofPlace: $0).map(\.points) } ?? []
  }

  func rings(ofPlace place: Int) -> [Ring] {
    drawnPolygons(of: place).rings.joined().sorted { $0.doubledArea > $1.doubledArea }
  }

  /// The outline as polygons, each an outer ring and then the holes in it (RFC 7946 §3.1.6).
  public func polygons(of id: String) -> [[[Coordinate]]] {
    position(ofID: id).map { drawnPolygons(of: $0).points } ?? []
  }

  /// What all folders draw of a place, as one map: where one of them ends is no border.
  private func drawnPolygons(of place: Int) -> AreaPolygons {
    let coverage = coverage
    let members = coverage.drawn.filter { face in
      face.place.map { self.place($0, liesIn: place) } ?? false
    }
    let sides = sidesMade.value { coverage.linesBySide }
    return AreaPolygons(coverage.rings(around: members, sides), of: coverage)
  }

  /// Metres within which all of a country, province or district lies around its point, rounded up to whole
  /// hundreds; nil for a place without a point, and where nothing of it is drawn.
  ///
  /// It is how far the farthest vertex of its outline is. A district that no map draws has that of the ground
  /// around its point which is drawn as its province's alone.
  public func radius(of id: String) -> Double? {
    position(ofID: id).flatMap { radius(ofPlace: $0) }
  }

  func radius(ofPlace place: Int) -> Double? {
    (isOnGround(place) ? index.radius(of: place) : wide.radius(of: place)).map { Double($0) }
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

  /// All lines between two countries, each as a run of points.
  public var borders: [[Coordinate]] {
    ground.arcs.filter { ground.isBorder($0) }.map { Array(ground.vertices[$0.points]) }
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

  func length(of arc: Arc) -> Double {
    var length = 0.0
    for index in arc.points.dropLast() {
      length += LocalPlane(at: ground.vertices[index]).distance(to: ground.vertices[index + 1])
    }
    return length
  }
}
