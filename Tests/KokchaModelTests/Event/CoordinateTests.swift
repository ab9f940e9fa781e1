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
      (180.0000001, 0, .longitudeOutOfRange), (-181, 0, .longitudeOutOfRange),
      (0, 90.0000001, .latitudeOutOfRange), (0, -91, .latitudeOutOfRange),
      (1e300, 1e300, .longitudeOutOfRange),
    ] as [(Double, Double, CoordinateError)])
  func `what is no coordinate`(longitude: Double, latitude: Double, error: CoordinateError) {
    #expect(throws: error) { try Coordinate(longitude: longitude, latitude: latitude) }
  }
}
