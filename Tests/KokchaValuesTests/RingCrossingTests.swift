import KokchaModel
import KokchaValues
import TestSupport
import Testing

/// A sweeping line finds a crossing of a ring's edges where comparing every two of them does.
struct RingCrossingTests {
  /// Whether two edges cross in a point inside both, by the turns that their ends make.
  private static func cross(_ ring: [Coordinate], _ a: Int, _ b: Int) -> Bool {
    func turn(_ p: Coordinate, _ q: Coordinate, _ r: Coordinate) -> Int128 {
      ((Int128(q.x) - Int128(p.x)) * (Int128(r.y) - Int128(p.y))
        - (Int128(r.x) - Int128(p.x)) * (Int128(q.y) - Int128(p.y))).signum()
    }
    let (p, q, r, s) = (ring[a], ring[a + 1], ring[b], ring[b + 1])
    return turn(p, q, r) * turn(p, q, s) < 0 && turn(r, s, p) * turn(r, s, q) < 0
  }

  private static func crosses(_ ring: [Coordinate]) -> Bool {
    let edges = 0..<ring.count - 1
    return edges.contains { a in edges.contains { b in a < b && cross(ring, a, b) } }
  }

  /// Grids of few points, so that ends lie on other edges, edges on each other and on meridians; and the Earth.
  @Test(arguments: [2, 3, 5, 9, 1000, 89_000_000])
  func `as every pair of edges says`(width: Int32) {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<(width < 10 ? 3000 : 800) {
      let count = Int.random(in: 3...12, using: &random)
      var ring: [Coordinate] = []
      while ring.count < count {
        let point = Coordinate(
          x: .random(in: -width...width, using: &random) / 2,
          y: .random(in: -width...width, using: &random) / 2)
        if ring.last != point { ring.append(point) }
      }
      if ring.first == ring.last { ring.removeLast() }
      ring.append(ring[0])
      if ring.count < 4 { continue }
      #expect((RingCrossing.find(in: ring[...]) != nil) == Self.crosses(ring), "\(ring)")
    }
  }

  /// A comb of edges that span the Earth, of which one goes through the others.
  @Test(arguments: [false, true]) func `edges that span the Earth`(isCrossed: Bool) throws {
    let (half, teeth): (Int32, Int32) = (800_000_000, 500)
    var ring: [Coordinate] = []
    for tooth in 0..<teeth {
      let north = tooth * 1_000_000
      // Slanting, so that no box around an edge parts it from the others.
      ring += [
        Coordinate(x: -half, y: north - 400_000_000), Coordinate(x: half, y: north + 200_000_000),
        Coordinate(x: half, y: north + 200_500_000), Coordinate(x: -half, y: north - 399_500_000),
      ]
    }
    ring.append(Coordinate(x: -half - 10, y: isCrossed ? -400_000_100 : 99_500_000))
    if isCrossed {
      ring.append(Coordinate(x: half - 10, y: 700_000_000))
    } else {
      ring.append(Coordinate(x: -half - 10, y: -400_000_000))
    }
    ring.append(ring[0])
    let found = RingCrossing.find(in: ring[...])
    #expect((found != nil) == Self.crosses(ring))
    #expect((found != nil) == isCrossed)
  }

  /// The halves are alike, so that the ring has no area, and yet encloses some ground.
  @Test(arguments: [(170, -170, 180), (-178, 174, 178), (-20, 20, 0)])
  func `a bow-tie across the antimeridian crosses itself too`(west: Int, east: Int, middle: Int)
    throws
  {
    let ring = try [(west, 0), (east, 10), (east, 0), (west, 10), (west, 0)].map {
      try Coordinate(longitude: Double($0), latitude: Double($1))
    }
    let found = try #require(RingCrossing.find(in: ring[...]))
    #expect(abs(found.longitude) == abs(Double(middle)))
    #expect(found.latitude == 5)
  }

  @Test func `a ring around a pole is not looked at`() throws {
    let ring = try [(-120, 80), (0, 80), (120, 80), (-120, 80)].map {
      try Coordinate(longitude: Double($0), latitude: Double($1))
    }
    #expect(RingCrossing.find(in: ring[...]) == nil)
  }

  @Test func `the crossing is where the edges meet`() {
    let bowtie = [(0, 0), (100, 100), (100, 0), (0, 100), (0, 0)].map { Coordinate(x: $0, y: $1) }
    #expect(RingCrossing.find(in: bowtie[...]) == Coordinate(x: 50, y: 50))
  }
}
