/// What a feature says of itself beside its properties.
enum MapField: String, CaseIterable {
  case id = "feature_id"
  case name
  case description
  case snippet
  case address
  case phone
  case link
  case time = "kml_time"
  case folder
  case latitude
  case longitude
  case geometry

  /// Its place among all.
  var place: Int { Self.places[self] ?? 0 }
  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
