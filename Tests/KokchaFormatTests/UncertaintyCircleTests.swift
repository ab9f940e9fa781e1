import Foundation
import KokchaFormat
import KokchaModel
import Testing

/// Rings of uncertainty (rules GJ4, GJ10, KML12).
struct UncertaintyCircleTests {
  private func ring(_ longitude: Double, _ latitude: Double, _ metres: Int32) throws
    -> [Coordinate]?
  {
    UncertaintyCircle.ring(
      around: try Coordinate(longitude: longitude, latitude: latitude), radiusMetres: metres)
  }

  /// Twice the area in square steps; positive for a ring that runs counter-clockwise.
  private func turn(_ ring: [Coordinate]) -> Double {
    zip(ring, ring.dropFirst()).reduce(0) { sum, edge in
      sum + Double(edge.0.x) * Double(edge.1.y) - Double(edge.1.x) * Double(edge.0.y)
    }
  }

  @Test(
    arguments: [
      (69.5, 37.1), (0, 0), (-70, -33.4), (179, 0), (-10, 89.5), (69.5, 89.99),
    ], [1, 100, 250, 10_000] as [Int32])
  func `GJ4: a ring is closed, counter-clockwise, and has no point twice`(
    centre: (Double, Double), metres: Int32
  ) throws {
    if centre.1 > 89.9, metres >= 1000 { return }
    let ring = try #require(try ring(centre.0, centre.1, metres))
    #expect(ring.count == UncertaintyCircle.pointCount + 1)
    #expect(ring.first == ring.last)
    #expect(Set(ring).count == UncertaintyCircle.pointCount)
    #expect(turn(ring) > 0)
  }

  @Test(arguments: [
    // The length of a degree of the meridian and of the parallel (NGA TR8350.2).
    (0.0, 110_574.3, 111_319.5), (37.1, 110_983.2, 88_914.1), (60, 111_412.3, 55_800.0),
  ])
  func `a ring is as wide and as high as degrees are long`(
    latitude: Double, meridian: Double, parallel: Double
  ) throws {
    let ring = try #require(try ring(10, latitude, 10_000))
    let north = ring[0].latitude - latitude
    let east = (ring.map(\.longitude).max() ?? 0) - 10
    #expect(abs(north * meridian - 10_000) < 10)
    #expect(abs(east * parallel - 10_000) < 10)
  }

  @Test func `points lie where the geodesic ends`() throws {
    // Along a meridian and the equator the end is known: the meridian from the equator to 45° is
    // 4,984,944.378 m long and a degree there 111,131.8 m; a radian of the equator is 6,378,137 m.
    let wide = try #require(try ring(0, 0, 5_000_000))
    let quarter = UncertaintyCircle.pointCount / 4
    #expect(abs(wide[0].latitude - 45.13548) < 0.001)
    #expect(abs(wide[quarter].longitude + 5_000_000 / 6_378_137.0 * 180 / .pi) < 1e-6)
    #expect(wide[quarter].y == 0)
  }

  @Test(
    arguments: [
      (0, 0, 5_000_001), (0, 0, 0), (0, 0, -5), (0, 89.99, 2000), (0, -89.99, 2000), (0, 90, 1),
      (179.99, 10, 2000), (-179.99, 10, 2000), (180, 10, 1),
    ] as [(Double, Double, Int32)])
  func `a ring that a flat map could not show is not drawn`(
    longitude: Double, latitude: Double, metres: Int32
  ) throws {
    #expect(try ring(longitude, latitude, metres) == nil)
  }
}
