package import KokchaModel

/// The outlines of one folder: a map of its own, whose districts fit together without gaps.
///
/// Two maps never quite fit. Where layers overlap the later one decides; between them there may be
/// slivers that belong to neither. A class, so that to ask it costs one reference.
package final class Layer: Sendable {
  /// Around its lines.
  package let box: BoundingBox
  /// By area: whether its arcs close around it here.
  package let isDrawn: [Bool]
  private let bands: LatitudeBands
  private let arcs: [Arc]
  private let vertices: [Coordinate]
  private let linesMade = Deferred<LineTree>()

  package init(_ arcs: [Arc], _ vertices: [Coordinate], isDrawn: [Bool]) {
    var box = BoundingBox()
    for arc in arcs { for index in arc.points { box.add(vertices[index]) } }
    self.box = box
    self.isDrawn = isDrawn
    bands = LatitudeBands(arcs, vertices)
    (self.arcs, self.vertices) = (arcs, vertices)
  }

  /// All its lines, sorted when a question first needs those of this map.
  package var lines: LineTree { linesMade.value { LineTree(arcs, vertices) } }

  /// The area drawn here in which a point lies.
  package func area(at point: Coordinate) -> Int? {
    guard box.contains(x: point.x, y: point.y), let area = bands.area(at: point), isDrawn[area]
    else { return nil }
    return area
  }
}
