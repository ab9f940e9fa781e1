import KokchaGazetteer
import KokchaModel
import Testing

/// A coordinate beside a shape: it should lie on it or in it (K047).
struct EventLocatorShapesTests: LocatingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  private static func points(_ numbers: [Double]) throws -> [Coordinate] {
    try stride(from: 0, to: numbers.count, by: 2).map {
      try Coordinate(longitude: numbers[$0], latitude: numbers[$0 + 1])
    }
  }

  private static let line = [70.5, 37, 70.6, 37.1]
  private static let pacific = [170.0, 10, -170, 10]
  private static let square = [68.0, 36, 71, 36, 71, 39, 68, 39, 68, 36]
  private static let hole = [69.0, 37, 69, 38, 70, 38, 70, 37, 69, 37]

  /// What is told of a place with a coordinate and a shape.
  private func problems(
    _ longitude: Double, _ latitude: Double, radius: Double? = nil, _ geometry: Geometry
  ) throws -> [Problem] {
    var place = try at(longitude, latitude, Place())
    place.radius = radius
    place.geometry = geometry
    return try locate(place).problems
  }

  @Test func `a coordinate far from a line is told, with the way to it`() throws {
    let line = Geometry.lineString(try Self.points(Self.line))
    let found = try problems(69.5, 36.7, line)
    #expect(
      found.map(\.description) == [
        "-:1:1: K047 warning: the coordinate 36.7, 69.5 is 95.0 km outside the geometry beside it "
          + "(event E-0)\n  correct one of the two; without latitude and longitude a point of the "
          + "geometry stands for it, and radius_km says that a coordinate is rough"
      ])
    #expect(found.map(\.field) == ["geometry"])
    #expect(found.map(\.severity) == [.warning])
    let way = geodesic(
      try Coordinate(longitude: 69.5, latitude: 36.7), try Coordinate(longitude: 70.5, latitude: 37)
    )
    #expect(abs(way - 95_000) < 600)
  }

  /// The line runs north along 70.5; a thousandth of a degree is 89 m there.
  @Test(
    arguments: [
      (70.5, nil, false), (70.52, nil, false), (70.524, nil, true), (70.476, nil, true),
      (70.524, 2.5, false), (70.6, 5, true), (70.6, 9, false), (70.52, 0.5, false),
    ] as [(Double, Double?, Bool)])
  func `the radius, and the two kilometres by which sources differ, are allowed for`(
    longitude: Double, radius: Double?, isTold: Bool
  ) throws {
    let line = Geometry.lineString(try Self.points([70.5, 35, 70.5, 39]))
    let found = try problems(longitude, 37, radius: radius, line)
    #expect(found.map(\.code) == (isTold ? [.coordinateBesideShape] : []))
  }

  @Test(arguments: [
    // In the area, in its hole near the edge and in the middle of it, and outside.
    (68.5, 36.5, false), (69.01, 37.5, false), (69.5, 37.5, true), (71.01, 37, false),
    (71.1, 37, true), (69.5, 39.01, false), (69.5, 39.1, true),
  ])
  func `an area is left by its lines`(longitude: Double, latitude: Double, isTold: Bool) throws {
    let area = Geometry.polygon([try Self.points(Self.square), try Self.points(Self.hole)])
    let found = try problems(longitude, latitude, area)
    #expect(found.map(\.code) == (isTold ? [.coordinateBesideShape] : []))
  }

  @Test(arguments: [
    (180.0, 10.0, false), (-180, 10, false), (175, 10.01, false), (-175, 9.99, false),
    (165, 10, true), (0, 10, true), (-165, 10, true),
  ])
  func `across the antimeridian the shorter way is the line`(
    longitude: Double, latitude: Double, isTold: Bool
  ) throws {
    let line = Geometry.lineString(try Self.points(Self.pacific))
    let area = Geometry.polygon([
      try Self.points([170, 9.5, -170, 9.5, -170, 10.5, 170, 10.5, 170, 9.5])
    ])
    for shape in [line, area, .multiPolygon([[try Self.points(Self.square)], try rings(area)])] {
      let found = try problems(longitude, latitude, shape)
      #expect(found.map(\.code) == (isTold ? [.coordinateBesideShape] : []))
    }
  }

  private func rings(_ geometry: Geometry) throws -> [[Coordinate]] {
    guard case .polygon(let rings) = geometry else { return [] }
    return rings
  }

  @Test func `across the antimeridian the way is the shorter, too`() throws {
    let line = Geometry.lineString(try Self.points([-179.9, 0, -179.9, 20]))
    #expect(
      try problems(179.9, 10, line).first?.message
        == "the coordinate 10.0, 179.9 is 21.9 km outside the geometry beside it")
    #expect(try problems(179.9, 10, radius: 22.5, line).isEmpty)
  }

  @Test func `the nearest of several shapes counts`() throws {
    let points = try Self.points([70, 37, 71, 38])
    #expect(try problems(71, 38, .multiPoint(points)).isEmpty)
    #expect(try problems(70.5, 37.5, .multiPoint(points)).map(\.code) == [.coordinateBesideShape])
    let all = Geometry.collection([
      .multiPoint(points), .lineString(points),
      .polygon([try Self.points([60, 30, 61, 30, 61, 31, 60, 30])]),
    ])
    for (longitude, latitude, isTold) in [(70.5, 37.5, false), (60.9, 30.1, false), (65, 33, true)]
    {
      #expect(try problems(longitude, latitude, all).isEmpty != isTold)
    }
  }
}
