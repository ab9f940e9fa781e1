import KokchaFormat
import KokchaGazetteer
import KokchaGazetteerIndex
import KokchaModel

/// Tells what lines divide, by what is on their sides.
struct LineClasses {
  private let gazetteer: Gazetteer
  private let disputes: [(claimants: Set<Int>, low: Coordinate, high: Coordinate)]
  private static let farthestEast = Int32(180 * Coordinate.stepsPerDegree)
  /// South of this Antarctica's outline only closes it.
  private static let southernEdge = Int32(-899 * Coordinate.stepsPerDegree / 10)

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    disputes = gazetteer.disputedGround
  }

  typealias Part = (kind: Topology.LineKind, line: Coverage.Line)

  /// A line cut into parts of one kind each.
  func parts(of line: Coverage.Line) -> [Part] {
    let whole = kind(line.left, line.right)
    let near = whole == .country ? disputes(between: line.left, line.right) : []
    return Self.cut(line) { from, to in
      near.contains { Self.isIn($0.low, $0.high, from, to) } ? .disputed : whole
    }
  }

  /// A line with fewer points, cut where it has come to run along the edge of a map of the world, as a small island's
  /// may that is cut in two there.
  static func parts(of line: Coverage.Line, _ kind: Topology.LineKind) -> [Part] {
    cut(line) { _, _ in kind }
  }

  private static func cut(
    _ line: Coverage.Line, _ kind: (Coordinate, Coordinate) -> Topology.LineKind
  ) -> [Part] {
    var parts: [Part] = []
    for (from, to) in zip(line.points, line.points.dropFirst()) {
      let kind = isSeam(from, to) ? .seam : kind(from, to)
      if parts.last?.kind == kind {
        parts[parts.count - 1].line.points.append(to)
      } else {
        let part = Coverage.Line(left: line.left, right: line.right, points: [from, to])
        parts.append((kind, part))
      }
    }
    return parts
  }

  private func kind(_ left: Coverage.Face, _ right: Coverage.Face) -> Topology.LineKind {
    if left == .sea || right == .sea { return .coast }
    guard let left = left.place.map({ gazetteer.lineage(of: $0) }),
      let right = right.place.map({ gazetteer.lineage(of: $0) })
    else { return .disputed }
    if left.country != right.country {
      let isDoubtful =
        gazetteer.isUnrecognised(left.country) || gazetteer.isUnrecognised(right.country)
      return isDoubtful ? .disputed : .country
    }
    // A province beside ground of which only the country is drawn may go on there.
    guard let province = left.province, let other = right.province else { return .district }
    return province == other ? .district : .province
  }

  /// Disputes in which both sides of a line have a claim.
  private func disputes(
    between left: Coverage.Face, _ right: Coverage.Face
  ) -> [(claimants: Set<Int>, low: Coordinate, high: Coordinate)] {
    guard let left = left.place, let right = right.place else { return [] }
    let sides = [gazetteer.lineage(of: left).country, gazetteer.lineage(of: right).country]
    return disputes.filter { $0.claimants.isSuperset(of: sides) }
  }

  private static func isIn(
    _ low: Coordinate, _ high: Coordinate, _ from: Coordinate, _ to: Coordinate
  ) -> Bool {
    let (x, y) = ((Int(from.x) + Int(to.x)) / 2, (Int(from.y) + Int(to.y)) / 2)
    return x >= Int(low.x) && x <= Int(high.x) && y >= Int(low.y) && y <= Int(high.y)
  }

  /// Whether a segment runs along the edge of a map of the world.
  private static func isSeam(_ from: Coordinate, _ to: Coordinate) -> Bool {
    (from.x == to.x && abs(from.x) == farthestEast) || max(from.y, to.y) < southernEdge
  }
}
