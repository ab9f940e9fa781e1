package import KokchaModel

/// Outlines: which area a point lies in, and how far lines are.
///
/// A class, so that to hand it on is one reference and not that of every array in it.
package final class Ground: Sendable {
  package let areas: [Area]
  package let arcs: [Arc]
  package let vertices: [Coordinate]
  /// Around all outlines.
  package let box: BoundingBox
  /// One a folder with outlines, in the order in which they were read.
  package let layers: [Layer]
  /// The outermost lines.
  private let edge: [Arc]
  private let outermostMade = Deferred<[(beyond: Int?, lines: LineTree)]>()
  /// Those that part two countries.
  package let border: LineTree
  /// Those on whose other side is an area that another layer draws.
  private let seamArcs: [Arc]
  private let seamsMade = Deferred<LineTree>()

  /// How wide a sliver between two layers may be, in metres.
  private static let widestSliver = 1000.0

  /// Sorts outlines to be searched.
  package init(_ outlines: OutlineRecords) {
    let (areas, arcs, vertices) = (outlines.areas, outlines.arcs, outlines.vertices)
    let isDrawn = outlines.isDrawn
    self.areas = areas
    self.arcs = arcs
    self.vertices = vertices
    layers = isDrawn.indices.map { layer in
      Layer(arcs.filter { $0.layer == layer }, vertices, isDrawn: isDrawn[layer])
    }
    var box = BoundingBox()
    for layer in layers { box.add(layer.box) }
    self.box = box
    border = LineTree(arcs.filter { Self.isBorder($0, areas) }, vertices)
    let isOutside = { (arc: Arc) in !isDrawn[arc.layer][arc.right] }
    seamArcs = arcs.filter { isOutside($0) && areas[$0.right].layer != nil }
    edge = arcs.filter { isOutside($0) && areas[$0.right].layer == nil }
  }

  /// The narrowest place that is drawn around a point.
  ///
  /// A district, or its province where the maps do not agree on districts.
  package func place(at point: Coordinate) -> Int? {
    area(at: point).flatMap { areas[$0.area].place }
  }

  // Made when a point lies outside all outlines.

  /// The outermost lines, by the country beyond; nil where nobody said what lies there.
  private var outermost: [(beyond: Int?, lines: LineTree)] {
    outermostMade.value {
      Set(edge.map { areas[$0.right].country }).map { country in
        (country, LineTree(edge.filter { areas[$0.right].country == country }, vertices))
      }
    }
  }

  private var seams: LineTree { seamsMade.value { LineTree(seamArcs, vertices) } }

  /// Whether an arc parts two countries.
  package func isBorder(_ arc: Arc) -> Bool { Self.isBorder(arc, areas) }

  private static func isBorder(_ arc: Arc, _ areas: [Area]) -> Bool {
    let (left, right) = (areas[arc.left], areas[arc.right])
    return right.isAbroad || (right.country != nil && right.country != left.country)
  }

  /// The area with an outline in which a point lies, and the layer that says so.
  ///
  /// The last layer decides. A point that is in none, but in a sliver of at most a kilometre
  /// between two layers, belongs to the nearer of the areas on its sides.
  package func area(at point: Coordinate) -> (area: Int, layer: Int)? {
    guard box.contains(x: point.x, y: point.y) else { return nil }
    var index = layers.count - 1
    while index >= 0 {
      if let area = layers[index].area(at: point) { return (area, index) }
      index -= 1
    }
    return sliver(around: point)
  }

  private func sliver(around point: Coordinate) -> (area: Int, layer: Int)? {
    guard !seamArcs.isEmpty else { return nil }
    let plane = LocalPlane(at: point)
    let widest = Self.widestSliver * Self.widestSliver
    let near = seams.nearest(from: plane, limit: widest)
    guard near.segment >= 0,
      let arc = seamArcs.first(where: { $0.points.contains(near.segment) }),
      let across = areas[arc.right].layer
    else { return nil }
    let far = LineTree(outline([arc.right]), vertices).squaredDistance(from: plane, limit: widest)
    guard far < widest else { return nil }
    return far < near.squaredDistance ? (arc.right, across) : (arc.left, arc.layer)
  }

  /// The arc to which a segment belongs.
  package func arc(ofSegment segment: Int) -> Arc {
    var (low, high) = (0, arcs.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if arcs[middle].points.lowerBound <= segment { low = middle } else { high = middle - 1 }
    }
    return arcs[low]
  }

  /// The share of an arc, 0…1, beside which no area is drawn, about a kilometre away on one side:
  /// farther than a sliver is wide.
  package func undrawnShare(beside arc: Arc, onLeft: Bool) -> Double {
    let step = max(arc.points.count / 16, 1)
    var (asked, missed) = (0, 0)
    for index in stride(from: arc.points.lowerBound, to: arc.points.upperBound - 1, by: step) {
      let (from, to) = (vertices[index], vertices[index + 1])
      let (dx, dy) = (Double(to.x) - Double(from.x), Double(to.y) - Double(from.y))
      let length = max((dx * dx + dy * dy).squareRoot(), 1)
      let side = (onLeft ? 1.0 : -1) * 0.012 * Double(Coordinate.stepsPerDegree) / length
      let beside = Coordinate(
        x: Int32(clamping: Int((Double(from.x) + Double(to.x)) / 2 - dy * side)),
        y: Int32(clamping: Int((Double(from.y) + Double(to.y)) / 2 + dx * side)))
      asked += 1
      if area(at: beside) == nil { missed += 1 }
    }
    return Double(missed) / Double(max(asked, 1))
  }

  /// The arcs around areas: those with one of them on exactly one side.
  ///
  /// Of a line that two layers draw, only the area's own counts.
  package func outline(_ members: Set<Int>) -> [Arc] {
    arcs.filter { arc in
      let left = members.contains(arc.left) && areas[arc.left].layer == arc.layer
      let right = members.contains(arc.right) && areas[arc.right].layer == arc.layer
      return left != right
    }
  }

  /// The place on the other side of a line, seen from an area at it.
  package func neighbour(across segment: Int, from area: Int) -> Int? {
    let arc = arc(ofSegment: segment)
    guard arc.left == area || arc.right == area else { return nil }
    return areas[arc.left == area ? arc.right : arc.left].place
  }

  /// Metres to the nearest border, from a point in an outline or at most 100 km from the border.
  package func borderDistance(at point: Coordinate, isInside: Bool) -> Double? {
    nearestBorder(to: point, isInside: isInside)?.distance
  }

  /// The nearest border, from a point in an outline or at most 100 km from it: metres to it, and its segment.
  func nearestBorder(
    to point: Coordinate, isInside: Bool
  ) -> (distance: Double, segment: Int)? {
    guard isInside || box.contains(x: point.x, y: point.y, margin: Self.margin) else { return nil }
    let limit = isInside ? .infinity : Self.reach * Self.reach
    let found = border.nearest(from: LocalPlane(at: point), limit: limit)
    return found.segment < 0 ? nil : (found.squaredDistance.squareRoot(), found.segment)
  }

  /// The country across a border, seen from a country; nil where no table names it, and where the border is
  /// not that country's.
  package func country(across segment: Int, from country: Int) -> Int? {
    let arc = arc(ofSegment: segment)
    let sides = [areas[arc.left].country, areas[arc.right].country]
    guard sides.contains(country) else { return nil }
    return sides.first { $0 != country } ?? nil
  }

  /// The greatest distance from the outlines at which distances are given, in metres.
  package static let reach = 100_000.0
  /// Some 200 km, in steps: a quick no for the rest of the world.
  package static let margin = 2 * Coordinate.stepsPerDegree

  /// The country of a point outside the outlines.
  package func countryOutside(_ plane: LocalPlane) -> Int? {
    let near = 10_000.0
    var nearest: [Int: Double] = [:]
    for set in outermost {
      let distance = set.lines.squaredDistance(from: plane, limit: 4 * near * near)
      // A line of which nobody knows what lies beyond speaks against every country.
      let beyond = set.beyond ?? -1
      nearest[beyond] = min(nearest[beyond] ?? .infinity, distance)
    }
    guard
      let (country, distance) = nearest.min(by: { $0.value < $1.value }), country >= 0,
      distance < near * near,
      nearest.allSatisfy({ $0.key == country || $0.value > 4 * distance })
    else { return nil }
    return country
  }
}
