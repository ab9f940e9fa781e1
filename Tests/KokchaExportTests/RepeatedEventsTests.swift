import Foundation
import KokchaEngine
import KokchaExport
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Events whose ids come again: numbered, counted once, refused, or the first or last of them kept.
@Suite struct RepeatedEventsTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// What an export made of logs.
  private struct Made: Equatable {
    var ids: [String] = []
    var titles: [String] = []
    var problems: [String] = []
    var messages: [String] = []
    var repeats = RepeatedEvents()
    var refused = 0
    var withdrawn = 0
  }

  private func export(
    _ logs: [String], as form: String = "csv", bad: BadData = .refuse, threads: Int? = nil,
    _ change: (inout EventLogOptions) -> Void = { _ in }
  ) throws -> Made {
    var paths: [String] = []
    for (number, log) in logs.enumerated() {
      // A map is told by its first bytes.
      let ending = form == "csv" && log.hasPrefix("{") ? "geojson" : form
      let name = "\(number).\(ending)"
      paths.append(try folder.write(name, log))
    }
    let output = folder.path("made.jsonl")
    var options = ExportOptions(inputs: paths, outputs: [.init(.jsonl, path: output)])
    options.overwrites = true
    options.synchronizes = false
    options.reading.bad = bad
    options.threads = threads
    change(&options.reading)
    let report = Export.run(options, gazetteer: try Conversion.gazetteer.get())
    var made = Made()
    made.repeats = report.repeats
    made.refused = report.bad.events
    made.withdrawn = report.withdrawnEvents
    made.messages = report.problems.problems.map(\.description)
    made.problems = report.problems.problems.map { problem in
      let file = problem.position.file.split(separator: "/").last ?? ""
      return "\(file):\(problem.position.line ?? 0) \(problem.code.rawValue) \(problem.severity)"
    }
    guard report.isWritten else { return made }
    for line in try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n") {
      let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      made.ids.append(event?["id"] as? String ?? "")
      made.titles.append(event?["title"] as? String ?? "")
    }
    return made
  }

  // MARK: Without an id

  @Test(arguments: [1, 2, 4])
  func `events without an id that are the same are numbered in order`(threads: Int) throws {
    // Blocks enough for all threads; every third row is the same.
    let rows = (0..<30_000).map { $0 % 3 == 0 ? "Same,2022\n" : "Other \($0),2022\n" }
    let made = try export(["title,date\n" + rows.joined()], threads: threads) {
      $0.makesIDs = true
    }
    #expect(made.ids.count == 30_000)
    #expect(Set(made.ids).count == 30_000)
    #expect(made.repeats.numbered == 9999)
    let same = zip(made.ids, made.titles).filter { $0.1 == "Same" }.map(\.0)
    let first = try #require(same.first)
    #expect(same == [first] + (2...10_000).map { "\(first)-\($0)" })
    #expect(made.problems.count == ProblemList.mostOfAKind)
    #expect(made.problems.first == "0.csv:5 K053 warning")
  }

  @Test func `they are numbered over several inputs, and next to each other`() throws {
    let log = "title,date\nA,2022\nA,2022\nB,2022\n"
    let made = try export([log, log]) { $0.makesIDs = true }
    let (a, b) = (made.ids[0], made.ids[2])
    #expect(made.ids == [a, "\(a)-2", b, "\(a)-3", "\(a)-4", "\(b)-2"])
    #expect(made.problems.count == 4)
    #expect(made.refused == 0)
  }

  @Test func `a number that an event has already is left free`() throws {
    let plain = "title,date\nA,2022\nA,2022\nA,2022\n"
    let id = try export([plain]) { $0.makesIDs = true }.ids[0]
    let made = try export(["id,title,date\n\(id)-2,Own,2022\n", plain]) { $0.makesIDs = true }
    #expect(made.ids == ["\(id)-2", id, "\(id)-3", "\(id)-4"])
  }

  @Test func `an own id that is a number given before is an error`() throws {
    let plain = "title,date\nA,2022\nA,2022\n"
    let id = try export([plain]) { $0.makesIDs = true }.ids[0]
    let made = try export([plain, "id,title,date\n\(id)-2,Own,2022\n"]) { $0.makesIDs = true }
    #expect(made.problems.contains("1.csv:2 K050 error"))
  }

  // MARK: The same id and the same content

  private static let log = "id,title,date,place,own\na,A,2022,Rustaq,x\nb,\"B \"\"b\"\"\",2022,,\n"

  @Test(arguments: [
    ("the same table", log),
    (
      "another order of columns",
      "own,date,id,place,title\nx,2022,a,Rustaq,A\n,2022,b,,\"B \"\"b\"\"\"\n"
    ),
    (
      "other quotes",
      "id,title,date,place,own\r\n\"a\",\"A\",2022,\"Rustaq\",\"x\"\r\nb,\"B \"\"b\"\"\",2022,,\r\n"
    ),
    ("another separator", "id;title;date;place;own\na;A;2022;Rustaq;x\nb;\"B \"\"b\"\"\";2022;;\n"),
    (
      "an empty column more",
      "id,title,date,place,own,actor1\na,A,2022,Rustaq,x,\nb,\"B \"\"b\"\"\",2022,,,\n"
    ),
    (
      "rows in another order",
      "id,title,date,place,own\nb,\"B \"\"b\"\"\",2022,,\na,A,2022,Rustaq,x\n"
    ),
  ])
  func `an event that is in two inputs counts once`(what: String, second: String) throws {
    let made = try export([Self.log, second])
    #expect(made.ids == ["a", "b"], "\(what)")
    #expect(made.repeats.identical == 2, "\(what)")
    #expect(made.problems == ["1.csv:2 K055 warning", "1.csv:3 K055 warning"], "\(what)")
  }

  @Test func `so does one that is twice in a map`() throws {
    func feature(_ title: String) -> String {
      "{\"type\":\"Feature\",\"id\":\"a\",\"properties\":{\"title\":\"\(title)\",\"date\":\"2022\"},"
        + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[69,36],[70,37]]}}"
    }
    func collection(_ features: String...) -> String {
      "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ",\n"))]}"
    }
    let same = try export([collection(feature("A"), feature("A"))])
    #expect(same.ids == ["a"])
    #expect(same.problems == ["0.geojson:2 K055 warning"])
    let other = try export([collection(feature("A"), feature("B"))])
    #expect(other.problems == ["0.geojson:2 K050 error"])
  }

  @Test func `a row that repeats the row before it adds nothing and is told`() throws {
    let made = try export([
      "id,title,date,actor1\na,A,2022,Army\na,A,2022,Army\na,A,2022,Police\nb,B,2022,\n"
    ])
    #expect(made.ids == ["a", "b"])
    #expect(made.repeats.identical == 1)
    #expect(made.problems == ["0.csv:3 K055 warning"])
  }

  @Test func `in a log that Kokcha wrote, rows of one event stay one event`() throws {
    let path = try folder.write(
      "in.csv", "id,title,date,place\na,A,2022,Rustaq\na,,,Taloqan\nb,B,2022,Rustaq\n")
    var options = ExportOptions(
      inputs: [path], outputs: [.init(.csv, path: folder.path("log.csv"))])
    options.writesLogRows = true
    options.synchronizes = false
    #expect(Export.run(options, gazetteer: try Conversion.gazetteer.get()).isWritten)
    let log = try String(contentsOfFile: folder.path("log.csv"), encoding: .utf8)
    #expect(log.split(separator: "\r\n").count == 4)
    #expect(try export([log]) == export([log]) { $0.sameID = .last })
    #expect(try export([log]).ids == ["a", "b"])
    #expect(try export([log]).problems == [])
    #expect(try export([log, log]).repeats.identical == 2)
  }

  // MARK: The same id and other content

  /// What may differ between two rows of one id: a column, and two values of it.
  private static let differences: [(String, String, String)] = [
    ("title", "A", "B"), ("summary", "a", "b"), ("status", "draft", "disputed"),
    ("occurrence", "claimed", "denied"), ("ongoing", "yes", "no"), ("date", "2021", "2022"),
    ("type", "Protests", "Riots"), ("subtype", "Peaceful protest", ""),
    ("date_text", "in winter", "in spring"), ("credibility", "1", "2"), ("tags", "a", "a; b"),
    ("place", "Rustaq", "Taloqan"), ("place,place_role", "Rustaq,occurrence", "Rustaq,origin"),
    ("place_note", "a", "b"), ("title_basis", "reported", "made"),
    ("type_basis", "reported", "crosswalk"), ("place,country", "Rustaq,AFG", "Rustaq,TJK"),
    ("place_id", "pcode:AF1810", "pcode:AF1801"), ("admin1", "Takhar", "Kunduz"),
    ("place,radius_km", "Rustaq,1", "Rustaq,2"),
    ("place,place_precision", "Rustaq,near", "Rustaq,settlement"),
    ("geometry", "POINT (69 36)", "POINT (69 37)"),
    ("geometry", "LINESTRING (69 36,70 37)", "LINESTRING (69 36,70 38)"),
    ("geometry", "MULTIPOINT (69 36,70 37)", "LINESTRING (69 36,70 37)"),
    (
      "geometry", "POLYGON ((0 0,9 0,9 9,0 0))",
      "POLYGON ((0 0,9 0,9 9,0 0),(5 1,6 1,6 2,5 1))"
    ),
    ("from_place", "Rustaq", "Taloqan"), ("to_place", "Rustaq", "Taloqan"),
    ("actor1", "Army", "Police"), ("actor1,actor1_role", "Army,target", "Army,witness"),
    ("actor1,actor2", "Army,Police", "Police,Army"), ("killed", "1", "2"), ("killed", "?", "0"),
    ("killed", "1..3", "1..2..3"), ("killed,injured", "1,2", "2,1"),
    ("claimant,claim_verb", "Army,says", "Army,denies"), ("claimant,quote", "Army,a", "Army,b"),
    ("source", "A", "B"), ("source,source_url", "A,http://a", "A,http://b"),
    ("source,reliability", "A,A", "A,B"),
    ("source,source_published", "A,2022-01-01", "A,2022-01-02"),
    ("source,source_author", "A,B", "A,C"), ("links", "follows:x", "part-of:x"),
    ("links", "follows:x", "follows:y"), ("own", "1", "2"), ("one,two", "1,", ",1"),
  ]

  @Test(arguments: differences)
  func `an event that differs in anything is another`(
    columns: String, first: String, second: String
  ) throws {
    func quoted(_ values: String) -> String {
      columns.contains(",") ? values : "\"\(values)\""
    }
    let needed = ["title", "date"].filter { $0 != columns }
    let head = "id,\(columns)" + needed.map { ",\($0)" }.joined() + "\n"
    let rest = needed.map { $0 == "date" ? ",2022" : ",T" }.joined() + "\n"
    // Another event between them, for rows that follow each other are one event.
    let between =
      "z,\(columns.contains(",") ? "," : columns == "title" ? "Z" : columns == "date" ? "2022" : "")\(rest)"
    let one = "a,\(quoted(first))" + rest
    let other = "a,\(quoted(second))" + rest
    let differing = try export([head + one + between + other])
    #expect(differing.problems.contains("0.csv:4 K050 error"), "\(differing.problems)")
    let same = try export([head + one + between + one])
    #expect(same.problems.contains("0.csv:4 K055 warning"), "\(same.problems)")
  }

  /// Two ways of saying the same: columns, and the values of two rows.
  private static let sayings: [(String, String, String)] = [
    ("tags", "a; b", "a;b"), ("tags", "a; b", " a ;b; "), ("title_basis", "reported", ""),
    ("type_basis", "", "reported"), ("status", "", "reviewed"), ("occurrence", "occurred", ""),
    ("ongoing", "no", ""),
  ]

  @Test(arguments: sayings)
  func `an event that says the same in other words is not`(
    column: String, first: String, second: String
  ) throws {
    let made = try export([
      "id,title,date,\(column)\na,A,2022,\(first)\nb,B,2022,\na,A,2022,\(second)\n"
    ])
    #expect(made.problems == ["0.csv:4 K055 warning"], "\(made.problems)")
  }

  /// Values of a key of the input's own, and whether they say the same.
  @Test(arguments: [
    (#"{"a":1,"b":[1,2]}"#, #"{ "a": 1, "b": [1, 2] }"#, true), (#"["x y"]"#, #"["xy"]"#, false),
    (#"{"a":"\" "}"#, #"{"a":"\""}"#, false), (#""[a b]""#, #""[ab]""#, false),
    (#""a b""#, #""ab""#, false), ("[1]", "[1,2]", false),
  ])
  func `blanks between the parts of JSON say nothing`(
    first: String, second: String, isSame: Bool
  ) throws {
    let events = [first, second].map {
      #"{"id":"a","title":"A","time":{"edtf":"2022"},"own":\#($0)}"#
    }
    let path = try folder.write("in.jsonl", events.joined(separator: "\n") + "\n")
    let options = ExportOptions(
      inputs: [path], outputs: [.init(.jsonl, path: folder.path("made.jsonl"))])
    let report = Export.run(options, gazetteer: try Conversion.gazetteer.get())
    let codes = report.problems.problems.map(\.code).filter { $0 != .keyUnknown }
    #expect(codes == [isSame ? .eventRepeated : .idTwice])
  }

  private static let versions = [
    "id,title,date\na,A1,2022\nb,B,2022\na,A2,2022\nc,C1,2022\nc,C2,2022\n",
    "id,title,date\nd,D,2022\na,A1,2022\nb,B,2022\nc,C1,2022\n",
  ]

  @Test func `without --same-id they are refused, whatever --bad says`() throws {
    for bad in BadData.allCases {
      let made = try export(Self.versions, bad: bad)
      #expect(made.ids == [])
      #expect(
        made.problems == [
          "0.csv:4 K050 error", "0.csv:6 K051 error", "1.csv:3 K055 warning",
          "1.csv:4 K055 warning",
        ])
    }
  }

  @Test(arguments: [1, 3])
  func `the first is kept`(threads: Int) throws {
    let made = try export(Self.versions, threads: threads) { $0.sameID = .first }
    #expect(made.titles == ["A1", "B", "C1", "D"])
    #expect(made.repeats == repeats(identical: 3, superseded: 2))
    #expect(
      made.problems == [
        "0.csv:4 K050 warning", "0.csv:6 K050 warning", "1.csv:3 K055 warning",
        "1.csv:4 K055 warning", "1.csv:5 K055 warning",
      ])
  }

  @Test(arguments: [1, 3])
  func `the last is kept, where it stands`(threads: Int) throws {
    let made = try export(Self.versions, threads: threads) { $0.sameID = .last }
    #expect(made.titles == ["D", "A1", "B", "C1"])
    #expect(made.repeats == repeats(identical: 3, superseded: 2))
    #expect(
      made.problems == [
        "0.csv:2 K055 warning", "0.csv:3 K055 warning", "0.csv:4 K050 warning",
        "0.csv:5 K055 warning", "0.csv:6 K050 warning",
      ])
  }

  @Test func `the last that can be told is kept`() throws {
    let log = "id,title,date\na,A1,2022\nb,B,2022\na,A2,2022\nc,C,2022\na,A3,never\n"
    let made = try export([log], bad: .skip) { $0.sameID = .last }
    #expect(made.titles == ["B", "A2", "C"])
    #expect(made.refused == 1)
  }

  @Test func `an id that comes again and again is one where the option says so`() throws {
    let rows = (0..<100).map { "\($0 % 20),Version \($0 / 20),2022" }
    let log = "id,title,date\n" + rows.joined(separator: "\n") + "\n"
    #expect(try export([log]).problems == ["0.csv:1 K054 error"])
    #expect(try export([log]) { $0.sameID = .first }.titles.allSatisfy { $0 == "Version 0" })
    #expect(try export([log]) { $0.sameID = .last }.titles.allSatisfy { $0 == "Version 4" })
    #expect(try export([log]) { $0.sameID = .last }.ids.count == 20)
  }

  @Test func `counts that changed make another version too, and own columns`() throws {
    for log in [
      "id,title,date,killed\na,A,2022,1\na,A,2022,3\n",
      "id,title,date,stamp\na,A,2022,1\na,A,2022,3\n",
    ] {
      #expect(try export([log]) { $0.sameID = .first }.repeats.superseded == 1)
      #expect(try export([log]) { $0.sameID = .last }.repeats.superseded == 1)
    }
    // What adds to an event is no other version of it.
    let made = try export(["id,title,date,actor1\na,A,2022,Army\na,,,Police\n"]) {
      $0.sameID = .last
    }
    #expect(made.ids == ["a"])
    #expect(made.problems == [])
  }

  private func repeats(identical: Int, superseded: Int) -> RepeatedEvents {
    var repeats = RepeatedEvents()
    repeats.identical = identical
    repeats.superseded = superseded
    return repeats
  }

  // MARK: Retractions

  private static func retracting(_ form: String) -> String {
    form == "csv"
      ? "id,title,date,status\na,A,2022,\nb,B,2022,\na,A,2022,retracted\n"
      : ["", "b", "retracted"].map {
        #"{"id":"\#($0 == "b" ? "b" : "a")","title":"A","time":{"edtf":"2022"}"#
          + ($0 == "retracted" ? #","status":"retracted"}"# : "}") + "\n"
      }.joined()
  }

  @Test(arguments: ["csv", "jsonl"], [SameID?.none, .first, .last])
  func `a retraction is a version of its event`(form: String, sameID: SameID?) throws {
    let made = try export([Self.retracting(form)], as: form) { $0.sameID = sameID }
    switch sameID {
    case nil: #expect(made.problems == ["0.\(form):\(form == "csv" ? 4 : 3) K050 error"])
    case .first:
      #expect(made.ids == ["a", "b"])
      #expect(made.repeats == repeats(identical: 0, superseded: 1))
      #expect(made.withdrawn == 0)
    case .last:
      #expect(made.ids == ["b"])
      #expect(made.repeats == repeats(identical: 0, superseded: 1))
      #expect(made.withdrawn == 1)
      #expect(made.messages.first?.contains("left out, and so is that one for its status") == true)
    }
  }

  @Test func `what is retracted first and told later goes by the option too`() throws {
    let log = "id,title,date,status\na,A,2022,retracted\nb,B,2022,\na,A,2022,reviewed\n"
    #expect(try export([log]) { $0.sameID = .first }.ids == ["b"])
    #expect(try export([log]) { $0.sameID = .last }.ids == ["b", "a"])
    let asked = try export([log]) {
      ($0.sameID, $0.statuses) = (.last, Set(EventStatus.allCases))
    }
    #expect(asked.ids == ["b", "a"])
  }

  @Test func `of a retraction it does not matter where and when`() throws {
    // Exchanged coordinates and an unknown zone refuse an event.
    let log =
      "id,title,date,status,latitude,longitude,time_zone\na,A,2022,,,,\nb,B,2022,,,,\n"
      + "a,A,2022-01-01T10:00,retracted,69.5,36.5,Nowhere\n"
    let made = try export([log]) { $0.sameID = .last }
    #expect(made.ids == ["b"])
    #expect(made.problems == ["0.csv:2 K050 warning"])
    #expect(made.withdrawn == 1)
  }

  @Test func `of what is left out nothing is said to be repeated`() throws {
    let retracted = "id,title,date,status\na,A,2022,retracted\na,A,2022,retracted\nb,B,2022,\n"
    let made = try export([retracted, retracted])
    #expect(made.ids == ["b"])
    #expect(made.problems == ["1.csv:4 K055 warning"])
    #expect(made.withdrawn == 2)
    let refused = "id,title,date\na,A,never\na,A,never\nb,B,2022\n"
    #expect(
      try export([refused], bad: .skip).problems.filter { $0.contains("K055") } == [])
    let others = "id,title,date\na,A,2022\na,A,2022\nb,B,2022\na,C,2022\n"
    let last = try export([others]) { $0.sameID = .last }
    #expect(last.problems == ["0.csv:2 K050 warning"])
    #expect(last.repeats == repeats(identical: 0, superseded: 1))
    let unnamed = "title,date,status\nA,2022,merged\nA,2022,merged\n"
    #expect(try export([unnamed]) { $0.makesIDs = true }.problems == [])
  }

  // MARK: Corrections of events whose ids were made

  @Test(arguments: [1, 3])
  func `the last event of a made id is kept, and the others of its content`(threads: Int) throws {
    let feed = "title,date\nA,2022\nB,2022\nA,2022\n"
    let ids = try export([feed]) { $0.makesIDs = true }.ids
    for (corrected, rest) in [(ids[0], [ids[1], ids[2]]), (ids[2], [ids[0], ids[1]])] {
      let fix = "id,title,date\n\(corrected),Fixed,2022\n"
      let made = try export([feed, fix], threads: threads) {
        ($0.makesIDs, $0.sameID) = (true, .last)
      }
      #expect(made.ids == rest + [corrected])
      #expect(made.titles.last == "Fixed")
      #expect(made.repeats.superseded == 1)
      let first = try export([feed, fix], threads: threads) {
        ($0.makesIDs, $0.sameID) = (true, .first)
      }
      #expect(first.ids == ids)
      #expect(first.messages.last?.contains("--same-id first keeps the first") == true)
      // Before the feed, the id is taken.
      let before = try export([fix, feed], threads: threads) {
        ($0.makesIDs, $0.sameID) = (true, .last)
      }
      #expect(before.titles == ["Fixed", "A", "B", "A"])
      #expect(before.repeats.renamed + before.repeats.numbered == (corrected == ids[0] ? 2 : 1))
    }
  }

  @Test func `an id that is taken is no repetition`() throws {
    let feed = "title,date\nA,2022\n"
    let id = try export([feed]) { $0.makesIDs = true }.ids[0]
    let made = try export(["id,title,date\n\(id),Other,2022\n", feed]) { $0.makesIDs = true }
    #expect(made.ids == [id, "\(id)-2"])
    #expect(made.repeats.renamed == 1)
    #expect(made.repeats.numbered == 0)
  }

  // MARK: The library

  @Test(arguments: [nil, SameID.first, .last])
  func `a source that is no file is read twice where the last is kept`(sameID: SameID?) throws {
    var options = EventLogOptions()
    options.sameID = sameID
    let log = "id,title,date\na,A1,2022\nb,B,2022\na,A1,2022\n"
    var reader = try EventReader(log: MemorySource(Array(log.utf8), portion: 7), options: options)
    var ids: [String] = []
    while let reading = try reader.next() { if let event = reading.event { ids.append(event.id) } }
    #expect(ids == (sameID == .last ? ["b", "a"] : ["a", "b"]))
    #expect(reader.repeats == repeats(identical: 1, superseded: 0))
  }

  @Test func `JSON from a source is read twice too`() throws {
    var options = EventLogOptions()
    options.sameID = .last
    let lines = ["x", "y"].map {
      #"{"id":"a","title":"\#($0)","time":{"edtf":"2022"},"\#($0)":"own"}"# + "\n"
    }
    var reader = try EventReader(
      json: MemorySource(Array(lines.joined().utf8), portion: 11), form: .lines, options: options)
    var titles: [String] = []
    while let reading = try reader.next() {
      if let event = reading.event { titles.append(event.title) }
    }
    #expect(titles == ["y"])
    #expect(reader.repeats == repeats(identical: 0, superseded: 1))
  }
}
