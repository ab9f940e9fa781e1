import KokchaModel

/// The least rectangle of longitude and latitude that holds some points.
struct BoundingBox: Sendable {
  var minX = Int32.max
  var minY = Int32.max
  var maxX = Int32.min
  var maxY = Int32.min

  var isEmpty: Bool { minX > maxX }

  mutating func add(_ point: Coordinate) {
    minX = min(minX, point.x)
    minY = min(minY, point.y)
    maxX = max(maxX, point.x)
    maxY = max(maxY, point.y)
  }

  mutating func add(_ box: BoundingBox) {
    minX = min(minX, box.minX)
    minY = min(minY, box.minY)
    maxX = max(maxX, box.maxX)
    maxY = max(maxY, box.maxY)
  }

  /// Whether a point lies in it, or at most `margin` steps beside it.
  ///
  /// `x` and `y` are whole numbers so that exchanged coordinates can be asked for, too.
  func contains(x: Int32, y: Int32, margin: Int = 0) -> Bool {
    !isEmpty && Int(x) >= Int(minX) - margin && Int(x) <= Int(maxX) + margin
      && Int(y) >= Int(minY) - margin && Int(y) <= Int(maxY) + margin
  }
}
