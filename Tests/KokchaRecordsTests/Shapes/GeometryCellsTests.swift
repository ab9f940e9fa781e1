import Foundation
import KokchaModel
import Testing

/// The column `geometry`: WKT (OGC 06-103r4 §7.2) and GeoJSON geometries (RFC 7946 §3.1).
struct GeometryCellsTests {
  private static func point(_ x: Double, _ y: Double) -> Coordinate {
    (try? Coordinate(longitude: x, latitude: y)) ?? Coordinate(x: 0, y: 0)
  }

  private static func line(_ numbers: Double...) -> [Coordinate] {
    stride(from: 0, to: numbers.count, by: 2).map { point(numbers[$0], numbers[$0 + 1]) }
  }

  private func reading(_ cell: String) throws -> LogReading {
    try LogReading(columns: ["geometry"], rows: [[cell]])
  }

  private static let square = line(69, 36, 70, 36, 70, 37, 69, 37, 69, 36)
  private static let hole = line(69.2, 36.2, 69.2, 36.4, 69.4, 36.4, 69.2, 36.2)

  private static let wellKnownTexts: [(String, Geometry)] = [
    ("SRID=4326;MULTIPOINT (69 36)", .multiPoint(line(69, 36))),
    ("MULTIPOINT (69 36, 70 37)", .multiPoint(line(69, 36, 70, 37))),
    ("MULTIPOINT ((69 36), (70 37))", .multiPoint(line(69, 36, 70, 37))),
    ("LINESTRING(69 36,70 37 , 71 37)", .lineString(line(69, 36, 70, 37, 71, 37))),
    ("LINESTRING (69 36, 69 36, 70 37)", .lineString(line(69, 36, 70, 37))),
    ("LINESTRING (6.9e1 36, 7E+1 3700e-2)", .lineString(line(69, 36, 70, 37))),
    (
      "MULTILINESTRING ((69 36, 70 37), (71 37, 72 38))",
      .multiLineString([line(69, 36, 70, 37), line(71, 37, 72, 38)])
    ),
    ("POLYGON ((69 36, 70 36, 70 37, 69 37, 69 36))", .polygon([square])),
    (
      "POLYGON ((69 36, 70 36, 70 37, 69 37, 69 36), (69.2 36.2, 69.4 36.4, 69.2 36.4, 69.2 36.2))",
      .polygon([square, line(69.2, 36.2, 69.2, 36.4, 69.4, 36.4, 69.2, 36.2)])
    ),
    (
      "MULTIPOLYGON (((69 36, 70 36, 70 37, 69 37, 69 36)), ((71 36, 72 36, 72 37, 71 36)))",
      .multiPolygon([[square], [line(71, 36, 72, 36, 72, 37, 71, 36)]])
    ),
    (
      "GEOMETRYCOLLECTION (POINT (69 36), LINESTRING (69 36, 70 37))",
      .collection([.point(point(69, 36)), .lineString(line(69, 36, 70, 37))])
    ),
  ]

  @Test(arguments: wellKnownTexts)
  func `WKT`(cell: String, geometry: Geometry) throws {
    let made = try reading(cell)
    #expect(made.problems == [])
    #expect(made.events.first?.places.first?.geometry == geometry)
  }

  @Test(arguments: [
    (
      #"{"coordinates":[[69,36],[70,37]],"type":"LineString","bbox":[69,36,70,37]}"#,
      Geometry.lineString(line(69, 36, 70, 37))
    ),
    (#"{"type":"MultiPoint","coordinates":[[69,36]]}"#, .multiPoint(line(69, 36))),
    (
      #"{"type":"MultiLineString","coordinates":[[[69,36],[70,37]]]}"#,
      .multiLineString([line(69, 36, 70, 37)])
    ),
    (
      #"{"type":"Polygon","coordinates":[[[69,36],[70,36],[70,37],[69,37],[69,36]]]}"#,
      .polygon([square])
    ),
    (
      #"{"type":"MultiPolygon","coordinates":[[[[69,36],[70,36],[70,37],[69,37],[69,36]]]]}"#,
      .multiPolygon([[square]])
    ),
    (
      #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[69,36]},"#
        + #"{"type":"Point","coordinates":[70,37]}]}"#,
      .collection([.point(point(69, 36)), .point(point(70, 37))])
    ),
  ])
  func `GeoJSON`(cell: String, geometry: Geometry) throws {
    let made = try reading(cell)
    #expect(made.problems == [])
    #expect(made.events.first?.places.first?.geometry == geometry)
  }

  @Test(arguments: [
    "POINT (69.5 36.75)", "point(69.5 36.75)", "SRID=4326;POINT (69.5 36.75)",
    #"{"type":"Point","coordinates":[69.5,36.75]}"#,
  ])
  func `one point is no shape, but the coordinate`(cell: String) throws {
    let made = try reading(cell)
    #expect(made.problems == [])
    #expect(made.events.first?.places.first?.coordinate == Self.point(69.5, 36.75))
    #expect(made.events.first?.places.first?.geometry == nil)
  }

  @Test func `a point that is another than latitude and longitude is refused`() throws {
    let rows = [["36.75", "69.5", "POINT (69.5 36.75)"], ["36.75", "69.5", "POINT (69 36)"]]
    let codes = try rows.map {
      try LogReading(columns: ["latitude", "longitude", "geometry"], rows: [$0]).codes
    }
    #expect(codes == [[], [.contradiction]])
  }

  /// Rule GJ4, RFC 7946 §3.1.6: shapefiles have it the other way round.
  @Test(arguments: [
    "POLYGON ((69 36, 69 37, 70 37, 70 36, 69 36), (69.2 36.2, 69.4 36.4, 69.2 36.4, 69.2 36.2))",
    "POLYGON ((69 36, 69 37, 70 37, 70 36, 69 36), (69.2 36.2, 69.2 36.4, 69.4 36.4, 69.2 36.2))",
  ])
  func `outsides run counter-clockwise and holes clockwise`(cell: String) throws {
    guard case .polygon(let rings) = try reading(cell).events.first?.places.first?.geometry else {
      Issue.record("no polygon")
      return
    }
    func area(_ ring: [Coordinate]) -> Double {
      zip(ring, ring.dropFirst()).reduce(0) {
        $0 + $1.0.longitude * $1.1.latitude - $1.1.longitude * $1.0.latitude
      }
    }
    #expect(area(rings[0]) > 0)
    #expect(area(rings[1]) < 0)
  }

  @Test(arguments: [
    ("somewhere", ProblemCode.notAShape, 0), ("POINT", .notAShape, 5),
    ("POINT (69)", .notAShape, 9),
    ("POINT (69 36", .notAShape, 11), ("POINT (69 36) x", .notAShape, 14),
    ("POINT (69 36, 70 37)", .notAShape, 13), ("CIRCLE (69 36)", .notAShape, 0),
    ("POINT (69 north)", .coordinateNotANumber, 10),
    ("SRID=32642;POINT (69 36)", .otherCoordinates, 0),
    ("POINT (181 36)", .coordinateOutOfRange, 7), ("POINT (69 91)", .coordinateOutOfRange, 10),
    ("LINESTRING (69 36)", .shapeUnsound, 11),
    ("LINESTRING (69 36, 69 36)", .shapeUnsound, 11),
    ("POLYGON ((69 36, 70 37, 70 36, 69.1 36))", .shapeUnsound, 9),
    ("POLYGON ((69 36, 70 37, 69 36))", .shapeUnsound, 9),
    ("POLYGON ((69 36, 70 37, 71 38, 69 36))", .shapeUnsound, 9),
    // Different points, but not at seven digits (rule GJ4).
    ("LINESTRING (69 36, 69.00000001 36)", .shapeUnsound, 11),
    ("POLYGON ((69 36, 69.00000001 36, 69 36.00000001, 69 36))", .shapeUnsound, 9),
    ("GEOMETRYCOLLECTION (POINT (0 0))", .coordinateZero, 26),
    ("MULTIPOINT (69 36, 0 0)", .coordinateZero, 19),
    (#"{"type":"MultiPoint","coordinates":[[0,0]]}"#, .coordinateZero, 36),
    (
      String(repeating: "GEOMETRYCOLLECTION (", count: 40) + "POINT (69 36)"
        + String(repeating: ")", count: 40), .notAShape, 640
    ),
    ("POINT (180.0000002 36)", .coordinateOutOfRange, 7),
    (#"{"type":"Point","coordinates":[69,36],"coordinates":[70,36]}"#, .keyTwice, 38),
    (
      #"{"type":"Point","crs":{"properties":{"name":"EPSG:4284"}},"coordinates":[69,36]}"#,
      .otherCoordinates, 22
    ),
    (#"{"type":"Feature"}"#, .notAShape, 0), (#"{"type":"Point"}"#, .notAShape, 0),
    (#"{"type":"Point","coordinates":[69]}"#, .notAShape, 30),
    (#"{"type":"Point","coordinates":["69","36"]}"#, .notAShape, 30),
    (#"{"type":"Point","coordinates":[69,95]}"#, .coordinateOutOfRange, 34),
    ("{", .notAShape, 0), ("BLOB EMPTY", .notAShape, 0),
  ])
  func `no geometry, and where`(cell: String, code: ProblemCode, offset: Int) throws {
    let made = try reading(cell)
    #expect(made.codes == [code])
    #expect(made.problems.first?.field == "geometry")
    #expect(made.events == [])
  }

  /// RFC 7946 §3.1; OGC 06-103r4 §7.2.2.
  @Test(arguments: [
    "POINT EMPTY", "point z empty", "POLYGON EMPTY", "MULTIPOINT EMPTY", "MULTIPOINT (EMPTY)",
    "MULTILINESTRING (EMPTY, EMPTY)", "GEOMETRYCOLLECTION EMPTY",
    "GEOMETRYCOLLECTION (POINT EMPTY, GEOMETRYCOLLECTION EMPTY)",
    #"{"type":"Point","coordinates":[]}"#, #"{"type":"Polygon","coordinates":[[]]}"#,
    #"{"type":"MultiPolygon","coordinates":[[[]],[]]}"#,
    #"{"type":"GeometryCollection","geometries":[]}"#,
    #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[]}]}"#,
  ])
  func `an empty geometry is an event without a place, and told`(cell: String) throws {
    let made = try reading(cell)
    #expect(made.codes == [.geometryEmpty])
    #expect(made.problems.map(\.severity) == [.warning])
    #expect(made.events.map(\.places.count) == [0])
  }

  @Test(arguments: [
    "GEOMETRYCOLLECTION (POINT (69 36), GEOMETRYCOLLECTION (POINT (70 37), POINT EMPTY))",
    #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[69,36]},"#
      + #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[70,37]}]}]}"#,
  ])
  func `collections in a collection are made flat, and empty parts are none`(cell: String) throws {
    let made = try reading(cell)
    #expect(made.problems == [])
    #expect(
      made.events.first?.places.first?.geometry
        == .collection([.point(Self.point(69, 36)), .point(Self.point(70, 37))]))
  }

  @Test(arguments: [
    "POINT Z (69 36 1200)", "POINTZ(69 36 1200)", "LINESTRING ZM (69 36 1 2, 70 37 1 2)",
    #"{"type":"Point","coordinates":[69,36,1200]}"#,
  ])
  func `heights are left out, and that is told`(cell: String) throws {
    let made = try reading(cell)
    #expect(made.codes == [.heightsLeftOut])
    #expect(made.events.first?.places.first?.coordinate != nil)
  }

  /// The halves of the second are alike, so that its area is 0.
  @Test(arguments: [
    ("69 36, 70 37, 70 36, 69 36.5, 69 36", "69.3333333 36.3333333"),
    ("69 36, 70 37, 70 36, 69 37, 69 36", "69.5 36.5"),
  ])
  func `a ring that crosses itself is told with the place, and carried`(
    ring: String, place: String
  ) throws {
    let made = try reading("POLYGON ((\(ring)))")
    #expect(made.codes == [.ringCrossing])
    #expect(made.problems.first?.message.hasSuffix("crosses itself near \(place)") == true)
    #expect(made.events.count == 1)
    let positions = ring.split(separator: ",").map {
      "[" + $0.split(separator: " ").joined(separator: ",") + "]"
    }
    let json = try JSONReading(
      members: #""places":[{"geometry":{"type":"Polygon","coordinates":[["#
        + positions.joined(separator: ",") + "]]}}]")
    #expect(json.codes == [.ringCrossing])
    #expect(json.problems.first?.message == made.problems.first?.message)
  }

  @Test(arguments: [
    ("LINESTRING (69 36, 70 36)", 69.5, 36, nil),
    ("MULTIPOINT (69 36, 70 36)", 69, 36, nil),
    ("POLYGON ((69 36, 70 36, 70 37, 69 37, 69 36))", 69.5, 36.5, 71.5),
    // A horseshoe: its middle lies outside.
    (
      "POLYGON ((69 36, 72 36, 72 38, 71 38, 71 36.5, 70 36.5, 70 38, 69 38, 69 36))", 69.5, 37,
      249.5
    ),
    ("LINESTRING (179 10, -179 10)", 180, 10, nil),
    // Of two ways that are equally long it lies on that which is drawn.
    ("LINESTRING (-90 10, 90 10)", 0, 10, nil), ("LINESTRING (100 10, -80 10)", 10, 10, nil),
  ])
  func `a point of the shape stands for it`(
    cell: String, longitude: Double, latitude: Double, radius: Double?
  ) throws {
    let place = try #require(try reading(cell).events.first?.places.first)
    #expect(abs(try #require(place.coordinate).longitude.magnitude - longitude) < 0.001)
    #expect(abs(try #require(place.coordinate).latitude - latitude) < 0.001)
    // Within the 0.6 % that are added and the 100 m that are rounded up to.
    if let radius {
      #expect(try #require(place.radius) >= radius)
      #expect(try #require(place.radius) <= radius * 1.012 + 0.1)
    } else {
      #expect(place.radius == nil)
    }
  }

  @Test func `a given point stays, and the shape beside it`() throws {
    let made = try LogReading(
      columns: ["latitude", "longitude", "radius_km", "geometry"],
      rows: [["36.7", "69.5", "3", "LINESTRING (69 36, 70 37)"]])
    let place = try #require(made.events.first?.places.first)
    #expect(place.coordinate == Self.point(69.5, 36.7))
    #expect(place.radius == 3)
    #expect(place.geometry == .lineString(Self.line(69, 36, 70, 37)))
  }

  @Test func `whatever is cut off, nothing traps`() throws {
    for (cell, _) in Self.wellKnownTexts {
      for length in 0..<cell.count { _ = try reading(String(cell.prefix(length))) }
    }
  }
}
