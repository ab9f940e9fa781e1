import KokchaModel

extension Coverage {
  /// Puts a finer drawing of some ground in the place of a coarser one.
  ///
  /// The coarser lines between that ground and other ground give way to the finer drawing's rim, each to the stretch
  /// between the points nearest to its ends; the other ground is then on the stretch's far side, and what met the
  /// coarser line meets the rim. So neighbours fit, however coarse the rest is, and no line is drawn twice.
  ///
  /// - Parameters:
  ///   - covered: the faces of the coarser drawing that the finer one draws.
  ///   - detail: the finer drawing.
  ///   - reach: by how many metres the two may differ.
  /// - Returns: false, and nothing is changed, where a coarser line has no like on the rim.
  mutating func replace(
    _ covered: (Face) -> Bool, by detail: Coverage, within reach: Double
  ) -> Bool {
    var rim = Rim(of: detail.lines) { detail.drawn.contains($0) }
    var kept: [Line] = []
    var moves: [Coordinate: Coordinate] = [:]
    for line in lines {
      // Where nobody knows what is beyond a line that runs along the rim, the finer drawing is.
      let sides = [line.left, line.right]
      let isLoose = sides.contains(.unknown) && !sides.contains(where: covered)
      guard let seam = isLoose ? line.turned({ $0 == .unknown }) : line.turned(covered),
        !isLoose || rim.runs(beside: seam.points, within: reach / 5).allSatisfy(\.isBeside)
      else {
        if !covered(line.left) { kept.append(line) }
        continue
      }
      guard let stretch = rim.stretch(along: seam.points, within: reach) else {
        // An island that the finer drawing lacks stays as it is.
        guard seam.isClosed || isLoose else { return false }
        kept.append(line)
        continue
      }
      // What is drawn on the far side stays.
      rim.mark(stretch, beyond: seam.right) { !detail.drawn.contains($0) && !drawn.contains($0) }
      moves[seam.first] = rim.point(stretch.from)
      moves[seam.last] = rim.point(rim.end(of: stretch))
    }
    let isInner = { (line: Line) in
      detail.drawn.contains(line.left) == detail.drawn.contains(line.right)
    }
    lines = kept.map { $0.moved(moves) { rim.surrounds($0) } }
    lines += detail.lines.filter(isInner) + rim.lines
    drawn.formUnion(detail.drawn)
    return true
  }

  /// Lays lines of which nobody said what is beyond them against the border, where they run along it.
  ///
  /// A map of a part of a country draws the border too, and a little differently. The border that says which countries it
  /// parts stays, and the part's areas are then on its near side.
  ///
  /// - Parameters:
  ///   - country: the country that an area lies in, as a face; nil where nobody knows.
  ///   - reach: by how many metres the two may differ.
  mutating func joinPartsToBorders(
    country: (Face) -> Face?, within reach: Double
  ) {
    let loose = lines.filter { $0.left == .unknown || $0.right == .unknown }
    for whole in Set(loose.compactMap { country($0.left == .unknown ? $0.right : $0.left) }) {
      // The other country's map may say only that it is another one.
      func isNear(_ face: Face) -> Bool { face == whole || face == .abroad }
      func isBorder(_ line: Line) -> Bool {
        guard let line = line.turned(isNear) else { return false }
        return line.left == whole || country(line.right) != whole
      }
      var border = Rim(of: lines.filter(isBorder), isNear)
      if border.loops.isEmpty { continue }
      var kept: [Line] = []
      var moves: [Coordinate: Coordinate] = [:]
      for line in lines where !isBorder(line) {
        guard line.left == .unknown || line.right == .unknown,
          let loose = line.turned({ $0 != .unknown }), country(loose.left) == whole
        else {
          kept.append(line)
          continue
        }
        for run in border.runs(beside: loose.points, within: reach) {
          let points = Array(loose.points[run.segments.lowerBound...run.segments.upperBound])
          guard run.isBeside, let stretch = border.stretch(along: points, within: reach) else {
            kept.append(Line(left: loose.left, right: .unknown, points: points))
            continue
          }
          border.mark(stretch, inside: loose.left)
          moves[points[0]] = border.point(stretch.from)
          moves[points[points.count - 1]] = border.point(border.end(of: stretch))
        }
      }
      lines = kept.map { $0.moved(moves) } + border.lines
    }
  }

  /// Says what is beyond all lines of which nobody said it.
  package mutating func settle(beyond: (Face) -> Face) {
    for index in lines.indices {
      if !lines[index].right.isKnown { lines[index].right = beyond(lines[index].left) }
      if !lines[index].left.isKnown { lines[index].left = beyond(lines[index].right) }
    }
    lines.removeAll { $0.left == $0.right }
  }
}

extension Coverage.Line {
  /// The line with its ends moved; what would then reach into ground that is not its own is left out.
  fileprivate func moved(
    _ moves: [Coordinate: Coordinate], avoiding isTaken: (Coordinate) -> Bool = { _ in false }
  ) -> Coverage.Line {
    var line = self
    if let place = moves[first] {
      var count = 1
      while place != first, count < line.points.count - 1, isTaken(line.points[count]) {
        count += 1
      }
      line.points.replaceSubrange(0..<count, with: CollectionOfOne(place))
    }
    if let place = moves[last] {
      var count = 1
      while place != last, count < line.points.count - 1,
        isTaken(line.points[line.points.count - 1 - count])
      { count += 1 }
      line.points.replaceSubrange((line.points.count - count)..., with: CollectionOfOne(place))
    }
    return line
  }
}

extension Rim {
  /// A line's parts: those that run beside the rim, and those between them.
  fileprivate struct Run {
    var segments: Range<Int>
    var isBeside: Bool
  }

  /// Parts shorter than three times the reach count as what is around them, unless they are the whole line.
  fileprivate func runs(beside points: [Coordinate], within reach: Double) -> [Run] {
    let isNear = points.map { nearest(to: $0, within: reach) != nil }
    var runs: [Run] = []
    for index in points.indices.dropLast() {
      let isBeside = isNear[index] && isNear[index + 1]
      if let last = runs.last, last.isBeside == isBeside {
        runs[runs.count - 1].segments = last.segments.lowerBound..<index + 1
      } else {
        runs.append(Run(segments: index..<index + 1, isBeside: isBeside))
      }
    }
    func isShort(_ run: Run) -> Bool {
      Self.length(Array(points[run.segments.lowerBound...run.segments.upperBound])) < 3 * reach
    }
    // The gaps first, so that a river that both maps draw is one run.
    for kind in [false, true] {
      var joined: [Run] = []
      for var run in runs {
        if runs.count > 1, run.isBeside == kind, isShort(run) { run.isBeside.toggle() }
        if let last = joined.last, last.isBeside == run.isBeside {
          joined[joined.count - 1].segments = last.segments.lowerBound..<run.segments.upperBound
        } else {
          joined.append(run)
        }
      }
      runs = joined
    }
    return runs
  }
}
