public import KokchaGazetteerIndex
public import KokchaModel

extension Gazetteer {
  /// Square metres inside a place's outline on WGS 84; nil for a place without one.
  ///
  /// Nil also for a province or country of which only a part is drawn (`isDrawnWhole`).
  ///
  /// Edges count as straight in the cylindrical equal-area projection (Snyder 1987, eq. 3-12); for
  /// edges as short as those of outlines that is within 0.01 % of the geodesic polygon.
  public func area(of id: String) -> Double? {
    guard isDrawnWhole(id), let place = position(ofID: id) else { return nil }
    return rings(ofPlace: place).reduce(0) { $0 + $1.area }
  }

  /// Whether a place has an outline, and all of it.
  ///
  /// A province or country may go on where no table says what lies beyond one of its lines, and no
  /// folder draws anything there. A twentieth of its lines may be so: beside the ends of a map's outer
  /// edge lies another country.
  public func isDrawnWhole(_ id: String) -> Bool {
    guard let place = position(ofID: id) else { return false }
    let members = areas(in: place)
    if members.isEmpty { return false }
    if kind(of: place) == .district { return true }
    let ground = ground
    var (whole, open) = (0.0, 0.0)
    for arc in ground.outline(members) {
      let length = length(of: arc)
      whole += length
      let isOnLeft = members.contains(arc.left)
      guard ground.areas[isOnLeft ? arc.right : arc.left].id.isEmpty else { continue }
      open += length * ground.undrawnShare(beside: arc, onLeft: !isOnLeft)
    }
    return open <= whole / 20
  }

  /// The places that share a line with an area, each with the metres that they share.
  ///
  /// - Parameters:
  ///   - id: a country, province or district; it need not be drawn itself.
  ///   - kind: what the places are: districts, provinces or countries.
  /// - Returns: the places, the longest line first. Of maps that both draw the line, the place's own
  ///   is measured.
  public func places(
    bordering id: String, kind: PlaceKind = .district
  ) -> [(place: GazetteerPlace, length: Double)] {
    guard let area = position(ofID: id) else { return [] }
    var lengths: [Int: Double] = [:]
    let lines = sharedLines { here, there in
      !place(here, liesIn: area) && (there.place.map { place($0, liesIn: area) } ?? false)
    }
    for (line, length) in lines {
      guard let place = ground.areas[line.here].place, let member = member(of: kind, around: place)
      else { continue }
      lengths[member, default: 0] += length
    }
    return lengths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (record(of: $0.key), $0.value) }
  }

  /// Metres of line that each neighbour shares with a district, province or country, by its id.
  ///
  /// Neighbours are of the same kind, or countries beyond the border; those beyond the outermost
  /// lines are among them, also where they are no place here.
  public func neighbours(of id: String) -> [String: Double] {
    guard let area = position(ofID: id) else { return [:] }
    var lengths: [String: Double] = [:]
    let lines = sharedLines { here, there in
      place(here, liesIn: area) && !there.id.isEmpty
        && !(there.place.map { place($0, liesIn: area) } ?? false)
    }
    for (line, length) in lines {
      let (here, there) = (ground.areas[line.here], ground.areas[line.there])
      let isAbroad = there.country != here.country
      let member = there.place.flatMap {
        self.member(of: isAbroad ? .country : self.kind(of: area), around: $0)
      }
      lengths[member.map { self.id(of: $0) } ?? there.id, default: 0] += length
    }
    return lengths
  }

  /// A line between two areas, seen from one of them.
  private struct SharedLine: Hashable {
    var here: Int
    var there: Int
  }

  /// The metres of line between areas.
  ///
  /// The layer that draws the area itself tells; what only the neighbour's layer draws is taken from
  /// there.
  private func sharedLines(
    where isWanted: (_ here: Int, _ there: Area) -> Bool
  ) -> [SharedLine: Double] {
    var own: [SharedLine: Double] = [:]
    var others: [SharedLine: Double] = [:]
    for arc in ground.arcs {
      for line in [
        SharedLine(here: arc.left, there: arc.right), SharedLine(here: arc.right, there: arc.left),
      ] {
        let (here, there) = (ground.areas[line.here], ground.areas[line.there])
        guard let place = here.place, isWanted(place, there) else { continue }
        if here.layer == nil || here.layer == arc.layer {
          own[line, default: 0] += length(of: arc)
        } else if there.layer == arc.layer {
          others[line, default: 0] += length(of: arc)
        }
      }
    }
    return own.merging(others) { told, _ in told }
      .merging(facingLines(where: isWanted)) { told, _ in told }
  }

  /// The metres of outer edge along a border that only the other country's map names.
  ///
  /// A map of districts abroad may end at the border without saying whose it is. Where such an edge
  /// runs within 300 m of a border with its own country, as maps of one line do (150 m at most between
  /// those built in), the area behind that border is what lies beyond.
  private func facingLines(
    where isWanted: (_ here: Int, _ there: Area) -> Bool
  ) -> [SharedLine: Double] {
    let near = 300.0
    var found: [SharedLine: Double] = [:]
    for arc in ground.arcs where ground.areas[arc.right].id.isEmpty {
      guard let place = ground.areas[arc.left].place else { continue }
      for index in arc.points.dropLast() {
        let (from, to) = (ground.vertices[index], ground.vertices[index + 1])
        let middle = LocalPlane(
          at: Coordinate(
            x: Int32((Int(from.x) + Int(to.x)) / 2), y: Int32((Int(from.y) + Int(to.y)) / 2)))
        let segment = ground.border.nearest(from: middle, limit: near * near).segment
        guard segment >= 0 else { continue }
        let border = ground.arc(ofSegment: segment)
        guard ground.areas[border.right].country == lineage(of: place).country,
          isWanted(place, ground.areas[border.left])
        else { continue }
        found[SharedLine(here: arc.left, there: border.left), default: 0] +=
          LocalPlane(at: from).distance(to: to)
      }
    }
    return found
  }

  private func member(of kind: PlaceKind, around place: Int) -> Int? {
    var next: Int? = place
    while let here = next, self.kind(of: here) != kind { next = parent(of: here) }
    return next
  }

  /// The town or village nearest to a point, if there is one within 50 km.
  ///
  /// Of Afghanistan all villages are known, elsewhere only towns: `GroundPosition.knowsSettlements(within:)`
  /// says whether a nearer one may be missing.
  public func nearestSettlement(to point: Coordinate) -> NearbyPlace? {
    let index = settlements.value {
      PointIndex(
        places.indices.compactMap { place in
          guard kind(of: place) == .settlement else { return nil }
          return coordinate(of: place).map { ($0, place) }
        })
    }
    let own = index.nearest(to: point, limit: NearbyPlace.reach)
    let beyond = wide.nearestSettlement(to: point, limit: own?.distance ?? NearbyPlace.reach)
    guard let found = beyond ?? own else { return nil }
    let place = record(of: found.place)
    return NearbyPlace(
      place: place, distance: found.distance,
      bearing: LocalPlane(at: point).bearing(to: place.coordinate ?? point))
  }
}
