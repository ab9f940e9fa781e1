import KokchaBytes

/// The keys of an event in JSON and of the objects in it.
package enum JSONKey: UInt8, CaseIterable {
  case id, title, summary, status, occurrence, ongoing, type, subtype, time, places, placeNote
  case trajectories, actors, casualties, claims, sources, credibility, links, tags, extra
  case edtf, verbatim, basis, zone, earliest, latest, precision, timeBasis
  case role, gazetteerID, admin1, admin2, coordinate, radius, method, border
  case name, pcode, longitude, latitude
  case from, to, kind, attribution, group, low, best, high
  case claimant, verb, quote, sourceID, date
  case publisher, author, url, published, accessed, archivedURL, sha256, language, reliability
  case eventID, geometry

  /// The key as it is written.
  var text: StaticString {
    switch self {
    case .id: "id"
    case .title: "title"
    case .summary: "summary"
    case .status: "status"
    case .occurrence: "occurrence"
    case .ongoing: "ongoing"
    case .type: "type"
    case .subtype: "subtype"
    case .time: "time"
    case .places: "places"
    case .placeNote: "place_note"
    case .trajectories: "trajectories"
    case .actors: "actors"
    case .casualties: "casualties"
    case .claims: "claims"
    case .sources: "sources"
    case .credibility: "credibility"
    case .links: "links"
    case .tags: "tags"
    case .extra: "extra"
    case .edtf: "edtf"
    case .verbatim: "verbatim"
    case .basis: "basis"
    case .zone: "zone"
    case .earliest: "earliest"
    case .latest: "latest"
    case .precision: "precision"
    case .timeBasis: "time_basis"
    case .role: "role"
    case .gazetteerID: "gazetteer_id"
    case .admin1: "admin1"
    case .admin2: "admin2"
    case .coordinate: "coordinate"
    case .radius: "radius_km"
    case .method: "method"
    case .border: "border_km"
    case .name: "name"
    case .pcode: "pcode"
    case .longitude: "longitude"
    case .latitude: "latitude"
    case .from: "from"
    case .to: "to"
    case .kind: "kind"
    case .attribution: "attribution"
    case .group: "group"
    case .low: "low"
    case .best: "best"
    case .high: "high"
    case .claimant: "claimant"
    case .verb: "verb"
    case .quote: "quote"
    case .sourceID: "source_id"
    case .date: "date"
    case .publisher: "publisher"
    case .author: "author"
    case .url: "url"
    case .published: "published"
    case .accessed: "accessed"
    case .archivedURL: "archived_url"
    case .sha256: "sha256"
    case .language: "language"
    case .reliability: "reliability"
    case .eventID: "event_id"
    case .geometry: "geometry"
    }
  }

  /// Whether it is one of an event's own, rather than of an object in it.
  package var isOfEvent: Bool { rawValue <= JSONKey.extra.rawValue }
}

/// Which keys an object has shown so far.
struct JSONKeySet {
  private var bits: UInt64 = 0

  /// Adds a key; false if it was there.
  mutating func insert(_ key: JSONKey) -> Bool {
    let bit = UInt64(1) << UInt64(key.rawValue)
    defer { bits |= bit }
    return bits & bit == 0
  }
}

/// Finds keys by their text, at the cost of one comparison as a rule.
package struct JSONKeyTable: Sendable {
  /// Keys by their hash, each in the first free slot from there on; 255 where there is none.
  private var slots = InlineArray<256, UInt8>(repeating: .max)

  package init() {
    for key in JSONKey.allCases {
      let text = key.text.description
      var slot = Self.hash(text.utf8.span)
      while slots[slot] != .max { slot = (slot + 1) & 255 }
      slots[slot] = key.rawValue
    }
  }

  /// The key that is spelled so.
  package func key(_ text: Span<UInt8>) -> JSONKey? {
    if text.isEmpty { return nil }
    var slot = Self.hash(text)
    while let key = JSONKey(rawValue: slots[slot]) {
      if text.matches(key.text) { return key }
      slot = (slot &+ 1) & 255
    }
    return nil
  }

  /// Length, first, second and last byte tell most of the keys apart.
  private static func hash(_ text: Span<UInt8>) -> Int {
    let last = text.count &- 1
    let second = Int(text[Swift.min(1, last)])
    return (Int(text[0]) &* 7 &+ second &* 29 &+ Int(text[last]) &* 3 &+ text.count &* 61) & 255
  }
}
