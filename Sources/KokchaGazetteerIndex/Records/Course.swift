public import KokchaModel

/// A line along which a river runs, as its source draws it.
public struct Course: Hashable, Sendable {
  /// Two points or more, downstream or up as the source has them.
  public let points: [Coordinate]
  /// Ids of rows of `sources.csv`, parted by `;`.
  public let source: String

  package init(points: [Coordinate], source: String) {
    self.points = points
    self.source = source
  }

  /// Its length in metres, on WGS 84.
  public var length: Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + LocalPlane(at: $1.0).distance(to: $1.1) }
  }
}
