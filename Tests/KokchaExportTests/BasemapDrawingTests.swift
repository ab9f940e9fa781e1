import KokchaExport
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import Testing

/// Which districts are drawn below the events (rule KML13).
struct BasemapDrawingTests {
  private func areas(around points: [(Double, Double)]) throws -> Set<String> {
    var bounds = GeographicBounds()
    for (longitude, latitude) in points {
      bounds.insert(try Coordinate(longitude: longitude, latitude: latitude))
    }
    return Set(try Basemap(of: .embedded(), around: bounds).areas.map(\.name))
  }

  @Test func `districts within half a degree of the events are drawn, and no others`() throws {
    let near = try areas(around: [(69.5, 36.7), (69.6, 36.8)])
    #expect(near.contains("Taloqan"))
    #expect(!near.contains("Kandahar"))
    #expect(try areas(around: [(-70, -33)]) == [])
  }

  /// The smallest box around the points leaves out their widest gap, and may cross the antimeridian.
  @Test(arguments: [
    [(0.0, 36.0), (69.5, 36.7), (150, 37), (-120, 37), (-0.1, 37)], [(69.5, 36.7), (-170, 36)],
    [(69.2, 36), (160, 36), (-100, 36), (-20, 36), (68.9, 37)],
  ])
  func `events around the Earth have those of all their ground`(points: [(Double, Double)]) throws {
    #expect(try areas(around: points).contains("Taloqan"))
  }
}
