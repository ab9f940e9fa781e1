import KokchaBytes
import KokchaModel
import KokchaRecords
import Testing

/// Every column of the event log reaches the event.
struct LogColumnsTests {
  private static let cells: [(String, String)] = [
    ("id", "e1"), ("title", "Title"), ("summary", "Line one\nline two"), ("status", "Disputed"),
    ("occurrence", "CLAIMED"), ("ongoing", "yes"), ("type", "battles"), ("subtype", "Armed clash"),
    ("date", "2022-07-14T06:30+04:30"), ("date_text", "at dawn"), ("date_basis", "Relative"),
    ("calendar", "gregorian"), ("time_zone", "Asia/Kabul"),
    ("place", "Yangi Qala"), ("place_role", "witnessed-from"), ("place_note", "near the river"),
    ("place_id", "gn:1"), ("place_method", "gazetteer"), ("admin1", "Takhar"),
    ("title_basis", "Made"), ("type_basis", "crosswalk"), ("country", "Afghanistan"),
    ("iso2", "AF"), ("iso3", "AFG"),

    ("admin2", "Yangi Qala"), ("pcode", "AF1812"),
    ("latitude", "37.46"), ("longitude", "69.62"), ("radius_km", "12.5"),
    ("geometry", "LINESTRING (69 36, 70 37)"),
    ("place_precision", "district"), ("from_place", "A"), ("to_place", "B"),
    ("trajectory_kind", "fire"), ("actor1", "X"), ("actor1_role", "perpetrator"),
    ("actor1_attribution", "self-claimed"), ("actor2", "Y"), ("actor2_role", "target"),
    ("actor2_attribution", "none"), ("casualty_group", "civilians"), ("killed", "3"),
    ("injured", "3..5"), ("arrested", "3..4..6"),
    ("kidnapped", "?"), ("displaced", "10-20"), ("claimant", "Z"), ("claim_verb", "denies"),
    ("claim_date", "2022-07-15"), ("claim_source", "s1"), ("quote", "\"No\""), ("source", "Amu"),
    ("source_id", "s1"),
    ("source_author", "R."), ("source_title", "News"), ("source_url", "https://example.org"),
    ("source_published", "2022-07-16"), ("source_accessed", "2022-07-17"),
    ("source_archived", "https://archive.example"), ("source_sha256", "00ff"),
    ("source_language", "fa"), ("reliability", "b"), ("credibility", "2"),
    ("links", "follows:e0; part-of: e9 ;"), ("tags", "a; b ;;c"), ("own column", " as it is "),
  ]

  private static func expected() throws -> Event {
    var event = Event(
      id: "e1", title: "Title",
      time: try EventTime(edtf: "2022-07-14T06:30+04:30", verbatim: "at dawn"))
    event.time.dateBasis = .relative
    event.time.zone = "Asia/Kabul"
    event.summary = "Line one\nline two"
    event.status = .disputed
    event.occurrence = .claimed
    event.ongoing = true
    event.type = "battles"
    event.subtype = "Armed clash"
    event.titleBasis = .made
    event.typeBasis = .crosswalk
    var place = Place("Yangi Qala")
    place.role = .witnessedFrom
    place.identifier = "pcode:AF1812"
    place.method = .gazetteer
    place.country = "Afghanistan"
    place.iso2 = "AF"
    place.iso3 = "AFG"
    place.admin1 = AdminUnit(name: "Takhar")
    place.admin2 = AdminUnit(name: "Yangi Qala")
    place.coordinate = try Coordinate(longitude: 69.62, latitude: 37.46)
    place.geometry = .lineString([
      try Coordinate(longitude: 69, latitude: 36), try Coordinate(longitude: 70, latitude: 37),
    ])
    place.radius = 12.5
    place.precision = .district
    event.places = [place]
    event.placeNote = "near the river"
    event.trajectories = [Trajectory(from: "A", to: "B", kind: .fire)]
    event.actors = [
      Actor("X", role: .perpetrator, attribution: .selfClaimed),
      Actor("Y", role: .target, attribution: ActorAttribution.none),
    ]
    event.casualties = [
      CasualtyCount(.killed, of: "civilians", best: 3),
      CasualtyCount(.injured, of: "civilians", low: 3, high: 5),
      CasualtyCount(.arrested, of: "civilians", low: 3, best: 4, high: 6),
      CasualtyCount(.kidnapped, of: "civilians"),
      CasualtyCount(.displaced, of: "civilians", low: 10, high: 20),
    ]
    var claim = Claim()
    claim.claimant = "Z"
    claim.verb = .denies
    claim.source = "s1"
    claim.date = "2022-07-15"
    claim.quote = "\"No\""
    event.claims = [claim]
    var source = Source()
    source.id = "s1"
    source.publisher = "Amu"
    source.author = "R."
    source.title = "News"
    source.url = "https://example.org"
    source.published = "2022-07-16"
    source.accessed = "2022-07-17"
    source.archived = "https://archive.example"
    source.sha256 = "00ff"
    source.language = "fa"
    source.reliability = .b
    event.sources = [source]
    event.credibility = .probable
    event.links = [EventLink(.follows, to: "e0"), EventLink(.partOf, to: "e9")]
    event.tags = ["a", "b", "c"]
    event.extra = [ExtraField(name: "own column", value: " as it is ")]
    return event
  }

  private func read(_ cells: [(String, String)]) throws -> LogReading {
    func line(_ texts: [String]) -> String {
      texts.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    return try LogReading(line(cells.map(\.0)) + "\r\n" + line(cells.map(\.1)) + "\r\n")
  }

  @Test func `every column reaches its field`() throws {
    let made = try read(Self.cells)
    #expect(made.problems == [])
    #expect(made.events == [try Self.expected()])
  }

  @Test func `the table above has every column but the counts in three`() {
    let named = Set(Self.cells.map(\.0))
    // Some are read only from a log that Kokcha wrote.
    let ours = Field.ofLog.filter { $0.forms.contains(.ours) }.map(\.name)
    let missing = LogColumn.ofLog.map(\.name).filter { !named.union(ours).contains($0) }
    #expect(missing.count == 15)
    for name in missing { #expect(name.wholeMatch(of: /[a-z]+_(low|best|high)/) != nil, "\(name)") }
  }

  @Test(arguments: ["killed", "injured", "arrested", "kidnapped", "displaced"])
  func `counts may stand in three columns`(name: String) throws {
    let kind = try #require(CasualtyKind.allCases.first { $0.description == name })
    let columns = ["\(name)_low", "\(name)_best", "\(name)_high"]
    let made = try LogReading(columns: columns, rows: [["3", "4", "6"]])
    #expect(made.events.first?.casualties == [CasualtyCount(kind, low: 3, best: 4, high: 6)])
    let wrong = try LogReading(columns: columns, rows: [["5", "4", "6"]])
    #expect(wrong.codes == [.countDisordered])
  }

  @Test func `a place code keeps the scheme that it names, and a place id stands in without one`()
    throws
  {
    let made = try LogReading(
      columns: ["pcode", "place_id"], rows: [["gn:1134720", ""], ["", "gn:2"], ["AF18", "gn:3"]])
    #expect(made.events.first?.places.map(\.identifier) == ["gn:1134720", "gn:2", "pcode:AF18"])
  }

  @Test func `empty cells leave everything at its default`() throws {
    let names = Self.cells.map(\.0).filter { !["id", "title", "date"].contains($0) }
    let made = try LogReading(columns: names, rows: [names.map { _ in "" }])
    #expect(made.problems == [])
    #expect(made.events == [Event(id: "e1", title: "T", time: try EventTime(edtf: "2022"))])
  }
}
