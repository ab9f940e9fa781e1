/// A rectangle of a picture, in its own units: `x` to the right, `y` down.
struct Box: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
  var middle: (x: Double, y: Double) { (x + width / 2, y + height / 2) }

  init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  init(around middle: (x: Double, y: Double), width: Double, height: Double) {
    self.init(
      x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height)
  }

  func meets(_ other: Box) -> Bool {
    x < other.right && right > other.x && y < other.bottom && bottom > other.y
  }

  func holds(_ other: Box) -> Bool {
    other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
  }

  func inset(by margin: Double) -> Box {
    Box(x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin)
  }

  /// The box on the other side of something so wide.
  func mirrored(in whole: Double) -> Box {
    Box(x: whole - right, y: y, width: width, height: height)
  }

  /// Cuts a strip off the top, and leaves a gap below it.
  mutating func takeTop(_ height: Double, gap: Double = 0) -> Box {
    let strip = Box(x: x, y: y, width: width, height: height)
    y += height + gap
    self.height -= height + gap
    return strip
  }

  /// Cuts a strip off the bottom, and leaves a gap above it.
  mutating func takeBottom(_ height: Double, gap: Double = 0) -> Box {
    let strip = Box(x: x, y: bottom - height, width: width, height: height)
    self.height -= height + gap
    return strip
  }
}

/// Boxes that may not meet: symbols first, then the names that there is room for.
struct TakenBoxes {
  private let frame: Box
  private var taken: [Box] = []

  init(in frame: Box) { self.frame = frame.inset(by: 3) }

  /// Takes a box whether or not there is room.
  mutating func take(_ box: Box) { taken.append(box) }

  func isFree(_ box: Box) -> Bool {
    frame.holds(box) && !taken.contains { $0.meets(box) }
  }

  /// Takes a box if it lies in the frame and meets no other.
  mutating func takeIfFree(_ box: Box) -> Bool {
    guard isFree(box) else { return false }
    taken.append(box)
    return true
  }
}
