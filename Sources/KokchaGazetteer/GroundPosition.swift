/// What the gazetteer's outlines tell of a point.
public struct GroundPosition: Hashable, Sendable {
  /// The country, by ISO 3166-1's three letters, where it is sure enough.
  public internal(set) var country: String?
  /// The province; nil outside the outlines.
  public internal(set) var province: GazetteerPlace?
  /// The district; nil outside the outlines, and where maps do not agree on districts.
  public internal(set) var district: GazetteerPlace?
  /// Metres to the nearest line of a district, a border included.
  ///
  /// Nil outside the outlines where that is more than 100 km.
  public internal(set) var districtLine: Double?
  /// Metres to the nearest border; nil outside the outlines where that is more than 100 km.
  public internal(set) var border: Double?
  /// The way to the nearest point of the border, in degrees clockwise from north, 0..<360.
  public internal(set) var borderBearing: Double?
  /// What lies across the nearest line of a district: another district or province, or a country.
  ///
  /// Nil outside the outlines, and where no table has it as a place.
  public internal(set) var neighbour: GazetteerPlace?
  /// Whether a line is so near that another good map may put the point on its other side.
  ///
  /// Maps of the districts differ by up to about 2 km (95 of 100 points of a line), and so do
  /// independent drawings of the border; that is the distance taken.
  public var uncertain: Bool {
    guard let districtLine else { return false }
    return districtLine < Self.uncertainty
  }

  package init() {}

  /// Metres by which good maps differ.
  package static let uncertainty = 2000.0
}
