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
    switch readDecimal(text.utf8.span, fractionDigits: fractionDigits) {
    case .value(let steps):
      guard let steps = withinBounds(steps, limit: limit) else { throw outside }
      return steps
    case .tooLarge: throw outside
    case .notANumber: throw .notFinite
    }
  }

  /// Steps along an axis that reaches `limit` degrees to either side; nil for what lies beyond.
  ///
  /// One step beyond is the end itself: 180.0000001 is what programs write that compute in binary fractions.
  @inlinable @inline(__always)
  package static func withinBounds(_ steps: Int, limit: Int) -> Int32? {
    let bound = limit &* stepsPerDegree
    if steps >= -bound && steps <= bound { return Int32(truncatingIfNeeded: steps) }
    guard steps >= -bound &- 1 && steps <= bound &+ 1 else { return nil }
    return Int32(truncatingIfNeeded: steps < 0 ? -bound : bound)
  }
}
