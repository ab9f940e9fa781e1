package import KokchaModel

/// The least rectangle of longitude and latitude that holds some points.
package struct BoundingBox: Sendable {
  package var minX = Int32.max
  package var minY = Int32.max
  package var maxX = Int32.min
  package var maxY = Int32.min

  /// Around nothing.
  package init() {}

  package var isEmpty: Bool { minX > maxX }

  package mutating func add(_ point: Coordinate) {
    minX = min(minX, point.x)
    minY = min(minY, point.y)
    maxX = max(maxX, point.x)
    maxY = max(maxY, point.y)
  }

  package mutating func add(_ box: BoundingBox) {
    minX = min(minX, box.minX)
    minY = min(minY, box.minY)
    maxX = max(maxX, box.maxX)
    maxY = max(maxY, box.maxY)
  }

  /// Whether a point lies in it, or at most `margin` steps beside it.
  ///
  /// `x` and `y` are whole numbers so that exchanged coordinates can be asked for, too.
  package func contains(x: Int32, y: Int32, margin: Int = 0) -> Bool {
    !isEmpty && Int(x) >= Int(minX) - margin && Int(x) <= Int(maxX) + margin
      && Int(y) >= Int(minY) - margin && Int(y) <= Int(maxY) + margin
  }
}
