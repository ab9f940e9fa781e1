import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// Places that are more than a point (OGC 07-147r2 §10; rule KML3).
struct KML22Shapes {
  private static func points(_ pairs: [(Int32, Int32)]) -> [Coordinate] {
    pairs.map { Coordinate(x: $0 * 10_000_000, y: $1 * 10_000_000) }
  }

  private static let line = points([(69, 36), (70, 37), (71, 37)])
  private static let outside = points([(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)])
  private static let hole = points([(1, 1), (1, 2), (2, 2), (1, 1)])

  private func made(_ geometry: Geometry, at coordinate: Coordinate? = nil) throws -> WrittenKML {
    var event = try Event.sample()
    var place = Place("Somewhere")
    place.geometry = geometry
    place.coordinate = coordinate
    event.places = [place]
    let made = try WrittenKML(event)
    try expectValidKML(made.bytes)
    return made
  }

  @Test func `a line`() throws {
    let made = try made(.lineString(Self.line))
    #expect(
      made.placemarks[0].text("LineString", "coordinates") == "69,36 70,37 71,37")
  }

  @Test func `an area with a hole keeps the turn of its rings`() throws {
    let polygon = try #require(made(.polygon([Self.outside, Self.hole])).placemarks[0]["Polygon"])
    #expect(polygon.children.map(\.name) == ["outerBoundaryIs", "innerBoundaryIs"])
    #expect(
      polygon.text("outerBoundaryIs", "LinearRing", "coordinates") == "0,0 9,0 9,9 0,9 0,0")
    #expect(polygon.text("innerBoundaryIs", "LinearRing", "coordinates") == "1,1 1,2 2,2 1,1")
  }

  @Test func `several are a MultiGeometry, one of several is not`() throws {
    let area = Geometry.multiPolygon([[Self.outside, Self.hole], [Self.outside]])
    let both = Geometry.collection([
      .point(Self.line[0]), .multiLineString([Self.line, Self.line]),
    ])
    #expect(
      try made(area).placemarks[0]["MultiGeometry"]?.children.map(\.name) == ["Polygon", "Polygon"])
    #expect(
      try made(both).placemarks[0]["MultiGeometry"]?.children.map(\.name) == [
        "Point", "LineString", "LineString",
      ])
    #expect(
      try made(.multiPoint([Self.line[0]])).placemarks[0].children.last?.name == "Point")
  }

  /// One MultiGeometry is all that KML has for several, and ATC-66 wants two geometries in it.
  @Test(
    arguments: [
      (Geometry.multiPoint([line[0]]), "MultiPoint 1"),
      (.multiLineString([line]), "MultiLineString 1"),
      (.multiPolygon([[outside, hole]]), "MultiPolygon 1"),
      (.collection([.point(line[0]), .point(line[1])]), "Point, Point"),
      (
        .collection([.multiPoint([line[0], line[1]]), .lineString(line)]),
        "MultiPoint 2, LineString"
      ),
      (.collection([.lineString(line)]), "GeometryCollection, LineString"),
      (.collection([.multiPoint([line[0]])]), "GeometryCollection, MultiPoint 1"),
      (.multiPoint([line[0], line[1]]), nil), (.lineString(line), nil),
      (.collection([.point(line[0]), .lineString(line)]), nil),
    ] as [(Geometry, String?)])
  func `what the elements cannot say of a shape stands beside them`(
    geometry: Geometry, type: String?
  ) throws {
    let data = try made(geometry).placemarks[0]["ExtendedData"]?["Data"]
    #expect(data?.text("value") == type)
    #expect(data.map { $0.attributes["name"] } == type.map { _ in "geometry_type" })
  }

  @Test func `a shape is drawn, not the point that stands for it; the view is around it`() throws {
    let made = try made(.lineString(Self.line), at: Self.line[1])
    #expect(made.placemarks[0].all("Point").isEmpty)
    #expect(made.document.text("LookAt", "longitude") == "70")
    #expect(made.document.text("LookAt", "latitude") == "36.5")
  }
}
