import Glibc
import KokchaFormat
import KokchaModel

/// What is seen of the Earth around some events, and how finely it is drawn there and elsewhere.
///
/// Within the window lines are fine enough for a closer look. Outside they get coarser with their distance, since a map that
/// shows them shows them small. So readers can move the map as far as they like, and the whole world costs little.
struct GroundWindow {
  /// Its middle, in degrees.
  private var longitude = 0.0
  private var latitude = 0.0
  /// From the middle to an edge, in degrees.
  private var halfWidth = 180.0
  private var halfHeight = 90.0
  /// How wide and high the ground of the events is, in degrees of a great circle; the larger of the two.
  private(set) var size = 180.0

  /// At least so much is shown around the events, in degrees of latitude: some 150 km.
  private static let leastMargin = 1.4
  /// Fewer degrees of a line cannot be told apart.
  private static let finest = 0.0003

  /// The ground around some events; where none has a place, the world.
  init(around bounds: GeographicBounds) {
    guard let west = bounds.west, let east = bounds.east, let south = bounds.south,
      let north = bounds.north
    else { return }
    let width = east >= west ? east - west : east - west + 360
    latitude = (south + north) / 2
    longitude = west + width / 2
    let cosine = max(cos(latitude * .pi / 180), 0.1)
    size = min(max(width * cosine, north - south), 180)
    let margin = max(Self.leastMargin, size / 2)
    halfHeight = (north - south) / 2 + margin
    halfWidth = min(width / 2 + margin / cosine, 180)
    // Around a pole lie all longitudes.
    if abs(latitude) + halfHeight >= 90 { halfWidth = 180 }
  }

  /// How far a line may be off within the window, in degrees.
  var tolerance: Double { max(size / 4000, Self.finest) }

  /// The most points of lines between their ends: what a page can carry.
  var pointBudget: Int { 3_000 + Int(8_000 * min(size / 90, 1)) }

  /// How far a line may be off at a point, in degrees.
  func tolerance(longitude x: Double, latitude y: Double) -> Double {
    var east = abs(x - longitude)
    if east > 180 { east = 360 - east }
    let beside = max(east - halfWidth, 0)
    let above = max(abs(y - latitude) - halfHeight, 0)
    return tolerance + max(beside, above) / 200
  }

  func contains(_ point: Coordinate) -> Bool {
    var east = abs(point.longitude - longitude)
    if east > 180 { east = 360 - east }
    return east <= halfWidth && abs(point.latitude - latitude) <= halfHeight
  }

  /// Whether a box of longitudes and latitudes reaches into it.
  func meets(west: Double, south: Double, east: Double, north: Double) -> Bool {
    var beside = abs((west + east) / 2 - longitude)
    if beside > 180 { beside = 360 - beside }
    return beside <= halfWidth + (east - west) / 2
      && abs((south + north) / 2 - latitude) <= halfHeight + (north - south) / 2
  }

  /// The window as boxes that do not cross the antimeridian: west, south, east and north.
  var boxes: [(west: Double, south: Double, east: Double, north: Double)] {
    let (south, north) = (max(latitude - halfHeight, -90), min(latitude + halfHeight, 90))
    if halfWidth >= 180 { return [(-180, south, 180, north)] }
    let (west, east) = (longitude - halfWidth, longitude + halfWidth)
    if west < -180 { return [(-180, south, east, north), (west + 360, south, 180, north)] }
    if east > 180 { return [(west, south, 180, north), (-180, south, east - 360, north)] }
    return [(west, south, east, north)]
  }
}
