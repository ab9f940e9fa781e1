import Glibc
import KokchaFormat
import KokchaModel

/// The part of the Earth that a map shows, in Web Mercator (EPSG:3857), as the page does.
struct MapFrame {
  /// Where it lies in the picture: narrower than the room for it where all the world is shown.
  let box: Box
  /// How wide the whole world is, in units of the picture.
  let world: Double
  /// The middle, in worlds from the antimeridian east and from the northern edge south.
  private let middle: (x: Double, y: Double)

  /// At least so many degrees of latitude are shown around a single point: some 45 km.
  private static let leastHeight = 0.42

  /// The frame around some points and the ground within a radius of them.
  init?(
    around bounds: GeographicBounds, reaching radii: [(point: Coordinate, metres: Double)],
    in box: Box
  ) {
    guard let bounds = bounds.box else { return nil }
    func degrees(_ steps: Int32) -> Double { Double(steps) / Double(Coordinate.stepsPerDegree) }
    var (west, east) = (degrees(bounds.west), degrees(bounds.east))
    if west > east { east += 360 }
    var (south, north) = (degrees(bounds.south), degrees(bounds.north))
    for (point, metres) in radii {
      let up = metres / 111_200
      let along = up / max(0.1, cos(point.latitude * .pi / 180))
      // The point may lie one turn farther on, as the east of the bounds does.
      let x = point.longitude < west - 1e-9 ? point.longitude + 360 : point.longitude
      (west, east) = (min(west, x - along), max(east, x + along))
      (south, north) = (min(south, point.latitude - up), max(north, point.latitude + up))
    }
    let short = Self.leastHeight - (north - south)
    if short > 0 { (south, north) = (south - short / 2, north + short / 2) }
    let (top, foot) = (Self.y(north), Self.y(south))
    let across = min((east - west) / 360, 1)
    // Symbols need some room around their points.
    let (width, height) = (max(box.width - 70, 40), max(box.height - 64, 40))
    world = min(width / max(across, 1e-6), height / max(foot - top, 1e-6))
    middle = ((west + east) / 720 + 0.5, (top + foot) / 2)
    // The world is not shown twice, but for what a symbol at its edge needs.
    self.box = Box(around: box.middle, width: min(box.width, world + 62), height: box.height)
  }

  /// The world's parallel of a latitude, from 0 in the north to 1.
  private static func y(_ latitude: Double) -> Double {
    let sine = sin(min(max(latitude, -85.051), 85.051) * .pi / 180)
    return 0.5 - log((1 + sine) / (1 - sine)) / (4 * .pi)
  }

  /// The step of the page's zoom: at 0 the world is 256 pixels wide.
  var zoom: Double { log2(world / 256) }

  /// Where a point lies, on that turn of the world that is nearest to the middle.
  func place(_ point: Coordinate) -> (x: Double, y: Double) {
    var x = point.longitude / 360 + 0.5 - middle.x
    x -= x.rounded()
    return (
      box.middle.x + x * world, box.middle.y + (Self.y(point.latitude) - middle.y) * world
    )
  }

  /// How many units of the picture a kilometre is at a latitude.
  func units(perKilometreAt latitude: Double) -> Double {
    world / (40_075.017 * max(0.08, cos(latitude * .pi / 180)))
  }

  /// The latitude in the middle.
  var latitude: Double { latitude(at: box.middle.y) }

  private func latitude(at y: Double) -> Double {
    let world = middle.y + (y - box.middle.y) / world
    return atan(sinh(.pi * (1 - 2 * min(max(world, 0), 1)))) * 180 / .pi
  }

  /// The ground that the frame shows.
  var bounds: GeographicBounds {
    var bounds = GeographicBounds()
    let half = min(box.width / world / 2, 0.5) * 360
    let centre = (middle.x - 0.5) * 360
    // Either side of Greenwich counts for itself, so that points close to each other tell which way round is meant.
    for step in 0...72 {
      var longitude = centre - half + Double(step) / 72 * 2 * half
      longitude -= (longitude / 360).rounded() * 360
      for latitude in [latitude(at: box.y), latitude(at: box.bottom)] {
        bounds.insert(Coordinate(nearest: longitude, latitude))
      }
    }
    return bounds
  }
}
