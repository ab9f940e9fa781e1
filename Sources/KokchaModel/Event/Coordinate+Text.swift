import KokchaBytes

extension Coordinate {
  /// The point at a longitude and a latitude in decimal degrees as text, exact to 10⁻⁷ of a degree.
  ///
  /// ```swift
  /// let place = try Coordinate(longitude: "69.42126", latitude: "37.06588")
  /// print(place.latitude)
  /// ```
  ///
  /// - Parameters:
  ///   - longitude: degrees east of Greenwich, −180…180, with a point and without a unit: `69.42126`, `-0.5`.
  ///   - latitude: degrees north of the equator, −90…90, written the same way.
  /// - Throws: `CoordinateError` if either is not a decimal number or out of range.
  public init(longitude: String, latitude: String) throws(CoordinateError) {
    let x = try Self.steps(longitude, limit: 180, else: .longitudeOutOfRange)
    let y = try Self.steps(latitude, limit: 90, else: .latitudeOutOfRange)
    self.init(x: x, y: y)
  }

  private static func steps(
    _ text: String, limit: Int, else outside: CoordinateError
  ) throws(CoordinateError) -> Int32 {
    let bound = limit * stepsPerDegree
    switch readDecimal(text.utf8.span, fractionDigits: fractionDigits) {
    case .value(let steps) where (-bound...bound).contains(steps): return Int32(steps)
    case .value, .tooLarge: throw outside
    case .notANumber: throw .notFinite
    }
  }
}
