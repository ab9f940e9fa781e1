public import KokchaFormat
public import KokchaGazetteer
import KokchaGazetteerIndex
import KokchaModel

extension Gazetteer {
  /// The ground around some events, to be drawn below them.
  ///
  /// Where the gazetteer has outlines those are taken, with the districts and provinces that they part; elsewhere the
  /// world's outlines of countries, which meet them without gaps. It is the whole world, the coarser the farther it is from
  /// the events (`GroundWindow`), so that a map of it can be moved; names of towns, provinces and districts are those
  /// around the events. Longitudes are within −180…180: a map across the antimeridian draws it twice, 360° apart.
  ///
  /// ```swift
  /// var bounds = GeographicBounds()
  /// bounds.insert(try Coordinate(longitude: 69.53, latitude: 36.73))
  /// let ground = try Gazetteer.embedded().topology(around: bounds, language: "fa")
  /// print(ground.areas.count, ground.labels.first?.name ?? "")
  /// ```
  ///
  /// - Parameters:
  ///   - bounds: around the events; where none has a place it is the world.
  ///   - language: that of the names, as a BCP 47 tag; what has no name in it is named in Latin letters.
  /// - Returns: lines and areas of at most some twenty thousand points.
  public func topology(around bounds: GeographicBounds, language: String) -> Topology {
    TopologyDrawing(self, GroundWindow(around: bounds), language: language).drawn()
  }
}
