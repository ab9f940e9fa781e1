import Glibc

/// Lines that name the country beyond the outer edges near them.
struct BorderLines {
  private struct Segment {
    var from: Vertex
    var to: Vertex
    var country: String
    /// How far an outer edge may be from it, in metres.
    var within: Double
  }

  private var segments: [Segment] = []
  /// Metres in a step of latitude; of longitude, times the cosine of the latitude.
  ///
  /// Off by 0.6 % at
  /// most, which is nothing beside the limits that are given in kilometres.
  private static let metresPerStep = 111_195.0 / Double(Vertex.stepsPerDegree)

  /// Adds a border.
  ///
  /// - Parameters:
  ///   - lines: The border, in one piece or several.
  ///   - country: The id of what lies beyond.
  ///   - within: How far outer edges may be from the line, in kilometres.
  mutating func add(_ lines: [[Vertex]], beyond country: String, within: Double) {
    for line in lines {
      for (from, to) in zip(line, line.dropFirst()) {
        segments.append(Segment(from: from, to: to, country: country, within: within * 1000))
      }
    }
  }

  /// The country of the nearest line that is near enough to an edge's middle; empty if none is.
  func country(beyond edge: Mesh.Edge) -> String {
    let x = (Double(edge.from.x) + Double(edge.to.x)) / 2
    let y = (Double(edge.from.y) + Double(edge.to.y)) / 2
    let narrowing = cos(y / Double(Vertex.stepsPerDegree) * .pi / 180)
    func plane(_ vertex: Vertex) -> (x: Double, y: Double) {
      (
        (Double(vertex.x) - x) * narrowing * Self.metresPerStep,
        (Double(vertex.y) - y) * Self.metresPerStep
      )
    }
    var nearest = Double.infinity
    var country = ""
    for segment in segments {
      let (a, b) = (plane(segment.from), plane(segment.to))
      if min(abs(a.y), abs(b.y)) > segment.within, (a.y > 0) == (b.y > 0) { continue }
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = dx * dx + dy * dy
      let along = length > 0 ? max(0, min(1, -(a.x * dx + a.y * dy) / length)) : 0
      let distance = hypot(a.x + along * dx, a.y + along * dy)
      if distance <= segment.within, distance < nearest {
        (nearest, country) = (distance, segment.country)
      }
    }
    return country
  }
}
