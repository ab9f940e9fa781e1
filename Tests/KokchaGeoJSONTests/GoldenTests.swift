import Foundation
import KokchaFormat
import KokchaGeoJSON
import KokchaModel
import TestSupport
import Testing

/// Documents kept byte for byte; `make record` writes them anew.
struct GoldenTests {
  @Test func `one full event`() throws {
    let made = try WrittenGeoJSON(
      [.full()],
      information: DocumentInformation(title: "One event", attribution: "© the data's owners"))
    try expectGolden(
      Data(made.bytes), "Tests/KokchaGeoJSONTests/Golden/full-event.geojson")
  }
}
