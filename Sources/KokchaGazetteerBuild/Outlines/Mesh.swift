import KokchaGazetteer
import KokchaModel

/// The outlines of areas as one net of edges, of which neighbours share theirs.
///
/// A ring is taken apart into edges with its area on the left. What two shapes of one area have in
/// common then falls away by itself, and so do the spikes that rounding leaves.
struct Mesh {
  struct Edge: Hashable, Comparable {
    var from: Vertex
    var to: Vertex

    var reversed: Edge { Edge(from: to, to: from) }
    static func < (a: Edge, b: Edge) -> Bool { (a.from, a.to) < (b.from, b.to) }
  }

  struct Area {
    var id: String
    /// Whether its outline is written; the others only stand beside.
    var isDrawn: Bool
    var position: InputPosition
    var source: String
    /// What lies beyond its outer edges where no border says more.
    var beyond: String
  }

  private(set) var areas: [Area] = []
  private var numbers: [String: Int] = [:]
  /// The area on the left of each edge.
  private(set) var owners: [Edge: Int] = [:]
  var findings: [BuildFinding] = []

  /// Adds a shape of an area; further shapes of the same area join it.
  mutating func add(_ area: Area, _ polygons: [[[Vertex]]]) {
    let number = number(of: area)
    for polygon in polygons {
      for (index, ring) in polygon.enumerated() {
        add(ring, isOutside: index == 0, of: number, area)
      }
    }
  }

  private mutating func number(of area: Area) -> Int {
    if let known = numbers[area.id] {
      areas[known].isDrawn = areas[known].isDrawn || area.isDrawn
      return known
    }
    numbers[area.id] = areas.count
    areas.append(area)
    return areas.count - 1
  }

  private mutating func add(_ ring: [Vertex], isOutside: Bool, of number: Int, _ area: Area) {
    var points = ring
    if points.count > 1, points.first == points.last { points.removeLast() }
    points = points.indices.compactMap { index in
      index > 0 && points[index] == points[index - 1] ? nil : points[index]
    }
    let doubled = Self.doubledArea(points)
    guard points.count >= 3, doubled != 0 else {
      findings.append(
        BuildFinding(
          .openRing, area.position,
          "a ring of \(area.id) at \(points.first?.text ?? "no point") encloses nothing"))
      return
    }
    // RFC 7946 §3.1.6: outsides run counterclockwise, holes clockwise; many maps do the reverse.
    if (doubled > 0) != isOutside { points.reverse() }
    for index in points.indices {
      let edge = Edge(from: points[index], to: points[(index + 1) % points.count])
      if owners[edge.reversed] == number {
        owners[edge.reversed] = nil
      } else if let other = owners[edge] {
        if other != number || !findings.contains(where: { $0.kind == .overlap }) {
          findings.append(
            BuildFinding(
              .overlap, area.position,
              "\(areas[other].id) and \(area.id) both lie left of the edge at \(edge.from.text)"))
        }
      } else {
        owners[edge] = number
      }
    }
  }

  /// Says which area lies on the left of an edge.
  mutating func own(_ edge: Edge, _ area: Int?) { owners[edge] = area }

  private static func doubledArea(_ points: [Vertex]) -> Int {
    var sum = 0
    for (index, here) in points.enumerated() {
      let next = points[(index + 1) % points.count]
      sum += Int(here.x) * Int(next.y) - Int(next.x) * Int(here.y)
    }
    return sum
  }
}
