import KokchaBytes
package import KokchaModel

/// The keys of an event in JSON and of the objects in it that have a reading of their own.
///
/// Those of plain fields are in the table of fields alone.
package enum JSONKey: UInt8, CaseIterable, Sendable {
  case id, title, summary, status, occurrence, ongoing, type, subtype, time, places, placeNote
  case trajectories, actors, casualties, claims, sources, credibility, links, tags, extra
  case edtf, verbatim, basis, zone, earliest, latest, precision, timeBasis
  case role, gazetteerID, admin1, admin2, coordinate, radius, border
  case name, pcode, longitude, latitude
  case from, to, kind, attribution, group, low, best, high
  case claimant, verb, quote, sourceID, date
  case publisher
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
    case .eventID: "event_id"
    case .geometry: "geometry"
    }
  }

  /// Whether an event is left out rather than told without it, as `Field.isEssential` has it of flat forms.
  var isEssential: Bool {
    switch self {
    case .id, .title, .status, .occurrence, .ongoing, .time, .edtf, .zone, .role: true
    default: false
    }
  }

  /// Whether it is one of an event's own, rather than of an object in it.
  package var isOfEvent: Bool { rawValue <= JSONKey.extra.rawValue }
}

/// A key of an object: one with a reading of its own, or a plain field's.
package enum JSONMember: Sendable {
  case key(JSONKey)
  case field(Field)

  /// Whether it is one of an event's own, rather than of an object in it.
  package var isOfEvent: Bool {
    switch self {
    case .key(let key): key.isOfEvent
    case .field(let field): field.owner == .event
    }
  }

  /// The key as it is written.
  var text: String {
    switch self {
    case .key(let key): key.text.description
    case .field(let field): field.key
    }
  }
}

/// Which keys an object has shown so far.
struct JSONKeySet {
  private var keys: UInt64 = 0
  private var fields: UInt128 = 0

  /// Adds a key; false if it was there.
  mutating func insert(_ member: JSONMember) -> Bool {
    switch member {
    case .key(let key):
      let bit = UInt64(1) << UInt64(key.rawValue)
      defer { keys |= bit }
      return keys & bit == 0
    case .field(let field):
      let bit = UInt128(1) << UInt128(field.rawValue)
      defer { fields |= bit }
      return fields & bit == 0
    }
  }
}

/// Finds keys by their text, at the cost of one comparison as a rule.
package struct JSONKeyTable: Sendable {
  /// Keys by their hash, each in the first free slot from there on: an index in `entries`, or 255 where there
  /// is none.
  private var slots = InlineArray<256, UInt8>(repeating: .max)
  private var entries: [Entry] = []
  /// The keys' texts, one behind the other.
  private var texts: [UInt8] = []

  private struct Entry {
    var text: TextRange
    var member: JSONMember
    var owner: FieldOwner?
  }

  package init() {
    // Found first: a source's title is a plain field, and an event's is not.
    for field in Field.allCases where field.forms.contains(.plain) {
      insert(field.key, .field(field), of: field.owner)
    }
    for key in JSONKey.allCases { insert(key.text.description, .key(key), of: nil) }
  }

  private mutating func insert(_ text: String, _ member: JSONMember, of owner: FieldOwner?) {
    var slot = Self.hash(text.utf8.span)
    while slots[slot] != .max { slot = (slot + 1) & 255 }
    slots[slot] = UInt8(entries.count)
    entries.append(Entry(text: texts.appendText(text), member: member, owner: owner))
  }

  /// The key that is spelled so in an object of a kind; nil for a key that it does not have, but one with a
  /// reading of its own is found in every object.
  package func member(_ text: Span<UInt8>, of owner: FieldOwner?) -> JSONMember? {
    if text.isEmpty { return nil }
    var slot = Self.hash(text)
    while slots[slot] != .max {
      let known = entries[Int(slots[slot])]
      if known.owner == nil || known.owner == owner,
        text.matches(texts.span.extracting(known.text.bounds))
      {
        return known.member
      }
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
