import Foundation
import TestSupport
import Testing

/// How each end of a trajectory was found stands in every output and comes back from it, and a path with an end that
/// may well be elsewhere looks so (rule A5).
@Suite struct DoubtfulPaths {
  private static let log = """
    id,title,date,type,place,admin1,admin2,from_place,to_place,trajectory_kind,source
    sure,S,2022-07-14,Battles,Rustaq,,,Khwaja Ghar,Rustaq,fire,Amu
    heard,H,2022-07-14,Battles,Taloqan,,,Rostoq,khwaja  ghar,fire,Amu
    aim,A,2022-07-14,Battles,,,,Taloqan,Rostoq,fire,Amu
    own,O,2022-07-14,Battles,Rostoq,Takhar,,Rostoq,Khwaja Ghar,fire,Amu
    area,R,2022-07-14,Battles,Lyonesse,Takhar,Rustaq,Khwaja Ghar,Lyonesse,fire,Amu
    lost,L,2022-07-14,Battles,Rustaq,,,Brobdingnag,Rostoq,fire,Amu
    far,F,2022-07-14,Battles,Rustaq,,,Khwaja Ghar,Tajikistan,fire,Amu
    half,HF,2022-07-14,Battles,Rustaq,,,,Rostoq,fire,Amu
    two,T,2022-07-14,Battles,Rustaq,,,Khwaja Ghar,Rustaq,fire,Amu
    two,,,,,,,Taloqan,Rostoq,movement,

    """

  private static let ways = [
    "log.csv", "a.json", "a.jsonl", "a.geojson", "a.kml", "a.kmz", "a.csv", "log:l.csv",
    "plain:p.csv",
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let outputs = Self.ways.dropFirst().flatMap { ["--out", $0] }
    let run = try kokcha(
      ["export", "log.csv", "--unknown-places", "area"] + outputs, in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
  }

  private func export(_ way: String, _ output: String, _ options: [String] = []) throws -> Execution
  {
    let file = String(way.split(separator: ":").last ?? "")
    return try kokcha(
      ["export", file, "--unknown-places", "area", "--out", output, "--force"] + options,
      in: folder.url)
  }

  @Test(arguments: ways)
  func `A5: how each end was found is the same whatever way it comes in`(way: String) throws {
    _ = try export(way, "plain:b.csv")
    let found = Dictionary(
      uniqueKeysWithValues: rows(try folder.read("b.csv")).map { row in
        (
          row["id"] ?? "",
          ["from_match", "from_matched", "to_match", "to_matched"].map { row[$0] ?? "none" }
        )
      })
    #expect(
      found == [
        "sure": ["exact", "Khwaja Ghar", "exact", "Rustaq"],
        "heard": ["fuzzy", "Rustaq", "folded", "Khwaja Ghar"],
        "aim": ["exact", "Taloqan", "fuzzy", "Rustaq"],
        "own": ["fuzzy", "Rustaq", "exact", "Khwaja Ghar"],
        "area": ["exact", "Khwaja Ghar", "area", "Rustaq"],
        "lost": ["", "", "fuzzy", "Rustaq"],
        "far": ["exact", "Khwaja Ghar", "exact", "Tajikistan"],
        "half": ["", "", "fuzzy", "Rustaq"],
        "two": ["exact", "Khwaja Ghar", "exact", "Rustaq"],
      ])
  }

  @Test(arguments: ways)
  func `A5: a further path says how its ends were found`(way: String) throws {
    _ = try export(way, "b.json")
    let document = try JSONSerialization.jsonObject(with: folder.read("b.json")) as? [String: Any]
    let events = try #require(document?["events"] as? [[String: Any]])
    let event = try #require(events.first { $0["id"] as? String == "two" })
    #expect(
      event["trajectories"] as? [[String: String]] == [
        [
          "from": "Khwaja Ghar", "to": "Rustaq", "kind": "fire", "from_match": "exact",
          "from_matched": "Khwaja Ghar", "to_match": "exact", "to_matched": "Rustaq",
        ],
        [
          "from": "Taloqan", "to": "Rostoq", "kind": "movement", "from_match": "exact",
          "from_matched": "Taloqan", "to_match": "fuzzy", "to_matched": "Rustaq",
        ],
      ])
  }

  @Test func `in somebody else's log they are not believed`() throws {
    try folder.write(
      "other.csv",
      "id,title,date,from_place,to_place,from_match,to_matched\n"
        + "1,S,2022-07-14,Khwaja Ghar,Brobdingnag,fuzzy,Kabul\n")
    _ = try export("other.csv", "plain:b.csv")
    let row = try #require(rows(try folder.read("b.csv")).first)
    #expect(row["from_match"] == "exact")
    #expect(row["to_matched"] == "")
    #expect(row["x_from_match"] == "fuzzy")
    #expect(row["x_to_matched"] == "Kabul")
  }

  private static let doubtful: Set = ["heard", "aim", "own", "area", "two__2"]
  private static let drawn = doubtful.union(["sure", "two"])

  @Test(arguments: ways)
  func `GJ9: a path with a doubtful end is fainter`(way: String) throws {
    _ = try export(way, "b.geojson", ["--places", "all"])
    let map = try JSONSerialization.jsonObject(with: folder.read("b.geojson")) as? [String: Any]
    let features = try #require(map?["features"] as? [[String: Any]])
    let paths = features.compactMap { $0["properties"] as? [String: Any] }
      .filter { $0["role"] as? String == "trajectory" }
    #expect(paths.count == Self.drawn.count)
    for path in paths {
      let isDoubtful = [path["from_match"], path["to_match"]].contains {
        ["fuzzy", "area"].contains($0 as? String)
      }
      #expect(path["stroke-opacity"] as? Double == (isDoubtful ? 0.25 : 0.5))
      #expect(path["from_matched"] != nil && path["to_matched"] != nil)
    }
    #expect(paths.count { $0["stroke-opacity"] as? Double == 0.25 } == Self.doubtful.count)
  }

  @Test(arguments: ways)
  func `KML12: a path with a doubtful end has a style of its own, with words in its balloon`(
    way: String
  ) throws {
    _ = try export(way, "b.kml")
    let text = String(decoding: try folder.read("b.kml"), as: UTF8.self)
    let placemark = /<Placemark id="path\.([a-z0-9_]+)">.*?<styleUrl>#([a-z-]+)<\/styleUrl>/
    let styles = Dictionary(
      uniqueKeysWithValues: text.matches(of: placemark).map {
        (String($0.output.1), String($0.output.2))
      })
    let expected = Self.drawn.map {
      ($0, Self.doubtful.contains($0) ? "trajectory-doubtful" : "trajectory")
    }
    #expect(styles == Dictionary(uniqueKeysWithValues: expected))
    #expect(text.components(separatedBy: "An end of the path is doubtful:").count - 1 == 1)
    #expect(text.contains("<SimpleData name=\"to_match\">area</SimpleData>"))
  }

  @Test(arguments: ["timelinejs:t.csv", "timelinejs:t.json", "timemap:t.json"])
  func `A5: a timeline says in words that an end was not known by its name`(output: String) throws {
    _ = try export("log.csv", output)
    let text = String(
      decoding: try folder.read(String(output.split(separator: ":")[1])), as: UTF8.self)
    for words in [
      "from Rostoq (taken by its sound for Rustaq) to khwaja",
      "from Taloqan to Rostoq (taken by its sound for Rustaq)",
      "from Khwaja Ghar to Lyonesse (not known itself: taken to be in the district",
      "from Brobdingnag (on no map) to Rostoq",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    for words in ["Khwaja Ghar (", "Tajikistan ("] { #expect(!text.contains(words)) }
  }

  @Test func `an end by sound is counted and named with the places`() throws {
    let run = try export("log.csv", "b.csv", ["--report", folder.path("r.json")])
    let report = try JSONSerialization.jsonObject(with: folder.read("r.json")) as? [String: Any]
    let heard = try #require(report?["read_by_sound"] as? [String: Any])
    #expect(heard["events"] as? Int == 6)
    #expect(run.errors.contains("Rostoq"))
    let check = try kokcha(["check", "log.csv"], in: folder.url)
    #expect(check.text.contains("'Rostoq' was read as Rustaq, district of Takhar (pcode:AF1810)"))
    let strict = try export("log.csv", "c.csv", ["--strict"])
    #expect(strict.status == 1)
    #expect(strict.errors.contains("K046"))
  }
}
