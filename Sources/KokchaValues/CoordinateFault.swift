package import KokchaModel

/// Why a longitude and a latitude, each right by itself, are not the point of a place.
package enum CoordinateFault: ValueFault, Equatable {
  /// One of the two is there without the other, which is named.
  case half(missing: Degrees)
  /// The point 0,0, which stands for none.
  case zero
  /// The place's geometry is a point as well, and another one.
  case besidePoint

  /// The point at two degrees in steps.
  package static func point(x: Int32, y: Int32) throws(CoordinateFault) -> Coordinate {
    if x == 0 && y == 0 { throw .zero }
    return Coordinate(x: x, y: y)
  }

  package var code: ProblemCode {
    switch self {
    case .half: .coordinateHalf
    case .zero: .coordinateZero
    case .besidePoint: .contradiction
    }
  }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    switch self {
    case .half(.longitude): "a latitude without a longitude"
    case .half(.latitude): "a longitude without a latitude"
    case .zero: "the coordinate is 0,0, a point in the Gulf of Guinea"
    case .besidePoint: "the geometry is a point, and another than the coordinate"
    }
  }

  package func advice(for text: Span<UInt8>) -> String {
    switch self {
    case .half: "give both, or neither and the place's name"
    case .zero: "leave it out if the place is not known"
    case .besidePoint: "leave one of the two out"
    }
  }
}
