import KokchaModel

extension Coverage {
  /// Gives slivers to the neighbour with which they share the longest line.
  ///
  /// Maps that were simplified area by area leave such slivers between neighbours, which are no ground of their own.
  ///
  /// - Parameters:
  ///   - face: what stands in a sliver.
  ///   - widest: how wide one may be, in metres.
  mutating func closeSlivers(of face: Face, widest: Double) {
    if face == .unknown { closeGaps(widest) }
    for ring in rings(by: { $0 == face ? true : nil })[true] ?? [] {
      let sliver = Ring(points: points(of: ring))
      guard 2 * abs(sliver.area) < widest * Rim.length(sliver.points) else { continue }
      var lengths: [Face: Double] = [:]
      for piece in ring {
        let line = lines[piece < 0 ? ~piece : piece]
        lengths[piece < 0 ? line.left : line.right, default: 0] += Rim.length(line.points)
      }
      // Walked clockwise it is around an island, unless two neighbours overlap there.
      if sliver.doubledArea < 0, lengths.count == 1 { continue }
      guard let owner = lengths.max(by: { $0.value < $1.value })?.key else { continue }
      for piece in ring {
        if piece < 0 { lines[~piece].right = owner } else { lines[piece].left = owner }
      }
    }
    lines.removeAll { $0.left == $0.right }
  }

  /// Ends slivers that are open to the outside, where two lines of which nobody knows what is beyond them begin some
  /// metres apart.
  private mutating func closeGaps(_ widest: Double) {
    let rim = Rim(of: lines) { $0 == .unknown }
    for loop in rim.loops where !loop.isClosed {
      let (from, to) = (loop.points[loop.points.count - 1], loop.points[0])
      let gap = Rim.length([from, to])
      guard gap < widest, Rim.length(loop.points) > 4 * gap else { continue }
      lines.append(Line(left: .unknown, right: outside(at: from), points: [from, to]))
    }
  }

  /// What is beyond the outermost lines at a point.
  private func outside(at point: Coordinate) -> Face {
    for line in lines where line.first == point || line.last == point {
      for side in [line.left, line.right] where side != .unknown && !drawn.contains(side) {
        return side
      }
    }
    return .abroad
  }
}
