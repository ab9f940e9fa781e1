public import KokchaGazetteerIndex

/// A place as it lies from a point.
public struct NearbyPlace: Hashable, Sendable {
  /// The place.
  public let place: GazetteerPlace
  /// Metres to its point.
  public let distance: Double
  /// The way to its point, in degrees clockwise from north, 0..<360.
  public let bearing: Double

  /// Metres within which places are looked for.
  static let reach = 50_000.0
}

/// The eight points of the compass.
package enum CompassPoint: Int {
  case north, northEast, east, southEast, south, southWest, west, northWest

  /// The one nearest to a direction in degrees clockwise from north.
  package init(bearing: Double) {
    self = CompassPoint(rawValue: Int((bearing / 45).rounded()) % 8) ?? .north
  }

  /// As people write it.
  package var name: StaticString {
    switch self {
    case .north: "north"
    case .northEast: "north-east"
    case .east: "east"
    case .southEast: "south-east"
    case .south: "south"
    case .southWest: "south-west"
    case .west: "west"
    case .northWest: "north-west"
    }
  }
}
