import KokchaBytes
import KokchaFormat
import KokchaModel

extension PlacemarkEncoder.Feature {
  /// What its XML id begins with.
  var prefix: StaticString {
    switch self {
    case .event: "event."
    case .place: "place."
    case .circle: "circle."
    case .trajectory: "path."
    }
  }

  var number: Int {
    switch self {
    case .event: 0
    case .place(let number), .circle(let number, _), .trajectory(let number): number
    }
  }

  /// Whether its point is that of a place which may well be elsewhere.
  func isPointDoubtful(_ row: EventRow, _ batch: EventBatch) -> Bool {
    switch self {
    case .event(let place?): batch.places[place].pointDoubt != nil
    case .place(let number): batch.places[Int(row.places.start) + number].pointDoubt != nil
    case .event(nil), .circle, .trajectory: false
    }
  }
}

extension PlacemarkEncoder {
  /// The data of a Placemark that is not its event's first: what tells which event it belongs to and how
  /// sure that is, and what is its own; nil for the first.
  func furtherData(
    of feature: Feature, _ row: EventRow, _ batch: EventBatch
  ) -> [FieldEntry]? {
    if case .event = feature { return nil }
    return batch.attributes[row.attributes.indices].filter(\.isShared)
      + ownData(of: feature, row, batch)
  }

  mutating func write(
    _ further: [FieldEntry], of feature: Feature, _ row: EventRow, _ batch: EventBatch,
    _ portion: inout EncodedPortion
  ) {
    // Characters that XML forbids were counted with the event's first Placemark.
    let losses = portion.losses
    for entry in further { simpleData(entry, batch.text.span, &portion) }
    portion.losses = losses
    scratch.append("<SimpleData name=\"primary\">0</SimpleData><SimpleData name=\"role\">")
    switch feature {
    case .event: break
    case .place(let number):
      scratch.append(batch.places[Int(row.places.start) + number].role.term)
    case .circle: scratch.append("uncertainty")
    case .trajectory: scratch.append("trajectory")
    }
    scratch.append("</SimpleData>")
  }

  private func ownData(
    of feature: Feature, _ row: EventRow, _ batch: EventBatch
  ) -> [FieldEntry] {
    var entries: [FieldEntry] = []
    func add(_ field: Field, _ range: TextRange) {
      if !range.isEmpty { entries.append(FieldEntry(field, .text(range))) }
    }
    switch feature {
    case .event: break
    case .place(let number), .circle(let number, _):
      let place = batch.places[Int(row.places.start) + number]
      add(.place, place.verbatim)
      entries.append(FieldEntry(.placeRole, .term(place.role.term)))
      add(.placeID, place.identifier)
      for field in PlaceRow.plainFields {
        if let value = place.value(of: field) { entries.append(FieldEntry(field, value)) }
      }
      if let radius = place.radiusMetres {
        entries.append(FieldEntry(.radiusKilometres, .thousandths(radius)))
      }
      if let precision = place.precision {
        entries.append(FieldEntry(.placePrecision, .term(precision.term)))
      }
      add(.admin1, place.admin1)
      add(.admin1Code, place.admin1Code)
      add(.admin2, place.admin2)
      add(.admin2Code, place.admin2Code)
      if let border = place.borderMetres {
        entries.append(FieldEntry(.borderKilometres, .thousandths(border)))
      }
    case .trajectory(let number):
      let trajectory = batch.trajectories[Int(row.trajectories.start) + number]
      add(.fromPlace, trajectory.from)
      add(.toPlace, trajectory.to)
      if let kind = trajectory.kind {
        entries.append(FieldEntry(.trajectoryKind, .term(kind.term)))
      }
      for field in TrajectoryRow.plainFields {
        if let value = trajectory.value(of: field) { entries.append(FieldEntry(field, value)) }
      }
    }
    return entries
  }
}

extension FieldEntry {
  /// Whether every Placemark of an event carries the field.
  fileprivate var isShared: Bool {
    switch field {
    case .id, .title, .type, .subtype, .occurrence, .ongoing, .status, .date, .dateText, .begin,
      .end, .beginOpen, .endOpen, .timeUnknown, .datePrecision, .timeBasis, .claimant, .claimVerb,
      .source, .sourceURL, .reliability, .credibility:
      true
    default: false
    }
  }
}
