import Glibc
import KokchaGazetteer
import KokchaModel

/// Finds neighbours that run beside each other without sharing a line: between them lies a sliver
/// that belongs to neither, or they only lack a common point.
///
/// Areas lie on the left of their edges, so that two edges which face each other across a sliver run
/// in opposite directions.
struct Slivers {
  private struct Cell: Hashable {
    var x: Int
    var y: Int
  }

  private struct Pair: Hashable, Comparable {
    var first: Int
    var second: Int

    static func < (a: Pair, b: Pair) -> Bool { (a.first, a.second) < (b.first, b.second) }
  }

  private struct Sliver {
    var length = 0.0
    var width = 0.0
    var place: Vertex
  }

  /// How far apart two lines may be and still be meant as one, in metres.
  private static let widest = 100.0
  /// How many metres of them make a sliver: beside a point where areas meet, their outer edges are
  /// close.
  private static let shortest = 250.0
  /// A side of a cell in steps: 222 m from south to north.
  private static let size = 200
  /// Metres in a step of latitude (WGS 84, at 45 degrees).
  private static let metresPerStep = 1.1113

  private let mesh: Mesh
  /// The edges with nothing on their right, in an order that does not change from run to run.
  private let outer: [(edge: Mesh.Edge, area: Int)]
  private var cells: [Cell: [Int]] = [:]
  private var found: [Pair: Sliver] = [:]
  /// The edges at slivers.
  private var edges: Set<Mesh.Edge> = []

  init(_ mesh: Mesh) {
    self.mesh = mesh
    outer = mesh.owners.filter { mesh.owners[$0.key.reversed] == nil }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    for (number, line) in outer.enumerated() {
      for cell in Self.cells(along: line.edge) { cells[cell, default: []].append(number) }
    }
    find()
  }

  /// Whether an outer edge runs along a sliver: what lies beyond it is no other country, but a
  /// neighbour's edge drawn a little apart.
  func contain(_ edge: Mesh.Edge) -> Bool { edges.contains(edge) }

  /// The cells that an edge passes, each once, by steps of half a cell.
  private static func cells(along edge: Mesh.Edge) -> [Cell] {
    let (dx, dy) = (Int(edge.to.x) - Int(edge.from.x), Int(edge.to.y) - Int(edge.from.y))
    let steps = max(abs(dx), abs(dy)) * 2 / size + 1
    var found: [Cell] = []
    for step in 0...steps {
      let here = cell(Int(edge.from.x) + dx * step / steps, Int(edge.from.y) + dy * step / steps)
      if found.last != here { found.append(here) }
    }
    return found
  }

  private static func cell(_ x: Int, _ y: Int) -> Cell {
    Cell(
      x: Int((Double(x) / Double(size)).rounded(.down)),
      y: Int((Double(y) / Double(size)).rounded(.down)))
  }

  private mutating func find() {
    var beside: [Pair: [Mesh.Edge]] = [:]
    for line in outer {
      let scale = cos(line.edge.from.latitude * .pi / 180)
      guard let near = nearest(to: line.edge, of: line.area, scale) else { continue }
      let pair = Pair(first: min(line.area, near.area), second: max(line.area, near.area))
      beside[pair, default: []].append(line.edge)
      // Each sliver is seen from both sides; the lower number's edges measure it.
      guard line.area == pair.first else { continue }
      var sliver = found[pair] ?? Sliver(place: line.edge.from)
      let (dx, dy) = Self.way(line.edge.from, line.edge.to, scale)
      sliver.length += (dx * dx + dy * dy).squareRoot()
      sliver.width = max(sliver.width, near.distance)
      found[pair] = sliver
    }
    found = found.filter { $0.value.length >= Self.shortest }
    for pair in found.keys { edges.formUnion(beside[pair] ?? []) }
  }

  /// One finding for each two areas with a sliver between them.
  func findings() -> [BuildFinding] {
    found.sorted { $0.key < $1.key }.map { pair, sliver in
      let (first, second) = (mesh.areas[pair.first], mesh.areas[pair.second])
      let tenths = Int((sliver.length / 100).rounded())
      return BuildFinding(
        .sliver, first.position,
        "\(first.id) and \(second.id) run \(tenths / 10).\(tenths % 10) km beside each other, up "
          + "to \(Int(sliver.width.rounded())) m apart, without a common line, "
          + "first near \(sliver.place.text)")
    }
  }

  /// The nearest outer edge of another area that faces an edge, seen from its middle.
  private func nearest(
    to edge: Mesh.Edge, of area: Int, _ scale: Double
  ) -> (area: Int, distance: Double)? {
    let (x, y) = (
      (Int(edge.from.x) + Int(edge.to.x)) / 2, (Int(edge.from.y) + Int(edge.to.y)) / 2
    )
    let middle = Vertex(x: Int32(x), y: Int32(y))
    let (eastward, northward) = Self.way(edge.from, edge.to, scale)
    let here = Self.cell(x, y)
    // Towards the poles a cell grows narrow.
    let reach = min(
      Int((Self.widest / (Double(Self.size) * Self.metresPerStep * scale)).rounded(.up)), 50)
    var best: (area: Int, distance: Double)?
    for column in here.x - reach...here.x + reach {
      for row in here.y - 1...here.y + 1 {
        for number in cells[Cell(x: column, y: row)] ?? [] where outer[number].area != area {
          let other = outer[number]
          let (dx, dy) = Self.way(other.edge.from, other.edge.to, scale)
          guard dx * eastward + dy * northward < 0 else { continue }
          let distance = Self.distance(middle, other.edge, scale)
          if distance <= min(best?.distance ?? Self.widest, Self.widest) {
            best = (other.area, distance)
          }
        }
      }
    }
    return best
  }

  /// Metres east and north from one point to another.
  private static func way(_ from: Vertex, _ to: Vertex, _ scale: Double) -> (Double, Double) {
    (
      (Double(to.x) - Double(from.x)) * metresPerStep * scale,
      (Double(to.y) - Double(from.y)) * metresPerStep
    )
  }

  /// Metres from a point to an edge.
  private static func distance(_ point: Vertex, _ edge: Mesh.Edge, _ scale: Double) -> Double {
    let (ax, ay) = way(point, edge.from, scale)
    let (bx, by) = way(edge.from, edge.to, scale)
    let share = min(max(-(ax * bx + ay * by) / max(bx * bx + by * by, 1e-9), 0), 1)
    let (dx, dy) = (ax + share * bx, ay + share * by)
    return (dx * dx + dy * dy).squareRoot()
  }
}
