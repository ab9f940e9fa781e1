package import KokchaModel

/// The outlines of the world's states, for telling in which of them a point lies beyond doubt.
///
/// Natural Earth's at 1:50m: good to some kilometres. So nothing is concluded within 25 km of any line:
/// of coastal cities 3 % lie outside their own state's outline.
package final class CountryOutlines: Sendable {
  /// Units of 1e-4 degrees, about 11 m; a step has at most 0.8 of a degree.
  static let stepsPerUnit = Int32(1000)
  static let origin = 1_800_000
  static let farthest = 8_191
  /// What stands for ground that is no state's.
  static let nobody = 1 << 28 - 1
  /// Nearer to a line than this nothing is certain, in metres.
  package static let doubt = 25_000.0

  private let countries: [Int]
  private let arcs: [Arc]
  private let vertices: [Coordinate]
  private let mapMade = Deferred<Layer>()

  /// Reads what `CountryOutlineWriter` wrote.
  init(_ index: Span<UInt8>, _ bounds: Range<Int>) {
    var offset = bounds.lowerBound
    func next(_ width: Int) -> Int {
      defer { offset += width }
      return index.number(at: offset, width: width)
    }
    let count = bounds.isEmpty ? 0 : next(2)
    countries = (0..<count).map { _ in next(4) }
    var vertices: [Coordinate] = []
    vertices.reserveCapacity(bounds.count / 4)
    var arcs: [Arc] = []
    for _ in 0..<(bounds.isEmpty ? 0 : next(3)) {
      let (left, right, steps) = (next(2), next(2), next(3))
      var (x, y) = (next(4) - Self.origin, next(4) - Self.origin)
      let first = vertices.count
      vertices.append(Self.coordinate(x, y))
      for _ in 0..<steps {
        x += next(2) - Self.farthest - 1
        y += next(2) - Self.farthest - 1
        vertices.append(Self.coordinate(x, y))
      }
      arcs.append(Arc(left: left, right: right, points: first..<vertices.count, layer: 0))
    }
    (self.arcs, self.vertices) = (arcs, vertices)
  }

  /// The outlines, sorted to be searched when a point is first asked for.
  private var map: Layer {
    mapMade.value {
      // The sea and all that nobody draws is one area more.
      Layer(arcs, vertices, isDrawn: countries.map { $0 != Self.nobody } + [false])
    }
  }

  /// The outlines as lines between states, and between them and the sea.
  package var lines: [Coverage.Line] {
    func face(_ area: Int) -> Coverage.Face {
      guard area < countries.count else { return .sea }
      return countries[area] == Self.nobody ? .land : .place(countries[area])
    }
    return arcs.map { arc in
      Coverage.Line(
        left: face(arc.left), right: face(arc.right), points: Array(vertices[arc.points]))
    }
  }

  private static func coordinate(_ x: Int, _ y: Int) -> Coordinate {
    Coordinate(
      x: Int32(truncatingIfNeeded: x) &* stepsPerUnit,
      y: Int32(truncatingIfNeeded: y) &* stepsPerUnit)
  }

  /// The state in which a point lies beyond doubt; nil at sea, on disputed ground that no state is drawn
  /// on, and within 25 km of any line.
  package func country(at point: Coordinate) -> Int? {
    guard let area = map.area(at: point), !isNearLine(point) else { return nil }
    return countries[area]
  }

  /// Whether a point lies beyond doubt outside a state.
  package func isOutside(_ country: Int, _ point: Coordinate) -> Bool {
    if isNearLine(point) { return false }
    return map.area(at: point).map { countries[$0] != country } ?? true
  }

  private func isNearLine(_ point: Coordinate) -> Bool {
    map.lines.nearest(from: LocalPlane(at: point), limit: Self.doubt * Self.doubt).segment >= 0
  }
}
