import Kokcha

/// A closed line around an area, or around a hole in it.
struct Ring {
  /// Its points; the last is the first again.
  var points: [Coordinate]

  /// Puts arcs end to end so that `members` are always on the left; nil where an end meets none.
  ///
  /// So outer rings run counter-clockwise and holes clockwise, as RFC 7946 §3.1.6 asks.
  static func assemble(
    _ arcs: [Arc], around members: Set<Int>, _ vertices: [Coordinate]
  ) -> [Ring]? {
    var pieces: [[Coordinate]] = []
    var beginning: [Coordinate: [Int]] = [:]
    for arc in arcs {
      let points = Array(vertices[arc.points])
      let piece = members.contains(arc.left) ? points : points.reversed()
      beginning[piece[0], default: []].append(pieces.count)
      pieces.append(piece)
    }
    var used = [Bool](repeating: false, count: pieces.count)
    var rings: [Ring] = []
    for first in pieces.indices where !used[first] {
      used[first] = true
      var points = pieces[first]
      while points[points.count - 1] != points[0] {
        guard
          let next = beginning[points[points.count - 1]]?.first(where: { !used[$0] })
        else { return nil }
        used[next] = true
        points += pieces[next].dropFirst()
      }
      rings.append(Ring(points: points))
    }
    // The largest outer ring first.
    return rings.sorted { $0.doubledArea > $1.doubledArea }
  }

  /// Twice the area in square steps: positive where the ring runs counter-clockwise.
  var doubledArea: Double {
    guard let origin = points.first else { return 0 }
    var sum = 0.0
    for index in 1..<points.count {
      let (from, to) = (points[index - 1], points[index])
      sum +=
        (Double(from.x) - Double(origin.x)) * (Double(to.y) - Double(origin.y))
        - (Double(to.x) - Double(origin.x)) * (Double(from.y) - Double(origin.y))
    }
    return sum
  }
}
