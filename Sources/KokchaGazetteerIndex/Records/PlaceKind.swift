public import KokchaBytes
package import KokchaModel

/// What a place of the gazetteer is, from the widest to the smallest.
public enum PlaceKind: UInt8, Vocabulary {
  /// A state.
  case country
  /// The first level below it (ADM1).
  case province
  /// The second level below it (ADM2).
  case district
  /// A town or village.
  case settlement
  /// Something to be seen: an ancient site, a confluence.
  case landmark
  /// A border crossing, a bridge or a ferry.
  case crossing
  /// A river; it has a course, and no point.
  case river

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .country: "country"
    case .province: "province"
    case .district: "district"
    case .settlement: "settlement"
    case .landmark: "landmark"
    case .crossing: "crossing"
    case .river: "river"
    }
  }

  /// Whether other places lie in it.
  public var isArea: Bool {
    switch self {
    case .country, .province, .district: true
    case .settlement, .landmark, .crossing, .river: false
    }
  }

  /// How exactly an event is placed of which only such a place is known.
  package var precision: PlacePrecision {
    switch self {
    case .country: .country
    case .province: .province
    case .district: .district
    case .settlement, .landmark, .crossing: .settlement
    case .river: .line
    }
  }
}
