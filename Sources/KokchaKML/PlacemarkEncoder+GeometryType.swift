import KokchaBytes
import KokchaModel

extension PlacemarkEncoder {
  /// Names the shapes that a Placemark's geometries make up, where their own elements do not.
  ///
  /// KML knows one MultiGeometry for every kind of several, and of two geometries or more (ATC-66), so that a
  /// MultiPolygon of one, or a collection of points, would come back as something else. It stands in a `Data`, which
  /// no Schema names: it is not a column, and GDAL makes none of it. `MultiPolygon 1` is one of a single part,
  /// `MultiPoint 2, LineString` a collection, and `GeometryCollection, LineString` one
  /// of a single member.
  mutating func nameGeometry(ofPlace place: PlaceRow, _ batch: EventBatch) {
    if place.shapes.isEmpty { return }
    var shapes: [(kind: ShapeKind, parts: Int)] = []
    for index in place.shapes.indices {
      var parts = 0
      batch.forEachPart(of: batch.shapes[index]) { _ in parts += 1 }
      shapes.append((batch.shapes[index].kind, parts))
    }
    let isOnlyMember = shapes.count == 1 && batch.isCollection(place.shapes)
    let isPlain =
      shapes.count == 1
      ? shapes[0].kind.isMulti == (shapes[0].parts > 1)
      : !shapes.contains { $0.kind.isMulti } && Set(shapes.map(\.kind)).count > 1
    if isPlain, !isOnlyMember { return }
    head.append("<Data name=\"geometry_type\"><value>")
    if isOnlyMember { head.append("GeometryCollection, ") }
    for (number, shape) in shapes.enumerated() {
      if number > 0 { head.append(", ") }
      head.append(shape.kind.name)
      if shape.kind.isMulti {
        head.append(0x20)
        head.append(decimal: shape.parts)
      }
    }
    head.append("</value></Data>")
  }
}
