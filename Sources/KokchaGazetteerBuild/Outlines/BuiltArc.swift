/// A piece of outline on its way to `boundaries.csv`.
struct BuiltArc {
  var left: String
  /// Another area's id, a country's, or nothing where nobody said what lies beyond.
  var right: String
  var source: String
  var points: [Vertex]
}

/// Joins the edges of a mesh to arcs, as long as the same two areas lie on their sides.
struct ArcChains {
  private struct Kept {
    var edge: Mesh.Edge
    var left: Int
    var right: Right
  }

  private enum Right: Hashable {
    case area(Int)
    /// A country, or nothing where its name is empty.
    case beyond(String)
  }

  private var edges: [Kept] = []
  /// Indices of edges that begin, and that end, in a point.
  private var leaving: [Vertex: [Int]] = [:]
  private var arriving: [Vertex: [Int]] = [:]
  private var isTaken: [Bool] = []
  private let mesh: Mesh

  /// - Parameters:
  ///   - mesh: The edges.
  ///   - beyond: What lies on the other side of an outer edge, of which the area is on the left: a
  ///     country, `abroad`, or nothing if nobody said.
  init(_ mesh: Mesh, beyond: (_ edge: Mesh.Edge, _ left: Int) -> String) {
    self.mesh = mesh
    for edge in mesh.owners.keys.sorted() {
      guard let left = mesh.owners[edge], mesh.areas[left].isDrawn else { continue }
      guard let right = mesh.owners[edge.reversed] else {
        keep(Kept(edge: edge, left: left, right: .beyond(beyond(edge, left))))
        continue
      }
      // Of two drawn areas the first keeps the edge; which is on the left is settled later.
      if mesh.areas[right].isDrawn && right < left { continue }
      keep(Kept(edge: edge, left: left, right: .area(right)))
    }
    isTaken = Array(repeating: false, count: edges.count)
  }

  private mutating func keep(_ kept: Kept) {
    leaving[kept.edge.from, default: []].append(edges.count)
    arriving[kept.edge.to, default: []].append(edges.count)
    edges.append(kept)
  }

  /// Whether arcs end in a point: it is no mere bend between the same two areas.
  private func isJunction(_ point: Vertex) -> Bool {
    guard let out = leaving[point], let into = arriving[point], out.count == 1, into.count == 1
    else { return true }
    return edges[out[0]].left != edges[into[0]].left
      || edges[out[0]].right != edges[into[0]].right
  }

  /// All arcs, each drawn area on the left of one of them at least.
  mutating func arcs() -> [BuiltArc] {
    var chains: [(first: Int, points: [Vertex])] = []
    for index in edges.indices where isJunction(edges[index].edge.from) {
      chains.append((index, walk(from: index)))
    }
    // What is left are rings without a junction: an enclave, or an area that touches none.
    for index in edges.indices where !isTaken[index] {
      chains.append((index, walk(from: index)))
    }
    return turned(chains.map { chain in (edges[chain.first], chain.points) })
  }

  private mutating func walk(from first: Int) -> [Vertex] {
    var points = [edges[first].edge.from]
    var next = first
    while !isTaken[next] {
      isTaken[next] = true
      points.append(edges[next].edge.to)
      guard !isJunction(edges[next].edge.to), let on = leaving[edges[next].edge.to]?.first
      else { break }
      next = on
    }
    return points
  }

  /// Sees to it that every drawn area stands on some left, by turning lines or cutting them in two.
  private func turned(_ chains: [(Kept, [Vertex])]) -> [BuiltArc] {
    var stands: Set<Int> = []
    for case (let kept, _) in chains {
      if case .area(let right) = kept.right, mesh.areas[right].isDrawn { continue }
      stands.insert(kept.left)
    }
    var arcs: [BuiltArc] = []
    for case (let kept, let points) in chains {
      guard case .area(let right) = kept.right, mesh.areas[right].isDrawn else {
        arcs.append(arc(kept.left, kept.right, points))
        continue
      }
      let (wantsLeft, wantsRight) = (!stands.contains(kept.left), !stands.contains(right))
      if wantsLeft, wantsRight, points.count > 2 {
        let middle = points.count / 2
        arcs.append(arc(kept.left, .area(right), Array(points[...middle])))
        arcs.append(arc(right, .area(kept.left), points[middle...].reversed()))
        stands.formUnion([kept.left, right])
      } else if wantsRight {
        arcs.append(arc(right, .area(kept.left), points.reversed()))
        stands.insert(right)
      } else {
        arcs.append(arc(kept.left, .area(right), points))
        stands.insert(kept.left)
      }
    }
    return arcs.sorted { a, b in
      (a.left, a.right, a.points[0]) < (b.left, b.right, b.points[0])
    }
  }

  private func arc(_ left: Int, _ right: Right, _ points: [Vertex]) -> BuiltArc {
    let name =
      switch right {
      case .area(let area): mesh.areas[area].id
      case .beyond(let country): country
      }
    return BuiltArc(
      left: mesh.areas[left].id, right: name, source: mesh.areas[left].source, points: points)
  }
}
