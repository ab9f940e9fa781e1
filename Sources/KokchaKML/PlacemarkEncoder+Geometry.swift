import KokchaBytes
import KokchaFormat
import KokchaModel

extension PlacemarkEncoder {
  /// The geometry of a Placemark (OGC 07-147r2 §10; rule KML3); nothing for an event without a place.
  mutating func geometry(
    of feature: Feature, _ row: EventRow, _ batch: EventBatch, _ portion: inout EncodedPortion
  ) {
    switch feature {
    case .event(let place):
      if let place { geometry(ofPlace: batch.places[place], batch, &portion) }
    case .place(let number):
      geometry(ofPlace: batch.places[Int(row.places.start) + number], batch, &portion)
    case .circle(_, let ring):
      scratch.append("<Polygon><outerBoundaryIs><LinearRing>")
      coordinates(ring.span)
      scratch.append("</LinearRing></outerBoundaryIs></Polygon>")
    case .trajectory(let number):
      if let ends = batch.trajectories[Int(row.trajectories.start) + number].ends {
        // Along the ground, not through it.
        scratch.append("<LineString><tessellate>1</tessellate>")
        coordinates([ends.from, ends.to].span)
        scratch.append("</LineString>")
      }
    }
  }

  private mutating func geometry(
    ofPlace place: PlaceRow, _ batch: EventBatch, _ portion: inout EncodedPortion
  ) {
    if place.shapes.isEmpty {
      if let coordinate = place.coordinate { point(coordinate) }
      return
    }
    var parts = 0
    for shape in place.shapes.indices {
      batch.forEachPart(of: batch.shapes[shape]) { _ in parts += 1 }
    }
    // ATC-66: a MultiGeometry has two geometries or more.
    if parts > 1 { scratch.append("<MultiGeometry>") }
    for index in place.shapes.indices {
      let shape = batch.shapes[index]
      var start = Int(shape.runs.start)
      let end = start + Int(shape.runs.count)
      while start < end {
        var next = start + 1
        while next < end, batch.runs[next].isHole { next += 1 }
        part(shape.kind.part, start..<next, batch, &portion)
        start = next
      }
    }
    if parts > 1 { scratch.append("</MultiGeometry>") }
  }

  private mutating func part(
    _ kind: ShapeKind, _ runs: Range<Int>, _ batch: EventBatch, _ portion: inout EncodedPortion
  ) {
    let vertices = batch.vertices.span
    for run in runs {
      for index in batch.runs[run].points.indices { portion.bounds.insert(vertices[index]) }
    }
    let first = vertices.extracting(batch.runs[runs.lowerBound].points.indices)
    switch kind {
    case .point, .multiPoint: if first.count > 0 { point(first[0]) }
    case .lineString, .multiLineString:
      scratch.append("<LineString><tessellate>1</tessellate>")
      coordinates(first)
      scratch.append("</LineString>")
    case .polygon, .multiPolygon:
      scratch.append("<Polygon><outerBoundaryIs><LinearRing>")
      coordinates(first)
      scratch.append("</LinearRing></outerBoundaryIs>")
      for hole in runs.dropFirst() {
        scratch.append("<innerBoundaryIs><LinearRing>")
        coordinates(vertices.extracting(batch.runs[hole].points.indices))
        scratch.append("</LinearRing></innerBoundaryIs>")
      }
      scratch.append("</Polygon>")
    }
  }

  private mutating func point(_ coordinate: Coordinate) {
    scratch.append("<Point><coordinates>")
    scratch.append(coordinate)
    scratch.append("</coordinates></Point>")
  }

  private mutating func coordinates(_ points: Span<Coordinate>) {
    scratch.append(coordinatesOf: points)
  }
}

extension ByteBuffer {
  /// ATC-3: longitude, latitude, a comma between, no blank.
  mutating func append(_ coordinate: Coordinate) {
    append(degrees: coordinate.x)
    append(0x2C)
    append(degrees: coordinate.y)
  }

  /// A `coordinates` element.
  mutating func append(coordinatesOf points: Span<Coordinate>) {
    append("<coordinates>")
    for index in 0..<points.count {
      if index > 0 { append(0x20) }
      append(points[index])
    }
    append("</coordinates>")
  }
}
