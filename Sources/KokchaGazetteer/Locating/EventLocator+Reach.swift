import KokchaGazetteerIndex
import KokchaModel

/// How far towns and areas of the world reach, of which nothing but that and a point is known.
extension EventLocator {
  /// Whether a point lies about as near to a town or area of the world as that reaches; nil where nobody knows how far
  /// it does.
  ///
  /// It tells where the outlines of states are too coarse, near a border or a coast.
  func reaches(_ place: Int, _ point: Coordinate) -> Bool? {
    guard gazetteer.isWorld(place), gazetteer.kind(of: place) != .country,
      let centre = gazetteer.coordinate(of: place), let radius = gazetteer.wide.radius(of: place)
    else { return nil }
    let around = gazetteer.kind(of: place) == .settlement ? ToponymScope.nearby : 0
    return centre.distance(to: point) <= Double(radius) + around
  }

  /// Warns where a coordinate lies much farther from a first-level area of the world than that reaches.
  mutating func checkReach(
    of point: Coordinate, from area: Int, _ row: PlaceRow, _ event: Int, _ batch: EventBatch,
    _ problems: inout ProblemCollector
  ) {
    guard gazetteer.kind(of: area) == .province, gazetteer.isWorld(area),
      let centre = gazetteer.coordinate(of: area), let radius = gazetteer.wide.radius(of: area)
    else { return }
    let distance = centre.distance(to: point)
    // How far an area reaches is an estimate, which islands may exceed.
    let allowed = 2 * Double(radius) + max(ToponymScope.nearby, Self.allowance(of: row))
    if distance <= allowed { return }
    problems.note(.placeDisagrees, .warning) { positions in
      let (name, id) = (gazetteer.name(of: area), gazetteer.id(of: area))
      return problem(
        .placeDisagrees, .warning, row, event, batch, field: Field.place.name, &positions
      ) { _ in
        (
          "the row names \(name) (\(id)), but its coordinate \(point.latitude), \(point.longitude) is "
            + "\(GroundPosition.kilometres(distance)) from the middle of that province, which reaches "
            + "about \(GroundPosition.kilometres(Double(radius)))",
          "correct the coordinate or the place; give radius_km if it is only roughly known"
        )
      }
    }
  }
}

extension Coordinate {
  /// Metres to another point along a great circle, however far.
  fileprivate func distance(to other: Coordinate) -> Double {
    EventBatch.metres(
      from: Double(y), to: Double(other.y), east: Double(other.x) - Double(x))
  }
}
