public import KokchaModel

/// The smallest box of longitudes and latitudes around a set of points.
///
/// Either side of Greenwich is kept apart, so that points on both sides of the antimeridian get a box across it, with west
/// greater than east (RFC 7946 §5.2), where that box is the smaller one.
///
/// ```swift
/// var bounds = GeographicBounds()
/// bounds.insert(try Coordinate(longitude: 69.53, latitude: 36.73))
/// bounds.insert(try Coordinate(longitude: 70.1, latitude: 37.2))
/// if let west = bounds.west, let east = bounds.east { print(east - west) }
/// ```
public struct GeographicBounds: Sendable, Equatable {
  private var westernMost: (low: Int32, high: Int32) = (.max, .min)
  private var easternMost: (low: Int32, high: Int32) = (.max, .min)
  private var southern = Int32.max
  private var northern = Int32.min

  /// A box around nothing.
  public init() {}

  /// Whether no point is in it.
  public var isEmpty: Bool { southern > northern }

  /// Whether two boxes are around the same ground.
  public static func == (a: GeographicBounds, b: GeographicBounds) -> Bool {
    a.westernMost == b.westernMost && a.easternMost == b.easternMost && a.southern == b.southern
      && a.northern == b.northern
  }

  /// Widens the box to a point.
  public mutating func insert(_ point: Coordinate) {
    if point.x < 0 {
      westernMost = (min(westernMost.low, point.x), max(westernMost.high, point.x))
    } else {
      easternMost = (min(easternMost.low, point.x), max(easternMost.high, point.x))
    }
    southern = min(southern, point.y)
    northern = max(northern, point.y)
  }

  /// Widens the box to another.
  public mutating func formUnion(_ other: GeographicBounds) {
    westernMost = (
      min(westernMost.low, other.westernMost.low), max(westernMost.high, other.westernMost.high)
    )
    easternMost = (
      min(easternMost.low, other.easternMost.low), max(easternMost.high, other.easternMost.high)
    )
    southern = min(southern, other.southern)
    northern = max(northern, other.northern)
  }

  /// The western edge in degrees east of Greenwich, −180…180; nil for no points.
  ///
  /// It is greater than the eastern edge where the box lies across the antimeridian.
  public var west: Double? { box.map { Self.degrees($0.west) } }
  /// The southern edge in degrees north of the equator, −90…90; nil for no points.
  public var south: Double? { box.map { Self.degrees($0.south) } }
  /// The eastern edge in degrees east of Greenwich, −180…180; nil for no points.
  public var east: Double? { box.map { Self.degrees($0.east) } }
  /// The northern edge in degrees north of the equator, −90…90; nil for no points.
  public var north: Double? { box.map { Self.degrees($0.north) } }

  private static func degrees(_ steps: Int32) -> Double {
    Double(steps) / Double(Coordinate.stepsPerDegree)
  }

  /// West, south, east and north, in ten-millionths of a degree; nil for no points.
  package var box: (west: Int32, south: Int32, east: Int32, north: Int32)? {
    if isEmpty { return nil }
    if westernMost.low > westernMost.high {
      return (easternMost.low, southern, easternMost.high, northern)
    }
    if easternMost.low > easternMost.high {
      return (westernMost.low, southern, westernMost.high, northern)
    }
    let direct = Int(easternMost.high) - Int(westernMost.low)
    let across =
      360 * Coordinate.stepsPerDegree - (Int(easternMost.low) - Int(westernMost.high))
    return across < direct
      ? (easternMost.low, southern, westernMost.high, northern)
      : (westernMost.low, southern, easternMost.high, northern)
  }
}
