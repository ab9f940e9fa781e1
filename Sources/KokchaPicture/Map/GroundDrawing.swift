import KokchaFormat
import KokchaModel

/// The part of an area that a map shows.
private struct Land {
  let kind: Topology.AreaKind
  let rings: [[MapLines.Point]]
  private let box: Box

  /// Nil for an area of which the map shows nothing.
  init?(_ kind: Topology.AreaKind, _ rings: [[MapLines.Point]]) {
    let points = rings.joined()
    guard let west = points.lazy.map(\.x).min(), let east = points.lazy.map(\.x).max(),
      let north = points.lazy.map(\.y).min(), let south = points.lazy.map(\.y).max()
    else { return nil }
    self.kind = kind
    self.rings = rings
    box = Box(x: west, y: north, width: east - west, height: south - north)
  }

  func holds(_ place: MapLines.Point) -> Bool {
    box.holds(Box(around: place, width: 0, height: 0)) && MapLines.holds(rings, place)
  }
}

/// Draws land, borders and rivers below the events.
struct GroundDrawing {
  let lines: MapLines
  let topology: Topology

  /// How lines are drawn, the lowest first: from which zoom on, how wide, in which colour, with which dashes.
  private static let strokes:
    [(kind: Topology.LineKind, from: Double, width: Double, colour: String, dashes: String?)] = [
      (.district, 6, 0.8, PictureColour.district, nil),
      (.river, 4, 1.6, PictureColour.river, nil),
      (.coast, 0, 0.8, PictureColour.province, nil),
      (.province, 3.5, 1.2, PictureColour.province, nil),
      (.country, 0, 1.7, PictureColour.country, nil),
      (.disputed, 0, 1.7, PictureColour.country, "5 4"),
    ]

  /// Draws the ground; areas in which one of the places lies stand out.
  func draw(_ canvas: inout SVGCanvas, places: [(x: Double, y: Double)]) {
    let frame = lines.frame
    let hasLand = topology.areas.contains { $0.kind != .district }
    canvas.rectangle(frame.box, fill: hasLand ? PictureColour.sea : PictureColour.land)
    let land = topology.areas.filter { $0.kind != .district }.compactMap { area in
      Land(area.kind, lines.rings(of: area))
    }
    fill(land.filter { $0.kind == .country }, PictureColour.land, on: &canvas)
    fill(land.filter { $0.kind == .province }, PictureColour.land, on: &canvas)
    // What stands out is the smallest area that is known: a country where it has no provinces.
    var rest = places
    for kind in [Topology.AreaKind.province, .country] {
      let areas = land.filter { area in
        area.kind == kind && rest.contains(where: area.holds)
      }
      fill(areas, PictureColour.focus, on: &canvas)
      rest.removeAll { place in areas.contains { $0.holds(place) } }
    }
    for stroke in Self.strokes where frame.zoom >= stroke.from {
      let path = lines.path(of: stroke.kind)
      if path.isEmpty { continue }
      if stroke.kind == .country || stroke.kind == .disputed {
        Self.stroke(path, PictureColour.focus, stroke.width + 2.6, nil, on: &canvas)
      }
      Self.stroke(path, stroke.colour, stroke.width, stroke.dashes, on: &canvas)
    }
  }

  private func fill(_ areas: [Land], _ colour: String, on canvas: inout SVGCanvas) {
    if areas.isEmpty { return }
    // An edge of the same colour closes the hair between neighbours.
    canvas.add(
      "<g fill=\"\(colour)\" fill-rule=\"evenodd\" stroke=\"\(colour)\" stroke-width=\".6\">\n")
    for area in areas { canvas.add("<path d=\"\(MapLines.path(of: area.rings))\"/>\n") }
    canvas.add("</g>\n")
  }

  private static func stroke(
    _ path: String, _ colour: String, _ width: Double, _ dashes: String?,
    on canvas: inout SVGCanvas
  ) {
    canvas.add(
      "<path d=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"\(width.svg)\" "
        + "stroke-linejoin=\"round\"" + (dashes.map { " stroke-dasharray=\"\($0)\"" } ?? "")
        + "/>\n")
  }
}
