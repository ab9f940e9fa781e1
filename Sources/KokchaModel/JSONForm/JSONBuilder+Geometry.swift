package import KokchaBytes

/// Shapes as GeoJSON geometries (RFC 7946 §3.1).
extension JSONBuilder {
  /// A place's shapes: one geometry, or a GeometryCollection.
  package mutating func append(shapes: RowRange, of batch: EventBatch) {
    if !batch.isCollection(shapes) { return append(batch.shapes[Int(shapes.start)], of: batch) }
    beginObject()
    name("type")
    value("GeometryCollection")
    name("geometries")
    beginArray()
    for shape in batch.shapes[shapes.indices] { append(shape, of: batch) }
    endArray()
    endObject()
  }

  private mutating func append(_ shape: ShapeRow, of batch: EventBatch) {
    beginObject()
    name("type")
    value(shape.kind.name)
    name("coordinates")
    if shape.kind.isMulti { beginArray() }
    batch.forEachPart(of: shape) { part in
      switch shape.kind.part {
      case .polygon:
        beginArray()
        for run in part { append(line: batch.runs[run].points, of: batch) }
        endArray()
      case .lineString: append(line: batch.runs[part.lowerBound].points, of: batch)
      default: append(batch.vertices[Int(batch.runs[part.lowerBound].points.start)])
      }
    }
    if shape.kind.isMulti { endArray() }
    endObject()
  }

  private mutating func append(line: RowRange, of batch: EventBatch) {
    beginArray()
    for point in batch.vertices[line.indices] { append(point) }
    endArray()
  }

  /// A position: longitude, then latitude (RFC 7946 §3.1.1).
  package mutating func append(_ point: Coordinate) {
    beginArray()
    value(fixedPoint: Int(point.x), fractionDigits: Coordinate.fractionDigits)
    value(fixedPoint: Int(point.y), fractionDigits: Coordinate.fractionDigits)
    endArray()
  }
}
