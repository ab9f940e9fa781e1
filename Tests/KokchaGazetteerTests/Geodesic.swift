import Foundation
import KokchaModel

/// Metres of the geodesic between two points, by Vincenty's inverse formula (Survey Review XXIII,
/// 1975): the tests' referee, right to a millimetre at the distances here.
func geodesic(_ from: Coordinate, _ to: Coordinate) -> Double {
  let a = 6_378_137.0
  let f = 1 / 298.257_223_563
  let b = a * (1 - f)
  let length = (to.longitude - from.longitude) * .pi / 180
  let u1 = atan((1 - f) * tan(from.latitude * .pi / 180))
  let u2 = atan((1 - f) * tan(to.latitude * .pi / 180))
  if from == to { return 0 }
  var lambda = length
  for _ in 0..<100 {
    let x = cos(u2) * sin(lambda)
    let y = cos(u1) * sin(u2) - sin(u1) * cos(u2) * cos(lambda)
    let sinSigma = (x * x + y * y).squareRoot()
    let cosSigma = sin(u1) * sin(u2) + cos(u1) * cos(u2) * cos(lambda)
    let sigma = atan2(sinSigma, cosSigma)
    let sinAlpha = cos(u1) * cos(u2) * sin(lambda) / sinSigma
    let cos2Alpha = 1 - sinAlpha * sinAlpha
    let cos2Middle = cosSigma - 2 * sin(u1) * sin(u2) / cos2Alpha
    let c = f / 16 * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha))
    let before = lambda
    let inner = cos2Middle + c * cosSigma * (-1 + 2 * cos2Middle * cos2Middle)
    lambda = length + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * inner)
    guard abs(lambda - before) < 1e-12 else { continue }
    let u = cos2Alpha * (a * a - b * b) / (b * b)
    let big = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)))
    let small = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
    let square = -1 + 2 * cos2Middle * cos2Middle
    let rest =
      small / 6 * cos2Middle * (-3 + 4 * sinSigma * sinSigma)
      * (-3 + 4 * cos2Middle * cos2Middle)
    let correction = cos2Middle + small / 4 * (cosSigma * square - rest)
    return b * big * (sigma - small * sinSigma * correction)
  }
  return .nan
}

/// Square metres inside a ring on WGS 84, from the area between its edges and the equator.
func geodesicArea(_ ring: [Coordinate]) -> Double {
  let a = 6_378_137.0
  let e2 = 0.006_694_379_990_141_317
  let e = e2.squareRoot()
  // Snyder, Map Projections (1987), equation 3-12: the area of a zone per radian is a² q / 2.
  func zone(_ latitude: Double) -> Double {
    let s = sin(latitude * .pi / 180)
    return (1 - e2) * (s / (1 - e2 * s * s) - log((1 - e * s) / (1 + e * s)) / (2 * e))
  }
  var area = 0.0
  for (from, to) in zip(ring, ring.dropFirst()) {
    let width = (to.longitude - from.longitude) * .pi / 180
    area -= width * (zone(from.latitude) + zone(to.latitude)) / 2
  }
  return area * a * a / 2
}
