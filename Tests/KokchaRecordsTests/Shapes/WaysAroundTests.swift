import KokchaModel
import Testing

/// Segments of lines and rings that may go either way round the Earth (K048).
struct WaysAroundTests {
  @Test(arguments: [
    (
      "LINESTRING (-120 37, 100 37)",
      "from longitude -120 to 100 the geometry takes the shorter way, 140 degrees across the "
        + "antimeridian"
    ),
    (
      "LINESTRING (10 37, 100 37, -120 40.5)",
      "from longitude 100 to -120 the geometry takes the shorter way, 140 degrees across the "
        + "antimeridian"
    ),
    // Exactly half way round, and the widest that is told.
    (
      "LINESTRING (-90 37, 90 37)",
      "from longitude -90 to 90 both ways round the Earth are 180 degrees; the geometry takes that "
        + "which does not cross the antimeridian"
    ),
    (
      "LINESTRING (150 37, -150 37)",
      "from longitude 150 to -150 the geometry takes the shorter way, 60 degrees across the "
        + "antimeridian"
    ),
    // One end near the antimeridian does not make it clear.
    (
      "LINESTRING (-170 37, 30.5 37)",
      "from longitude -170 to 30.5 the geometry takes the shorter way, 159.5 degrees across the "
        + "antimeridian"
    ),
    (
      "LINESTRING (-180 37, 180 37)",
      "from longitude -180 to 180 the geometry has no length, for both are one meridian"
    ),
    (
      "MULTILINESTRING ((10 37, 20 37), (-120 37, 100 37), (-110 37, 100 37))",
      "from longitude -120 to 100 the geometry takes the shorter way, 140 degrees across the "
        + "antimeridian"
    ),
    (
      "POLYGON ((-120 30, 100 30, 100 40, -120 40, -120 30))",
      "from longitude -120 to 100 the geometry takes the shorter way, 140 degrees across the "
        + "antimeridian"
    ),
    (
      #"{"type":"LineString","coordinates":[[-120,37],[100,37]]}"#,
      "from longitude -120 to 100 the geometry takes the shorter way, 140 degrees across the "
        + "antimeridian"
    ),
  ])
  func `a way that may be meant otherwise is told once a shape`(
    cell: String, message: String
  ) throws {
    let made = try LogReading(columns: ["geometry"], rows: [[cell]])
    #expect(made.codes == [.wayUnclear])
    #expect(made.problems.map(\.message) == [message])
    #expect(made.problems.map(\.severity) == [.warning])
    #expect(made.problems.map(\.field) == ["geometry"])
    #expect(made.problems.first?.advice == "add a point between the two, on the way that is meant")
    #expect(made.events.first?.places.first?.geometry != nil)
  }

  @Test(arguments: [
    // Across the antimeridian, as maps of the Pacific have it.
    "LINESTRING (179 10, -179 10)", "LINESTRING (151 10, -150 10)",
    "LINESTRING (170 10, 180 11, -180 11, -170 12)",
    "POLYGON ((170 10, -170 10, -170 20, 170 20, 170 10))",
    // Less than half way round.
    "LINESTRING (-89 37, 90 37)", "LINESTRING (-120 37, 0 37, 100 37)",
    "POLYGON ((-80 -30, 80 -30, 80 30, -80 30, -80 -30))",
    // At a pole all longitudes are one point.
    "POLYGON ((-100 -90, 100 -90, 100 -60, 0 -60, -100 -60, -100 -90))",
    "MULTIPOINT (-120 37, 100 37)", "LINESTRING (180 10, 180 20)", "LINESTRING (180 10, -180 20)",
  ])
  func `a way that is clear is not`(cell: String) throws {
    #expect(try LogReading(columns: ["geometry"], rows: [[cell]]).problems == [])
  }

  @Test func `in JSON likewise`() throws {
    let made = try JSONReading(
      members: #""places":[{"geometry":{"type":"LineString","coordinates":[[-120,37],[100,37]]}}]"#)
    #expect(made.codes == [.wayUnclear])
    #expect(made.problems.map(\.field) == ["places[0].geometry"])
  }
}
