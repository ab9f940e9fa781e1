public import KokchaModel

/// The smallest box of longitudes and latitudes around a set of points.
///
/// Either side of Greenwich is kept apart, so that points on both sides of the antimeridian get a box across it, with west
/// greater than east (RFC 7946 §5.2), where that box is the smaller one.
public struct GeographicBounds: Sendable, Equatable {
  private var westernMost: (low: Int32, high: Int32) = (.max, .min)
  private var easternMost: (low: Int32, high: Int32) = (.max, .min)
  private var south = Int32.max
  private var north = Int32.min

  /// A box around nothing.
  public init() {}

  /// Whether no point is in it.
  public var isEmpty: Bool { south > north }

  /// Whether two boxes are around the same ground.
  public static func == (a: GeographicBounds, b: GeographicBounds) -> Bool {
    a.westernMost == b.westernMost && a.easternMost == b.easternMost && a.south == b.south
      && a.north == b.north
  }

  /// Widens the box to a point.
  public mutating func insert(_ point: Coordinate) {
    if point.x < 0 {
      westernMost = (min(westernMost.low, point.x), max(westernMost.high, point.x))
    } else {
      easternMost = (min(easternMost.low, point.x), max(easternMost.high, point.x))
    }
    south = min(south, point.y)
    north = max(north, point.y)
  }

  /// Widens the box to another.
  public mutating func formUnion(_ other: GeographicBounds) {
    westernMost = (
      min(westernMost.low, other.westernMost.low), max(westernMost.high, other.westernMost.high)
    )
    easternMost = (
      min(easternMost.low, other.easternMost.low), max(easternMost.high, other.easternMost.high)
    )
    south = min(south, other.south)
    north = max(north, other.north)
  }

  /// West, south, east and north, in ten-millionths of a degree; nil for no points.
  package var box: (west: Int32, south: Int32, east: Int32, north: Int32)? {
    if isEmpty { return nil }
    if westernMost.low > westernMost.high {
      return (easternMost.low, south, easternMost.high, north)
    }
    if easternMost.low > easternMost.high {
      return (westernMost.low, south, westernMost.high, north)
    }
    let direct = Int(easternMost.high) - Int(westernMost.low)
    let across =
      360 * Coordinate.stepsPerDegree - (Int(easternMost.low) - Int(westernMost.high))
    return across < direct
      ? (easternMost.low, south, westernMost.high, north)
      : (westernMost.low, south, easternMost.high, north)
  }
}
