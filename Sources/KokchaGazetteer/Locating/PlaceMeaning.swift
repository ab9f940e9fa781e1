import KokchaGazetteerIndex
import KokchaModel

/// What the words of rows mean, and what every row with these words is asked: worked out once.
///
/// A class, so that a row costs one reference to it and no copy of the lists in it.
final class PlaceMeaning {
  let reading: PlaceReading
  /// The place itself, if the words mean one.
  let place: Int?
  /// The one province that the row names as its place, or as what it lies in.
  let namedProvince: Int?
  /// The one district that the row names as its place, or as what it lies in.
  let namedDistrict: Int?
  /// The one district, else the one province, that the row states around its place.
  let statedArea: Int?
  /// The country that the place's name or code is, if it is one: no area in another country is
  /// filled in beside it.
  let namedCountry: Int?
  /// Whether the place itself, not only the area around it, is a whole province or country.
  let isRough: Bool
  /// The area whose clocks an event there went by, as far as the gazetteer knows.
  let zoneArea: Int?
  /// Whether the code is not in the gazetteer, or not under the scheme that the row says.
  let hasUnknownCode: Bool
  /// Whether the place lies beyond the ground though nothing but its unique name says so.
  let isGuessedAbroad: Bool
  /// Whether the row's country is none, or is two, or its code another's.
  let hasUnknownCountry: Bool
  /// The areas that were only found by their sounds.
  let heard: [Int]
  /// The states in one of which the row says that its place lies; nil where it says none.
  let states: [Int]?
  let hasSoundings: Bool
  let hasAreaContradictions: Bool

  init(_ reading: PlaceReading, _ gazetteer: borrowing Gazetteer) {
    self.reading = reading
    if case .match(let place) = reading.outcome { self.place = place } else { place = nil }
    namedProvince = reading.namedProvince(gazetteer)
    namedDistrict = reading.namedDistrict(gazetteer)
    statedArea = reading.statedArea(gazetteer)
    isGuessedAbroad =
      !reading.namesState && reading.subject != .identifier
      && (place.map { gazetteer.isWorld($0) } ?? false)
    var kind: PlaceKind?
    if let place { kind = gazetteer.kind(of: place) }
    namedCountry = kind == .country ? place : nil
    isRough =
      (reading.subject == .identifier || reading.subject == .verbatim)
      && (kind == .province || kind == .country)
    // Where several places may be meant, all must have the same clocks.
    var zones: Set<Int?> = []
    for place in reading.places { zones.insert(gazetteer.placeWithZone(around: place)) }
    zoneArea = zones.count == 1 ? zones.first ?? nil : nil
    hasUnknownCode =
      switch reading.outcome {
      case .unknownCode, .codeOfOtherScheme: true
      case .nothing, .match, .none, .ambiguous, .unknownArea, .unknownCountry: false
      }
    if case .known(let states) = reading.country { self.states = states } else { states = nil }
    if case .unknownCountry = reading.outcome {
      hasUnknownCountry = true
    } else {
      hasUnknownCountry = false
    }
    heard = reading.soundings.map(\.place)
    hasSoundings = !reading.soundings.isEmpty
    hasAreaContradictions = !reading.areaContradictions.isEmpty
  }
}
