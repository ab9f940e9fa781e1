public import KokchaFormat
public import KokchaGazetteer
import KokchaModel

extension Basemap {
  /// The districts and borders of a gazetteer around some events.
  ///
  /// What lies within half a degree of them, some 50 km, shows where they are; the rest of a country
  /// would only make the file large.
  public init(of gazetteer: Gazetteer, around bounds: GeographicBounds) {
    self.init()
    guard let box = bounds.box else { return }
    let margin = Coordinate.stepsPerDegree / 2
    // The box may cross the antimeridian, or reach over it with its margin: it goes on at the other end.
    let circle = 360 * Coordinate.stepsPerDegree
    let width = box.west <= box.east ? 0 : circle
    let columns = [-circle, 0, circle].map {
      Int(box.west) - margin + $0...Int(box.east) + width + margin + $0
    }
    func isNear(_ points: [Coordinate]) -> Bool {
      guard let west = points.map(\.x).min(), let east = points.map(\.x).max(),
        let south = points.map(\.y).min(), let north = points.map(\.y).max()
      else { return false }
      let isBeside = columns.contains { Int(east) >= $0.lowerBound && Int(west) <= $0.upperBound }
      return isBeside && Int(north) >= Int(box.south) - margin
        && Int(south) <= Int(box.north) + margin
    }
    for place in gazetteer.places where place.kind == .district {
      let polygons = gazetteer.polygons(of: place.id)
      if polygons.contains(where: { isNear($0[0]) }) {
        areas.append(Area(name: place.name, polygons: polygons))
      }
    }
    borders = gazetteer.borders.filter(isNear)
  }
}
