import Glibc
import KokchaModel

/// The outside of some faces, walked with them on the left: what lines of another map are laid against.
struct Rim {
  /// A way round, or, where the outside is not drawn all around, from one end to the other.
  struct Loop {
    /// In order; of a way round the last is the first again.
    var points: [Coordinate]
    /// By segment: what is on the left.
    var inside: [Coverage.Face]
    /// By segment: what is on the right.
    var beyond: [Coverage.Face]
    /// The points at which a line ends, by their numbers.
    var nodes: Set<Int>

    var isClosed: Bool { points.count > 1 && points.first == points.last }
    /// How many points there are, without the last of a way round.
    var count: Int { isClosed ? points.count - 1 : points.count }
  }

  /// A point of a loop.
  struct Position: Equatable {
    var loop: Int
    var index: Int
  }

  /// A way along a loop, from one of its points to another.
  struct Stretch {
    var from: Position
    /// By how many segments.
    var count: Int
  }

  private(set) var loops: [Loop] = []
  /// Where what is beyond changes.
  private var turns: [Position] = []
  /// All points from south to north.
  private var sorted: [(y: Int32, position: Position)] = []

  /// The outside of what a condition holds of, among some lines.
  init(of lines: [Coverage.Line], _ isInside: (Coverage.Face) -> Bool) {
    var coverage = Coverage()
    coverage.lines = lines.compactMap { $0.turned(isInside) }
    loops = coverage.paths().map { path in
      var loop = Loop(points: [coverage.lines[path[0]].first], inside: [], beyond: [], nodes: [0])
      for number in path {
        let line = coverage.lines[number]
        loop.points += line.points.dropFirst()
        loop.inside += repeatElement(line.left, count: line.points.count - 1)
        loop.beyond += repeatElement(line.right, count: line.points.count - 1)
        loop.nodes.insert(loop.points.count - 1)
      }
      return loop
    }
    for (number, loop) in loops.enumerated() {
      for index in 0..<loop.count {
        let position = Position(loop: number, index: index)
        sorted.append((loop.points[index].y, position))
        if loop.isTurn(index) { turns.append(position) }
      }
    }
    sorted.sort { $0.y < $1.y }
  }

  func point(_ position: Position) -> Coordinate { loops[position.loop].points[position.index] }

  /// The point nearest to another, if it is at most so many metres away.
  func nearest(to point: Coordinate, within reach: Double) -> Position? {
    let steps = reach / Self.metresPerStep
    let cosine = cos(point.latitude * .pi / 180)
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      let isBelow = Double(sorted[middle].y) < Double(point.y) - steps
      if isBelow { low = middle + 1 } else { high = middle }
    }
    var best: Position?
    var least = steps * steps
    while low < sorted.count, Double(sorted[low].y) <= Double(point.y) + steps {
      let other = self.point(sorted[low].position)
      let dx = Double(point.stepsEast(to: other)) * cosine
      let dy = Double(other.y) - Double(point.y)
      let square = dx * dx + dy * dy
      if square < least || (best == nil && square == least) {
        (best, least) = (sorted[low].position, square)
      }
      low += 1
    }
    return best
  }

  /// Where a line of another map that ends at a point would end here: where what is beyond changes, if that is told
  /// nearby, else at the nearest point.
  private func end(at point: Coordinate, within reach: Double) -> Position? {
    guard let nearest = nearest(to: point, within: reach) else { return nil }
    if self.point(nearest) == point { return nearest }
    let near = turns.map { (position: $0, length: Self.length([point, self.point($0)])) }
      .filter { $0.length < reach / 5 }
    return near.min { $0.length < $1.length }?.position ?? nearest
  }

  /// The way along the rim beside a line that has the same ground on its left; nil where there is none within so many
  /// metres, or only a much longer one.
  func stretch(along points: [Coordinate], within reach: Double) -> Stretch? {
    guard let first = points.first, let last = points.last,
      let from = end(at: first, within: reach), let to = end(at: last, within: reach),
      from.loop == to.loop
    else { return nil }
    let loop = loops[from.loop]
    var count = to.index - from.index
    if count < 0 || (count == 0 && first == last) {
      guard loop.isClosed else { return nil }
      count += loop.count
    }
    let stretch = Stretch(from: from, count: count)
    let (asked, found) = (Self.length(points), Self.length(self.points(of: stretch)))
    // What winds more in the finer drawing is longer there; the wrong way round is longer still.
    return found < 4 * (asked + reach) && asked < 4 * (found + reach) ? stretch : nil
  }

  /// The points of a stretch; a single one where it goes nowhere.
  func points(of stretch: Stretch) -> [Coordinate] {
    let loop = loops[stretch.from.loop]
    return (0...stretch.count).map { loop.points[(stretch.from.index + $0) % loop.pointsAround] }
  }

  func end(of stretch: Stretch) -> Position {
    let loop = loops[stretch.from.loop]
    return Position(
      loop: stretch.from.loop, index: (stretch.from.index + stretch.count) % loop.pointsAround)
  }

  /// Says what is on the near side of a stretch.
  mutating func mark(_ stretch: Stretch, inside face: Coverage.Face) {
    forEachSegment(of: stretch) { $0.loops[stretch.from.loop].inside[$1] = face }
  }

  /// Says what is on the far side of a stretch, in the place of faces that may give way.
  mutating func mark(
    _ stretch: Stretch, beyond face: Coverage.Face, inPlaceOf mayGiveWay: (Coverage.Face) -> Bool
  ) {
    forEachSegment(of: stretch) { rim, segment in
      if mayGiveWay(rim.loops[stretch.from.loop].beyond[segment]) {
        rim.loops[stretch.from.loop].beyond[segment] = face
      }
    }
  }

  private mutating func forEachSegment(of stretch: Stretch, _ mark: (inout Rim, Int) -> Void) {
    let number = stretch.from.loop
    let segments = loops[number].inside.count
    for step in 0..<stretch.count { mark(&self, (stretch.from.index + step) % segments) }
    loops[number].nodes.insert(stretch.from.index)
    loops[number].nodes.insert(end(of: stretch).index)
  }

  /// The rim as lines, from node to node.
  var lines: [Coverage.Line] {
    loops.flatMap { $0.lines }
  }

  /// Whether a point lies in the ground that the rim goes around.
  func surrounds(_ point: Coordinate) -> Bool {
    var isInside = false
    for loop in loops where loop.isClosed {
      if Ring(points: loop.points).surrounds(point) { isInside.toggle() }
    }
    return isInside
  }

  /// Metres in a step of latitude, on a sphere of the Earth's mean radius: for comparing, not for telling.
  static let metresPerStep = 6_371_009.0 * .pi / 180 / Double(Coordinate.stepsPerDegree)

  /// The length of a line in metres, about.
  static func length(_ points: [Coordinate]) -> Double {
    var sum = 0.0
    for (from, to) in zip(points, points.dropFirst()) {
      let dx = Double(from.stepsEast(to: to)) * cos(from.latitude * .pi / 180)
      let dy = Double(to.y) - Double(from.y)
      sum += (dx * dx + dy * dy).squareRoot()
    }
    return sum * metresPerStep
  }
}

extension Rim.Loop {
  /// By what a point's number is counted around.
  fileprivate var pointsAround: Int { isClosed ? count : .max }

  /// Whether what is beyond changes at a point.
  fileprivate func isTurn(_ index: Int) -> Bool {
    if !isClosed, index == 0 || index == count - 1 { return true }
    return beyond[index] != beyond[index == 0 ? beyond.count - 1 : index - 1]
  }

  /// Cut at nodes, and where what is on a side changes.
  fileprivate var lines: [Coverage.Line] {
    let segments = inside.count
    func isCut(_ index: Int) -> Bool {
      if nodes.contains(index) || (index == 0 && nodes.contains(segments)) { return true }
      let before = index == 0 ? segments - 1 : index - 1
      return inside[before] != inside[index] || beyond[before] != beyond[index]
    }
    let start = isClosed ? (0..<segments).first(where: isCut) ?? 0 : 0
    var lines: [Coverage.Line] = []
    for step in 0..<segments {
      let segment = (start + step) % segments
      if step == 0 || isCut(segment) {
        lines.append(
          Coverage.Line(left: inside[segment], right: beyond[segment], points: [points[segment]]))
      }
      lines[lines.count - 1].points.append(points[segment + 1])
    }
    return lines
  }
}

extension Coverage {
  /// Its lines put end to end, each in its own direction: ways round, and ways that end.
  fileprivate func paths() -> [[Int]] {
    var leaving: [Coordinate: [Int]] = [:]
    var arriving: [Coordinate: Int] = [:]
    for (number, line) in lines.enumerated() {
      leaving[line.first, default: []].append(number)
      arriving[line.last, default: 0] += 1
    }
    var isUsed = [Bool](repeating: false, count: lines.count)
    var paths: [[Int]] = []
    func follow(from first: Int) {
      var path: [Int] = []
      var next: Int? = first
      while let number = next {
        isUsed[number] = true
        path.append(number)
        let here = lines[number].last
        next =
          here == lines[first].first ? nil : leaving[here]?.first { !isUsed[$0] }
      }
      paths.append(path)
    }
    // Ways that end begin where no line arrives.
    for (number, line) in lines.enumerated() where arriving[line.first] == nil && !isUsed[number] {
      follow(from: number)
    }
    for number in lines.indices where !isUsed[number] { follow(from: number) }
    return paths
  }
}
