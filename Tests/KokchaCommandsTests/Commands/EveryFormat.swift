import Foundation
import TestSupport
import Testing

/// What holds in every format alike (rules A2, A5, A7, A8).
@Suite struct EveryFormat {
  /// Ids that XML, a spreadsheet or a further Feature's id could mistake.
  private static let ids = ["A#2", "007 x", "é/_5F", "3/4"]

  private static let log = """
    id,title,date,date_text,date_basis,occurrence,place,latitude,longitude,radius_km,place_precision,\
    claimant,claim_verb,source,source_url,source_published,reliability,credibility
    A#2,Shelling,2022-01/2022-04~,early 2022,relative,claimed,Khwaja Ghar,37.0625,69.53,17.25,near,\
    ISKP,claims,Amu,https://example.org/1,2022-05-09,B,3
    A#2,,,,,,Farkhar,,,,,,,,,,,
    007 x,Raid,2022-07-10/..,,,,Rustaq,,,,,,,,,,,
    é/_5F,Patrol,2022-07-14,,,,Taloqan,,,,,,,,,,,
    3/4,Arrests,2022-07-14,,,,Rustaq,,,,,,,,,,,

    """

  /// An output's name on the command line.
  private static let maps = ["a.geojson", "a.geojsonl", "a.geojsons", "a.kml", "a.kmz"]
  private static let tables = ["a.csv", "a.tsv", "plain:plain.csv", "log:log.csv", "hxl:hxl.csv"]
  private static let documents = [
    "a.json", "a.jsonl", "timelinejs:t.csv", "timelinejs:t.json", "timemap:m.json",
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("events.csv", Self.log)
  }

  private func export(_ output: String, _ options: [String] = []) throws -> Execution {
    let run = try kokcha(
      ["export", "events.csv", "--out", output, "--no-sync"] + options, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  // MARK: Reading what was written

  private func text(_ output: String) throws -> String {
    let name = String(output.split(separator: ":").last ?? "")
    guard name.hasSuffix(".kmz") else {
      return String(decoding: try folder.read(name), as: UTF8.self)
    }
    let unpack =
      "import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read('doc.kml'))"
    return try execute("python3", ["-c", unpack, folder.path(name)]).text
  }

  /// The objects of a JSON document, of lines or of a sequence, by the key of their list.
  private func objects(_ output: String, in list: String) throws -> [[String: Any]] {
    let text = try text(output)
    if output.hasSuffix("l") || output.hasSuffix("s") {
      return try text.split { $0 == "\n" || $0 == "\u{1E}" }.map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    if let array = json as? [[String: Any]] { return array }
    return try #require((json as? [String: Any])?[list] as? [[String: Any]])
  }

  /// The fields of each feature of a map, or of each row of a table, as text.
  private func fields(_ output: String) throws -> [[String: String]] {
    if output.contains("geojson") {
      return try objects(output, in: "features").map {
        try #require($0["properties"] as? [String: Any]).mapValues { "\($0)" }
      }
    }
    if output.contains(".km") {
      let field = /<SimpleData name="([^"]*)">([^<]*)<\/SimpleData>/
      return try text(output).components(separatedBy: "<Placemark ").dropFirst().map {
        Dictionary($0.matches(of: field).map { (String($0.output.1), String($0.output.2)) }) { $1 }
      }
    }
    let bytes = Array(try text(output).replacing("\u{FEFF}", with: "").utf8)
    let records = PlainCSV(bytes, delimiter: output.hasSuffix("tsv") ? 0x09 : 0x2C).records
    return records.dropFirst(output.hasPrefix("hxl") ? 2 : 1).map {
      Dictionary(zip(records[0], $0)) { $1 }
    }
  }

  // MARK: Rules

  /// TimelineJS's spreadsheet alone has no column for an id.
  @Test(arguments: maps + tables + documents.filter { $0 != "timelinejs:t.csv" })
  func `A2: an event has the same id in every format`(output: String) throws {
    _ = try export(output)
    let ids =
      Self.documents.contains(output)
      ? try objects(output, in: "events").map { ($0["id"] ?? $0["unique_id"]) as? String }
      : try fields(output).map { $0["id"] }
    // In the form of the log the first event has two rows.
    #expect(ids == (output.hasPrefix("log") ? ["A#2"] : []) + Self.ids)
  }

  private static let uncertain = [
    "occurrence": "claimed", "date": "2022-01/2022-04~", "date_text": "early 2022",
    "date_precision": "range", "time_basis": "calendar", "date_basis": "relative",
    "radius_km": "17.25", "place_precision": "near", "place_method": "given", "claimant": "ISKP",
    "claim_verb": "claims", "source": "Amu", "source_url": "https://example.org/1",
    "source_published": "2022-05-09", "reliability": "B", "credibility": "3",
  ]

  @Test(arguments: maps + tables)
  func `A5: each field that says how sure an event is stands in every map and table`(
    output: String
  ) throws {
    _ = try export(output)
    let event = try #require(try fields(output).first)
    for (name, value) in Self.uncertain {
      // What is computed from the date is not in the log form, which is read again.
      if output.hasPrefix("log"), ["date_precision", "time_basis"].contains(name) { continue }
      #expect(event[name] == value, "\(name)")
    }
  }

  @Test(arguments: maps + tables)
  func `A5: how a place was found stands in every map and table`(output: String) throws {
    _ = try export(output)
    let events = try fields(output)
    let found = try #require(events.first { $0["id"] == "007 x" })
    #expect(found["place_match"] == "exact")
    #expect(found["place_match_score"] == "1")
    #expect(found["place_matched"] == "Rustaq")
    // A coordinate was given there, and nothing looked up.
    for name in ["place_match", "place_match_score", "place_matched"] {
      #expect((events[0][name] ?? "").isEmpty, "\(name)")
    }
  }

  @Test(arguments: ["timelinejs:t.csv", "timelinejs:t.json", "timemap:m.json"])
  func `A5: a timeline says in words that a place was not known by its name`(
    output: String
  ) throws {
    try folder.write(
      "events.csv",
      """
      id,title,date,place,admin1
      1,Raid,2022-07-14,Rostoq,Takhar
      2,Raid,2022-07-14,Lyonesse,Takhar

      """)
    _ = try export(output)
    let text = try text(output)
    for words in ["taken by its sound for Rustaq", "only the area that is named around it"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(arguments: ["timelinejs:t.csv", "timelinejs:t.json", "timemap:m.json", "kml:m.kml"])
  func `A5: a timeline and a balloon say where a date comes from, and the country`(
    output: String
  ) throws {
    let bases = ["relative", "source-date", "assumed", "inherited", "approximated"]
    let rows = bases.map { "\($0),Raid,2022-07-14,\($0),Mali\n" }.joined()
    try folder.write("events.csv", "id,title,date,date_basis,country\n" + rows)
    _ = try export(output)
    let text = try text(output)
    let words =
      output.hasPrefix("kml")
      ? bases
        + [">date is<", ">country<", "Mali"].map { $0.replacing("<", with: "&lt;") }.map {
          $0.replacing(">", with: "&gt;")
        }
      : [
        "counted from the report's own", "that of the source", "The date is assumed",
        "that of the folder or record around it", "made from something rougher", "Mali",
      ]
    for word in words { #expect(text.contains(word), "\(word)") }
  }

  @Test(arguments: ["timelinejs:t.csv", "timelinejs:t.json", "timemap:m.json"])
  func `A5: a timeline says in words how sure an event is`(output: String) throws {
    _ = try export(output)
    let text = try text(output)
    for words in [
      "Claimed: Shelling", "January 2022 to around April 2022 (“early 2022”)", "ISKP claims it",
      "within 17.25 km", "reliability B", "Credibility 3",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(arguments: maps)
  func `A7: an event that is drawn by several features counts once, and so does what it lost`(
    output: String
  ) throws {
    let run = try export(
      output, ["--places", "all", "--circles", "--report", folder.path("report.json")])
    let report = try #require(
      try JSONSerialization.jsonObject(with: folder.read("report.json")) as? [String: Any])
    let written = try #require((report["outputs"] as? [[String: Any]])?.first)
    #expect(written["events"] as? Int == 4)
    // Four events, one further place, and five circles.
    #expect(written["features"] as? Int == 10)
    // Of JSON it is `false`, of KML `0`.
    #expect(try fields(output).count { ["false", "0"].contains($0["primary"]) } == 6)
    #expect(run.errors.contains(", 4 events, 10 features, "))
    for loss in try #require(report["losses"] as? [[String: Any]]) {
      #expect(loss["count"] as? Int == 1, "\(loss)")
    }
  }

  private static let owner = "GeoNames"

  @Test(arguments: maps + ["a.json", "a.svg", "timelinejs:t.csv", "timelinejs:t.json"])
  func `A8: a document names whose data its places are from`(output: String) throws {
    _ = try export(output)
    #expect(try text(output).contains(Self.owner))
  }

  /// Nothing in a table can say so, and a line of JSON is an event.
  @Test(arguments: tables + ["a.jsonl", "timemap:m.json"])
  func `A8: beside a document that cannot, the last lines of the run name it`(
    output: String
  ) throws {
    let run = try export(output)
    #expect(try !text(output).contains(Self.owner))
    #expect(run.errors.contains(Self.owner))
  }
}
