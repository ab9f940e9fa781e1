public import KokchaGazetteerIndex
public import KokchaModel

extension Gazetteer {
  /// What the outlines tell of a point: district, province, country, and how far the lines are.
  ///
  /// `GroundSurvey.position(at:)` says what is told where, and answers many points faster.
  public func position(at point: Coordinate) -> GroundPosition {
    var survey = GroundSurvey(self)
    return survey.position(at: point)
  }

  /// The district whose outline a point lies in.
  public func district(at point: Coordinate) -> GazetteerPlace? {
    districtIndex(at: point).map { record(of: $0) }
  }

  func districtIndex(at point: Coordinate) -> Int? {
    areaIndex(at: point).flatMap { index.district(of: $0) }
  }

  /// The narrowest place that is drawn around a point.
  func areaIndex(at point: Coordinate) -> Int? { ground.place(at: point) }
}
