public import KokchaModel

/// A line along which a river runs, as its source draws it.
public struct Course: Hashable, Sendable {
  /// Two points or more, downstream or up as the source has them.
  public let points: [Coordinate]
  /// Ids of rows of `sources.csv`, parted by `;`.
  public let source: String

  /// Its length in metres, on WGS 84.
  public var length: Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + LocalPlane(at: $1.0).distance(to: $1.1) }
  }
}

extension Gazetteer {
  /// The lines along which a river runs; none for a place that no table draws so.
  public func courses(of id: String) -> [Course] {
    position(ofID: id).flatMap { courses.lines[$0] } ?? []
  }
}
