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
  /// The point with latitude and longitude exchanged; nil where there is none.
  fileprivate var exchanged: Coordinate? {
    let pole = Int32(90 * Self.stepsPerDegree)
    return (-pole...pole).contains(x) ? Coordinate(x: y, y: x) : nil
  }
}
