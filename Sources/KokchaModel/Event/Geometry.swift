/// A shape on the ground, on WGS 84 (RFC 7946 §3.1, OGC 06-103r4 §6.1).
///
/// A line has two points or more. A polygon's first ring is its outside, the others are holes; a
/// ring has four points or more and ends where it begins. Outsides run counter-clockwise and holes
/// clockwise once an event has been read.
public indirect enum Geometry: Hashable, Sendable {
  /// One point.
  case point(Coordinate)
  /// Several points.
  case multiPoint([Coordinate])
  /// One line.
  case lineString([Coordinate])
  /// Several lines.
  case multiLineString([[Coordinate]])
  /// One area, by its rings.
  case polygon([[Coordinate]])
  /// Several areas.
  case multiPolygon([[[Coordinate]]])
  /// Shapes of different kinds, none of them a collection itself.
  case collection([Geometry])
}

/// What a shape is made of.
package enum ShapeKind: UInt8, Sendable, CaseIterable {
  case point, multiPoint, lineString, multiLineString, polygon, multiPolygon

  /// Whether it may have several parts.
  package var isMulti: Bool {
    switch self {
    case .multiPoint, .multiLineString, .multiPolygon: true
    case .point, .lineString, .polygon: false
    }
  }
  /// The kind of its parts.
  package var part: ShapeKind {
    switch self {
    case .point, .multiPoint: .point
    case .lineString, .multiLineString: .lineString
    case .polygon, .multiPolygon: .polygon
    }
  }
  /// The name in GeoJSON (RFC 7946 §1.4); in WKT the same in capitals.
  package var name: StaticString {
    switch self {
    case .point: "Point"
    case .multiPoint: "MultiPoint"
    case .lineString: "LineString"
    case .multiLineString: "MultiLineString"
    case .polygon: "Polygon"
    case .multiPolygon: "MultiPolygon"
    }
  }
}
