import Glibc
package import KokchaModel

/// Metres east and north of a point, on WGS 84.
///
/// A step's length is that at the latitude midway between the point and what is measured to, from
/// the radii of curvature there: a parallel's is followed as a series of three terms, which costs
/// no further sine. Against geodesics the distance is off by less than 0.01 % up to 150 km at these
/// latitudes (0.002 % measured); the tests see to it.
package struct LocalPlane {
  package let point: Coordinate
  private var x: Double { Double(point.x) }
  private var y: Double { Double(point.y) }
  private let east: Double
  private let eastSlope: Double
  private let eastBend: Double
  private let north: Double
  private let northSlope: Double

  /// Radians in a step of a coordinate.
  private static let radiansPerStep =
    Double.pi / 180 / Double(Coordinate.stepsPerDegree)
  /// WGS 84: the semi-major axis in metres, and the square of the first eccentricity.
  private static let semiMajorAxis = 6_378_137.0
  private static let squaredEccentricity = 0.006_694_379_990_141_317

  /// Metres in two steps of latitude at the equator, where they are shortest, and a little less.
  private static let leastNorth = Float(2 * 6_335_000 * radiansPerStep)

  package init(at point: Coordinate) {
    let step = Self.radiansPerStep
    self.point = point
    let y = Double(point.y)
    let (sine, cosine) = (sin(y * step), cos(y * step))
    let w = 1 - Self.squaredEccentricity * sine * sine
    let prime = Self.semiMajorAxis / w.squareRoot()
    let meridian = prime * (1 - Self.squaredEccentricity) / w
    // The parallel's radius is N cos φ; its derivative is −M sin φ, and that one's about −M cos φ.
    east = prime * cosine * step
    eastSlope = -meridian * sine * step * step
    eastBend = -meridian * cosine * step * step * step / 2
    // dM/dφ = 3 M e² sin φ cos φ / w.
    north = meridian * step
    northSlope =
      3 * meridian * Self.squaredEccentricity * sine * cosine / w * step * step
  }

  /// Metres in a step of longitude and of latitude, for what lies about latitude `y`.
  @inline(__always)
  package func scale(towards y: Double) -> (east: Double, north: Double) {
    let half = (y - self.y) / 2
    return (east + half * (eastSlope + half * eastBend), north + half * northSlope)
  }

  /// The squares of the distances to eight boxes in square metres, or at most 1 % less.
  ///
  /// Never more, so that a box may be passed over by it: of the lengths that a step of longitude has
  /// in the box's latitudes the least is at the northern or the southern end, and for a step of
  /// latitude that at the equator is taken.
  @inline(__always)
  package func leastSquaredDistances(
    toBoxesFrom minX: SIMD8<Int32>, _ minY: SIMD8<Int32>, to maxX: SIMD8<Int32>,
    _ maxY: SIMD8<Int32>
  ) -> SIMD8<Float> {
    // In double steps, so that no difference leaves 32 bits; what that cuts off is given back below.
    let (x, y) = (point.x &>> 1, point.y &>> 1)
    let (low, high) = (SIMD8<Float>((minY &>> 1) &- y), SIMD8<Float>((maxY &>> 1) &- y))
    var dx = SIMD8<Float>((minX &>> 1) &- x)
    let beyond = SIMD8<Float>(x &- (maxX &>> 1))
    dx.replace(with: beyond, where: beyond .> dx)
    var dy = low
    dy.replace(with: -high, where: -high .> dy)
    dx -= 2
    dy -= 2
    dx.replace(with: 0, where: dx .< 0)
    dy.replace(with: 0, where: dy .< 0)
    let (east, slope, bend) = (Float(east), Float(eastSlope), Float(eastBend))
    var scale = low * (low * bend + slope) + east
    let other = high * (high * bend + slope) + east
    scale.replace(with: other, where: other .< scale)
    scale.replace(with: 0, where: scale .< 0)
    dx *= scale * 1.9999
    dy *= Self.leastNorth
    return dx * dx + dy * dy
  }

  /// The squares of the distances to the seven segments between eight points, in square metres.
  ///
  /// In single precision: within a millionth. The eighth number is past all distances.
  @inline(__always)
  package func squaredDistances(toSegmentsOf x: SIMD8<Int32>, _ y: SIMD8<Int32>) -> SIMD8<Float> {
    let nextX = SIMD8(x[1], x[2], x[3], x[4], x[5], x[6], x[7], x[7])
    let nextY = SIMD8(y[1], y[2], y[3], y[4], y[5], y[6], y[7], y[7])
    let (wayX, wayY) = (SIMD8<Float>(x &- point.x), SIMD8<Float>(y &- point.y))
    let (stepX, stepY) = (SIMD8<Float>(nextX &- x), SIMD8<Float>(nextY &- y))
    let half = wayY * 0.5 + stepY * 0.25
    let east = half * (half * Float(eastBend) + Float(eastSlope)) + Float(east)
    let north = half * Float(northSlope) + Float(north)
    let (ax, ay, bx, by) = (wayX * east, wayY * north, stepX * east, stepY * north)
    var share = -(ax * bx + ay * by) / (bx * bx + by * by + .leastNormalMagnitude)
    share.replace(with: 0, where: share .< 0)
    share.replace(with: 1, where: share .> 1)
    let (dx, dy) = (ax + share * bx, ay + share * by)
    var squares = dx * dx + dy * dy
    squares[7] = .greatestFiniteMagnitude
    return squares
  }

  /// The square of the distance to the segment between two points, in square metres.
  package func squaredDistance(from: Coordinate, to: Coordinate) -> Double {
    let (dx, dy) = nearest(from: from, to: to)
    return dx * dx + dy * dy
  }

  /// The nearest point of a segment, in metres east and north of here.
  package func nearest(from: Coordinate, to: Coordinate) -> (east: Double, north: Double) {
    let scale = scale(towards: (Double(from.y) + Double(to.y)) / 2)
    let ax = (Double(from.x) - x) * scale.east
    let ay = (Double(from.y) - y) * scale.north
    let bx = (Double(to.x) - Double(from.x)) * scale.east
    let by = (Double(to.y) - Double(from.y)) * scale.north
    let length = bx * bx + by * by
    let share = length > 0 ? min(max(-(ax * bx + ay * by) / length, 0), 1) : 0
    return (ax + share * bx, ay + share * by)
  }

  /// The nearest point of a segment, as a coordinate.
  package func nearestPoint(from: Coordinate, to: Coordinate) -> Coordinate {
    let way = nearest(from: from, to: to)
    let scale = scale(towards: (Double(from.y) + Double(to.y)) / 2)
    return Coordinate(
      x: Int32(clamping: Int((x + way.east / scale.east).rounded())),
      y: Int32(clamping: Int((y + way.north / scale.north).rounded())))
  }

  /// The way to a point in degrees clockwise from north, 0..<360.
  ///
  /// It leaves out half the convergence of the meridians: 0.4° at 100 km east or west here.
  package func bearing(to point: Coordinate) -> Double {
    let scale = scale(towards: Double(point.y))
    return Self.bearing(
      ((Double(point.x) - x) * scale.east, (Double(point.y) - y) * scale.north))
  }

  /// The direction of a way in degrees clockwise from north, 0..<360.
  package static func bearing(_ way: (east: Double, north: Double)) -> Double {
    let degrees = atan2(way.east, way.north) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  /// The distance to a point, in metres.
  package func distance(to point: Coordinate) -> Double {
    let scale = scale(towards: Double(point.y))
    let dx = (Double(point.x) - x) * scale.east
    let dy = (Double(point.y) - y) * scale.north
    return (dx * dx + dy * dy).squareRoot()
  }
}
