package import KokchaBytes

/// Shapes in WKT (OGC 06-103r4 §7.2), two dimensions, longitude first.
extension ByteBuffer {
  /// A place's shapes: one geometry, or a GEOMETRYCOLLECTION of several.
  package mutating func append(wkt shapes: RowRange, of batch: EventBatch) {
    if shapes.count > 1 { append("GEOMETRYCOLLECTION (") }
    for (order, index) in shapes.indices.enumerated() {
      if order > 0 { append(", ") }
      append(wkt: batch.shapes[index], of: batch)
    }
    if shapes.count > 1 { append(0x29) }
  }

  private mutating func append(wkt shape: ShapeRow, of batch: EventBatch) {
    append(shape.kind.wktName)
    append(" ")
    if shape.kind.isMulti { append(0x28) }
    var isFirst = true
    batch.forEachPart(of: shape) { part in
      if !isFirst { append(", ") }
      isFirst = false
      if shape.kind.part == .polygon { append(0x28) }
      for (order, run) in part.enumerated() {
        if order > 0 { append(", ") }
        append(wktLine: batch.runs[run].points, of: batch)
      }
      if shape.kind.part == .polygon { append(0x29) }
    }
    if shape.kind.isMulti { append(0x29) }
  }

  private mutating func append(wktLine points: RowRange, of batch: EventBatch) {
    append(0x28)
    for (order, index) in points.indices.enumerated() {
      if order > 0 { append(", ") }
      append(degrees: batch.vertices[index].x)
      append(0x20)
      append(degrees: batch.vertices[index].y)
    }
    append(0x29)
  }
}

extension ShapeKind {
  fileprivate var wktName: StaticString {
    switch self {
    case .point: "POINT"
    case .multiPoint: "MULTIPOINT"
    case .lineString: "LINESTRING"
    case .multiLineString: "MULTILINESTRING"
    case .polygon: "POLYGON"
    case .multiPolygon: "MULTIPOLYGON"
    }
  }
}
