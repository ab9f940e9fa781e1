import KokchaBytes
import KokchaFormat
import KokchaModel

/// Writes geometries (RFC 7946 §3.1), and notes the ground that they cover.
struct GeometryEncoder {
  /// A place's shapes; `isCut` becomes true where one was cut at the antimeridian.
  static func write(
    _ shapes: RowRange, of batch: EventBatch, to portion: inout EncodedPortion, isCut: inout Bool
  ) {
    let isCollection = batch.isCollection(shapes)
    if isCollection { portion.body.append("{\"type\":\"GeometryCollection\",\"geometries\":[") }
    for (order, index) in shapes.indices.enumerated() {
      if order > 0 { portion.body.append(0x2C) }
      write(batch.shapes[index], of: batch, to: &portion, &isCut)
    }
    if isCollection { portion.body.append("]}") }
  }

  static func write(point: Coordinate, to portion: inout EncodedPortion) {
    portion.body.append("{\"type\":\"Point\",\"coordinates\":")
    position(point, to: &portion)
    portion.body.append(0x7D)
  }

  /// A line; `isCut` becomes true where it was cut at the antimeridian.
  static func write(line: [Coordinate], to portion: inout EncodedPortion, isCut: inout Bool) {
    let lines =
      AntimeridianCut.crosses(line[...]) ? AntimeridianCut.cut(line: line[...]) : [line]
    if lines.count > 1 { isCut = true }
    write(lines, to: &portion)
  }

  /// A circle, which does not cross the antimeridian.
  static func write(ring: [Coordinate], to portion: inout EncodedPortion) {
    portion.body.append("{\"type\":\"Polygon\",\"coordinates\":[")
    self.line(ring, to: &portion)
    portion.body.append("]}")
  }

  private static func write(
    _ shape: ShapeRow, of batch: EventBatch, to portion: inout EncodedPortion, _ isCut: inout Bool
  ) {
    let runs = batch.runs[shape.runs.indices]
    if shape.kind.part != .point,
      runs.contains(where: { AntimeridianCut.crosses(batch.vertices[$0.points.indices]) })
    {
      return writeCut(shape, of: batch, to: &portion, &isCut)
    }
    portion.body.append("{\"type\":\"")
    portion.body.append(shape.kind.name)
    portion.body.append("\",\"coordinates\":")
    if shape.kind.isMulti { portion.body.append(0x5B) }
    var isFirst = true
    batch.forEachPart(of: shape) { part in
      if !isFirst { portion.body.append(0x2C) }
      isFirst = false
      if shape.kind.part == .point {
        position(batch.vertices[Int(batch.runs[part.lowerBound].points.start)], to: &portion)
        return
      }
      if shape.kind.part == .polygon { portion.body.append(0x5B) }
      for run in part {
        if run > part.lowerBound { portion.body.append(0x2C) }
        line(batch.vertices[batch.runs[run].points.indices], to: &portion)
      }
      if shape.kind.part == .polygon { portion.body.append(0x5D) }
    }
    if shape.kind.isMulti { portion.body.append(0x5D) }
    portion.body.append(0x7D)
  }

  private static func writeCut(
    _ shape: ShapeRow, of batch: EventBatch, to portion: inout EncodedPortion, _ isCut: inout Bool
  ) {
    var lines: [[Coordinate]] = []
    var polygons: [[[Coordinate]]] = []
    batch.forEachPart(of: shape) { part in
      let runs = part.map { batch.vertices[batch.runs[$0].points.indices] }
      let crosses = runs.contains(where: AntimeridianCut.crosses)
      if shape.kind.part == .lineString {
        let pieces = crosses ? AntimeridianCut.cut(line: runs[0]) : [Array(runs[0])]
        if pieces.count > 1 { isCut = true }
        lines += pieces
      } else {
        let pieces = crosses ? AntimeridianCut.cut(polygon: runs) : [runs.map(Array.init)]
        if pieces.count > 1 { isCut = true }
        polygons += pieces
      }
    }
    if shape.kind.part == .lineString {
      return write(lines, isMulti: shape.kind.isMulti, to: &portion)
    }
    let isMulti = shape.kind.isMulti || polygons.count > 1
    write(isMulti ? "MultiPolygon" : "Polygon", polygons, isMulti: isMulti, to: &portion) {
      rings, portion in
      write(list: rings, to: &portion) { line($0, to: &$1) }
    }
  }

  /// A line, or a MultiLineString where that is wanted or there are several.
  private static func write(
    _ lines: [[Coordinate]], isMulti: Bool = false, to portion: inout EncodedPortion
  ) {
    let isMulti = isMulti || lines.count > 1
    write(isMulti ? "MultiLineString" : "LineString", lines, isMulti: isMulti, to: &portion) {
      line($0, to: &$1)
    }
  }

  /// Parts as a geometry of a type; unless it is of many, there is one part.
  private static func write<Part>(
    _ type: StaticString, _ parts: [Part], isMulti: Bool, to portion: inout EncodedPortion,
    _ write: (Part, inout EncodedPortion) -> Void
  ) {
    portion.body.append("{\"type\":\"")
    portion.body.append(type)
    portion.body.append("\",\"coordinates\":")
    if isMulti {
      self.write(list: parts, to: &portion, write)
    } else {
      write(parts[0], &portion)
    }
    portion.body.append(0x7D)
  }

  private static func write<Part>(
    list: [Part], to portion: inout EncodedPortion,
    _ write: (Part, inout EncodedPortion) -> Void
  ) {
    portion.body.append(0x5B)
    for (order, part) in list.enumerated() {
      if order > 0 { portion.body.append(0x2C) }
      write(part, &portion)
    }
    portion.body.append(0x5D)
  }

  private static func line(
    _ points: some Collection<Coordinate>, to portion: inout EncodedPortion
  ) {
    portion.body.append(0x5B)
    var isFirst = true
    for point in points {
      if !isFirst { portion.body.append(0x2C) }
      isFirst = false
      position(point, to: &portion)
    }
    portion.body.append(0x5D)
  }

  /// RFC 7946 §3.1.1: longitude first.
  @inline(__always)
  private static func position(_ point: Coordinate, to portion: inout EncodedPortion) {
    portion.bounds.insert(point)
    portion.body.append(0x5B)
    portion.body.append(degrees: point.x)
    portion.body.append(0x2C)
    portion.body.append(degrees: point.y)
    portion.body.append(0x5D)
  }
}
