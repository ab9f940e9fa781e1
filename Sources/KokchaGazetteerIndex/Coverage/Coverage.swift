package import KokchaModel

/// Areas that fit together without gaps or overlaps: lines, each drawn once, with a face on either side.
///
/// What several maps of a gazetteer draw, each a layer of its own, becomes one map here, with the world's outlines around
/// it where they are wanted. Lines meet at nodes, where points are equal.
package struct Coverage: Sendable {
  /// What stands on a side of a line.
  package enum Face: Hashable, Sendable {
    /// The narrowest place that is drawn there.
    case place(Int)
    /// Land of which no table says whose it is.
    case land
    case sea
    /// Another country than that on the line's other side; nobody said which.
    case abroad
    /// Nobody knows.
    case unknown

    /// Whether it is told which ground it is.
    var isKnown: Bool { self != .unknown && self != .abroad }
  }

  /// A line from one node to the next, or from one back to itself.
  package struct Line: Sendable {
    /// What is on the left as one walks along it.
    package var left: Face
    package var right: Face
    /// At least two.
    package var points: [Coordinate]

    package init(left: Face, right: Face, points: [Coordinate]) {
      (self.left, self.right, self.points) = (left, right, points)
    }

    package var first: Coordinate { points[0] }
    package var last: Coordinate { points[points.count - 1] }
    package var isClosed: Bool { first == last }
    package var reversed: Line { Line(left: right, right: left, points: points.reversed()) }

    /// The line with what a condition holds of on its left; nil where it holds of both sides or of neither.
    func turned(_ isInside: (Face) -> Bool) -> Line? {
      switch (isInside(left), isInside(right)) {
      case (true, false): self
      case (false, true): reversed
      default: nil
      }
    }
  }

  package var lines: [Line] = []
  /// The faces that lines close around.
  package var drawn: Set<Face> = []

  /// Nothing drawn.
  package init() {}

  /// Its part with some faces: the lines that have one of them on a side.
  func part(_ isWanted: (Face) -> Bool) -> Coverage {
    var part = Coverage()
    part.lines = lines.filter { isWanted($0.left) || isWanted($0.right) }
    part.drawn = drawn.filter(isWanted)
    return part
  }
}
