import KokchaEngine
import KokchaExport
import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// What a check says of events that could be exported.
struct CheckTests {
  /// The problems of a log with one event, which has an id, a title, a date and a source besides.
  private func problems(
    _ columns: String, _ cells: String, sourced: Bool = true
  ) throws -> [Problem] {
    let source = sourced ? (",source,source_url", ",Amu,https://example.org/1") : ("", "")
    return try problems(
      log: "id,title,\(columns)\(source.0)\na,A,\(cells)\(source.1)\n")
  }

  private func problems(log: String) throws -> [Problem] {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", log)
    let report = Check.run([folder.path("log.csv")], gazetteer: try Gazetteer.embedded())
    #expect(report.failure == nil)
    return report.problems.problems
  }

  @Test(
    arguments: [
      // K070, K074: claims.
      ("date,claimant,quote", "2022,,\"“no”\"", .claimWithoutClaimant, "claimant"),
      ("date,claim_verb", "2022,denies", .claimWithoutClaimant, "a claim of which nobody"),
      (
        "date,claimant,source_id,claim_source", "2022,X,s1,s2", .claimSourceUnknown,
        "said to stand in source 's2'"
      ),
      // K073: hashes.
      ("date,source_sha256", "2022,00ff", .sha256Malformed, "'00ff'"),
      (
        "date,source_sha256", "2022,\(String(repeating: "g", count: 64))", .sha256Malformed,
        "not 64 hexadecimal digits"
      ),
      // K075: encodings.
      ("date,summary", "2022,Ø®ÙˆØ§Ø¬Ù‡", .mojibake, "summary 'Ø®ÙˆØ§Ø¬Ù‡'"),
      ("date,own", "2022,????????", .mojibake, "own '????????'"),
      // K076: quotes that fill their field.
      (
        "date,claimant,quote", "2022,X,\(String(repeating: "ا", count: 255))", .quoteCut,
        "255 characters"
      ),
      (
        "date,claimant,quote", "2022,X,\(String(repeating: "q", count: 32_768))", .quoteCut,
        "32768 characters"
      ),
      // K077: after the publication.
      (
        "date,source_published", "2022-07-15,2022-07-14", .dateAfterPublication,
        "the event's date 2022-07-15 is after 2022-07-14"
      ),
      ("date,source_published", "2022-08,2022-07", .dateAfterPublication, "2022-08"),
      (
        "date,source_published", "2022-07-15T15:00+04:30,2022-07-13", .dateAfterPublication,
        "2022-07-13"
      ),
      // K078: accessed before.
      (
        "date,source_published,source_accessed", "2022,2023-01-02,2023-01-01",
        .accessBeforePublication, "accessed on 2023-01-01, before it was published on 2023-01-02"
      ),
      // K079: no dates.
      (
        "date,source_published", "2022,last week", .sourceDateUnread,
        "source_published 'last week' is not a date"
      ),
      ("date,claimant,claim_date", "2022,X,soon", .sourceDateUnread, "claim_date 'soon'"),
      // K082: links.
      ("date,links", "2022,follows:b", .linkUnknown, "linked to 'b'"),
      ("date,links", "2022,follows:a", .linkUnknown, "linked to itself"),
      // K042, K044: places.
      (
        "date,admin1,latitude,longitude", "2022,Takhar,38.5,69.6", .placeDisagrees,
        "outside that province"
      ),
      (
        "date,admin2,latitude,longitude", "2022,Darqad,37.6,69.45", .placeDisagrees,
        "outside that district, in Tajikistan"
      ),
      (
        "date,pcode", "2022,AF42", .codeOfOtherScheme,
        "no place with the code 'pcode:AF42', but fips:AF42 is Panjsher (pcode:AF08)"
      ),
      (
        "date,pcode,latitude,longitude", "2022,AF26,36.7,69.5", .placeDisagrees,
        "fips:AF26 is Takhar"
      ),
      // K046: spellings that no table has.
      (
        "date,place", "2022,Rostoq", .spellingUnlisted,
        "'Rostoq' was read as Rustaq, district of Takhar (pcode:AF1810), by its sounds (fuzzy, score "
          + "0.93)place"
      ),
      ("date,admin2", "2022,Talakan", .spellingUnlisted, "'Talakan' was read as Taloqan"),
      ("date,place,admin1", "2022,Rustaq,Takhor", .spellingUnlisted, "0.95)admin1"),
      (
        "date,place", "2022,\"Rustaq, Takhor\"", .spellingUnlisted,
        "'Rustaq, Takhor' was read as Rustaq"
      ),
      ("date,place,admin2", "2022,Takhor,Rustaq", .spellingUnlisted, "as Takhar, province of"),
      (
        "date,from_place,to_place", "2022,Rostoq,Farkhar", .spellingUnlisted,
        "'Rostoq' was read as Rustaq"
      ),
      // No line is drawn, but the record says what the name was taken for.
      (
        "date,from_place,to_place", "2022,Rostoq,Lyonesse", .spellingUnlisted,
        "'Rostoq' was read as Rustaq"
      ),
      // K047, K048: shapes.
      (
        "date,latitude,longitude,geometry", "2022,36.7,69.5,\"LINESTRING (70.5 37, 70.6 37.1)\"",
        .coordinateBesideShape, "95.0 km outside the geometry beside itgeometry"
      ),
      (
        "date,geometry", "2022,\"LINESTRING (-120 37, 100 37)\"", .wayUnclear,
        "the shorter way, 140 degrees"
      ),
      // K061: the vocabulary.
      ("date,type", "2022,Battel", .typeUnknown, "type 'Battel'"),
    ] as [(String, String, ProblemCode, String)])
  func `what looks wrong`(
    columns: String, cells: String, code: ProblemCode, words: String
  ) throws {
    let found = try problems(columns, cells)
    #expect(found.map(\.code) == [code])
    let said = (found.first?.message ?? "") + (found.first?.field ?? "")
    #expect(said.contains(words), "\(said)")
    #expect(found.first?.severity == .warning)
    #expect(found.first?.position.line == 2)
    #expect(found.first?.event == "a")
  }

  @Test(arguments: [
    ("date", "2022"), ("date,claimant,quote", "2022,X,"),
    ("date,claimant,source_id,claim_source", "2022,X,s1,s1"),
    ("date,source_sha256", "2022,\(String(repeating: "0A", count: 32))"),
    ("date,claimant,quote", "2022,X,\(String(repeating: "q", count: 254))"),
    ("date,claimant,quote", "2022,X,\(String(repeating: "q", count: 300))"),
    // On the day, or in the month, it is told of.
    ("date,source_published", "2022-07-14,2022-07-14"),
    ("date,source_published", "2022-07,2022-07-14"),
    ("date,source_published", "2022-07-14,2022-07"), ("date,source_published", "../2023,2022"),
    ("date,source_published,occurrence", "2022-07-20,2022-07-14,planned"),
    // A clock time and a calendar date may be written in zones half a day apart.
    ("date,source_published", "2022-07-15T01:00+04:30,2022-07-14"),
    ("date,source_published,source_accessed", "2022,2023-01-01,2023-01-01"),
    ("date,source_published", "2022,14/07/2023"),
    ("date,admin1,latitude,longitude", "2022,Takhar,36.7,69.5"),
    ("date,admin2,latitude,longitude", "2022,Taloqan,36.735,69.53"), ("date,pcode", "2022,AF1809"),
    ("date,pcode", "2022,fips:AF26"), ("date,type,subtype", "2022,BATTLES,armed clash"),
    ("date,place_role", "2022,"),
    // Recorded, but for capitals, and with its province beside it.
    ("date,place", "2022,RUSTAQ"), ("date,place", "2022,Rustaq Takhar"),
    // The code, or the coordinate, says where it was.
    ("date,place,pcode", "2022,Rostoq,AF1810"), ("date,place,admin1,pcode", "2022,x,Takhor,AF1810"),
    ("date,place,latitude,longitude", "2022,Rostoq,37.126,69.83"),
    (
      "date,latitude,longitude,radius_km,geometry",
      "2022,36.7,69.5,100,\"LINESTRING (70.5 37, 70.6 37.1)\""
    ), ("date,geometry", "2022,\"POLYGON ((69 36, 72 36, 72 38, 71 38, 71 36.5, 69 36))\""),
    // No line is drawn, and no name taken for another's.
    ("date,from_place,to_place", "2022,Rustaq,Lyonesse"),
  ])
  func `what is right`(columns: String, cells: String) throws {
    #expect(try problems(columns, cells) == [])
  }

  @Test func `K071, K072: no source, or none that can be looked up`() throws {
    #expect(try problems("date", "2022", sourced: false).map(\.code) == [.sourceMissing])
    #expect(
      try problems("date,source", "2022,Amu", sourced: false).map(\.message)
        == ["the source 'Amu' has no URL"])
    #expect(try problems("date,source,source_archived", "2022,Amu,x", sourced: false) == [])
  }

  @Test(arguments: [
    ("type 'Battel'", "Battel", "did you mean 'Battles'? "), ("", "Zzz", "the types are"),
    ("", "protest", "did you mean 'Protests'? "),
    ("", "Explosion", "Explosions/Remote violence'? "),
  ])
  func `K061: the nearest type is named`(_: String, type: String, advice: String) throws {
    #expect(
      try problems("date,type", "2022,\(type)").first?.advice.hasPrefix(advice) == true
        || (try problems("date,type", "2022,\(type)").first?.advice.contains(advice)) == true)
  }

  @Test func `K066: a row of HXL tags is told once, as what it is`() throws {
    let found = try problems(
      log: """
        id,title,date,source,source_url
        #event+id,#event+name,#date+start,#meta+source,#meta+url
        a,A,2022,Amu,https://example.org
        """)
    #expect(found.map(\.code) == [.tagRow])
    #expect(found.map(\.position.line) == [2])
  }

  @Test(
    arguments: [
      (["14/07/2022", "07/15/2022"], ["b"]), (["07/15/2022", "14.7.2022", "16/07/2022"], ["b"]),
      (["14/07/2022", "15/07/2022"], []), (["14/07/2022", "2022/07/15", "07/07/2022"], []),
    ] as [([String], [String])])
  func `K081: the day first here, the month first there`(dates: [String], events: [String]) throws {
    let rows = zip(["a", "b", "c"], dates).map { "\($0),A,\($1),Amu,https://example.org\n" }
    let found = try problems(log: "id,title,date,source,source_url\n" + rows.joined())
    #expect(found.map(\.code) == events.map { _ in .dateOrdersMixed })
    #expect(found.compactMap(\.event) == events)
  }

  @Test(
    arguments: [
      ("killd", "killed"), ("claimaint", "claimant"), ("Lattitude", "latitude"),
      ("sources", "source"),
      ("weather", nil), ("x_title", nil), ("own", nil), ("year", nil), ("یادداشت", nil),
      // Computed by Kokcha, and no slip.
      ("border_km", nil), ("x_lat", nil),
    ] as [(String, String?)])
  func `K083: a column that is nearly one of ours`(name: String, nearest: String?) throws {
    let found = try problems("date,\(name)", "2022,")
    #expect(found.map(\.code) == (nearest == nil ? [] : [.columnLikeOurs]))
    if let nearest { #expect(found.first?.message.contains("is '\(nearest)' meant?") == true) }
  }

  @Test(arguments: [
    ("lat", "latitude=lat"), ("Lat (N)", "'latitude=lat_(n)'"), ("LNG", "longitude=LNG"),
    ("long", "longitude=long"), ("y", "latitude=y"),
    ("Latitude (WGS 84)", "'latitude=latitude_(wgs_84)'"),
    ("location", "place=location"), ("place_name", "place=place_name"),
    ("Village", "place=Village"),
    ("province", "admin1=province"), ("ولایت", "admin1=ولایت"), ("область", "admin1=область"),
    ("District Name", "admin2=district_name"), ("ADM2_PCODE", "pcode=ADM2_PCODE"),
    ("admin2_pcode", "pcode=admin2_pcode"), ("wkt", "geometry=wkt"),
    ("description", "summary=description"), ("notes", "summary=notes"),
    ("event_type", "type=event_type"), ("fatalities", "killed=fatalities"),
    ("Side A", "actor1=side_a"), ("end_date", "date=date/end_date"), ("end", "date=date/end"),
    ("it's an end (date)", nil), ("keywords", "tags=keywords"),
  ])
  func `K083: a column called by another word that the field has for it`(
    name: String, option: String?
  ) throws {
    let found = try problems("date,\(name)", "2022,")
    #expect(found.map(\.code) == (option == nil ? [] : [.columnLikeOurs]))
    #expect(found.first?.advice == option.map { "rename it, or say --map \($0)" })
    #expect(found.first?.severity == (option == nil ? nil : .warning))
  }

  @Test(arguments: [
    // What is there already is not asked for again.
    ("latitude,longitude,lat", "36.7,69.5,36.7", [] as [String]),
    ("summary,description", "a,b", []), ("place,admin1,location", "Rustaq,Takhar,x", []),
    // Two words for one column are both told.
    ("village,location", ",", ["village", "location"]),
  ])
  func `K083: only what the log lacks`(columns: String, cells: String, names: [String]) throws {
    let found = try problems("date,\(columns)", "2022,\(cells)")
    #expect(found.compactMap(\.field) == names)
  }

  @Test func `K083: link is an address, and none of the links between events`() throws {
    let found = try problems(log: "id,title,date,source,link\na,A,2022,Amu,https://example.org\n")
    #expect(found.map(\.code) == [.sourceWithoutURL, .columnLikeOurs])
    #expect(found.last?.advice == "rename it, or say --map source_url=link")
  }

  @Test func `a hundred warnings of a code hide no error of it`() throws {
    let folder = try TemporaryFolder()
    var json = (1...120).map { number in
      #"{"id":"e\#(number)","title":"E","time":{"edtf":"2022"},"own":"x"}"#
    }
    json.append(#"{"id":"f","title":"F","time":{"edtf":"2022","own":1}}"#)
    try folder.write("a.jsonl", json.joined(separator: "\n"))
    let report = Check.run([folder.path("a.jsonl")], gazetteer: try Gazetteer.embedded())
    #expect(report.problems.counts[ProblemKind(.keyUnknown, .warning)] == 120)
    #expect(report.problems.counts[ProblemKind(.keyUnknown, .error)] == 1)
    #expect(report.problems.problems.contains { $0.severity == .error && $0.event == "f" })
    #expect(report.hasErrors)
  }

  @Test func `an interval of all years is no day`() throws {
    #expect(
      try problems("date,type,place", "Y-292000000000/Y292000000000,Battles,Nowhere")
        .map(\.code) == [.placeUnknown])
  }

  @Test func `a refused event is looked at for everything else, and may be linked to`() throws {
    let found = try problems(
      log: """
        id,title,date,type,status,links,source,source_url
        a,A,2022-13-01,Battel,,,Amu,
        b,B,2022,,,follows:a,Amu,u
        c,C,2022,,merged,,Amu,u
        d,D,2022,,,duplicates:c; part-of:x,Amu,u
        """)
    #expect(
      found.map(\.code) == [
        .dateDoesNotExist, .typeUnknown, .sourceWithoutURL, .linkUnknown,
      ])
    #expect(found.last?.message.contains("'x'") == true)
  }

  // MARK: Likely duplicates

  private func likenesses(_ rows: String...) throws -> [String] {
    let header = "id,title,date,type,place,admin1,latitude,longitude,links,place_precision"
    let log = rows.map { row in row + ",Amu,https://example.org\n" }.joined()
    return try problems(log: header + ",source,source_url\n" + log)
      .filter { $0.code == .likelyDuplicate }
      .map { ($0.event ?? "") + ": " + $0.message.replacing(#/ at .*:/#, with: " in line ") }
  }

  @Test func `K080: the same day, place and type`() throws {
    let row = "A,2022-07-14,Battles,Rustaq,Takhar,,,"
    #expect(
      try likenesses("a,\(row),", "b,\(row),", "c,\(row),") == [
        "b: the same day, place and type as event a in line 2",
        "c: the same day, place and type as event a in line 2",
      ])
    #expect(
      try likenesses("a,A,2022-07-14,x,,,1,2,,", "b,B,2022-07-14,X,,,1,2,,").count == 1)
    #expect(
      try likenesses("a,A,2022-07-14,x,Nowhere,,,,,", "b,B,2022-07-14,x,nowhere,,,,,").count == 1)
  }

  @Test(arguments: [
    // Another day, type or place; a whole month; a whole province.
    ["a,A,2022-07-14,Battles,Rustaq,Takhar,,,,", "b,A,2022-07-15,Battles,Rustaq,Takhar,,,,"],
    ["a,A,2022-07-14,Battles,Rustaq,Takhar,,,,", "b,A,2022-07-14,Riots,Rustaq,Takhar,,,,"],
    ["a,A,2022-07-14,Battles,Rustaq,Takhar,,,,", "b,A,2022-07-14,Battles,Farkhar,Takhar,,,,"],
    ["a,A,2022-07,Battles,Rustaq,Takhar,,,,", "b,A,2022-07,Battles,Rustaq,Takhar,,,,"],
    ["a,A,2022-07-14,Battles,,Takhar,,,,", "b,A,2022-07-14,Battles,,Takhar,,,,"],
    ["a,A,2022-07-14,,Rustaq,Takhar,,,,", "b,A,2022-07-14,,Rustaq,Takhar,,,,"],
    ["a,A,2022-07-14,Battles,,,,,,", "b,A,2022-07-14,Battles,,,,,,"],
    // Linked, in either direction.
    [
      "a,A,2022-07-14,Battles,Rustaq,Takhar,,,part-of:b,",
      "b,A,2022-07-14,Battles,Rustaq,Takhar,,,,",
    ],
    [
      "a,A,2022-07-14,Battles,Rustaq,Takhar,,,,",
      "b,A,2022-07-14,Battles,Rustaq,Takhar,,,duplicates:a,",
    ],
  ])
  func `K080: what is not the same, or known to belong together`(rows: [String]) throws {
    #expect(try likenesses(rows[0], rows[1]) == [])
  }

  @Test func `every problem is told, and an event may have many`() throws {
    let found = try problems(
      log: """
        id,title,date,type,source_sha256,latitude,longitude
        a,,2022-13-01,Battel,zz,0,0
        b,B,2022,Battel,zz,99,0
        c,C,2022,,,,
        """)
    #expect(
      found.map(\.code) == [
        .fieldEmpty, .sourceWithoutURL, .dateDoesNotExist, .typeUnknown, .sha256Malformed,
        .coordinateZero, .sourceWithoutURL, .typeUnknown, .sha256Malformed,
        .coordinateOutOfRange, .sourceMissing,
      ])
  }
}
