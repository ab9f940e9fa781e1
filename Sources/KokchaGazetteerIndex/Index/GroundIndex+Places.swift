import KokchaBytes
package import KokchaModel

// A place is its number here. To make a `GazetteerPlace` costs up to ten texts; these cost a few bytes.
extension GroundIndex {
  @inline(__always)
  func number(_ field: Int, of place: Int, width: Int = 4) -> Int {
    precondition(place >= 0 && place < placeCount, "no place has this number")
    return text.utf8.span.number(at: places &+ place &* PlaceField.width &+ field, width: width)
  }

  private func optional(_ field: Int, of place: Int) -> Int? {
    let number = number(field, of: place)
    return number == 0 ? nil : number - 1
  }

  /// What a place is.
  package func kind(of place: Int) -> PlaceKind {
    PlaceKind(rawValue: UInt8(number(PlaceField.kind, of: place, width: 1))) ?? .settlement
  }

  package func id(of place: Int) -> String { text(at: number(PlaceField.id, of: place)) }
  package func name(of place: Int) -> String { text(at: number(PlaceField.name, of: place)) }
  /// The country that a place lies in, by ISO 3166-1's three letters.
  package func countryCode(of place: Int) -> String {
    text(at: number(PlaceField.countryCode, of: place))
  }
  package func pcode(of place: Int) -> String? {
    optionalText(number(PlaceField.pcode, of: place))
  }

  /// The point at which a place is drawn.
  package func coordinate(of place: Int) -> Coordinate? {
    let x = number(PlaceField.x, of: place, width: 5)
    guard x > 0 else { return nil }
    let y = number(PlaceField.y, of: place, width: 5)
    return Coordinate(
      x: Int32(truncatingIfNeeded: x - PlaceField.origin),
      y: Int32(truncatingIfNeeded: y - PlaceField.origin))
  }

  /// What a place lies in.
  package func parent(of place: Int) -> Int? { optional(PlaceField.parent, of: place) }
  /// The place itself or what it lies in, level by level.
  package func lineage(of place: Int) -> Lineage {
    var lineage = Lineage(country: country(of: place))
    lineage.parent = parent(of: place)
    lineage.province = province(of: place)
    lineage.district = district(of: place)
    return lineage
  }
  package func country(of place: Int) -> Int { number(PlaceField.country, of: place) }
  package func province(of place: Int) -> Int? { optional(PlaceField.province, of: place) }
  package func district(of place: Int) -> Int? { optional(PlaceField.district, of: place) }
  /// The town that governs a place.
  package func seat(of place: Int) -> Int? { optional(PlaceField.seat, of: place) }
  /// Of a province: the district in it that has the same name.
  package func centralDistrict(of place: Int) -> Int? {
    optional(PlaceField.centralDistrict, of: place)
  }

  /// Metres within which all of a district or province lies around its point, in whole hundreds.
  package func radius(of place: Int) -> Int? { optional(PlaceField.radius, of: place) }
  /// Metres from a place's point to the nearest border, in whole hundreds; nil for a whole province.
  package func borderDistance(of place: Int) -> Int? { optional(PlaceField.border, of: place) }
  /// The country across that border; nil where no table names it.
  package func countryAcross(of place: Int) -> Int? { optional(PlaceField.across, of: place) }

  /// Whether a place has a time zone of its own.
  package func hasZone(_ place: Int) -> Bool { number(PlaceField.zone, of: place) > 0 }
  /// The name of a place's own time zone.
  package func zone(of place: Int) -> String? { optionalText(number(PlaceField.zone, of: place)) }
  func zoneSource(of place: Int) -> String? {
    optionalText(number(PlaceField.zoneSource, of: place))
  }

  /// All that a row of `places.csv` says, with country and P-code.
  package func place(_ place: Int) -> GazetteerPlace {
    kept.isWorthKeeping ? kept.places { made($0) }[place] : made(place)
  }

  private func made(_ place: Int) -> GazetteerPlace {
    GazetteerPlace(
      id: id(of: place), kind: kind(of: place), name: name(of: place),
      parent: parent(of: place).map { id(of: $0) }, coordinate: coordinate(of: place),
      seat: seat(of: place).map { id(of: $0) },
      source: text(at: number(PlaceField.source, of: place)),
      note: optionalText(number(PlaceField.note, of: place)),
      country: countryCode(of: place), pcode: pcode(of: place))
  }

  /// The place with an id; nil if there is none.
  package func place(withID id: Span<UInt8>) -> Int? {
    let bytes = text.utf8.span
    return ids.entry(of: id, in: bytes).map { KeyTable.number(0, at: $0, in: text.utf8.span) }
  }
}
