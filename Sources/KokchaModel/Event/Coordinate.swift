/// A point on the ground, in degrees on WGS 84.
///
/// Longitude is in −180…180 and latitude in −90…90. Both are kept in steps of 10⁻⁷ degree, about a
/// centimetre, so that a coordinate read, written and read again is the same coordinate.
/// Written longitude first, as RFC 7946 §3.1.1 and KML 2.2 `<coordinates>` ask.
///
/// ```swift
/// let place = try Coordinate(longitude: 69.42126, latitude: 37.06588)
/// print(place.latitude, place.longitude)
/// ```
@frozen
public struct Coordinate: Hashable, Sendable {
  /// Ten-millionths of a degree east.
  package var x: Int32
  /// Ten-millionths of a degree north.
  package var y: Int32

  /// Steps in a degree.
  @inlinable package static var stepsPerDegree: Int { 10_000_000 }
  /// Digits after the point that a step can show.
  package static var fractionDigits: Int { 7 }

  package init(x: Int32, y: Int32) {
    self.x = x
    self.y = y
  }

  /// The point at a longitude and a latitude in degrees, rounded to 10⁻⁷.
  ///
  /// - Throws: `CoordinateError` if either is not finite or out of range.
  public init(longitude: Double, latitude: Double) throws(CoordinateError) {
    guard longitude.isFinite, latitude.isFinite else { throw .notFinite }
    guard let x = Self.steps(longitude, limit: 180) else { throw .longitudeOutOfRange }
    guard let y = Self.steps(latitude, limit: 90) else { throw .latitudeOutOfRange }
    self.init(x: x, y: y)
  }

  /// The point nearest to a longitude and a latitude that come out of a calculation, and so may lie a rounding beyond
  /// ±180 or ±90 degrees.
  package init(nearest longitude: Double, _ latitude: Double) {
    func steps(_ degrees: Double, limit: Double) -> Int32 {
      Int32((min(max(degrees, -limit), limit) * Double(Self.stepsPerDegree)).rounded())
    }
    self.init(x: steps(longitude, limit: 180), y: steps(latitude, limit: 90))
  }

  private static func steps(_ degrees: Double, limit: Int) -> Int32? {
    guard abs(degrees) < 1_000 else { return nil }
    return withinBounds(Int((degrees * Double(stepsPerDegree)).rounded()), limit: limit)
  }

  /// Degrees east of Greenwich, −180…180.
  public var longitude: Double { Double(x) / Double(Self.stepsPerDegree) }
  /// Degrees north of the equator, −90…90.
  public var latitude: Double { Double(y) / Double(Self.stepsPerDegree) }

  /// Steps east to another point's longitude, negative to the west, at most half way round the Earth.
  ///
  /// So the shorter of two ways is meant, also across the antimeridian, and of two that are equally long
  /// that which does not cross it.
  package func stepsEast(to other: Coordinate) -> Int {
    let (half, around) = (180 * Self.stepsPerDegree, 360 * Self.stepsPerDegree)
    let steps = Int(other.x) - Int(x)
    return steps > half ? steps - around : steps < -half ? steps + around : steps
  }
}

/// Why two numbers are not a coordinate.
public enum CoordinateError: Error, Equatable, Sendable {
  /// Not a number, or infinite.
  case notFinite
  /// Outside −180…180 degrees.
  case longitudeOutOfRange
  /// Outside −90…90 degrees.
  case latitudeOutOfRange
}
