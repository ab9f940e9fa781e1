/// The flat fields of an event, in the order in which every format writes them.
///
/// One list for GeoJSON's properties, KML's ExtendedData and CSV's columns, so that a field has
/// one name and one type wherever it stands.
package enum Attribute: UInt8, CaseIterable, Sendable {
  case id, title, type, subtype, occurrence, ongoing, status
  case date, dateText, dateShamsi, begin, end, beginOpen, endOpen, timeUnknown
  case datePrecision, timeBasis, dateBasis, timeZone
  case place, placeRole, placeID, placeMethod, placeNote
  case latitude, longitude, radiusKilometres, placePrecision
  case admin1, admin1Code, admin2, admin2Code, borderKilometres, placesJSON
  case fromPlace, toPlace, trajectoryKind, trajectoriesJSON
  case actor1, actor1Role, actor1Attribution, actor2, actor2Role, actor2Attribution, actorsJSON
  case killedLow, killedBest, killedHigh, injuredLow, injuredBest, injuredHigh
  case arrestedLow, arrestedBest, arrestedHigh, kidnappedLow, kidnappedBest, kidnappedHigh
  case displacedLow, displacedBest, displacedHigh, casualtiesUnknown
  case casualtyGroup, casualtiesJSON
  case claimant, claimVerb, claimDate, quote, claimSource, claimsJSON
  case source, sourceID, sourceAuthor, sourceTitle, sourceURL, sourcePublished, sourceAccessed
  case sourceArchived, sourceSHA256, sourceLanguage, reliability, sourcesJSON
  case credibility, links, tags, summary, wkt

  /// The field's name in every format, but for those of time in KML.
  package var name: StaticString {
    switch self {
    case .id: "id"
    case .title: "title"
    case .type: "type"
    case .subtype: "subtype"
    case .occurrence: "occurrence"
    case .ongoing: "ongoing"
    case .status: "status"
    case .date: "date"
    case .dateText: "date_text"
    case .dateShamsi: "date_shamsi"
    case .begin: "begin"
    case .end: "end"
    case .beginOpen: "begin_open"
    case .endOpen: "end_open"
    case .timeUnknown: "time_unknown"
    case .datePrecision: "date_precision"
    case .timeBasis: "time_basis"
    case .dateBasis: "date_basis"
    case .timeZone: "time_zone"
    case .place: "place"
    case .placeRole: "place_role"
    case .placeID: "place_id"
    case .placeMethod: "place_method"
    case .placeNote: "place_note"
    case .latitude: "latitude"
    case .longitude: "longitude"
    case .radiusKilometres: "radius_km"
    case .placePrecision: "place_precision"
    case .admin1: "admin1"
    case .admin1Code: "admin1_pcode"
    case .admin2: "admin2"
    case .admin2Code: "admin2_pcode"
    case .borderKilometres: "border_km"
    case .placesJSON: "places_json"
    case .fromPlace: "from_place"
    case .toPlace: "to_place"
    case .trajectoryKind: "trajectory_kind"
    case .trajectoriesJSON: "trajectories_json"
    case .actor1: "actor1"
    case .actor1Role: "actor1_role"
    case .actor1Attribution: "actor1_attribution"
    case .actor2: "actor2"
    case .actor2Role: "actor2_role"
    case .actor2Attribution: "actor2_attribution"
    case .actorsJSON: "actors_json"
    case .killedLow: "killed_low"
    case .killedBest: "killed_best"
    case .killedHigh: "killed_high"
    case .injuredLow: "injured_low"
    case .injuredBest: "injured_best"
    case .injuredHigh: "injured_high"
    case .arrestedLow: "arrested_low"
    case .arrestedBest: "arrested_best"
    case .arrestedHigh: "arrested_high"
    case .kidnappedLow: "kidnapped_low"
    case .kidnappedBest: "kidnapped_best"
    case .kidnappedHigh: "kidnapped_high"
    case .displacedLow: "displaced_low"
    case .displacedBest: "displaced_best"
    case .displacedHigh: "displaced_high"
    case .casualtiesUnknown: "casualties_unknown"
    case .casualtyGroup: "casualty_group"
    case .casualtiesJSON: "casualties_json"
    case .claimant: "claimant"
    case .claimVerb: "claim_verb"
    case .claimDate: "claim_date"
    case .quote: "quote"
    case .claimSource: "claim_source"
    case .claimsJSON: "claims_json"
    case .source: "source"
    case .sourceID: "source_id"
    case .sourceAuthor: "source_author"
    case .sourceTitle: "source_title"
    case .sourceURL: "source_url"
    case .sourcePublished: "source_published"
    case .sourceAccessed: "source_accessed"
    case .sourceArchived: "source_archived"
    case .sourceSHA256: "source_sha256"
    case .sourceLanguage: "source_language"
    case .reliability: "reliability"
    case .sourcesJSON: "sources_json"
    case .credibility: "credibility"
    case .links: "links"
    case .tags: "tags"
    case .summary: "summary"
    case .wkt: "wkt"
    }
  }

  /// The type that every value of the field has.
  package var kind: AttributeKind {
    switch self {
    case .ongoing, .beginOpen, .endOpen, .timeUnknown: .boolean
    case .begin, .end: .time
    case .latitude, .longitude, .radiusKilometres, .borderKilometres: .decimal
    case .killedLow, .killedBest, .killedHigh, .injuredLow, .injuredBest, .injuredHigh,
      .arrestedLow, .arrestedBest, .arrestedHigh, .kidnappedLow, .kidnappedBest, .kidnappedHigh,
      .displacedLow, .displacedBest, .displacedHigh, .credibility:
      .integer
    default: .text
    }
  }

  /// The three counts of a kind of casualty: low, best, high.
  package static func counts(of kind: CasualtyKind) -> (Attribute, Attribute, Attribute) {
    switch kind {
    case .killed: (.killedLow, .killedBest, .killedHigh)
    case .injured: (.injuredLow, .injuredBest, .injuredHigh)
    case .arrested: (.arrestedLow, .arrestedBest, .arrestedHigh)
    case .kidnapped: (.kidnappedLow, .kidnappedBest, .kidnappedHigh)
    case .displaced: (.displacedLow, .displacedBest, .displacedHigh)
    }
  }
}

/// The type of a field's values.
package enum AttributeKind: Sendable {
  case text, integer, decimal, boolean, time
}
