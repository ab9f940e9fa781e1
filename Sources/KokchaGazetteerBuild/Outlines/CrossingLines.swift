import KokchaGazetteer
import KokchaModel

/// Finds lines of a mesh that cross: a ring that crosses itself, or neighbours that were not cut from
/// one drawing.
struct CrossingLines {
  private struct Line {
    var edge: Mesh.Edge
    var area: Int
  }

  /// Two areas, or one twice; the lower number first.
  private struct Pair: Hashable, Comparable {
    var first: Int
    var second: Int

    static func < (a: Pair, b: Pair) -> Bool { (a.first, a.second) < (b.first, b.second) }
  }

  private struct Cell: Hashable {
    var x: Int32
    var y: Int32
  }

  /// A fiftieth of a degree: lines of districts have some twenty edges in such a square.
  private static let size: Int32 = 2_000

  private let mesh: Mesh
  private var lines: [Line] = []
  private var cells: [Cell: [Int]] = [:]

  init(_ mesh: Mesh) {
    self.mesh = mesh
    // What two areas share is one line; in an order that does not change from run to run.
    for (edge, area) in mesh.owners.sorted(by: { $0.key < $1.key })
    where edge < edge.reversed || mesh.owners[edge.reversed] == nil {
      let number = lines.count
      lines.append(Line(edge: edge, area: area))
      let (a, b) = (edge.from, edge.to)
      for x in Self.cell(min(a.x, b.x))...Self.cell(max(a.x, b.x)) {
        for y in Self.cell(min(a.y, b.y))...Self.cell(max(a.y, b.y)) {
          cells[Cell(x: x, y: y), default: []].append(number)
        }
      }
    }
  }

  private static func cell(_ steps: Int32) -> Int32 {
    (steps >= 0 ? steps : steps - size + 1) / size
  }

  /// One finding for each two areas of which lines cross, and each area whose own do.
  func findings() -> [BuildFinding] {
    var crossings: [Pair: Set<[Int]>] = [:]
    for numbers in cells.values {
      for (index, one) in numbers.enumerated() {
        for other in numbers[(index + 1)...] where Self.cross(lines[one].edge, lines[other].edge) {
          let areas = [lines[one].area, lines[other].area].sorted()
          // A line stands in several cells, and is counted once.
          crossings[Pair(first: areas[0], second: areas[1]), default: []]
            .insert([min(one, other), max(one, other)])
        }
      }
    }
    return crossings.sorted { $0.key < $1.key }.map { pair, found in
      let (first, second) = (mesh.areas[pair.first], mesh.areas[pair.second])
      let place = found.map { Self.point(lines[$0[0]].edge, lines[$0[1]].edge) }.min()?.text ?? ""
      let count = found.count == 1 ? "once" : "\(found.count) times"
      return BuildFinding(
        .crossingLines, first.position,
        pair.first == pair.second
          ? "the outline of \(first.id) crosses itself \(count), first near \(place)"
          : "the outlines of \(first.id) and \(second.id) cross \(count), first near \(place)")
    }
  }

  /// Whether two lines cross in a point inside both; exact in whole steps.
  private static func cross(_ a: Mesh.Edge, _ b: Mesh.Edge) -> Bool {
    side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0
  }

  /// Where two lines cross.
  private static func point(_ a: Mesh.Edge, _ b: Mesh.Edge) -> Vertex {
    let (before, after) = (doubledArea(b, a.from), doubledArea(b, a.to))
    let share = Double(before) / Double(before - after)
    let longitude = a.from.longitude + share * (a.to.longitude - a.from.longitude)
    let latitude = a.from.latitude + share * (a.to.latitude - a.from.latitude)
    return Vertex(longitude: longitude, latitude: latitude) ?? a.from
  }

  /// On which side of a line a point lies: −1, 0 or 1.
  private static func side(_ line: Mesh.Edge, _ point: Vertex) -> Int {
    doubledArea(line, point).signum()
  }

  /// Twice the area of the triangle of a line and a point.
  private static func doubledArea(_ line: Mesh.Edge, _ point: Vertex) -> Int {
    let (from, to) = (line.from, line.to)
    return (Int(to.x) - Int(from.x)) * (Int(point.y) - Int(from.y))
      - (Int(point.x) - Int(from.x)) * (Int(to.y) - Int(from.y))
  }
}
