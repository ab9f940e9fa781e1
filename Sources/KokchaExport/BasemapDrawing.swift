public import Kokcha
public import KokchaGazetteer

extension Basemap {
  /// The districts and borders of a gazetteer around some events.
  ///
  /// What lies within half a degree of them, some 50 km, shows where they are; the rest of a country
  /// would only make the file large.
  public init(of gazetteer: Gazetteer, around bounds: GeographicBounds) {
    self.init()
    guard let box = bounds.box else { return }
    let margin = Coordinate.stepsPerDegree / 2
    func isNear(_ points: [Coordinate]) -> Bool {
      guard let west = points.map(\.x).min(), let east = points.map(\.x).max(),
        let south = points.map(\.y).min(), let north = points.map(\.y).max()
      else { return false }
      let (left, right) = (Int(box.west) - margin, Int(box.east) + margin)
      // Where the box crosses the antimeridian it goes on at the other end.
      let isBeside =
        left <= right
        ? Int(east) >= left && Int(west) <= right : Int(east) >= left || Int(west) <= right
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
