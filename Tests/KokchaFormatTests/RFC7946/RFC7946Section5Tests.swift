import KokchaFormat
import KokchaModel
import TestSupport
import Testing

/// Bounding boxes (RFC 7946 §5), also across the antimeridian (§5.2).
struct RFC7946Section5 {
  private func bounds(_ points: [(Double, Double)]) throws -> GeographicBounds {
    var bounds = GeographicBounds()
    for (longitude, latitude) in points {
      bounds.insert(try Coordinate(longitude: longitude, latitude: latitude))
    }
    return bounds
  }

  private func degrees(_ bounds: GeographicBounds) -> [Double]? {
    bounds.box.map { box in
      [box.west, box.south, box.east, box.north].map { Double($0) / 1e7 }
    }
  }

  @Test(
    arguments: [
      ([(69.5, 37)], [69.5, 37, 69.5, 37]),
      ([(69.5, 37), (70.5, 36)], [69.5, 36, 70.5, 37]),
      ([(-10, 1), (-20, 2)], [-20, 1, -10, 2]),
      ([(-10, 0), (10, 0)], [-10, 0, 10, 0]), ([(0, 0), (-1, 0)], [-1, 0, 0, 0]),
      ([(0, 0)], [0, 0, 0, 0]),
      // Fiji: the box across the antimeridian is the smaller one, and its west the greater number.
      ([(177, -20), (-178, -16)], [177, -20, -178, -16]),
      ([(170, 0), (-170, 0), (175, 1), (-175, 1)], [170, 0, -170, 1]),
      ([(180, 0), (-179, 0)], [180, 0, -179, 0]), ([(-180, 0), (179, 0)], [179, 0, -180, 0]),
      // Points that touch 180 are not across it.
      ([(180, 0), (170, 0)], [170, 0, 180, 0]), ([(-180, 0), (-170, 0)], [-180, 0, -170, 0]),
      // Neither way is shorter: straight on.
      ([(-90, 0), (90, 0)], [-90, 0, 90, 0]),
      ([(-180, -90), (180, 90)], [180, -90, -180, 90]),
      ([(-90.1, 0), (90, 0)], [90, 0, -90.1, 0]),
    ] as [([(Double, Double)], [Double])])
  func `the smallest box of west, south, east and north`(
    points: [(Double, Double)], box: [Double]
  ) throws {
    let made = try bounds(points)
    #expect(degrees(made) == box)
    #expect([made.west, made.south, made.east, made.north] == box)
  }

  @Test func `no points have no box`() throws {
    #expect(GeographicBounds().isEmpty)
    #expect(GeographicBounds().box == nil)
    #expect(GeographicBounds().west == nil && GeographicBounds().north == nil)
    #expect(!(try bounds([(0, 0)])).isEmpty)
  }

  @Test(arguments: [3, 14, 159] as [UInt64])
  func `bounds that were joined are bounds of all points`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let points = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (Double.random(in: -180...180, using: &random), Double.random(in: -90...90, using: &random))
      }
      let split = Int.random(in: 0...points.count, using: &random)
      var joined = try bounds(Array(points[..<split]))
      joined.formUnion(try bounds(Array(points[split...])))
      #expect(joined == (try bounds(points)), "seed \(seed): \(points)")
      guard let box = degrees(joined) else { continue }
      for (longitude, latitude) in points {
        let isInside =
          box[0] <= box[2]
          ? (box[0] - 1e-7...box[2] + 1e-7).contains(longitude)
          : longitude >= box[0] - 1e-7 || longitude <= box[2] + 1e-7
        #expect(isInside, "seed \(seed): \(longitude) in \(box)")
        #expect((box[1] - 1e-7...box[3] + 1e-7).contains(latitude), "seed \(seed)")
      }
    }
  }
}
