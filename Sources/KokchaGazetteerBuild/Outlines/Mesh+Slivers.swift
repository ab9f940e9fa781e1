import Glibc
import KokchaGazetteer
import KokchaModel

/// Closes slivers: where neighbours were simplified each by itself, their lines leave a common point
/// and meet again in the next one, with a strip of some metres between that is nobody's or both's.
extension Mesh {
  /// How many edges a strip may have on a side.
  private static let longest = 400
  /// How wide a strip may be in the mean, in metres.
  private static let widest = 100.0

  private struct Strip {
    var first: [Edge]
    var second: [Edge]
  }

  /// Gives both sides of each sliver one line: of the two the one with more points.
  mutating func closeSlivers() {
    let outer = OuterEdges(self)
    var closed: [[Int]: Int] = [:]
    for start in outer.starts {
      guard let area = owners[start], owners[start.reversed] == nil else { continue }
      for end in outer.arriving[start.from] ?? [] {
        guard let other = owners[end], other != area, owners[end.reversed] == nil,
          let strip = strip(from: start, of: area, back: end, of: other, outer),
          isThin(strip), join(strip, area, other)
        else { continue }
        closed[[area, other].sorted(), default: 0] += 1
        break
      }
    }
    for (pair, count) in closed.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let (first, second) = (areas[pair[0]], areas[pair[1]])
      findings.append(
        BuildFinding(
          .closedSliver, first.position,
          "\(first.id) and \(second.id) were drawn apart in \(count) "
            + (count == 1 ? "place" : "places") + "; they have one line there now"))
    }
  }

  /// The strip between two chains of edges that begin in one point and meet in another.
  private func strip(
    from start: Edge, of area: Int, back end: Edge, of other: Int, _ outer: OuterEdges
  ) -> Strip? {
    var reached: [Vertex: Int] = [:]
    let forward = chain(start, of: area) { outer.leaving[$0.to] ?? [] }
    for (index, edge) in forward.enumerated() { reached[edge.to] = index }
    let back = chain(end, of: other) { outer.arriving[$0.from] ?? [] }
    for (index, edge) in back.enumerated() {
      guard let meeting = reached[edge.from], edge.from != start.from else { continue }
      return Strip(first: Array(forward[...meeting]), second: Array(back[...index].reversed()))
    }
    return nil
  }

  private func chain(_ first: Edge, of area: Int, _ next: (Edge) -> [Edge]) -> [Edge] {
    var chain = [first]
    while chain.count < Self.longest {
      guard let edge = next(chain[chain.count - 1]).first(where: { owners[$0] == area }),
        edge != first, owners[edge.reversed] == nil
      else { break }
      chain.append(edge)
    }
    return chain
  }

  private func isThin(_ strip: Strip) -> Bool {
    let edges = strip.first + strip.second
    let origin = edges[0].from
    let metres = 1.1113
    let shrink = cos(origin.latitude * .pi / 180)
    var (area, length) = (0.0, 0.0)
    for edge in edges {
      let (ax, ay) = (Double(edge.from.x - origin.x), Double(edge.from.y - origin.y))
      let (bx, by) = (Double(edge.to.x - origin.x), Double(edge.to.y - origin.y))
      area += (ax * by - bx * ay) * shrink / 2
      length += (((bx - ax) * shrink) * ((bx - ax) * shrink) + (by - ay) * (by - ay)).squareRoot()
    }
    // Half the way around is about the strip's length.
    return abs(area) * metres <= Self.widest * length / 2
  }

  /// Lets one area's chain run along the other's; false where that would lie on a third one.
  private mutating func join(_ strip: Strip, _ area: Int, _ other: Int) -> Bool {
    let takesSecond = strip.second.count >= strip.first.count
    let (kept, dropped) = takesSecond ? (strip.second, strip.first) : (strip.first, strip.second)
    guard kept.allSatisfy({ owners[$0.reversed] == nil }) else { return false }
    for edge in dropped { own(edge, nil) }
    for edge in kept { own(edge.reversed, takesSecond ? area : other) }
    return true
  }
}

/// The edges of a mesh with nothing on their right, by the points in which they begin and end.
private struct OuterEdges {
  /// In an order that does not change from run to run.
  let starts: [Mesh.Edge]
  private(set) var leaving: [Vertex: [Mesh.Edge]] = [:]
  private(set) var arriving: [Vertex: [Mesh.Edge]] = [:]

  init(_ mesh: Mesh) {
    starts = mesh.owners.keys.filter { mesh.owners[$0.reversed] == nil }.sorted()
    for edge in starts {
      leaving[edge.from, default: []].append(edge)
      arriving[edge.to, default: []].append(edge)
    }
  }
}
