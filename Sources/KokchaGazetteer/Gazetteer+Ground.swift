public import Kokcha

extension Gazetteer {
  /// What the outlines tell of a point: district, province, country, and how far the lines are.
  ///
  /// A point outside the outlines has no district, and its country is told only near them: of the
  /// lines between it and the gazetteer's ground nothing is known. It must lie within 10 km of an
  /// outermost line beyond which that country is, and less than half as far from it as from any
  /// with another country beyond.
  public func position(at point: Coordinate) -> GroundPosition {
    var position = GroundPosition()
    let plane = LocalPlane(at: point)
    if let (area, layer) = ground.area(at: point), let place = ground.areas[area].place {
      position.country = places[place].country
      position.province = lineages[place].province.map { places[$0] }
      position.district = lineages[place].district.map { places[$0] }
      let border = ground.nearestBorder(from: plane, limit: .infinity)
      position.tellBorder(border, plane, ground)
      // Of the map that drew the district; a border may be another map's, and counts as well.
      let line =
        ground.nearestLine(from: plane, layer: layer, limit: border?.distance ?? .infinity)
        ?? border
      position.districtLine = line?.distance
      position.neighbour = line.flatMap { neighbour(across: $0.segment, from: area) }
    } else if isNearGround(point) {
      position.country = countryOutside(plane).map { places[$0].country }
      position.districtLine = ground.nearestLine(from: plane, limit: Self.reach)?.distance
      position.tellBorder(
        ground.nearestBorder(from: plane, limit: Self.reach), plane, ground)
    }
    return position
  }

  /// What lies on the other side of a line, seen from an area at it.
  private func neighbour(across segment: Int, from area: Int) -> GazetteerPlace? {
    let arc = ground.arc(ofSegment: segment)
    guard arc.left == area || arc.right == area else { return nil }
    return ground.areas[arc.left == area ? arc.right : arc.left].place.map { places[$0] }
  }

  /// The district whose outline a point lies in.
  public func district(at point: Coordinate) -> GazetteerPlace? {
    districtIndex(at: point).map { places[$0] }
  }

  func districtIndex(at point: Coordinate) -> Int? {
    areaIndex(at: point).flatMap { lineages[$0].district }
  }

  /// The narrowest place that is drawn around a point.
  ///
  /// A district, or its province where the maps do not agree on districts.
  func areaIndex(at point: Coordinate) -> Int? {
    ground.area(at: point).flatMap { ground.areas[$0.area].place }
  }

  /// Metres to the nearest border, from a point in an outline or at most 100 km from the border.
  func borderDistance(at point: Coordinate, isInside: Bool) -> Double? {
    guard isInside || isNearGround(point) else { return nil }
    return ground.nearestBorder(
      from: LocalPlane(at: point), limit: isInside ? .infinity : Self.reach)?.distance
  }

  /// How far from the outlines distances are told, in metres.
  static let reach = 100_000.0

  /// Whether a point may be within `reach` of a line: a quick no for the rest of the world.
  private func isNearGround(_ point: Coordinate) -> Bool {
    let margin = 2 * Coordinate.stepsPerDegree
    return ground.box.contains(x: point.x, y: point.y, margin: margin)
  }

  /// The country of a point outside the outlines.
  private func countryOutside(_ plane: LocalPlane) -> Int? {
    let near = 10_000.0
    var nearest: [Int: Double] = [:]
    for set in ground.outermost {
      let distance = set.lines.squaredDistance(
        from: plane, ground.vertices, limit: 4 * near * near)
      // A line of which nobody knows what lies beyond speaks against every country.
      let beyond = set.beyond ?? -1
      nearest[beyond] = min(nearest[beyond] ?? .infinity, distance)
    }
    guard
      let (country, distance) = nearest.min(by: { $0.value < $1.value }), country >= 0,
      distance < near * near,
      nearest.allSatisfy({ $0.key == country || $0.value > 4 * distance })
    else { return nil }
    return country
  }
}

extension GroundPosition {
  fileprivate mutating func tellBorder(
    _ line: Ground.NearestLine?, _ plane: LocalPlane, _ ground: Ground
  ) {
    border = line?.distance
    borderBearing = line.map { ground.bearing(from: plane, toSegment: $0.segment) }
  }
}
