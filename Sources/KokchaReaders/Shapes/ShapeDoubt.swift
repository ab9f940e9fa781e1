import Kokcha

/// What may be wrong with a geometry that is carried all the same.
enum ShapeDoubt: Equatable {
  case heights
  /// A ring crosses itself near a point.
  case ringCrossing(Coordinate)

  var code: ProblemCode {
    switch self {
    case .heights: .heightsLeftOut
    case .ringCrossing: .ringCrossing
    }
  }

  var message: String {
    switch self {
    case .heights: "the geometry has heights or measures, which are left out"
    case .ringCrossing(let point):
      "a ring of the geometry crosses itself near \(point.longitude) \(point.latitude)"
    }
  }

  var advice: String {
    switch self {
    case .heights: "nothing, if the shape on the ground is all that counts"
    case .ringCrossing:
      "draw it anew there: programs do not agree on what such a ring encloses"
    }
  }
}

extension ShapeDraft {
  var doubts: [ShapeDoubt] {
    (hasHeights ? [.heights] : [])
      + rings.compactMap { RingCrossing.find(in: vertices[$0]).map { .ringCrossing($0) } }
  }
}
