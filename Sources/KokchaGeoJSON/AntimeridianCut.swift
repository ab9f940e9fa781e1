import KokchaModel

/// Cuts lines and areas in two where they cross the antimeridian (RFC 7946 §3.1.9).
///
/// Of the two ways from one point to the next the shorter is meant, so that an edge whose longitudes
/// differ by more than half the globe crosses it. What merely touches it is left alone (rule GJ5).
enum AntimeridianCut {
  private static let half = 180 * Coordinate.stepsPerDegree
  private static let around = 360 * Coordinate.stepsPerDegree

  /// Whether a run of points crosses.
  static func crosses(_ points: ArraySlice<Coordinate>) -> Bool {
    zip(points, points.dropFirst()).contains { from, to in
      let width = abs(Int(to.x) - Int(from.x))
      // From 180 to −180 it only changes the meridian's name.
      return width > half && width < around
    }
  }

  // MARK: Lines

  static func cut(line points: ArraySlice<Coordinate>) -> [[Coordinate]] {
    var lines: [[Coordinate]] = []
    var line: [Coordinate] = []
    for point in points {
      if let last = line.last, abs(Int(point.x) - Int(last.x)) > half {
        let side = last.x > 0 ? half : -half
        let width = Int(point.x) + 2 * side - Int(last.x)
        let share = width == 0 ? 0 : Double(side - Int(last.x)) / Double(width)
        let y = Int32((Double(last.y) + share * (Double(point.y) - Double(last.y))).rounded())
        line.append(Coordinate(x: Int32(side), y: y))
        add(line, to: &lines)
        line = [Coordinate(x: Int32(-side), y: y)]
      }
      line.append(point)
    }
    add(line, to: &lines)
    return lines
  }

  /// Adds a line, unless it is but a point.
  private static func add(_ line: [Coordinate], to lines: inout [[Coordinate]]) {
    var points: [Coordinate] = []
    for point in line where points.last != point { points.append(point) }
    if points.count > 1 { lines.append(points) }
  }

  // MARK: Areas

  /// A point with a longitude that goes on beyond 180 degrees.
  private struct Point: Hashable {
    var x: Int
    var y: Int
  }

  /// The parts of an area on either side; the area as it is where it goes around a pole, for then no
  /// cut makes two of it.
  static func cut(polygon rings: [ArraySlice<Coordinate>]) -> [[[Coordinate]]] {
    let whole = [rings.map(Array.init)]
    guard let first = rings.first, let outside = unwrapped(first),
      let west = outside.map(\.x).min(), let east = outside.map(\.x).max()
    else { return whole }
    let meridian = Int((Double(west + half) / Double(around)).rounded(.up)) * around - half
    guard meridian > west, meridian < east, meridian + around >= east else {
      // It only touches: the meridian gets one of its two names.
      let shift = east > half ? -around : west < -half ? around : 0
      let renamed = rings.compactMap { ring in
        unwrapped(ring)?.map { Point(x: $0.x + shift, y: $0.y) }
      }
      let fits =
        renamed.count == rings.count
        && renamed.allSatisfy { ring in
          ring.allSatisfy { abs($0.x) <= half }
        }
      return fits
        ? [renamed.map { $0.map { Coordinate(x: Int32($0.x), y: Int32($0.y)) } }] : whole
    }
    var all = [outside]
    for hole in rings.dropFirst() {
      guard var points = unwrapped(hole), let left = points.map(\.x).min() else { return whole }
      // The hole lies where the outside is.
      let turns = Int((Double(west - left) / Double(around)).rounded(.up))
      points = points.map { Point(x: $0.x + turns * around, y: $0.y) }
      all.append(points)
    }
    let parts = side(all, of: meridian, isWest: true) + side(all, of: meridian, isWest: false)
    return parts.map { polygon in polygon.map { ring in wrapped(ring, about: meridian) } }
  }

  private static func unwrapped(_ ring: ArraySlice<Coordinate>) -> [Point]? {
    var points: [Point] = []
    for (index, point) in zip(ring.indices, ring) {
      let x = points.last.map { $0.x + ring[index - 1].stepsEast(to: point) } ?? Int(point.x)
      points.append(Point(x: x, y: Int(point.y)))
    }
    return points.first == points.last ? points : nil
  }

  private static func wrapped(_ ring: [Point], about meridian: Int) -> [Coordinate] {
    let isWest = ring.allSatisfy { $0.x <= meridian }
    let shift = isWest ? meridian - half : meridian + half
    return ring.map { Coordinate(x: Int32(clamping: $0.x - shift), y: Int32(clamping: $0.y)) }
  }

  /// The polygons on one side of a meridian.
  ///
  /// Rings become chains from one crossing to the next. Along the meridian the area lies between the
  /// first and the second crossing from the south, the third and the fourth, and so on: there each
  /// chain's end is joined to another's beginning.
  private static func side(_ rings: [[Point]], of meridian: Int, isWest: Bool) -> [[[Point]]] {
    var closed: [[Point]] = []
    var chains: [[Point]] = []
    func isHere(_ point: Point) -> Bool { (point.x <= meridian) == isWest }
    for ring in rings {
      let points = ring.dropLast()
      guard
        let start = points.indices.first(where: {
          isHere(points[$0]) && !isHere(points[$0 == 0 ? points.count - 1 : $0 - 1])
        })
      else {
        if isHere(ring[0]) { closed.append(ring) }
        continue
      }
      var chain: [Point] = []
      for offset in 0...points.count {
        let point = points[(start + offset) % points.count]
        let before = points[(start + offset + points.count - 1) % points.count]
        if isHere(point), !isHere(before) {
          if offset == points.count { break }
          chain = [crossing(before, point, meridian)]
        }
        if isHere(before), !isHere(point) {
          chain.append(crossing(before, point, meridian))
          chains.append(chain)
        }
        if isHere(point), offset < points.count { chain.append(point) }
      }
    }
    return polygons(outsides: join(chains), rest: closed)
  }

  private static func crossing(_ from: Point, _ to: Point, _ meridian: Int) -> Point {
    let share = Double(meridian - from.x) / Double(to.x - from.x)
    return Point(x: meridian, y: Int((Double(from.y) + share * Double(to.y - from.y)).rounded()))
  }

  private static func join(_ chains: [[Point]]) -> [[Point]] {
    var ends: [(y: Int, chain: Int, isStart: Bool)] = []
    for (index, chain) in chains.enumerated() {
      ends.append((chain[0].y, index, true))
      ends.append((chain[chain.count - 1].y, index, false))
    }
    ends.sort { ($0.y, $0.chain, $0.isStart ? 0 : 1) < ($1.y, $1.chain, $1.isStart ? 0 : 1) }
    var next = [Int](repeating: -1, count: chains.count)
    for pair in stride(from: 0, to: ends.count - 1, by: 2) {
      let (a, b) = (ends[pair], ends[pair + 1])
      if a.isStart == b.isStart { continue }
      let (end, start) = a.isStart ? (b.chain, a.chain) : (a.chain, b.chain)
      next[end] = start
    }
    var isDone = [Bool](repeating: false, count: chains.count)
    var rings: [[Point]] = []
    for first in chains.indices where !isDone[first] {
      var ring: [Point] = []
      var chain = first
      while chain >= 0, !isDone[chain] {
        isDone[chain] = true
        for point in chains[chain] where ring.last != point { ring.append(point) }
        chain = next[chain]
      }
      if let start = ring.first, ring.last != start { ring.append(start) }
      if ring.count > 3, doubledArea(ring) != 0 { rings.append(ring) }
    }
    return rings
  }

  /// Outsides with the holes in them; a ring that was not cut is a hole if it runs clockwise.
  private static func polygons(outsides: [[Point]], rest: [[Point]]) -> [[[Point]]] {
    var polygons = (outsides + rest.filter { doubledArea($0) > 0 }).map { [$0] }
    for hole in rest where doubledArea(hole) < 0 {
      if let index = polygons.firstIndex(where: { contains($0[0], hole[0]) }) {
        polygons[index].append(hole)
      }
    }
    return polygons
  }

  private static func doubledArea(_ ring: [Point]) -> Double {
    var sum = 0.0
    for (from, to) in zip(ring, ring.dropFirst()) {
      sum += Double(from.x - ring[0].x) * Double(to.y - ring[0].y)
      sum -= Double(to.x - ring[0].x) * Double(from.y - ring[0].y)
    }
    return sum
  }

  private static func contains(_ ring: [Point], _ point: Point) -> Bool {
    var isInside = false
    for (from, to) in zip(ring, ring.dropFirst()) where (from.y > point.y) != (to.y > point.y) {
      let x =
        Double(from.x)
        + Double(point.y - from.y) / Double(to.y - from.y) * Double(to.x - from.x)
      if x > Double(point.x) { isInside.toggle() }
    }
    return isInside
  }
}
