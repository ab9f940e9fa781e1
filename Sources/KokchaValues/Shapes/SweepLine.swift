/// The edges that a sweeping line meets, from south to north.
///
/// They stand in a treap (C. R. Aragon and R. G. Seidel, Randomized search trees, 1989): a search tree by their
/// order, a heap by a number that has nothing to do with it, and so about as deep as a balanced one.
struct SweepLine {
  private struct Node {
    var parent: Int32 = -1
    /// The subtrees below and above.
    var lower: Int32 = -1
    var upper: Int32 = -1
    /// The neighbours in order.
    var below: Int32 = -1
    var above: Int32 = -1
  }

  private let edges: RingEdges
  private var nodes: [Node]
  private var root: Int32 = -1

  /// No edge yet of those given.
  init(_ edges: RingEdges) {
    self.edges = edges
    nodes = [Node](repeating: Node(), count: edges.count)
  }

  /// Adds an edge that begins where the line is; gives its neighbours.
  mutating func insert(_ edge: Int) -> (below: Int?, above: Int?) {
    let new = Int32(truncatingIfNeeded: edge)
    var (parent, below, above): (Int32, Int32, Int32) = (-1, -1, -1)
    var next = root
    while next >= 0 {
      parent = next
      if edges.isAbove(edge, Int(next)) {
        below = next
        next = nodes[Int(next)].upper
      } else {
        above = next
        next = nodes[Int(next)].lower
      }
    }
    nodes[edge] = Node(parent: parent, below: below, above: above)
    if below >= 0 { nodes[Int(below)].above = new }
    if above >= 0 { nodes[Int(above)].below = new }
    if parent < 0 {
      root = new
    } else if parent == below {
      nodes[Int(parent)].upper = new
    } else {
      nodes[Int(parent)].lower = new
    }
    while case let parent = nodes[edge].parent, parent >= 0, Self.rank(parent) < Self.rank(new) {
      raise(new)
    }
    return neighbours(below, above)
  }

  /// Takes an edge out; gives those that are neighbours now.
  mutating func remove(_ edge: Int) -> (below: Int?, above: Int?) {
    let old = Int32(truncatingIfNeeded: edge)
    while true {
      let (lower, upper) = (nodes[edge].lower, nodes[edge].upper)
      if lower < 0 || upper < 0 {
        replace(old, by: lower < 0 ? upper : lower)
        break
      }
      raise(Self.rank(lower) > Self.rank(upper) ? lower : upper)
    }
    let (below, above) = (nodes[edge].below, nodes[edge].above)
    if below >= 0 { nodes[Int(below)].above = above }
    if above >= 0 { nodes[Int(above)].below = below }
    return neighbours(below, above)
  }

  private func neighbours(_ below: Int32, _ above: Int32) -> (Int?, Int?) {
    (below < 0 ? nil : Int(below), above < 0 ? nil : Int(above))
  }

  /// Exchanges an edge with its parent, and keeps the order.
  private mutating func raise(_ node: Int32) {
    let parent = nodes[Int(node)].parent
    let grandparent = nodes[Int(parent)].parent
    let orphan: Int32
    if nodes[Int(parent)].lower == node {
      orphan = nodes[Int(node)].upper
      nodes[Int(node)].upper = parent
      nodes[Int(parent)].lower = orphan
    } else {
      orphan = nodes[Int(node)].lower
      nodes[Int(node)].lower = parent
      nodes[Int(parent)].upper = orphan
    }
    if orphan >= 0 { nodes[Int(orphan)].parent = parent }
    nodes[Int(parent)].parent = node
    hang(node, under: grandparent, insteadOf: parent)
  }

  private mutating func replace(_ node: Int32, by child: Int32) {
    let parent = nodes[Int(node)].parent
    if child >= 0 { nodes[Int(child)].parent = parent }
    hang(child, under: parent, insteadOf: node)
  }

  private mutating func hang(_ node: Int32, under parent: Int32, insteadOf former: Int32) {
    if node >= 0 { nodes[Int(node)].parent = parent }
    if parent < 0 {
      root = node
    } else if nodes[Int(parent)].lower == former {
      nodes[Int(parent)].lower = node
    } else {
      nodes[Int(parent)].upper = node
    }
  }

  /// The edge's number in the heap: its own, with the bits mixed.
  private static func rank(_ edge: Int32) -> UInt32 {
    var mixed = UInt32(bitPattern: edge) &* 0x9E37_79B9
    mixed ^= mixed >> 15
    mixed &*= 0x85EB_CA6B
    return mixed ^ mixed >> 13
  }
}
