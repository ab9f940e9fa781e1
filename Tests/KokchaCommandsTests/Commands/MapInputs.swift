import Foundation
import TestSupport
import Testing

/// Maps as inputs, as a user meets them.
@Suite struct MapInputs {
  private static let map = #"""
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":[69.4435,37.1539]},"properties":{"name":"Shots","killed":"some"}},
    {"type":"Feature","id":2,"geometry":null,"properties":{"name":"Road closed"}}]}
    """#

  @Test func `a map without dates names the option that gives one`() throws {
    let run = try kokcha(
      ["export", "-", "--from", "geojson", "--out", "jsonl:-"], input: Data(Self.map.utf8))
    #expect(run.status == 1)
    #expect(
      run.errors == """
        -: K012 nothing in the map says when
          name the property that does: --map date=NAME, or --map date=FIRST/LAST; or give one date for \
        all: --date 2022-07; the properties are: 'name', 'killed', 'id', 'latitude', 'longitude', 'geometry'
        nothing was written: 1 error

        """)
  }

  @Test func `a message tells the line and the character in the map`() throws {
    let folder = try TemporaryFolder()
    try folder.write("map.geojson", Self.map)
    let run = try kokcha(
      [
        "export", "map.geojson", "--date", "2022-07", "--out", "jsonl:-", "--bad", "skip",
        "--quiet",
      ],
      in: folder.url)
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix("map.geojson:2:125: K062 killed 'some' is not a count (event 1)\n"))
    #expect(run.text.contains(#""time":{"edtf":"2022-07","basis":"assumed""#))
  }

  @Test(arguments: ["7/8/2022", "soon", "2022-07-14T06:30", ""])
  func `--date takes what can mean one thing only`(date: String) throws {
    let run = try kokcha(["check", "-", "--date", date], input: Data(Self.map.utf8))
    #expect(run.status == 2)
    #expect(run.errors.contains("--date"))
  }

  @Test(arguments: ["a.kml", "a.kmz", "a.geojson", "a.geojsonl", "a.geojsons"])
  func `further places are passed over, and told`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "log.csv", "id,title,date,place\na,T,2022,Taloqan\na,,,Rustaq\n")
    _ = try kokcha(
      ["export", "log.csv", "--places", "all", "--out", name, "--quiet"], in: folder.url)
    let run = try kokcha(["export", name, "--out", "jsonl:b.jsonl"], in: folder.url)
    #expect(run.status == 0)
    #expect(!run.errors.contains("K112"))
    #expect(
      run.errors.contains(
        "1 feature passed over: further places, circles and the like, whose events were read\n"))
  }
}
