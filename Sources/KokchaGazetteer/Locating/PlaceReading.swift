import KokchaGazetteerIndex
import KokchaModel

/// What the gazetteer makes of the words of a place's row, whatever coordinate it has.
struct PlaceReading {
  /// What the row means by its place.
  enum Outcome {
    /// The row names nothing.
    case nothing
    case match(Int)
    case ambiguous([Int])
    case none
    /// The code is not in the gazetteer.
    case unknownCode
    /// The code is a place's, but under another scheme than the row says.
    case codeOfOtherScheme(Int)
    /// The area in which the row says that the place lies is not in the gazetteer.
    case unknownArea
    /// No state is known by what the row says of its country, or its code is of another's place.
    case unknownCountry
  }

  /// Where a code of the province or district and what stands beside it mean different places.
  var areaContradictions: [AreaContradiction] = []
  var outcome = Outcome.nothing
  var subject = PlaceSubject.verbatim
  /// The areas that the row's admin1 and admin2 state.
  var country = StatedCountry.unstated
  /// Whether the row, or the default area, says in which state names are looked up.
  var namesState = false
  var province = StatedArea.unstated
  var district = StatedArea.unstated
  /// Which of the row's names means another place than its code does.
  var contradiction: PlaceSubject?
  /// How the place, or the area that is all that is known of it, was found.
  var found: Match?
  /// The names among them that no table has; none where a code settles it.
  var soundings: [Sounding] = []

  /// Where no such place is known: an area that the name says is around it, and that what the columns state is not in.
  var contradictingArea: Int?
  /// Where no such place is known: places of note that have the very name, and lie elsewhere.
  var elsewhere: [Int] = []
  /// Where the name of a district is not known: settlements of that very name in the province.
  var settlements: [Int] = []
  /// The area in which the name was looked up since the row says no more.
  var defaultArea: Int?

  /// Whether the district that the row states is not known, and its place was looked for in all the province.
  var passesDistrict: Bool {
    if subject == .verbatim, case .match = outcome, case .unknown = district { true } else { false }
  }

  /// How a place was found.
  struct Match {
    var match: PlaceMatch
    /// In thousandths.
    var score: Int16
    var place: Int

    init(_ match: PlaceMatch, _ hit: Finding.Hit) {
      self.match = match
      score = Int16((min(max(hit.score, 0), 1) * 1000).rounded())
      place = hit.place
    }
  }

  /// A name that was taken for a place's by its sounds.
  struct Sounding {
    var subject: PlaceSubject
    var place: Int
    /// How surely the place has this name, 0…1.
    var score: Double

    /// A hit of a name's; nil for one that was not found by its sounds.
    init?(_ subject: PlaceSubject, _ hit: Finding.Hit?) {
      guard let hit, hit.match == .fuzzy else { return nil }
      self.subject = subject
      place = hit.place
      score = hit.score
    }
  }

  /// How a place was found of which no more than its area is named: an area is the place itself where the row names
  /// nothing else, and may then have been read by its sounds.
  func match(ofArea hit: Finding.Hit) -> PlaceMatch {
    guard case .match = outcome, hit.match == .fuzzy else { return .area }
    return .fuzzy
  }

  /// The one province that the row names as its place, or as what it lies in.
  func namedProvince(_ gazetteer: Gazetteer) -> Int? {
    if case .match(let place) = outcome { return gazetteer.lineage(of: place).province }
    if case .known(let areas) = province, areas.count == 1 { return areas[0] }
    return nil
  }

  /// The places that the row's words may mean, or else the areas around it that they name.
  var places: [Int] {
    switch outcome {
    case .match(let place): return [place]
    case .ambiguous(let places): return places
    case .nothing, .none, .unknownCode, .codeOfOtherScheme, .unknownArea, .unknownCountry: break
    }
    if case .known(let areas) = district { return areas }
    if case .known(let areas) = province { return areas }
    return []
  }

  /// The one district, else the one province, that the row states around its place.
  func statedArea(_ gazetteer: Gazetteer) -> Int? {
    if case .known(let areas) = district {
      let inside = areas.filter { province.agrees(with: gazetteer.lineage(of: $0).province) }
      if inside.count == 1 { return inside[0] }
    }
    if case .known(let areas) = province, areas.count == 1 { return areas[0] }
    return nil
  }

  /// The one district in which the row says that a place lies whose name is not known; nil where that is read by its
  /// sounds or contradicted, and where the name is that of a place of note elsewhere.
  func districtOfUnknown(_ gazetteer: Gazetteer) -> Int? {
    guard case .none = outcome, subject == .verbatim, areaContradictions.isEmpty, elsewhere.isEmpty,
      contradictingArea == nil,
      !soundings.contains(where: { $0.subject == .admin2 }),
      let area = statedArea(gazetteer), gazetteer.lineage(of: area).district == area,
      gazetteer.coordinate(of: area) != nil
    else { return nil }
    return area
  }

  /// The one district that the row names as its place, or as what it lies in.
  func namedDistrict(_ gazetteer: Gazetteer) -> Int? {
    if case .match(let place) = outcome, gazetteer.lineage(of: place).district == place {
      return place
    }
    if case .known(let areas) = district, areas.count == 1 { return areas[0] }
    return nil
  }
}

/// What a row's admin1 or admin2 says.
enum StatedArea {
  case unstated
  /// Something that the gazetteer does not know.
  case unknown
  /// One area, or several that share the name.
  case known([Int])

  /// What was found of it: nil where it says nothing.
  init(_ hits: [Finding.Hit]?) {
    guard let hits else {
      self = .unstated
      return
    }
    self = hits.isEmpty ? .unknown : .known(hits.map(\.place))
  }

  /// Whether it is left open or is, among others, this area.
  func agrees(with area: Int?) -> Bool {
    switch self {
    case .unstated: true
    case .unknown: false
    case .known(let areas): area.map { areas.contains($0) } ?? false
    }
  }
}
