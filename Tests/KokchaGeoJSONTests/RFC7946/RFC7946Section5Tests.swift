import Foundation
import KokchaGeoJSON
import KokchaModel
import TestSupport
import Testing

/// Bounding boxes (RFC 7946 §5).
struct RFC7946Section5 {
  @Test(
    arguments: [
      ([(70, 37)], [70, 37, 70, 37]), ([(70, 37), (69.5, 38)], [69.5, 37, 70, 38]),
      ([(-10, -5), (10, 5)], [-10, -5, 10, 5]), ([(0, 0)], [0, 0, 0, 0]),
      // §5.2: across the antimeridian west is greater than east.
      ([(177, -20), (-178, -16)], [177, -20, -178, -16]),
      ([(180, 1), (179, 0)], [179, 0, 180, 1]),
    ] as [([(Double, Double)], [Double])])
  func `GJ5: west, south, east, north`(points: [(Double, Double)], box: [Double]) throws {
    let made = try WrittenGeoJSON(
      [.sample("unlocated")] + points.map { try .sample(longitude: $0.0, latitude: $0.1) })
    #expect(made.collection["bbox"] as? [Double] == box)
  }

  @Test func `GJ5: it is of the whole collection, and stands last`() throws {
    let events = try (0..<2000).map {
      try Event.sample(
        "\($0)", title: String(repeating: "x", count: 200), longitude: 60 + Double($0) / 1000,
        latitude: 30 + Double($0 % 7))
    }
    let made = try WrittenGeoJSON(events)
    #expect(made.collection["bbox"] as? [Double] == [60, 30, 61.999, 36])
    #expect(made.text.hasSuffix("],\n\"bbox\":[60,30,61.999,36]}\n"))
  }
}
