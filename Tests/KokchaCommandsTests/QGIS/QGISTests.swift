import Foundation
import TestSupport
import Testing

/// What QGIS makes of maps and tables (rules GJ7, KML4, KML14); `docs/qgis.md` tells people of it.
///
/// `make test-qgis` installs it and runs these; without it they say that they are skipped.
@Suite(
  .serialized,
  .enabled(if: PyQGIS.isThere, "PyQGIS is not installed; see Tests/qgis-judge"))
struct QGISTests {
  struct Layer: Decodable {
    struct Feature: Decodable {
      let values: [String: String]
      let hasShape: Bool
      let isShown: Bool

      var id: String? { values["id"] }
    }
    let name: String
    /// The type of each field.
    let types: [String: String]
    let features: [Feature]
  }

  private func opened(
    _ file: String
  ) throws -> [Layer] {
    let run = try execute(
      PyQGIS.python,
      ["Tests/judges/open-in-qgis.py", "2022-07-14T00:00:00", "2022-07-15T00:00:00", file],
      in: projectFolder)
    try #require(run.status == 0, "\(run.errors.suffix(2000))")
    return try #require(try JSONDecoder().decode([[Layer]].self, from: run.output).first)
  }

  private static let log = #"""
    id,title,date,place,latitude,longitude,radius_km,type,from_place,to_place,source_url
    day,Shots,2022-07-14,,37.1,69.4,5,Battles,Khwaja Ghar,Rustaq,https://example.org/?a=1&b=2
    day,,,,36.7,69.5,3,,,,
    minute,"A <b>""raid""</b>",2022-07-14T06:30Z,Taloqan,,,,Battles,,,
    month,Patrols,2022-07,,36.9,70.1,10,Protests,,,
    from,Since then,2022-07-10/..,Rustaq,,,,,,,
    until,Until then,../2022-07-20,Rustaq,,,,Riots,,,
    ever,At some time,../..,Rustaq,,,,,,,
    nowhere,Somewhere,2022-07-14,,,,,Riots,,,
    year,Before,2021,Taloqan,,,,,,,

    """#

  @Test(
    arguments: ["a.kml", "a.kmz"],
    [
      [], ["--folders", "type"], ["--circles", "--places", "all", "--basemap"],
      ["--folders", "district", "--circles", "--places", "all", "--basemap", "--no-style"],
    ])
  func `KML14: every Placemark has its fields, and both bounds that are known`(
    name: String, options: [String]
  ) throws {
    for tiles in name == "a.kmz" ? [[], ["--tiles", "1"]] : [[]] {
      let folder = try TemporaryFolder()
      let log = try folder.write("log.csv", Self.log)
      let run = try kokcha(
        ["export", log, "--out", folder.path(name), "--no-sync"] + options + tiles)
      #expect(run.status == 0, "\(run.errors)")
      let layers = try opened(folder.path(name))
      for layer in layers {
        for field in ["id", "title", "date", "time_begin", "time_end", "primary", "role"] {
          #expect(layer.types[field] != nil, "\(field) of \(layer.name)")
        }
        #expect(layer.types["begin"] == "DateTime" && layer.types["end"] == "DateTime")
        #expect(!layer.types.keys.contains { $0.hasPrefix("balloon") || $0 == "geometry_type" })
      }
      let features = layers.flatMap(\.features)
      let events = features.filter { $0.values["primary"] == nil }
      #expect(
        events.compactMap(\.id).sorted() == [
          "day", "ever", "from", "minute", "month", "nowhere", "until", "year",
        ])
      #expect(events.count { $0.hasShape } == 7)
      for feature in features {
        let role = feature.values["role"] ?? ""
        #expect(feature.id != nil || role == "district" || role == "border")
        for bound in ["begin", "end"] {
          let known = feature.values["time_" + bound].map { String($0.prefix(19)) }
          #expect(known == feature.values[bound].map { String($0.prefix(19)) })
        }
      }
      // An event with an open bound is lost to the filter: the page says so.
      #expect(
        events.filter(\.isShown).compactMap(\.id).sorted() == ["day", "minute", "month", "nowhere"])
      if options.contains("--circles") {
        #expect(features.contains { $0.values["role"] == "uncertainty" })
        #expect(features.contains { $0.values["role"] == "trajectory" })
        #expect(features.contains { $0.values["role"] == "district" })
      }
    }
  }

  @Test(arguments: [
    ("a.geojson", 5), ("a.kml", 4), ("a.kmz", 4), ("a.csv", 5), ("plain.csv", 5),
  ])
  func `the example's 14 July, as the page says`(name: String, count: Int) throws {
    let folder = try TemporaryFolder()
    let file = folder.path(name)
    let run = try kokcha(
      [
        "export", "examples/takhar-2022/events.csv", "--no-sync", "--out",
        name == "plain.csv" ? "plain:" + file : file,
      ], in: projectFolder)
    #expect(run.status == 0, "\(run.errors)")
    let layers = try opened(file)
    #expect(layers.count == 1)
    let shown = layers[0].features.filter(\.isShown).compactMap(\.id)
    #expect(layers[0].features.count == 6)
    #expect(shown.count == count)
    // Over in April.
    #expect(!shown.contains("TAK-2022-04"))
    // Its begin is open: GeoJSON fills it in, KML leaves it out, and a table has an empty cell.
    #expect(shown.contains("TAK-2022-03") == (count == 5))
    for bound in ["begin", "end"] {
      #expect(layers[0].types[bound]?.lowercased() == "datetime")
    }
  }

  @Test func `GJ7: the filter keeps an event with an open bound in GeoJSON`() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write("log.csv", Self.log)
    let run = try kokcha(["export", log, "--out", folder.path("a.geojson"), "--no-sync"])
    #expect(run.status == 0, "\(run.errors)")
    let shown = try opened(folder.path("a.geojson")).flatMap(\.features).filter(\.isShown)
    #expect(
      Set(shown.compactMap(\.id)) == ["day", "ever", "from", "minute", "month", "nowhere", "until"])
  }
}

private enum PyQGIS {
  /// The system's own Python, for which PyQGIS is made.
  static let python = "/usr/bin/python3"
  static var isThere: Bool {
    (try? execute(python, ["-c", "import qgis.core"]))?.status == 0
  }
}
