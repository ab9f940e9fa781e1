import KokchaGazetteerIndex
import KokchaModel

/// Latitude and longitude that may be exchanged.
extension EventLocator {
  /// Warns where a coordinate that lies outside what its row names would lie in it with latitude and longitude
  /// exchanged; tells whether it did.
  mutating func checkOrder(
    of point: Coordinate, in named: Int, _ row: PlaceRow, _ event: Int, _ batch: EventBatch,
    _ problems: inout ProblemCollector
  ) -> Bool {
    guard let exchanged = point.exchanged,
      (isOff(point, named) && lies(exchanged, in: named, within: Self.allowance(of: row)))
        || (reaches(named, exchanged) == true && reaches(named, point) == false)
    else { return false }
    problems.note(.coordinateSwapped, .warning) { positions in
      let (name, id) = (gazetteer.name(of: named), gazetteer.id(of: named))
      return problem(
        .coordinateSwapped, .warning, row, event, batch, field: Field.latitude.name, &positions
      ) { _ in
        (
          "latitude \(point.latitude) and longitude \(point.longitude) look exchanged: the row names "
            + "\(name) (\(id)), where \(exchanged.latitude), \(exchanged.longitude) lies",
          "exchange latitude and longitude, or correct the place"
        )
      }
    }
    return true
  }

  /// Whether a point lies about as near to a town or area of the world as that reaches; nil where nobody knows how far
  /// it does.
  ///
  /// It tells where the outlines of states are too coarse, near a border or a coast.
  private func reaches(_ place: Int, _ point: Coordinate) -> Bool? {
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

  /// Whether a point is known to lie outside the state of a place; on the ground the caller has looked already.
  private func isOff(_ point: Coordinate, _ place: Int) -> Bool {
    let state = gazetteer.lineage(of: place).country
    return gazetteer.isOnGround(state) || gazetteer.wide.outlines.isOutside(state, point)
  }

  /// Whether a point lies in an area, or as far outside it as is allowed for; of a settlement, in its district, and
  /// of a district without an outline, in its province.
  private mutating func lies(_ point: Coordinate, in place: Int, within allowed: Double) -> Bool {
    guard !gazetteer.isWorld(place) else {
      return gazetteer.wide.outlines.country(at: point) == gazetteer.lineage(of: place).country
    }
    guard let around = survey.areaIndex(at: point) else {
      // Of a state that the ground has in part the rest is drawn as the world's are.
      return gazetteer.kind(of: place) == .country
        && gazetteer.wide.outlines.country(at: point) == place
    }
    let (lineage, named) = (gazetteer.lineage(of: around), gazetteer.lineage(of: place))
    if let district = named.district {
      if lineage.district == district { return true }
      if hasOutline(district) { return lies(point, within: allowed, ofOutlineOf: district) }
    }
    if let province = named.province {
      return lineage.province == province
        || lies(point, within: allowed, ofOutlineOf: province)
    }
    return lineage.country == named.country
  }
}

extension Coordinate {
  /// Metres to another point along a great circle, however far.
  fileprivate func distance(to other: Coordinate) -> Double {
    EventBatch.metres(
      from: Double(y), to: Double(other.y), east: Double(other.x) - Double(x))
  }

  /// The point with latitude and longitude exchanged; nil where there is none.
  fileprivate var exchanged: Coordinate? {
    let pole = Int32(90 * Self.stepsPerDegree)
    return (-pole...pole).contains(x) ? Coordinate(x: y, y: x) : nil
  }
}
