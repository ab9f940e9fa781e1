import Foundation
import TestSupport
import Testing

/// Places that may well be elsewhere look so in every map, and are counted: those that were read by their sounds, and
/// those that `--unknown-places area` draws at their district.
@Suite struct DoubtfulPlaces {
  private static let log = """
    id,title,date,type,occurrence,place,admin1,admin2,source,source_url
    sure,S,2022-07-14,Battles,,Rustaq,,,Amu,https://example.org/1
    heard,H,2022-07-14,Battles,,Rostoq,,,Amu,https://example.org/1
    told,T,2022-07-14,Battles,claimed,Rostoq,,,Amu,https://example.org/1
    heardarea,HA,2022-07-14,Battles,,,Takhar,Rostoq,Amu,https://example.org/1
    area,A,2022-07-14,Battles,,,Takhar,Rustaq,Amu,https://example.org/1
    unknown,U,2022-07-14,Battles,,Lyonesse,Takhar,Rustaq,Amu,https://example.org/1

    """

  private static let ways = [
    "log.csv", "a.json", "a.geojson", "a.kml", "a.kmz", "a.csv", "log:l.csv",
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

  private func export(_ way: String, _ output: String) throws -> Execution {
    let file = String(way.split(separator: ":").last ?? "")
    return try kokcha(
      ["export", file, "--unknown-places", "area", "--out", output, "--force"], in: folder.url)
  }

  @Test(arguments: ways)
  func `A5: how each was found is the same whatever way it comes in`(way: String) throws {
    let run = try export(way, "plain:b.csv")
    let found = Dictionary(
      uniqueKeysWithValues: rows(try folder.read("b.csv")).map { row in
        (row["id"] ?? "", [row["place_match"], row["place_match_score"], row["place_matched"]])
      })
    #expect(
      found == [
        "sure": ["exact", "1", "Rustaq"], "heard": ["fuzzy", "0.931", "Rustaq"],
        "told": ["fuzzy", "0.931", "Rustaq"], "heardarea": ["fuzzy", "0.931", "Rustaq"],
        "area": ["area", "1", "Rustaq"], "unknown": ["area", "1", "Rustaq"],
      ])
    #expect(
      run.errors.contains(
        "1 event names a place that the gazetteer does not know, and is drawn at the district "
          + "around it: place_match is area\n"))
  }

  @Test(arguments: ways)
  func `GJ9: a doubtful point is a hollow circle`(way: String) throws {
    _ = try export(way, "b.geojson")
    let map = try JSONSerialization.jsonObject(with: folder.read("b.geojson")) as? [String: Any]
    let features = try #require(map?["features"] as? [[String: Any]])
    let symbols = Dictionary(
      uniqueKeysWithValues: features.map { feature in
        let properties = feature["properties"] as? [String: Any]
        return (feature["id"] as? String ?? "", properties?["marker-symbol"] as? String)
      })
    #expect(
      symbols == [
        "sure": "cross", "area": "cross", "heard": "circle-stroked", "told": "circle-stroked",
        "heardarea": "circle-stroked", "unknown": "circle-stroked",
      ])
  }

  @Test(arguments: ways)
  func `KML7: a doubtful point has a style of its own, with words in its balloon`(way: String)
    throws
  {
    _ = try export(way, "b.kml")
    let text = String(decoding: try folder.read("b.kml"), as: UTF8.self)
    let placemark = /<Placemark id="event\.([a-z]+)">.*?<styleUrl>#([a-z-]+)<\/styleUrl>/
    let styles = Dictionary(
      uniqueKeysWithValues: text.matches(of: placemark).map {
        (String($0.output.1), String($0.output.2))
      })
    #expect(
      styles == [
        "sure": "battles-occurred", "area": "battles-occurred", "heard": "battles-dashed",
        "told": "battles-dashed-pale", "heardarea": "battles-dashed", "unknown": "battles-dashed",
      ])
    let balloons = text.components(separatedBy: "The place is doubtful:").count - 1
    // A normal and a highlighted style for each of two.
    #expect(balloons == 4)
  }

  @Test func `KML14: a KMZ has the dashed icons where a point is doubtful, and only there`() throws
  {
    let list = "import sys,zipfile;print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))"
    let names = try execute("python3", ["-c", list, folder.path("a.kmz")]).text
    #expect(names.contains("icons/battles-dashed.png\n"))
    try folder.write("sure.csv", Self.log.split(separator: "\n").prefix(2).joined(separator: "\n"))
    _ = try export("sure.csv", "sure.kmz")
    let others = try execute("python3", ["-c", list, folder.path("sure.kmz")]).text
    #expect(others.contains("icons/battles-hollow.png\n"))
    #expect(!others.contains("dashed"))
  }

  @Test(arguments: ways)
  func `A5: a picture has a sign below it, and names both the place and its district`(way: String)
    throws
  {
    _ = try export(way, "b.svg")
    let text = String(decoding: try folder.read("b.svg"), as: UTF8.self)
    for words in [
      "\u{2068}Lyonesse\u{2069}, \u{2068}Rustaq\u{2069} ±31 km", "bracket: place not known",
      "wave: place found only by",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `a timeline says so in words`() throws {
    _ = try export("log.csv", "timelinejs:t.csv")
    let slides = String(decoding: try folder.read("t.csv"), as: UTF8.self).split(separator: "\r\n")
    func told(_ title: String) throws -> Substring {
      try #require(slides.first { $0.contains(",14 July 2022,\(title),") })
    }
    #expect(try told("U").contains("not known itself: shown at the district"))
    #expect(try told("HA").contains("taken by its sound for Rustaq"))
    #expect(try !told("A").contains("sound"))
  }

  @Test func `without the option an unknown name is on no map, and not counted`() throws {
    let run = try kokcha(["export", "log.csv", "--out", "plain:b.csv"], in: folder.url)
    #expect(!run.errors.contains("is drawn at the district"))
    let row = try #require(rows(try folder.read("b.csv")).first { $0["id"] == "unknown" })
    #expect(row["latitude"] == "")
    #expect(row["place_match"] == "area")
    let wrong = try kokcha(["check", "log.csv", "--unknown-places", "district"], in: folder.url)
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("--unknown-places district: it takes none, area"))
  }

  @Test func `a report counts them and has their ids, and a check tells where they are drawn`()
    throws
  {
    _ = try kokcha(
      [
        "export", "log.csv", "--unknown-places", "area", "--out", "b.csv", "--report", "r.json",
      ], in: folder.url)
    let report = try JSONSerialization.jsonObject(with: folder.read("r.json")) as? [String: Any]
    let drawn = try #require(report?["drawn_at_area"] as? [String: Any])
    #expect(drawn["events"] as? Int == 1)
    #expect(drawn["ids"] as? [String] == ["unknown"])
    let check = try kokcha(["check", "log.csv", "--unknown-places", "area"], in: folder.url)
    #expect(check.text.contains("it is drawn at Rustaq, district of Takhar (pcode:AF1810)"))
  }
}
