import Foundation
import KokchaModel
import TestSupport
import Testing

/// The example's outputs stand beside it for people to look at; here they are kept equal.
@Suite struct TakharExampleTests {
  private static let formats = ["geojson", "kml", "csv"]

  @Test func `the outputs beside the example are what the example gives`() throws {
    let folder = try TemporaryFolder()
    let run = try kokcha(
      ["export", "events.csv"] + Self.formats.flatMap { ["--out", folder.path("events." + $0)] },
      in: projectFolder.appending(path: "examples/takhar-2022"))
    #expect(run.status == 0)
    for format in Self.formats {
      try expectGolden(
        try folder.read("events." + format), "examples/takhar-2022/outputs/events." + format)
    }
  }

  @Test func `the program of the README writes the same map`() throws {
    let folder = try TemporaryFolder()
    let program = URL(filePath: debugFolder).appending(path: "log-to-geojson").path
    let run = try execute(
      program,
      [
        projectFolder.appending(path: "examples/takhar-2022/events.csv").path,
        folder.path("events.geojson"),
      ])
    #expect(run.status == 0)
    #expect(
      try folder.read("events.geojson")
        == Data(
          contentsOf: projectFolder.appending(
            path: "examples/takhar-2022/outputs/events.geojson")))
  }

  @Test func `the picture of the README is made of the example`() throws {
    let folder = try TemporaryFolder()
    let run = try kokcha(
      [
        "export", "events.csv", "--out", folder.path("map.svg"),
        "--title", "Takhar’s border with Tajikistan, 2022",
      ], in: projectFolder.appending(path: "examples/takhar-2022"))
    #expect(run.status == 0)
    try expectGolden(try folder.read("map.svg"), "examples/takhar-2022/map.svg")
  }

  @Test func `the province's picture is drawn from the gazetteer`() throws {
    let folder = try TemporaryFolder()
    let program = URL(filePath: debugFolder).appending(path: "province-map").path
    let run = try execute(program, ["pcode:AF18", folder.path("takhar.svg")])
    #expect(run.status == 0)
    try expectGolden(try folder.read("takhar.svg"), "gazetteer/takhar.svg")
  }

  @Test(.enabled(if: isInstalled("ogrinfo"), "gdal-bin is not installed"), arguments: formats)
  func `GDAL opens the outputs with all events and their dates`(_ format: String) throws {
    let path = projectFolder.appending(path: "examples/takhar-2022/outputs/events.\(format)").path
    let options = format == "csv" ? ["-oo", "AUTODETECT_TYPE=YES"] : []
    let run = try execute("ogrinfo", ["-ro", "-al", "-so"] + options + [path])
    #expect(run.status == 0)
    #expect(!run.text.contains("Warning") && !run.errors.contains("Warning"))
    #expect(run.text.contains("Feature Count: 6"))
    #expect(run.text.contains("begin: DateTime"))
    #expect(run.text.contains("end: DateTime"))
    if format != "csv" { #expect(run.text.contains("Geometry: ")) }
    #expect(run.text.contains("radius_km: Real"))
  }

  @Test(
    .enabled(
      if: isInstalled("xmllint") && referenceData != nil,
      "KOKCHA_REFERENCE_DATA is not set, or libxml2-utils is not installed"))
  func `the KML is valid by the 2.2 schema`() throws {
    let schema = try #require(referenceData).appending(path: "schemas/kml/2.2/kml22gx.xsd").path
    let run = try execute(
      "xmllint",
      [
        "--nonet", "--noout", "--schema", schema,
        projectFolder.appending(path: "examples/takhar-2022/outputs/events.kml").path,
      ])
    #expect(run.status == 0, "\(run.errors)")
  }

  /// Where this build's programs are: beside the test bundle.
  private var debugFolder: String {
    projectFolder.appending(path: ".build/debug").path
  }
}
