package import KokchaModel

/// Rings as polygons: each an outside ring and then the holes in it (RFC 7946 §3.1.6), the largest polygon first.
package struct AreaPolygons {
  /// By the numbers of their lines.
  package private(set) var numbers: [[[Int]]] = []
  package private(set) var rings: [[Ring]] = []

  /// - Parameters:
  ///   - rings: those of one area, by the numbers of their lines (`Coverage.rings(by:)`).
  ///   - coverage: what has the lines.
  package init(_ rings: [[Int]], of coverage: Coverage) {
    let sorted = rings.map { (numbers: $0, ring: Ring(points: coverage.points(of: $0))) }
      .map { (numbers: $0.numbers, ring: $0.ring, size: $0.ring.doubledArea) }
      .sorted { $0.size > $1.size }
    for (numbers, ring, size) in sorted {
      if size > 0 {
        self.numbers.append([numbers])
        self.rings.append([ring])
      } else if let around = self.rings.lastIndex(where: { $0[0].surrounds(ring) }) {
        // The smallest of the rings around it: the largest stand first.
        self.numbers[around].append(numbers)
        self.rings[around].append(ring)
      }
    }
  }

  /// By their points; the last of a ring is the first again.
  package var points: [[[Coordinate]]] { rings.map { $0.map(\.points) } }
}
