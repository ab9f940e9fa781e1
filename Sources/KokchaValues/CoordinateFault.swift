package import KokchaModel

/// Why a longitude and a latitude, each right by itself, are not the point of a place, or may not be.
package enum CoordinateFault: ValueFault, Equatable {
  /// One of the two is there without the other, which is named.
  case half(missing: Degrees)
  /// The point 0,0, by which tables and programs say that they know no place.
  case zero
  /// One of the two is 0 and the other is not, as where it was left out.
  case loneZero(Degrees)
  /// The place's geometry is a point as well, and another one.
  case besidePoint

  /// What is doubtful about a point, though it is one; nil for nearly all.
  @inline(__always)
  package static func doubt(about point: Coordinate) -> CoordinateFault? {
    if point.x != 0 && point.y != 0 { return nil }
    return point == Coordinate(x: 0, y: 0)
      ? .zero : .loneZero(point.x == 0 ? .longitude : .latitude)
  }

  package var code: ProblemCode {
    switch self {
    case .half: .coordinateHalf
    case .zero: .coordinateZero
    case .loneZero: .coordinateLoneZero
    case .besidePoint: .contradiction
    }
  }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    switch self {
    case .half(.longitude): "a latitude without a longitude"
    case .half(.latitude): "a longitude without a latitude"
    case .zero: "the coordinate is 0,0, which is taken for no place"
    case .loneZero(let axis):
      "the \(axis.name) is 0, and the \(axis == .latitude ? Degrees.longitude.name : Degrees.latitude.name) "
        + "is not"
    case .besidePoint: "the geometry is a point, and another than the coordinate"
    }
  }

  package func advice(for text: Span<UInt8>) -> String {
    switch self {
    case .half: "give both, or neither and the place's name"
    case .zero: "leave it out if the place is not known; the pair is kept in columns of your own"
    case .loneZero:
      "correct it if it only stands for an unknown value; the coordinate is used as it is"
    case .besidePoint: "leave one of the two out"
    }
  }
}
