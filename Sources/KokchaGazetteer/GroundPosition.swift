public import KokchaGazetteerIndex

/// What the gazetteer's outlines tell of a point.
public struct GroundPosition: Hashable, Sendable {
  // Places by their numbers, since to make a place costs more than to find it.
  private let index: GroundIndex?
  var countryIndex: Int?
  var provinceIndex: Int?
  var districtIndex: Int?
  var neighbourIndex: Int?
  var acrossIndex: Int?

  /// The country, by ISO 3166-1's three letters, where it is sure enough.
  public var country: String? { countryIndex.flatMap { index?.countryCode(of: $0) } }
  /// The province; nil outside the outlines.
  public var province: GazetteerPlace? { provinceIndex.flatMap { index?.place($0) } }
  /// The district; nil outside the outlines, and where maps do not agree on districts.
  public var district: GazetteerPlace? { districtIndex.flatMap { index?.place($0) } }
  /// Metres to the nearest line of a district, a border included.
  ///
  /// Nil outside the outlines where that is more than 100 km.
  public internal(set) var districtLine: Double?
  /// Metres to the nearest border; nil outside the outlines where that is more than 100 km.
  public internal(set) var border: Double?
  /// The way to the nearest point of the border, in degrees clockwise from north, 0..<360.
  public internal(set) var borderBearing: Double?
  /// The country across the nearest border; nil where no table names it.
  public var acrossBorder: GazetteerPlace? { acrossIndex.flatMap { index?.place($0) } }
  /// What lies across the nearest line of a district: another district or province, or a country.
  ///
  /// Nil outside the outlines, and where no table has it as a place.
  public var neighbour: GazetteerPlace? { neighbourIndex.flatMap { index?.place($0) } }
  /// Whether the gazetteer has every village of the country around the point.
  ///
  /// It has those of Afghanistan; of other countries it has towns, and few villages.
  public internal(set) var knowsVillages = false

  /// Whether every town and village is known that lies within a distance of the point.
  ///
  /// - Parameter metres: the distance.
  /// - Returns: false also where a border is nearer than that, for beyond it villages may be missing.
  public func knowsSettlements(within metres: Double) -> Bool {
    knowsVillages && metres <= border ?? .infinity
  }

  /// Whether a line is so near that another good map may put the point on its other side.
  ///
  /// Maps of the districts differ by up to about 2 km (95 of 100 points of a line), and so do
  /// independent drawings of the border; that is the distance taken.
  public var uncertain: Bool {
    guard let districtLine else { return false }
    return districtLine < Self.uncertainty
  }

  package init() { index = nil }
  init(in index: GroundIndex) { self.index = index }

  /// Whether two points have the same areas around them at the same distances.
  public static func == (left: GroundPosition, right: GroundPosition) -> Bool {
    left.country == right.country && left.province == right.province
      && left.district == right.district && left.neighbour == right.neighbour
      && left.districtLine == right.districtLine && left.border == right.border
      && left.borderBearing == right.borderBearing
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(district?.id)
    hasher.combine(districtLine)
    hasher.combine(border)
  }

  /// Metres by which good maps differ.
  package static let uncertainty = 2000.0
}
