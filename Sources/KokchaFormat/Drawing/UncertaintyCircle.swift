import Glibc
package import KokchaModel

/// The ground within which an event may have happened, as a ring of points (rules GJ10, KML12).
package struct UncertaintyCircle {
  /// How many different points a ring has; between them a straight line is a thousandth inside the circle.
  package static let pointCount = 64
  /// The widest radius that is drawn: beyond it the circle spans a quarter of the globe, and no flat
  /// map shows it as one.
  package static let widestMetres: Int32 = 5_000_000

  /// The ring of points at a distance from another, along geodesics of WGS 84.
  ///
  /// It is closed, runs counter-clockwise and begins in the north. Nil where a flat map could not show it: wider than
  /// `widestMetres`, up to a pole, or across the antimeridian; and for a radius of nothing.
  package static func ring(around centre: Coordinate, radiusMetres: Int32) -> [Coordinate]? {
    guard radiusMetres > 0, radiusMetres <= widestMetres else { return nil }
    // No degree of a meridian is shorter than that at the equator: what passes stays off the pole.
    guard (90 - abs(centre.latitude)) * 110_574 > Double(radiusMetres) else { return nil }
    let start = GeodesicStart(centre, distance: Double(radiusMetres))
    var ring: [Coordinate] = []
    ring.reserveCapacity(pointCount + 1)
    for direction in directions {
      guard let point = start.point(sine: direction.sine, cosine: direction.cosine) else {
        return nil
      }
      ring.append(point)
    }
    ring.append(ring[0])
    return ring
  }

  /// From north by west and south to east.
  private static let directions: [(sine: Double, cosine: Double)] = (0..<pointCount).map {
    let azimuth = -2 * Double.pi * Double($0) / Double(pointCount)
    return (sin(azimuth), cos(azimuth))
  }
}

/// Where geodesics of one length from one point end: Vincenty's direct formula (Survey Review XXIII, 1975).
private struct GeodesicStart {
  private static let equator = 6_378_137.0
  private static let flattening = 1 / 298.257_223_563
  private static let pole = equator * (1 - flattening)

  private let longitude: Double
  private let distance: Double
  private let tangent: Double
  private let sine: Double
  private let cosine: Double

  init(_ point: Coordinate, distance: Double) {
    self.distance = distance
    longitude = point.longitude
    // The reduced latitude.
    tangent = (1 - Self.flattening) * tan(point.latitude * .pi / 180)
    cosine = 1 / (1 + tangent * tangent).squareRoot()
    sine = tangent * cosine
  }

  /// The end in a direction from north, given by its sine and cosine; nil beyond the antimeridian.
  func point(sine sinAzimuth: Double, cosine cosAzimuth: Double) -> Coordinate? {
    let f = Self.flattening
    let sinEquator = cosine * sinAzimuth
    let cosSquared = 1 - sinEquator * sinEquator
    let u =
      cosSquared * (Self.equator * Self.equator - Self.pole * Self.pole) / (Self.pole * Self.pole)
    let a = 1 + u / 16_384 * (4096 + u * (-768 + u * (320 - 175 * u)))
    let b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
    let first = atan2(tangent, cosAzimuth)
    let straight = distance / (Self.pole * a)
    var arc = straight
    var (sinArc, cosArc, middle) = (0.0, 0.0, 0.0)
    // Each turn gains some three digits; four are enough for these lengths.
    for _ in 0..<5 {
      (sinArc, cosArc, middle) = (sin(arc), cos(arc), cos(2 * first + arc))
      let square = 2 * middle * middle - 1
      let correction =
        b * sinArc
        * (middle + b / 4
          * (cosArc * square - b / 6 * middle * (4 * sinArc * sinArc - 3)
            * (4 * middle * middle - 3)))
      let next = straight + correction
      if abs(next - arc) < 1e-13 { break }
      arc = next
    }
    let x = sine * sinArc - cosine * cosArc * cosAzimuth
    let latitude = atan2(
      sine * cosArc + cosine * sinArc * cosAzimuth,
      (1 - f) * (sinEquator * sinEquator + x * x).squareRoot())
    let onSphere = atan2(sinArc * sinAzimuth, cosine * cosArc - sine * sinArc * cosAzimuth)
    let c = f / 16 * cosSquared * (4 + f * (4 - 3 * cosSquared))
    let turn =
      onSphere - (1 - c) * f * sinEquator
      * (arc + c * sinArc * (middle + c * cosArc * (2 * middle * middle - 1)))
    return try? Coordinate(
      longitude: longitude + turn * 180 / .pi, latitude: latitude * 180 / .pi)
  }
}
