import Glibc
import KokchaModel

/// The point of an area that is farthest from its outline: where its name stands best.
///
/// By halving squares in which it may lie (Garcia-Castellanos and Lombardo, "Poles of inaccessibility", 2007, as in
/// Mapbox's polylabel), to a hundredth of the area's size. Degrees of longitude are shortened as they are there.
struct PoleOfInaccessibility {
  private struct Point {
    var x: Double
    var y: Double
  }

  /// The rings' segments.
  private var segments: [(from: Point, to: Point)] = []
  private var cosine = 1.0

  /// A polygon, or what of it lies in a box: west, south, east and north, in degrees.
  init(
    _ polygon: [[Coordinate]],
    within box: (west: Double, south: Double, east: Double, north: Double)
  ) {
    cosine = max(cos((box.south + box.north) / 2 * .pi / 180), 0.1)
    for ring in polygon {
      var points = ring.dropLast().map { Point(x: $0.longitude, y: $0.latitude) }
      points = Self.clipped(points, { $0.x - box.west })
      points = Self.clipped(points, { box.east - $0.x })
      points = Self.clipped(points, { $0.y - box.south })
      points = Self.clipped(points, { box.north - $0.y })
      for index in points.indices { points[index].x *= cosine }
      for index in points.indices {
        segments.append((points[index], points[(index + 1) % points.count]))
      }
    }
  }

  /// What of a ring is on one side of a line (Sutherland and Hodgman, 1974).
  private static func clipped(_ points: [Point], _ side: (Point) -> Double) -> [Point] {
    var kept: [Point] = []
    for (index, to) in points.enumerated() {
      let from = points[index == 0 ? points.count - 1 : index - 1]
      let (before, after) = (side(from), side(to))
      if (before < 0) != (after < 0) {
        let share = before / (before - after)
        kept.append(Point(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y)))
      }
      if after >= 0 { kept.append(to) }
    }
    return kept
  }

  private struct Cell {
    var middle: Point
    var half: Double
    /// The middle's distance from the outline, negative outside.
    var distance: Double
    /// The greatest distance that a point of the cell can have.
    var most: Double { distance + half * 2.0.squareRoot() }
  }

  /// The point, and how far it is from the outline in degrees of a great circle; nil for no ground.
  func found() -> (point: Coordinate, distance: Double)? {
    guard let first = segments.first else { return nil }
    var (low, high) = (first.from, first.from)
    for (from, _) in segments {
      low = Point(x: min(low.x, from.x), y: min(low.y, from.y))
      high = Point(x: max(high.x, from.x), y: max(high.y, from.y))
    }
    let (width, height) = (high.x - low.x, high.y - low.y)
    let size = min(width, height)
    guard size > 0 else { return nil }
    var cells: [Cell] = []
    let half = size / 2
    for column in 0..<min(Int((width / size).rounded(.up)), 16) {
      for row in 0..<min(Int((height / size).rounded(.up)), 16) {
        cells.append(
          cell(
            Point(x: low.x + (Double(column) + 0.5) * size, y: low.y + (Double(row) + 0.5) * size),
            half))
      }
    }
    guard var best = cells.max(by: { $0.distance < $1.distance }) else { return nil }
    let precision = max(width, height) / 100
    while let next = cells.indices.max(by: { cells[$0].most < cells[$1].most }) {
      let here = cells.remove(at: next)
      if here.distance > best.distance { best = here }
      guard here.most - best.distance > precision else { break }
      let half = here.half / 2
      for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
        cells.append(cell(Point(x: here.middle.x + dx, y: here.middle.y + dy), half))
      }
    }
    guard best.distance > 0 else { return nil }
    return (Coordinate(nearest: best.middle.x / cosine, best.middle.y), best.distance)
  }

  private func cell(_ middle: Point, _ half: Double) -> Cell {
    var isInside = false
    var least = Double.infinity
    for (from, to) in segments {
      if (from.y > middle.y) != (to.y > middle.y),
        middle.x < from.x + (middle.y - from.y) / (to.y - from.y) * (to.x - from.x)
      {
        isInside.toggle()
      }
      let (bx, by) = (to.x - from.x, to.y - from.y)
      let (ax, ay) = (middle.x - from.x, middle.y - from.y)
      let square = bx * bx + by * by
      let share = square > 0 ? min(max((ax * bx + ay * by) / square, 0), 1) : 0
      let (dx, dy) = (ax - share * bx, ay - share * by)
      least = min(least, dx * dx + dy * dy)
    }
    let distance = least.squareRoot()
    return Cell(middle: middle, half: half, distance: isInside ? distance : -distance)
  }
}
