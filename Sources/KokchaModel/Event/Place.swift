package import KokchaBytes

/// A place as an event's report names it, and what could be made of the name.
///
/// ```swift
/// var place = Place("a village near Khwaja Ghar")
/// place.admin1 = AdminUnit(name: "Takhar", pcode: "AF18")
/// place.coordinate = try Coordinate(longitude: 69.42126, latitude: 37.06588)
/// place.radius = 5
/// place.precision = PlacePrecision("district")
/// ```
public struct Place: Hashable, Sendable {
  /// What the place is to the event.
  public var role: PlaceRole = .occurrence
  /// The name as the report spells it.
  public var verbatim: String?
  /// The gazetteer's identifier, with its scheme: `pcode:AF1809`, `gn:1134720`.
  public var identifier: String?
  /// The province.
  public var admin1: AdminUnit?
  /// The district.
  public var admin2: AdminUnit?
  /// Where it is, if that is known.
  public var coordinate: Coordinate?
  /// Its shape, where it is more than a point: a road, an area, several points.
  public var geometry: Geometry?
  /// How far off the coordinate may be, in kilometres.
  public var radius: Double?
  /// How exactly the place is known.
  public var precision: PlacePrecision?
  /// Where the coordinate comes from.
  public var method: PlaceMethod?
  /// How the gazetteer knew it; nil where it was not asked, or did not.
  public var match: PlaceMatch?
  /// How surely the place has this name, 0…1, in thousandths; it speaks of the spelling only.
  public var matchScore: Double?
  /// The gazetteer's own name of what it was taken for.
  public var matchedName: String?
  /// The country, as the source has it: a name or a code.
  public var country: String?
  /// The country by ISO 3166-1's two letters, as the source has it.
  public var iso2: String?
  /// The country by ISO 3166-1's three letters, as the source has it.
  public var iso3: String?
  /// The distance from the coordinate to the nearest border of the gazetteer, in kilometres.
  public var borderDistance: Double?

  /// A place known by its name only.
  public init(_ verbatim: String? = nil) { self.verbatim = verbatim }
}

/// A province or district, by name and P-code.
public struct AdminUnit: Hashable, Sendable {
  /// The name.
  public var name: String?
  /// The P-code, without its scheme: `AF1809`.
  public var pcode: String?

  /// A unit known by name, code or both.
  public init(name: String? = nil, pcode: String? = nil) {
    self.name = name
    self.pcode = pcode
  }
}

/// A place in a batch.
package struct PlaceRow: Sendable {
  package var role = PlaceRole.occurrence
  package var verbatim = TextRange()
  package var identifier = TextRange()
  package var admin1 = TextRange()
  package var admin1Code = TextRange()
  package var admin2 = TextRange()
  package var admin2Code = TextRange()
  package var coordinate: Coordinate?
  /// Its shape, in the batch's `shapes`: none, one, or several that make a collection.
  package var shapes = RowRange()
  package var radiusMetres: Int32?
  package var precision: PlacePrecision?
  package var method: PlaceMethod?
  package var match: PlaceMatch?
  /// In thousandths, 0…1000.
  package var matchScore: Int16?
  package var matchedName = TextRange()
  package var country = TextRange()
  package var iso2 = TextRange()
  package var iso3 = TextRange()
  package var borderMetres: Int32?
  /// Where its name stands in the input, for messages.
  package var offset: Int32 = 0

  package init() {}
}

/// The plain fields of a place: those with no reading or writing of their own.
extension PlaceRow {
  package static let plainFields = Field.plain(of: .place)

  package func value(of field: Field) -> FieldValue? {
    switch field {
    case .placeMethod: FieldValue(method?.term)
    case .placeMatch: FieldValue(match?.term)
    case .placeMatchScore: FieldValue(thousandths: matchScore)
    case .placeMatched: FieldValue(matchedName)
    case .country: FieldValue(country)
    case .countryISO2: FieldValue(iso2)
    case .countryISO3: FieldValue(iso3)
    default: nil
    }
  }

  package mutating func take(
    _ field: Field, from reader: inout some FieldReader & ~Copyable, in batch: inout EventBatch
  ) {
    switch field {
    case .placeMethod: method = reader.term(of: field, in: &batch)
    case .placeMatch: match = reader.term(of: field, in: &batch)
    case .placeMatchScore: matchScore = reader.share(of: field, in: &batch)
    case .placeMatched: matchedName = reader.word(of: field, in: &batch)
    case .country: country = reader.word(of: field, in: &batch)
    case .countryISO2: iso2 = reader.word(of: field, in: &batch)
    case .countryISO3: iso3 = reader.word(of: field, in: &batch)
    default: break
    }
  }

  /// Takes a place's plain fields; its texts are appended to the batch's.
  mutating func takePlain(_ place: Place, _ text: inout [UInt8]) {
    method = place.method
    match = place.match
    matchScore = place.matchScore.map { Int16((min(max($0, 0), 1) * 1000).rounded()) }
    matchedName = text.appendText(of: place.matchedName)
    country = text.appendText(of: place.country)
    iso2 = text.appendText(of: place.iso2)
    iso3 = text.appendText(of: place.iso3)
  }
}

extension Place {
  mutating func takePlain(_ row: PlaceRow, _ text: [UInt8]) {
    method = row.method
    match = row.match
    matchScore = row.matchScore.map { Double($0) / 1000 }
    matchedName = text.stringIfAny(row.matchedName)
    country = text.stringIfAny(row.country)
    iso2 = text.stringIfAny(row.iso2)
    iso3 = text.stringIfAny(row.iso3)
  }
}
