import KokchaGazetteerIndex
public import KokchaModel

/// Tells of one point after another what the outlines say: district, province, country, and how far
/// the lines are.
///
/// For many points close together it is faster than `Gazetteer.position(at:)`, since it remembers which
/// lines may be nearest to points of the same ground (`Benchmarks/GAZETTEER.md` has times). One belongs
/// to one thread; the gazetteer is shared.
///
/// ```swift
/// var survey = GroundSurvey(try Gazetteer.embedded())
/// for step in 0..<10 {
///   let point = try Coordinate(longitude: 69.4 + Double(step) / 100, latitude: 37.1)
///   print(survey.position(at: point).district?.name ?? "no district")
/// }
/// ```
public struct GroundSurvey {
  private let gazetteer: Gazetteer
  /// The outlines, once they were needed.
  private var ground: Ground?
  /// How many points were asked for, up to `patience`.
  private var questions = 0
  /// What is remembered, once it is worth it.
  private var cells: Cells?

  /// A class, so that nothing of it is copied with every question.
  private final class Cells {
    var border: LineCells
    var layers: [LineCells]

    init(_ ground: Ground) {
      border = LineCells(ground.border)
      layers = ground.layers.map { LineCells($0.lines) }
    }
  }

  /// Begins with nothing remembered.
  ///
  /// - Parameter gazetteer: what to ask; its outlines are read with the first point.
  public init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// What the outlines tell of a point.
  ///
  /// A point outside the outlines has no district, and its country is told only near them: of the
  /// lines between it and the gazetteer's ground nothing is known. It must lie within 10 km of an
  /// outermost line beyond which that country is, and less than half as far from it as from any
  /// with another country beyond.
  ///
  /// - Parameter point: a coordinate on WGS 84.
  /// - Returns: what is known; a position without anything far from all outlines.
  public mutating func position(at point: Coordinate) -> GroundPosition {
    let ground = ready()
    var position = GroundPosition(in: gazetteer.index)
    let plane = LocalPlane(at: point)
    if let (area, layer) = ground.area(at: point), let place = ground.areas[area].place {
      let lineage = gazetteer.lineage(of: place)
      position.countryIndex = lineage.country
      position.provinceIndex = lineage.province
      position.districtIndex = lineage.district
      position.knowsVillages = lineage.country == gazetteer.countryOfAllVillages
      let border = nearestBorder(ground, from: plane, limit: .infinity)
      position.tellBorder(border, plane, ground)
      // Of the map that drew the district; a border may be another map's, and counts as well.
      var line = nearestLine(ground, layer, from: plane, limit: border.squaredDistance)
      if line.segment < 0 { line = border }
      if line.segment >= 0 {
        position.districtLine = line.squaredDistance.squareRoot()
        position.neighbourIndex = ground.neighbour(across: line.segment, from: area)
      }
    } else if ground.box.contains(x: point.x, y: point.y, margin: Ground.margin) {
      position.countryIndex = ground.countryOutside(plane)
      var nearest = (squaredDistance: Ground.reach * Ground.reach, segment: -1)
      position.tellBorder(
        nearestBorder(ground, from: plane, limit: nearest.squaredDistance), plane, ground)
      for layer in ground.layers.indices {
        let found = nearestLine(ground, layer, from: plane, limit: nearest.squaredDistance)
        if found.segment >= 0 { nearest = found }
      }
      if nearest.segment >= 0 { position.districtLine = nearest.squaredDistance.squareRoot() }
    }
    return position
  }

  /// Metres to the nearest border, from a point in an outline or at most 100 km from the border.
  mutating func borderDistance(at point: Coordinate, isInside: Bool) -> Double? {
    let ground = ready()
    guard isInside || ground.box.contains(x: point.x, y: point.y, margin: Ground.margin) else {
      return nil
    }
    let limit = isInside ? .infinity : Ground.reach * Ground.reach
    let found = nearestBorder(ground, from: LocalPlane(at: point), limit: limit)
    return found.segment < 0 ? nil : found.squaredDistance.squareRoot()
  }

  /// The narrowest place that is drawn around a point.
  mutating func areaIndex(at point: Coordinate) -> Int? { drawn().place(at: point) }

  /// The outlines, asked of the gazetteer once.
  private mutating func drawn() -> Ground {
    if let ground { return ground }
    let read = gazetteer.ground
    ground = read
    return read
  }

  private mutating func ready() -> Ground {
    let ready = drawn()
    if cells == nil {
      questions += 1
      if questions > Self.patience { cells = Cells(ready) }
    }
    return ready
  }

  private func nearestBorder(
    _ ground: Ground, from plane: LocalPlane, limit: Double
  ) -> (squaredDistance: Double, segment: Int) {
    guard let cells else { return ground.border.nearest(from: plane, limit: limit) }
    return cells.border.nearest(from: plane, limit: limit)
  }

  private func nearestLine(
    _ ground: Ground, _ layer: Int, from plane: LocalPlane, limit: Double
  ) -> (squaredDistance: Double, segment: Int) {
    guard let cells else { return ground.layers[layer].lines.nearest(from: plane, limit: limit) }
    return cells.layers[layer].nearest(from: plane, limit: limit)
  }

  /// After how many points it begins to remember: to ask for one alone must cost nothing more.
  private static let patience = 64
}

extension GroundPosition {
  fileprivate mutating func tellBorder(
    _ nearest: (squaredDistance: Double, segment: Int), _ plane: LocalPlane, _ ground: Ground
  ) {
    guard nearest.segment >= 0 else { return }
    border = nearest.squaredDistance.squareRoot()
    borderBearing = LocalPlane.bearing(
      plane.nearest(
        from: ground.vertices[nearest.segment], to: ground.vertices[nearest.segment + 1]))
    // Of a point in neither of the two, nobody says which of them is across.
    acrossIndex = countryIndex.flatMap { ground.country(across: nearest.segment, from: $0) }
  }
}
