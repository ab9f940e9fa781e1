import Glibc
import KokchaGazetteerIndex
import KokchaModel

/// Lines with fewer points: Douglas and Peucker, "Algorithms for the reduction of the number of points required to
/// represent a digitized line or its caricature" (1973), with a tolerance that differs from place to place.
///
/// A point counts as much as its line would be off without it, in tolerances, and never more than the point that it is
/// subordinate to. The ends of a line stay, so that neighbours never tear.
struct LineSimplification {
  let window: GroundWindow

  /// The lines, each with the points that it keeps; nothing in the place of an island that is too small to be seen.
  ///
  /// If all that count are more than `window` can pay for, those that count least are left out.
  func simplified(_ lines: [Coverage.Line]) -> [Coverage.Line?] {
    var together: [Ends: Int] = [:]
    for line in lines { together[Ends(line), default: 0] += 1 }
    let weights = lines.map { self.weights(of: $0.points) }
    var counting = weights.joined().filter { $0 >= 1 && $0 < .infinity }
    var least: Float = 1
    if counting.count > window.pointBudget {
      counting.sort(by: >)
      least = counting[window.pointBudget]
    }
    var rounding = PointRounding(lines, window)
    return zip(lines, weights).map { (line, weights) -> Coverage.Line? in
      // Two lines between the same nodes must not fall on each other.
      var spare = line.isClosed ? 2 : together[Ends(line)] == 1 ? 0 : 1
      // A place inside another, as Lesotho is, must not become a part of it, however small.
      let isIsland = line.left.place == nil || line.right.place == nil
      if line.isClosed, isIsland, weights.dropFirst().dropLast().max() ?? 0 < 2 * least {
        return nil
      }
      var kept = line
      kept.points = Self.kept(line.points, weights, least, spare)
      if line.isClosed {
        // The three points that count most of a crescent may run the other way round.
        let size = Ring(points: line.points).doubledArea
        while Ring(points: kept.points).doubledArea * size <= 0, spare < line.points.count {
          spare *= 2
          kept.points = Self.kept(line.points, weights, least, spare)
        }
      }
      return rounding.rounded(kept, onlyEnds: spare > 0)
    }
  }

  /// The points of a line that count enough, and of those between its ends at least so many.
  private static func kept(
    _ points: [Coordinate], _ weights: [Float], _ least: Float, _ count: Int
  ) -> [Coordinate] {
    let limit = count == 0 ? least : min(least, greatest(count, of: weights))
    return points.indices.filter { weights[$0] >= limit }.map { points[$0] }
  }

  /// The nodes that a line joins, whichever way it runs.
  private struct Ends: Hashable {
    var low: Coordinate
    var high: Coordinate

    init(_ line: Coverage.Line) {
      let isOrdered = (line.first.x, line.first.y) <= (line.last.x, line.last.y)
      (low, high) = isOrdered ? (line.first, line.last) : (line.last, line.first)
    }
  }

  /// The least of so many of the greatest weights within a line.
  private static func greatest(_ count: Int, of weights: [Float]) -> Float {
    let inner = weights.dropFirst().dropLast().sorted(by: >)
    return inner.isEmpty ? 0 : inner[min(count, inner.count) - 1]
  }

  /// How much each point of a line counts; its ends count for ever.
  private func weights(of points: [Coordinate]) -> [Float] {
    var weights = [Float](repeating: 0, count: points.count)
    weights[0] = .infinity
    weights[points.count - 1] = .infinity
    guard points.count > 2 else { return weights }
    let latitudes = points.map(\.latitude)
    let middle = ((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2
    let cosine = max(cos(middle * .pi / 180), 0.05)
    let places = zip(points, latitudes).map { point, latitude in
      let longitude = point.longitude
      return Place(
        x: longitude * cosine, y: latitude,
        share: 1 / window.tolerance(longitude: longitude, latitude: latitude))
    }
    var stack = [(first: 0, last: points.count - 1, limit: Float.greatestFiniteMagnitude)]
    while let (first, last, limit) = stack.popLast() {
      guard let found = Self.farthest(places, first, last) else { continue }
      let weight = min(Float(found.distance.squareRoot()), limit)
      weights[found.index] = weight
      // Whatever is subordinate to a point that does not count does not count either; a ring needs two.
      if weight < 1, limit < .greatestFiniteMagnitude { continue }
      stack.append((first, found.index, weight))
      stack.append((found.index, last, weight))
    }
    return weights
  }

  private struct Place {
    var x: Double
    var y: Double
    /// One by the tolerance.
    var share: Double
  }

  /// The point that is farthest from the segment between two others, and the square of how many tolerances.
  private static func farthest(
    _ places: [Place], _ first: Int, _ last: Int
  ) -> (index: Int, distance: Double)? {
    guard last - first > 1 else { return nil }
    let (from, to) = (places[first], places[last])
    let (bx, by) = (to.x - from.x, to.y - from.y)
    let square = bx * bx + by * by
    let scale = square > 0 ? 1 / square : 0
    var (index, distance) = (first + 1, -1.0)
    for number in first + 1..<last {
      let place = places[number]
      let (ax, ay) = (place.x - from.x, place.y - from.y)
      let share = min(max((ax * bx + ay * by) * scale, 0), 1)
      let (dx, dy) = (ax - share * bx, ay - share * by)
      let off = (dx * dx + dy * dy) * place.share * place.share
      if off > distance { (index, distance) = (number, off) }
    }
    return (index, distance)
  }
}
