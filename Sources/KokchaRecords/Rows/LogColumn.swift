/// The columns of an event log that Kokcha knows; every other column is carried as it is.
package enum LogColumn: UInt8, CaseIterable, Sendable {
  case id, title, summary, status, occurrence, ongoing, type, subtype, date, dateText, dateBasis
  case calendar, timeZone
  case place, placeRole, placeNote, placeID, placeMethod, admin1, admin1Code, admin2, admin2Code,
    pcode, latitude,
    longitude, geometry, radius
  case placePrecision, fromPlace, toPlace, trajectoryKind, actor1, actor1Role
  case actor1Attribution, actor2, actor2Role, actor2Attribution, casualtyGroup
  case killed, injured, arrested, kidnapped, displaced, killedLow, killedBest
  case killedHigh, injuredLow, injuredBest, injuredHigh, arrestedLow, arrestedBest
  case arrestedHigh, kidnappedLow, kidnappedBest, kidnappedHigh, displacedLow, displacedBest
  case displacedHigh, claimant, claimVerb, claimDate, claimSource, quote, source, sourceID
  case sourceAuthor, sourceTitle, sourceURL, sourcePublished, sourceAccessed, sourceArchived,
    sourceSHA256, sourceLanguage
  case reliability, credibility, links, tags

  /// The column's name in a header.
  package var name: String {
    switch self {
    case .id: "id"
    case .title: "title"
    case .summary: "summary"
    case .status: "status"
    case .occurrence: "occurrence"
    case .ongoing: "ongoing"
    case .type: "type"
    case .subtype: "subtype"
    case .date: "date"
    case .dateText: "date_text"
    case .dateBasis: "date_basis"
    case .calendar: "calendar"
    case .timeZone: "time_zone"
    case .place: "place"
    case .placeRole: "place_role"
    case .placeNote: "place_note"
    case .placeID: "place_id"
    case .placeMethod: "place_method"
    case .admin1: "admin1"
    case .admin1Code: "admin1_pcode"
    case .admin2: "admin2"
    case .admin2Code: "admin2_pcode"
    case .pcode: "pcode"
    case .latitude: "latitude"
    case .longitude: "longitude"
    case .geometry: "geometry"
    case .radius: "radius_km"
    case .placePrecision: "place_precision"
    case .fromPlace: "from_place"
    case .toPlace: "to_place"
    case .trajectoryKind: "trajectory_kind"
    case .actor1: "actor1"
    case .actor1Role: "actor1_role"
    case .actor1Attribution: "actor1_attribution"
    case .actor2: "actor2"
    case .actor2Role: "actor2_role"
    case .actor2Attribution: "actor2_attribution"
    case .casualtyGroup: "casualty_group"
    case .killed: "killed"
    case .injured: "injured"
    case .arrested: "arrested"
    case .kidnapped: "kidnapped"
    case .displaced: "displaced"
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
    case .claimant: "claimant"
    case .claimVerb: "claim_verb"
    case .claimDate: "claim_date"
    case .claimSource: "claim_source"
    case .quote: "quote"
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
    case .credibility: "credibility"
    case .links: "links"
    case .tags: "tags"
    }
  }

  /// The column with this name, spelled as `normalized` leaves it.
  package init?(named name: String) {
    guard let column = Self.byName[name] else { return nil }
    self = column
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// The column's place in a record's cells.
  package var number: Int { Int(rawValue) }

  /// Columns that hold one value an event, however many rows tell of it.
  package static let singleValued: [LogColumn] = allCases.filter { !$0.isListed && $0 != .id }

  /// Whether each row of an event may add a further one.
  private var isListed: Bool {
    switch self {
    case .place, .placeRole, .placeID, .placeMethod, .admin1, .admin1Code, .admin2, .admin2Code,
      .pcode, .latitude,
      .longitude, .geometry, .radius, .placePrecision, .fromPlace, .toPlace, .trajectoryKind,
      .actor1,
      .actor1Role, .actor1Attribution, .actor2, .actor2Role, .actor2Attribution, .casualtyGroup,
      .killed, .injured, .arrested, .kidnapped, .displaced, .killedLow, .killedBest, .killedHigh,
      .injuredLow, .injuredBest, .injuredHigh, .arrestedLow, .arrestedBest, .arrestedHigh,
      .kidnappedLow, .kidnappedBest, .kidnappedHigh, .displacedLow, .displacedBest,
      .displacedHigh, .claimant, .claimVerb, .claimDate, .claimSource, .quote, .source, .sourceID,
      .sourceAuthor, .sourceTitle, .sourceURL, .sourcePublished, .sourceAccessed,
      .sourceArchived, .sourceSHA256, .sourceLanguage, .reliability:
      true
    default: false
    }
  }

  /// A header's spelling as Kokcha reads it: small letters, blanks and hyphens as underscores.
  package static func normalized(_ name: String) -> String {
    var result = ""
    for character in name.trimmingBlanks.unicodeScalars {
      switch character {
      case " ", "-", "\u{A0}": result.unicodeScalars.append("_")
      default: result += character.properties.lowercaseMapping
      }
    }
    return result
  }
}

extension LogColumn {
  /// The first place of each name in a list, by its spelling.
  static func places(of names: [String]) -> [String: Int] {
    Dictionary(zip(names.map(normalized), names.indices), uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// The text without blanks at either end.
  package var trimmingBlanks: String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{A0}", "\u{FEFF}"]
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
