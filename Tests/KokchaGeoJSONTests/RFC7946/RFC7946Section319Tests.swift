import Foundation
import KokchaFormat
import KokchaGeoJSON
import KokchaModel
import TestSupport
import Testing

/// RFC 7946 §3.1.9 and rule GJ5: what crosses the antimeridian is cut in two.
struct RFC7946Section319Tests {
  private static func line(_ numbers: Double...) throws -> [Coordinate] {
    try stride(from: 0, to: numbers.count, by: 2).map {
      try Coordinate(longitude: numbers[$0], latitude: numbers[$0 + 1])
    }
  }

  private func written(_ geometry: Geometry) throws -> WrittenGeoJSON {
    var event = try Event.sample()
    var place = Place("Somewhere")
    place.coordinate = try Coordinate(longitude: 179, latitude: 1)
    place.geometry = geometry
    event.places = [place]
    return try WrittenGeoJSON([event])
  }

  private func coordinates(_ geometry: Geometry) throws -> (type: String, json: String) {
    let made = try #require(try written(geometry).features[0]["geometry"] as? [String: Any])
    let json = try JSONSerialization.data(withJSONObject: try #require(made["coordinates"]))
    return (
      try #require(made["type"] as? String),
      String(decoding: json, as: UTF8.self)
    )
  }

  @Test func `a line is cut where it crosses`() throws {
    let cut = try coordinates(.lineString(try Self.line(170, 0, -170, 10)))
    #expect(cut.type == "MultiLineString")
    #expect(cut.json == "[[[170,0],[180,5]],[[-180,5],[-170,10]]]")
  }

  @Test func `a line that crosses twice has three parts`() throws {
    let cut = try coordinates(.lineString(try Self.line(170, 0, -170, 0, 170, 10)))
    #expect(cut.json == "[[[170,0],[180,0]],[[-180,0],[-170,0],[-180,5]],[[180,5],[170,10]]]")
  }

  /// gdal#6250, gdal#2833.
  @Test func `what merely touches it is left alone`() throws {
    for line in [try Self.line(170, 0, 180, 5, 170, 10), try Self.line(180, 0, -180, 0)] {
      #expect(try coordinates(.lineString(line)).type == "LineString")
    }
    let ring = try Self.line(170, 0, 180, 0, 180, 10, 170, 10, 170, 0)
    #expect(try coordinates(.polygon([ring])).type == "Polygon")
    let western = try Self.line(-180, 0, -170, 0, -170, 10, -180, 10, -180, 0)
    #expect(try coordinates(.polygon([western])).type == "Polygon")
  }

  @Test func `what touches it under both of its names gets one`() throws {
    let ring = try Self.line(-180, 0, -170, 0, -170, 10, 180, 10, -180, 0)
    let made = try coordinates(.polygon([ring]))
    #expect(made.type == "Polygon")
    #expect(made.json == "[[[-180,0],[-170,0],[-170,10],[-180,10],[-180,0]]]")
  }

  @Test func `several of one part stay so where nothing is cut`() throws {
    let line = try coordinates(.multiLineString([try Self.line(179, 0, -180, 1)]))
    #expect(line.type == "MultiLineString")
    #expect(line.json == "[[[179,0],[180,1]]]")
    let ring = try Self.line(-180, 0, -170, 0, -170, 10, 180, 10, -180, 0)
    let area = try coordinates(.multiPolygon([[ring]]))
    #expect(area.type == "MultiPolygon")
    #expect(area.json == "[[[[-180,0],[-170,0],[-170,10],[-180,10],[-180,0]]]]")
  }

  @Test func `an area is cut, with the holes where they belong`() throws {
    let outside = try Self.line(170, -10, -170, -10, -170, 10, 170, 10, 170, -10)
    let left = try Self.line(172, -2, 172, 2, 174, 2, 174, -2, 172, -2)
    let across = try Self.line(178, -4, 178, 4, -178, 4, -178, -4, 178, -4)
    let cut = try coordinates(.polygon([outside, left, across]))
    #expect(cut.type == "MultiPolygon")
    let made = try #require(
      try JSONSerialization.jsonObject(with: Data(cut.json.utf8)) as? [[[[Double]]]])
    // The hole on the meridian becomes a notch of either part; the other one stays a hole.
    #expect(made.count == 2)
    #expect(made.map(\.count) == [2, 1])
    func area(_ ring: [[Double]]) -> Double {
      zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0[0] * $1.1[1] - $1.1[0] * $1.0[1] } / 2
    }
    #expect(area(made[0][0]) == 10 * 20 - 2 * 8)
    #expect(area(made[0][1]) == -8)
    #expect(area(made[1][0]) == 10 * 20 - 2 * 8)
    for polygon in made {
      for ring in polygon {
        #expect(ring.first == ring.last)
        #expect(ring.allSatisfy { abs($0[0]) <= 180 })
      }
    }
  }

  @Test(arguments: [
    (170.0, -170.0, 1), (179, 180, 0), (180, -180, 0), (180, -170, 0),
  ])
  func `what is cut is counted, each shape once, and a trajectory too`(
    from: Double, to: Double, expected: Int
  ) throws {
    let line = try Self.line(from, 0, to, 10)
    // Beside it a line that only changes the meridian's name.
    let renamed = try Self.line(180, 0, -180, 0)
    var event = try Event.full()
    var place = Place("Somewhere")
    place.coordinate = line[0]
    place.geometry = .multiLineString([renamed, line])
    event.places = [place, place]
    var drawing = DrawingOptions()
    drawing.places = .all
    let format = GeoJSONFormat(information: DocumentInformation(), drawing: drawing)
    var batch = EventBatch()
    batch.extraNames = event.extra.map(\.name)
    batch.append(event)
    for index in batch.trajectories.indices {
      batch.trajectories[index].ends = (line[0], line[1])
    }
    batch.flatten()
    var portion = EncodedPortion()
    format.makeEncoder(extraNames: batch.extraNames).encode(batch, into: &portion)
    #expect(batch.trajectories.count == 2)
    #expect(portion.losses[.shapeCut] == expected * 4)
  }

  /// Random stars around the meridian: both parts together cover what the whole does.
  @Test(arguments: UInt64(1)...40)
  func `nothing of an area is lost`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 3...40, using: &random)
    let centre = Double.random(in: -4...4, using: &random)
    var ring: [(x: Double, y: Double)] = (0..<count).map { index in
      let angle = 2 * Double.pi * Double(index) / Double(count)
      let radius = Double.random(in: 1...9, using: &random)
      return (180 + centre + radius * cos(angle), radius * sin(angle))
    }
    ring.append(ring[0])
    let whole = try ring.map {
      try Coordinate(longitude: $0.x > 180 ? $0.x - 360 : $0.x, latitude: $0.y)
    }
    func area(_ points: [[Double]]) -> Double {
      zip(points, points.dropFirst()).reduce(0) {
        $0 + $1.0[0] * $1.1[1] - $1.1[0] * $1.0[1]
      } / 2
    }
    let expected = area(ring.map { [$0.x, $0.y] })
    let cut = try coordinates(.polygon([whole]))
    let json = cut.type == "Polygon" ? "[\(cut.json)]" : cut.json
    let polygons = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[[[Double]]]])
    let sum = polygons.reduce(0) { $0 + $1.reduce(0) { $0 + area($1) } }
    #expect(abs(sum - expected) < 1e-4, "seed \(seed)")
  }
}
