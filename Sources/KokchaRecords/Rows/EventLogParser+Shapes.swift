import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaValues

/// Shapes in the column `geometry`: WKT or a GeoJSON geometry.
extension EventLogParser {
  /// Reads a cell's geometry into the batch; a place without a coordinate gets one of its points.
  mutating func shapes(
    of cell: TextRange, beside place: inout PlaceRow, in batch: inout EventBatch
  ) -> RowRange {
    let text = trimmed(cell, in: batch)
    if text.isEmpty || (header.isOurs && isPoint(text, in: batch)) { return RowRange() }
    var draft = ShapeDraft()
    do throws(ShapeFault) {
      if batch.text[text.lowerBound] == 0x7B {
        batch.text.padForJSON(behind: text.upperBound)
        try readGeoJSON(text, of: batch.text, into: &draft)
      } else {
        try WellKnownTextReader.read(batch.text.span.extracting(text.bounds), into: &draft)
        try draft.finish()
      }
    } catch {
      refuse(
        error.code, at: min(text.lowerBound + error.offset, text.upperBound - 1), in: batch,
        error.message, advice: error.advice, field: "geometry", cell: (.geometry, text))
      return RowRange()
    }
    if draft.isEmpty {
      note(
        .geometryEmpty, .warning, at: text.lowerBound, in: batch, EmptyGeometry.message,
        advice: EmptyGeometry.advice, field: "geometry")
      return RowRange()
    }
    for doubt in draft.doubts {
      note(
        doubt.code, .warning, at: text.lowerBound, in: batch, doubt.message, advice: doubt.advice,
        field: "geometry")
    }
    if let point = draft.onlyPoint {
      // A point is no shape: it stands in latitude and longitude.
      if let given = place.coordinate, given != point {
        refuse(CoordinateFault.besidePoint, text, .geometry, in: batch)
      }
      place.coordinate = known(point, text, "geometry", zeros: nil, in: &batch)
      return RowRange()
    }
    let shapes = draft.append(to: &batch)
    place.anchor(at: shapes, of: batch)
    return shapes
  }

  /// Faults of both forms are reported by their position in the cell.
  private func readGeoJSON(
    _ text: TextRange, of bytes: [UInt8], into draft: inout ShapeDraft
  ) throws(ShapeFault) {
    do throws(ShapeFault) {
      try GeoJSONGeometryReader.read(text, of: bytes, into: &draft)
      try draft.finish()
    } catch {
      throw ShapeFault(error.kind, at: error.offset - text.lowerBound)
    }
  }

  /// Whether a cell of Kokcha's own column `wkt` only says what stands in latitude and longitude.
  private func isPoint(_ text: TextRange, in batch: EventBatch) -> Bool {
    text.count > 5
      && batch.text.span.extracting(text.lowerBound..<text.lowerBound + 6)
        .matchesIgnoringCase("POINT ")
  }
}

extension PlaceRow {
  /// What says how its coordinate is meant, and nothing of a place that has lost it.
  var measures: [LogColumn] {
    var given: [LogColumn] = []
    if radiusMetres != nil { given.append(.radiusKilometres) }
    if precision != nil { given.append(.placePrecision) }
    if method != nil { given.append(.placeMethod) }
    if match != nil { given.append(.placeMatch) }
    if matchScore != nil { given.append(.placeMatchScore) }
    if !matchedName.isEmpty { given.append(.placeMatched) }
    return given
  }

  mutating func removeMeasures() {
    (radiusMetres, precision, method, match, matchScore) = (nil, nil, nil, nil, nil)
    matchedName = TextRange()
  }

  /// Takes a point of its shapes where no coordinate is given; of an area also how far it reaches, and
  /// of a line that it is one.
  mutating func anchor(at shapes: RowRange, of batch: EventBatch) {
    guard coordinate == nil, let anchor = batch.anchor(of: shapes) else { return }
    coordinate = anchor.point
    if radiusMetres == nil { radiusMetres = anchor.radiusMetres }
    let isLine = batch.shapes[shapes.indices].allSatisfy { $0.kind.part == .lineString }
    if precision == nil, isLine { precision = .line }
  }
}
