/// What a word such as `district` makes of the name beside it.
///
/// The levels of countries bear the same words: a province is the first level below the country in
/// Afghanistan and the second in Italy. So a sense is a set of kinds, and may mean more in some
/// countries than in most.
package enum AreaSense: UInt8, CaseIterable, Sendable {
  case country
  /// A republic, a kingdom: a country, or a part of a federation.
  case republic
  /// A state, an emirate: the first level of a federation, or a country.
  case state
  /// A region, an oblast, a governorate: the first level.
  case region
  /// A province: the first level, and the second where regions stand above it.
  case province
  /// A department, a prefecture, an okrug: the first level here, the second there.
  case department
  /// A county: the second level, and the first where there is nothing between it and the country.
  case county
  /// A district, a raion, a cercle: the second level, and the first in small countries.
  case district
  /// A nahiya: a district of Tajikistan, a subdistrict of Iraq and Syria. In Afghanistan it is a quarter of
  /// a city; but Tajik reports call Afghanistan's districts so, and no quarter is in the tables.
  case nahiya
  /// A municipality, a commune: a district or its town, and the first level in small countries.
  case municipality
  /// A city or a town. Beside the name of an area it is the area's seat.
  case city
  case village
  case river

  /// What it means in most countries.
  package var usual: PlaceKinds {
    switch self {
    case .country: .country
    case .republic, .state: [.country, .province]
    case .region, .province: .province
    case .department: [.province, .district]
    case .county, .district: .district
    case .nahiya: []
    case .municipality: [.district, .settlement]
    case .city, .village: .settlement
    case .river: .river
    }
  }

  /// What it means as well in some countries.
  private var further: (kinds: PlaceKinds, countries: [CountryLetters]) {
    switch self {
    case .province: (.district, Self.withRegions)
    case .county: (.province, Self.ofCounties)
    case .district: (.province, Self.ofDistricts)
    case .nahiya: (.district, Self.ofNahiyas)
    case .municipality: (.province, Self.ofMunicipalities)
    default: ([], [])
    }
  }

  /// Whether a place of a kind may be meant in a country.
  package func tells(_ kind: PlaceKind, in country: CountryLetters) -> Bool {
    if usual.contains(kind) { return true }
    let (kinds, countries) = further
    return kinds.contains(kind) && countries.contains(country)
  }

  /// All that it means somewhere.
  package var kinds: PlaceKinds { usual.union(further.kinds) }

  private static let withRegions = CountryLetters.list(
    "BEL BFA CHL ESP GIN ITA MAR MDG NER OMN PER PHL")
  private static let ofCounties = CountryLetters.list(
    "EST FIN GBR HRV HUN IRL KEN LBR LTU NOR ROU SSD SWE TWN")
  private static let ofDistricts = CountryLetters.list(
    "AZE BLZ BWA GMB ISR LSO MDA MDV MUS PRT SUR UGA VGB ZMB")
  private static let ofNahiyas = CountryLetters.list("AFG IRQ SYR TJK")
  private static let ofMunicipalities = CountryLetters.list("AND LIE LVA MKD MLT MNE SVN")
}
