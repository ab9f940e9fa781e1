import Glibc
import KokchaGazetteerIndex
import KokchaModel

/// Points with no more digits than a map shows of them, which makes its text a third shorter.
///
/// Nodes that would fall on each other keep all their digits.
struct RoundedNodes {
  private let window: GroundWindow
  private var moved: [Coordinate: Coordinate] = [:]

  init(_ lines: [Coverage.Line], _ window: GroundWindow) {
    self.window = window
    var nodes: [Coordinate: Set<Coordinate>] = [:]
    for line in lines {
      for node in [line.first, line.last] { nodes[rounded(node), default: []].insert(node) }
    }
    for (place, here) in nodes where here.count == 1 {
      for node in here { moved[node] = place }
    }
  }

  /// Rounds the points of a line; those between its ends too, unless they are to stay.
  func round(_ line: inout Coverage.Line, onlyEnds: Bool) {
    let last = line.points.count - 1
    for index in line.points.indices {
      if index == 0 || index == last {
        line.points[index] = moved[line.points[index]] ?? line.points[index]
      } else if !onlyEnds {
        line.points[index] = rounded(line.points[index])
      }
    }
    guard !onlyEnds else { return }
    var kept = [line.first]
    for point in line.points[1..<last] where point != kept[kept.count - 1] && point != line.last {
      kept.append(point)
    }
    line.points = kept + [line.last]
  }

  /// To the power of ten that is at most half of the tolerance.
  private func rounded(_ point: Coordinate) -> Coordinate {
    let tolerance = window.tolerance(longitude: point.longitude, latitude: point.latitude)
    let digits = log10(tolerance / 2 * Double(Coordinate.stepsPerDegree)).rounded(.down)
    let grid = Int(pow(10, max(digits, 0)))
    func snapped(_ steps: Int32, _ limit: Int) -> Int32 {
      let half = steps < 0 ? -grid / 2 : grid / 2
      let value = (Int(steps) + half) / grid * grid
      return Int32(min(max(value, -limit), limit))
    }
    return Coordinate(
      x: snapped(point.x, 180 * Coordinate.stepsPerDegree),
      y: snapped(point.y, 90 * Coordinate.stepsPerDegree))
  }
}
