import KokchaModel
import Testing

struct CoordinateTests {
  @Test(arguments: [
    (69.53, 37.0625), (-180, -90), (180, 90), (0, 0), (-0.0, -0.0), (0.00000004, 1),
    (179.9999999, -89.9999999),
  ])
  func `degrees are kept to seven digits`(longitude: Double, latitude: Double) throws {
    let made = try Coordinate(longitude: longitude, latitude: latitude)
    #expect(abs(made.longitude - longitude) <= 0.5e-7)
    #expect(abs(made.latitude - latitude) <= 0.5e-7)
    #expect(made.longitude.sign == .plus || made.longitude < 0)
    #expect(try Coordinate(longitude: made.longitude, latitude: made.latitude) == made)
  }

  @Test(
    arguments: [
      (Double.nan, 0, .notFinite), (0, .infinity, .notFinite), (-.infinity, 0, .notFinite),
      (180.0000002, 0, .longitudeOutOfRange), (-181, 0, .longitudeOutOfRange),
      (0, 90.0000002, .latitudeOutOfRange), (0, -91, .latitudeOutOfRange),
      (1e300, 1e300, .longitudeOutOfRange),
    ] as [(Double, Double, CoordinateError)])
  func `what is no coordinate`(longitude: Double, latitude: Double, error: CoordinateError) {
    #expect(throws: error) { try Coordinate(longitude: longitude, latitude: latitude) }
  }

  @Test(
    arguments: [
      ("69.42126", 69.42126), ("-180", -180), ("+0.5", 0.5), ("69.00000004", 69),
      ("0.00000005", 1e-7),
    ] as [(String, Double)])
  func `degrees are read from text`(text: String, degrees: Double) throws {
    let point = try Coordinate(longitude: text, latitude: "0")
    #expect(point == (try Coordinate(longitude: degrees, latitude: 0)))
  }

  /// What programs write that compute in binary fractions.
  @Test(arguments: [
    ("180.0000001", "90.0000001"), ("-180.0000001", "-90.0000001"), ("180.00000014", "90"),
  ])
  func `one unit of the seventh digit beyond the end is the end`(
    longitude: String, latitude: String
  ) throws {
    let (x, y) = (try #require(Double(longitude)), try #require(Double(latitude)))
    let end = try Coordinate(longitude: x < 0 ? -180 : 180, latitude: y < 0 ? -90 : 90)
    #expect(try Coordinate(longitude: longitude, latitude: latitude) == end)
    #expect(try Coordinate(longitude: x, latitude: y) == end)
  }

  @Test(
    arguments: [
      ("69,5", "37", .notFinite), ("69°", "37", .notFinite), ("", "37", .notFinite),
      ("69", " 37", .notFinite), ("180.0000002", "37", .longitudeOutOfRange),
      ("69", "-90.1", .latitudeOutOfRange), ("9999999999999999999999", "0", .longitudeOutOfRange),
    ] as [(String, String, CoordinateError)])
  func `text that is no coordinate is refused`(
    longitude: String, latitude: String, error: CoordinateError
  ) {
    #expect(throws: error) { try Coordinate(longitude: longitude, latitude: latitude) }
  }
}
