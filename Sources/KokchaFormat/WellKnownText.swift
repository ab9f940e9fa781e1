package import KokchaBytes
package import KokchaModel

/// Shapes as well-known text (OGC 06-103r4 §7.2).
extension ByteBuffer {
  /// Writes a place's shapes: nothing for none, one geometry, or a collection.
  ///
  /// Longitude stands before latitude, as in every system that reads well-known text without a
  /// reference system of its own.
  package mutating func append(wkt shapes: RowRange, of batch: EventBatch) {
    if shapes.isEmpty { return }
    let isCollection = batch.isCollection(shapes)
    if isCollection { append("GEOMETRYCOLLECTION (") }
    for index in shapes.indices {
      if index > shapes.indices.lowerBound { append(", ") }
      append(batch.shapes[index], of: batch)
    }
    if isCollection { append(0x29) }
  }

  /// A point as well-known text.
  package mutating func append(wkt point: Coordinate) {
    append("POINT (")
    append(position: point)
    append(0x29)
  }

  private mutating func append(_ shape: ShapeRow, of batch: EventBatch) {
    append(shape.kind.wellKnownName)
    append(0x20)
    if shape.kind.isMulti { append(0x28) }
    var start = Int(shape.runs.start)
    let first = start
    let end = start + Int(shape.runs.count)
    while start < end {
      // A part is one run, and in an area the holes behind it.
      var next = start + 1
      while next < end, batch.runs[next].isHole { next += 1 }
      if start > first { append(", ") }
      if shape.kind.part == .polygon { append(0x28) }
      for run in start..<next {
        if run > start { append(", ") }
        append(0x28)
        for vertex in batch.runs[run].points.indices {
          if vertex > batch.runs[run].points.indices.lowerBound { append(", ") }
          append(position: batch.vertices[vertex])
        }
        append(0x29)
      }
      if shape.kind.part == .polygon { append(0x29) }
      start = next
    }
    if shape.kind.isMulti { append(0x29) }
  }

  private mutating func append(position point: Coordinate) {
    append(degrees: point.x)
    append(0x20)
    append(degrees: point.y)
  }
}

extension ShapeKind {
  /// The name in well-known text (OGC 06-103r4 §7.2.2).
  fileprivate var wellKnownName: StaticString {
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
