import KokchaGazetteerIndex

/// Which of a row's fields names its place.
enum PlaceSubject {
  case identifier
  case verbatim
  case admin2
  case admin1
  case country

  /// The column that it stands in.
  var column: String {
    switch self {
    case .identifier: "pcode"
    case .verbatim: "place"
    case .admin2: "admin2"
    case .admin1: "admin1"
    case .country: "country"
    }
  }
}
