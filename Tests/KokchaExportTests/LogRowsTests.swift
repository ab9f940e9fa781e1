import Foundation
import TestSupport
import Testing

/// `--rows all` (rule CSV6): an export in the form of the log, which can be read again.
@Suite struct LogRowsTests {
  private static let log = #"""
    id,title,date,calendar,place,admin1,latitude,longitude,radius_km,place_precision,actor1,actor1_role,actor2,killed,injured,claimant,claim_verb,quote,source,source_url,reliability,credibility,links,tags,weather
    A-1,"Shots, then ""quiet""",2022-01/2022-04~,,Khowaja Ghar,Takhar,,,,,Daesh,perpetrator,Police,3..4..6,?,Daesh,claims,"We did it",Ariana,https://a.example/1,F,6,follows:A-0; part-of:A-9,a; b,rain
    A-1,,,,Tajikistan,,,,,,Residents,witness,,,,Wasim,witnessed,,Pajhwok,https://p.example/2,B,,,,
    A-2,An old day,1305-03-02,gregorian,,,36.5,69.25,2.5,near,,,,,,,,,,,,,,,
    A-3,=1+1,/2022-07-14,,,Takhar,36.66667,69.75,,province,,,,,,,,,,,,,,,"two
    lines"

    """#

  @Test(arguments: ["plain", "csv", "tsv"])
  func `the log form read again gives the same log and the same map`(_ format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let first = try kokcha(
      [
        "export", "log.csv", "--rows", "all", "--out", "\(format):again.csv", "--out", "a.geojson",
      ], in: folder.url)
    #expect(first.status == 0, "\(first.errors)")
    let second = try kokcha(
      [
        "export", "again.csv", "--rows", "all", "--out", "\(format):twice.csv", "--out",
        "b.geojson",
      ], in: folder.url)
    #expect(second.status == 0, "\(second.errors)")
    if format == "plain" {
      // The other profiles change what a spreadsheet would run or cannot hold, and say so.
      #expect(try folder.read("again.csv") == folder.read("twice.csv"))
      #expect(try features(in: folder.read("a.geojson")) == features(in: folder.read("b.geojson")))
    }
    #expect(try features(in: folder.read("b.geojson")).count == 3)
  }

  @Test func `an event has a row for each place, claim and source, and one for two actors`() throws
  {
    let run = try kokcha(
      ["export", "-", "--rows", "all", "--out", "plain:-", "--quiet"], input: Data(Self.log.utf8))
    let ids = run.text.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(ids == ["A-1", "A-1", "A-2", "A-3"])
  }

  @Test func `a point that stands for a whole province claims no district`() throws {
    let run = try kokcha(
      ["export", "-", "--out", "geojson:-", "--quiet"], input: Data(Self.log.utf8))
    let line = try #require(run.text.split(separator: "\n").first { $0.contains("\"id\":\"A-3\"") })
    #expect(line.contains("\"admin1\":\"Takhar\""))
    #expect(!line.contains("admin2") && !line.contains("border_km"))
  }

  /// The features' lines, without the document's name.
  private func features(in data: Data) throws -> [Substring] {
    String(decoding: data, as: UTF8.self).split(separator: "\n").filter {
      $0.hasPrefix("{\"type\":\"Feature\"")
    }
  }
}
