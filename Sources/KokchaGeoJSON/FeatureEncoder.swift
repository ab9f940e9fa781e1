import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// What one batch's Features are written with.
struct FeatureEncoder {
  let keys: FieldLabels
  let layout: GeoJSONLayout
  let drawing: DrawingOptions
  let style: FeatureStyle?

  /// Writes an event: its principal Feature, then what else of it is drawn (rule GJ6).
  func encode(_ row: EventRow, of batch: EventBatch, into portion: inout EncodedPortion) {
    portion.horizon.insert(begin: row.bounds.begin.instant, end: row.bounds.end.instant)
    encodePrincipal(row, batch, &portion)
    portion.features += 1
    var number = 1
    if drawing.places == .all {
      for index in row.places.indices.dropFirst() {
        encode(placeAt: index, of: row, batch, &number, &portion)
      }
      for index in row.trajectories.indices {
        encode(trajectoryAt: index, of: row, batch, &number, &portion)
      }
    } else if row.places.count > 1 {
      portion.losses[.furtherPlace] += Int(row.places.count) - 1
    }
    if drawing.circles {
      let drawn = drawing.places == .all ? row.places.indices : row.places.indices.prefix(1)
      for index in drawn { encode(circleAt: index, of: row, batch, &number, &portion) }
    }
  }

  /// Whether events may have more Features than one.
  private var drawsFurther: Bool { drawing.places == .all || drawing.circles }

  private func encodePrincipal(
    _ row: EventRow, _ batch: EventBatch, _ portion: inout EncodedPortion
  ) {
    let text = batch.text.span
    begin(row, text, number: 1, &portion)
    let place = row.places.isEmpty ? nil : batch.places[Int(row.places.start)]
    let drawn = geometry(of: place, batch, &portion)
    if place?.coordinate == nil { portion.losses[.unlocated] += 1 }
    beginProperties(row, batch, &portion)
    // The point that stands for a shape is nowhere else.
    if let place, !place.shapes.isEmpty, let point = place.coordinate {
      add(.latitude, degrees: point.y, &portion)
      add(.longitude, degrees: point.x, &portion)
    }
    for index in row.attributes.indices { encode(batch.attributes[index], text, into: &portion) }
    if drawsFurther { portion.body.append(",\"primary\":true") }
    end(row, drawn, &portion)
  }

  // MARK: Further Features

  private func encode(
    placeAt index: Int, of row: EventRow, _ batch: EventBatch, _ number: inout Int,
    _ portion: inout EncodedPortion
  ) {
    let place = batch.places[index]
    beginFurther(row, batch, &number, &portion)
    let drawn = geometry(of: place, batch, &portion)
    describe(row, batch, role: place.role.term, &portion)
    describe(place, batch.text.span, &portion)
    end(row, drawn, &portion)
  }

  private func encode(
    trajectoryAt index: Int, of row: EventRow, _ batch: EventBatch, _ number: inout Int,
    _ portion: inout EncodedPortion
  ) {
    let trajectory = batch.trajectories[index]
    guard let ends = trajectory.ends else {
      portion.losses[.trajectoryNotDrawn] += 1
      return
    }
    let text = batch.text.span
    beginFurther(row, batch, &number, &portion)
    var isCut = false
    GeometryEncoder.write(line: [ends.from, ends.to], to: &portion, isCut: &isCut)
    if isCut { portion.losses[.shapeCut] += 1 }
    describe(row, batch, role: "trajectory", &portion)
    add(.fromPlace, trajectory.from, text, &portion)
    add(.toPlace, trajectory.to, text, &portion)
    if let kind = trajectory.kind { add(.trajectoryKind, term: kind.term, &portion) }
    for field in TrajectoryRow.plainFields {
      if let value = trajectory.value(of: field) {
        encode(FieldEntry(field, value), text, into: &portion)
      }
    }
    end(row, trajectory.isCourseDoubtful ? .doubtfulTrajectory : .trajectory, &portion)
  }

  private func encode(
    circleAt index: Int, of row: EventRow, _ batch: EventBatch, _ number: inout Int,
    _ portion: inout EncodedPortion
  ) {
    let place = batch.places[index]
    // A shape shows its reach itself.
    guard place.shapes.isEmpty, let centre = place.coordinate, let radius = place.radiusMetres,
      radius > 0
    else { return }
    guard let ring = UncertaintyCircle.ring(around: centre, radiusMetres: radius) else {
      portion.losses[.circleNotDrawn] += 1
      return
    }
    beginFurther(row, batch, &number, &portion)
    GeometryEncoder.write(ring: ring, to: &portion)
    describe(row, batch, role: "uncertainty", &portion)
    describe(place, batch.text.span, &portion)
    end(row, .circle, &portion)
  }

  private func beginFurther(
    _ row: EventRow, _ batch: EventBatch, _ number: inout Int, _ portion: inout EncodedPortion
  ) {
    number += 1
    portion.features += 1
    begin(row, batch.text.span, number: number, &portion)
  }

  /// What a further Feature says of its event: enough to filter and to colour it by.
  private func describe(
    _ row: EventRow, _ batch: EventBatch, role: StaticString, _ portion: inout EncodedPortion
  ) {
    beginProperties(row, batch, &portion)
    // What is filled in again was counted with the principal Feature (rule A7).
    let filled = portion.losses[.openBoundFilled]
    for index in row.attributes.indices {
      let entry = batch.attributes[index]
      if let field = entry.field, field.isOfWholeEvent {
        encode(entry, batch.text.span, into: &portion)
      }
    }
    portion.losses[.openBoundFilled] = filled
    portion.body.append(",\"role\":\"")
    portion.body.append(role)
    portion.body.append("\",\"primary\":false")
  }

  private func describe(
    _ place: PlaceRow, _ text: Span<UInt8>, _ portion: inout EncodedPortion
  ) {
    add(.place, place.verbatim, text, &portion)
    add(.placeID, place.identifier, text, &portion)
    for field in PlaceRow.plainFields {
      if let value = place.value(of: field) {
        encode(FieldEntry(field, value), text, into: &portion)
      }
    }
    if let radius = place.radiusMetres, keys.append(.radiusKilometres, to: &portion.body) {
      portion.body.append(fixedPoint: Int(radius), fractionDigits: 3)
    }
    if let precision = place.precision { add(.placePrecision, term: precision.term, &portion) }
    add(.admin1, place.admin1, text, &portion)
    add(.admin1Code, place.admin1Code, text, &portion)
    add(.admin2, place.admin2, text, &portion)
    add(.admin2Code, place.admin2Code, text, &portion)
  }

  // MARK: A Feature

  private func begin(
    _ row: EventRow, _ text: Span<UInt8>, number: Int, _ portion: inout EncodedPortion
  ) {
    portion.body.append(layout.start)
    portion.body.append("{\"type\":\"Feature\",\"id\":")
    portion.body.append(
      featureIdentifierOf: text.extracting(row.id.bounds), number: number,
      isOneOfSeveral: drawsFurther)
    portion.body.append(",\"geometry\":")
  }

  /// Writes a place's geometry, and tells what kind it is for its style; nil where it is null.
  private func geometry(
    of place: PlaceRow?, _ batch: EventBatch, _ portion: inout EncodedPortion
  ) -> FeatureStyle.Drawn? {
    guard let place, let point = place.coordinate else {
      portion.body.append("null")
      return nil
    }
    if place.shapes.isEmpty {
      GeometryEncoder.write(point: point, to: &portion)
      return place.pointDoubt == nil ? .point : .doubtfulPoint
    }
    var isCut = false
    GeometryEncoder.write(place.shapes, of: batch, to: &portion, isCut: &isCut)
    if isCut { portion.losses[.shapeCut] += 1 }
    return switch batch.shapes[Int(place.shapes.start)].kind.part {
    case .polygon: .area
    case .lineString: .line
    default: .point
    }
  }

  private func beginProperties(
    _ row: EventRow, _ batch: EventBatch, _ portion: inout EncodedPortion
  ) {
    portion.body.append(",\"properties\":{\"n\":")
    portion.body.append(decimal: batch.firstOrdinal + Int(row.record) + 1)
  }

  private func end(
    _ row: EventRow, _ drawn: FeatureStyle.Drawn?, _ portion: inout EncodedPortion
  ) {
    if let style, let drawn {
      style.append(row.knownType, row.occurrence, drawn, to: &portion.body)
    }
    portion.body.append("}}")
    portion.body.append(layout.end)
  }

  // MARK: Properties

  private func encode(
    _ entry: FieldEntry, _ text: Span<UInt8>, into portion: inout EncodedPortion
  ) {
    switch entry.value {
    // Where the event is stands in the geometry.
    case .degrees, .point, .solarHijri: return
    default: break
    }
    guard keys.append(entry.number, to: &portion.body) else { return }
    switch entry.value {
    case .bound(.open), .bound(.unknown):
      portion.losses[.openBoundFilled] += 1
      portion.body.append(0x22)
      portion.openBounds.append(
        .init(
          offset: portion.body.count, isEnd: entry.number == UInt16(Field.end.rawValue)))
      portion.body.append("00000000000000000000\"")
    default: portion.body.append(json: entry.value, in: text)
    }
  }

  private func add(
    _ field: Field, _ range: TextRange, _ text: Span<UInt8>,
    _ portion: inout EncodedPortion
  ) {
    guard !range.isEmpty, keys.append(field, to: &portion.body) else { return }
    portion.body.append(jsonString: text.extracting(range.bounds))
  }

  private func add(
    _ field: Field, term: StaticString, _ portion: inout EncodedPortion
  ) {
    guard keys.append(field, to: &portion.body) else { return }
    portion.body.append(0x22)
    portion.body.append(term)
    portion.body.append(0x22)
  }

  private func add(
    _ field: Field, degrees: Int32, _ portion: inout EncodedPortion
  ) {
    guard keys.append(field, to: &portion.body) else { return }
    portion.body.append(degrees: degrees)
  }
}

extension FieldLabels {
  fileprivate func append(_ field: Field, to body: inout ByteBuffer) -> Bool {
    append(UInt16(field.rawValue), to: &body)
  }
}

extension Field {
  /// Whether a further Feature of an event says it again.
  fileprivate var isOfWholeEvent: Bool {
    switch self {
    case .id, .title, .type, .subtype, .occurrence, .ongoing, .status, .date, .dateText, .begin,
      .end, .beginOpen, .endOpen, .timeUnknown, .datePrecision, .timeBasis:
      true
    default: false
    }
  }
}
