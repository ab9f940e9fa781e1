package import KokchaModel

/// What may be wrong with a geometry that is carried all the same.
package enum ShapeDoubt: Equatable {
  case heights
  /// A ring crosses itself near a point.
  case ringCrossing(Coordinate)
  /// A line or ring may go either way round the Earth from one point to the next.
  case wayUnclear(from: Coordinate, to: Coordinate)

  package var code: ProblemCode {
    switch self {
    case .heights: .heightsLeftOut
    case .ringCrossing: .ringCrossing
    case .wayUnclear: .wayUnclear
    }
  }

  package var message: String {
    switch self {
    case .heights: "the geometry has heights or measures, which are left out"
    case .ringCrossing(let point):
      "a ring of the geometry crosses itself near \(point.longitude) \(point.latitude)"
    case .wayUnclear(let from, let to): Self.way(from, to)
    }
  }

  package var advice: String {
    switch self {
    case .heights: "nothing, if the shape on the ground is all that counts"
    case .ringCrossing:
      "draw it anew there: programs do not agree on what such a ring encloses"
    case .wayUnclear: "add a point between the two, on the way that is meant"
    }
  }

  private static func way(_ from: Coordinate, _ to: Coordinate) -> String {
    let ends = "from longitude \(degrees(from.x)) to \(degrees(to.x)) "
    let shorter = abs(from.stepsEast(to: to))
    switch shorter {
    case 0: return ends + "the geometry has no length, for both are one meridian"
    case abs(Int(to.x) - Int(from.x)):
      return ends + "both ways round the Earth are 180 degrees; the geometry takes that which does "
        + "not cross the antimeridian"
    default:
      return ends + "the geometry takes the shorter way, \(degrees(Int32(shorter))) degrees across "
        + "the antimeridian"
    }
  }

  /// Degrees without a fraction of nothing.
  private static func degrees(_ steps: Int32) -> String {
    let degrees = Coordinate(x: steps, y: 0).longitude
    return degrees == degrees.rounded() ? "\(Int(degrees))" : "\(degrees)"
  }
}

extension ShapeDraft {
  package var doubts: [ShapeDoubt] {
    (hasHeights ? [.heights] : [])
      + rings.compactMap { RingCrossing.find(in: vertices[$0]).map { .ringCrossing($0) } }
      + lines.lazy.compactMap { WayAround.find(in: vertices[$0]) }.prefix(1)
      .map { .wayUnclear(from: $0.from, to: $0.to) }
  }
}

/// What is said of a geometry without coordinates, which is read as none (RFC 7946 §3.1).
package enum EmptyGeometry {
  package static let message = "the geometry is empty: no place is read from it"
  package static let advice =
    "if the place is known, draw it or write latitude and longitude; else leave the geometry out"
}
