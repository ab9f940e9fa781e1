public import Kokcha

extension Gazetteer {
  /// What the outlines tell of a point: district, province, country, and how far the lines are.
  ///
  /// A point outside the outlines has no district, and its country is told only near them: of the
  /// lines between it and the gazetteer's ground nothing is known. It must lie within 10 km of an
  /// outermost line beyond which that country is, and less than half as far from it as from any
  /// with another country beyond.
  public func position(at point: Coordinate) -> GroundPosition {
    let ground = ground
    var position = GroundPosition(among: places)
    let plane = LocalPlane(at: point)
    if let (area, layer) = ground.area(at: point), let place = ground.areas[area].place {
      let lineage = lineages[place]
      position.countryIndex = lineage.country
      position.provinceIndex = lineage.province
      position.districtIndex = lineage.district
      let border = ground.nearestBorder(from: plane, limit: .infinity)
      position.tellBorder(border, plane, ground)
      // Of the map that drew the district; a border may be another map's, and counts as well.
      let line =
        ground.nearestLine(from: plane, layer: layer, limit: border?.distance ?? .infinity)
        ?? border
      position.districtLine = line?.distance
      position.neighbourIndex = line.flatMap { ground.neighbour(across: $0.segment, from: area) }
    } else if ground.isNear(point) {
      position.countryIndex = ground.countryOutside(plane)
      position.districtLine = ground.nearestLine(from: plane, limit: Self.reach)?.distance
      position.tellBorder(
        ground.nearestBorder(from: plane, limit: Self.reach), plane, ground)
    }
    return position
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
    let ground = ground
    guard isInside || ground.isNear(point) else { return nil }
    return ground.nearestBorder(
      from: LocalPlane(at: point), limit: isInside ? .infinity : Self.reach)?.distance
  }

  /// How far from the outlines distances are told, in metres.
  static let reach = 100_000.0
}

extension GroundPosition {
  fileprivate mutating func tellBorder(
    _ line: Ground.NearestLine?, _ plane: LocalPlane, _ ground: Ground
  ) {
    border = line?.distance
    borderBearing = line.map { ground.bearing(from: plane, toSegment: $0.segment) }
  }
}
