/// Eight boxes, side by side, to be measured at once.
package struct BoxGroup: Sendable {
  private var minX = SIMD8<Int32>(repeating: .max)
  private var minY = SIMD8<Int32>(repeating: .max)
  private var maxX = SIMD8<Int32>(repeating: .min)
  private var maxY = SIMD8<Int32>(repeating: .min)

  /// What stands for the distance of a box that is missing to eight, and of one that is done with.
  package static let none = Float.greatestFiniteMagnitude

  /// At most eight boxes.
  package init(_ boxes: some Collection<BoundingBox>) {
    for (slot, box) in boxes.enumerated() {
      (minX[slot], minY[slot]) = (box.minX, box.minY)
      (maxX[slot], maxY[slot]) = (box.maxX, box.maxY)
    }
  }

  /// The squares of the distances to the boxes in square metres, or a little less.
  @inline(__always)
  package func distances(from plane: LocalPlane) -> SIMD8<Float> {
    plane.leastSquaredDistances(toBoxesFrom: minX, minY, to: maxX, maxY)
      .replacing(with: Self.none, where: minX .> maxX)
  }

  /// The least of eight numbers and the lane of the first that is it.
  ///
  /// By halves, since the least of a vector is a loop where it is not spelled out.
  @inline(__always)
  package static func least(_ values: SIMD8<Float>) -> (value: Float, slot: Int) {
    let value: Float = minimum(values)
    let lanes = SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7)
    return (value, Int(minimum(lanes.replacing(with: 8, where: values .> value))))
  }

  @inline(__always)
  private static func minimum(_ values: SIMD8<Float>) -> Float {
    let (low, high) = (values.lowHalf, values.highHalf)
    let four = low.replacing(with: high, where: high .< low)
    let (left, right) = (four.lowHalf, four.highHalf)
    let two = left.replacing(with: right, where: right .< left)
    return two[0] < two[1] ? two[0] : two[1]
  }
}
