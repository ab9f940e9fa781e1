package import KokchaGazetteerIndex
package import KokchaModel

/// What is known of a place by its number, without a copy of its record: what the search and the
/// locating of events ask.
///
/// Numbers from `WideIndex.firstNumber` on are those of the wide index.
extension Gazetteer {
  /// What a place is.
  package func kind(of place: Int) -> PlaceKind {
    place < WideIndex.firstNumber ? index.kind(of: place) : wide.kind(of: place)
  }

  /// The name to show.
  package func name(of place: Int) -> String {
    place < WideIndex.firstNumber ? index.name(of: place) : wide.name(of: place)
  }

  /// The scheme and the code.
  package func id(of place: Int) -> String {
    place < WideIndex.firstNumber ? index.id(of: place) : wide.id(of: place)
  }

  /// Where a place is drawn; nil for one without a point.
  package func coordinate(of place: Int) -> Coordinate? {
    place < WideIndex.firstNumber ? index.coordinate(of: place) : wide.coordinate(of: place)
  }

  /// What a place lies in.
  func parent(of place: Int) -> Int? {
    place < WideIndex.firstNumber ? index.parent(of: place) : wide.parent(of: place)
  }

  /// What a place lies in, one level at a time.
  package func lineage(of place: Int) -> Lineage {
    if place < WideIndex.firstNumber { return index.lineage(of: place) }
    let kind = wide.kind(of: place)
    guard let parent = wide.parent(of: place), kind != .country else {
      return Lineage(country: place)
    }
    var lineage = lineage(of: parent)
    lineage.parent = parent
    if kind == .province { lineage.province = place }
    return lineage
  }

  /// The town that governs a place.
  func seat(of place: Int) -> Int? {
    place < WideIndex.firstNumber ? index.seat(of: place) : nil
  }

  /// The P-code without its scheme.
  func pcode(of place: Int) -> String? {
    place < WideIndex.firstNumber ? index.pcode(of: place) : nil
  }

  /// The state a place lies in, by ISO 3166-1's three letters.
  func country(of place: Int) -> String {
    let country = lineage(of: place).country
    return country < WideIndex.firstNumber
      ? index.countryCode(of: country) : String(wide.id(of: country).drop { $0 != ":" }.dropFirst())
  }

  /// Whether a place is one of the gazetteer's own ground.
  func isOnGround(_ place: Int) -> Bool { place < WideIndex.firstNumber }

  /// All that is recorded of a place.
  func record(of place: Int) -> GazetteerPlace {
    if place < WideIndex.firstNumber { return index.place(place) }
    return GazetteerPlace(
      id: wide.id(of: place), kind: wide.kind(of: place), name: wide.name(of: place),
      parent: wide.parent(of: place).map { id(of: $0) }, coordinate: wide.coordinate(of: place),
      seat: nil, source: wide.isVillage(place) ? "geonames" : "geonames-world", note: nil,
      country: country(of: place))
  }

  /// Whether the words beside a name may mean a place.
  func words(_ told: AdministrativeWords.Reading, mayMean place: Int) -> Bool {
    let kind = kind(of: place)
    return told.tells(kind) ?? told.tells(kind, in: country(of: place))
  }

  /// Of a province: the district in it that has the same name.
  func centralDistrict(of place: Int) -> Int? {
    isOnGround(place) ? index.centralDistrict(of: place) : nil
  }

  /// The name of a place's own time zone; nil for one without.
  func zone(of place: Int) -> String? { isOnGround(place) ? index.zone(of: place) : nil }
}
