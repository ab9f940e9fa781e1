package import KokchaBytes

/// The parts of an event as the JSON form has them (docs/json.md).
///
/// Formats whose fields are flat write the same where an event has more of a kind than they have
/// fields for (rule GJ8), so that there is one spelling of each part.
extension JSONBuilder {
  package mutating func append(places range: RowRange, of batch: EventBatch) {
    beginArray()
    for place in batch.places[range.indices] {
      beginObject()
      name("role")
      value(place.role.term)
      add("verbatim", place.verbatim, batch)
      add("gazetteer_id", place.identifier, batch)
      add("admin1", place.admin1, place.admin1Code, batch)
      add("admin2", place.admin2, place.admin2Code, batch)
      if let coordinate = place.coordinate {
        name("coordinate")
        beginObject()
        name("longitude")
        value(fixedPoint: Int(coordinate.x), fractionDigits: Coordinate.fractionDigits)
        name("latitude")
        value(fixedPoint: Int(coordinate.y), fractionDigits: Coordinate.fractionDigits)
        endObject()
      }
      if !place.shapes.isEmpty {
        name("geometry")
        append(shapes: place.shapes, of: batch)
      }
      add("radius_km", metres: place.radiusMetres)
      add("precision", place.precision?.term)
      for field in PlaceRow.plainFields { add(field, place.value(of: field), batch) }
      add("border_km", metres: place.borderMetres)
      endObject()
    }
    endArray()
  }

  package mutating func append(trajectories range: RowRange, of batch: EventBatch) {
    beginArray()
    for trajectory in batch.trajectories[range.indices] {
      beginObject()
      add("from", trajectory.from, batch)
      add("to", trajectory.to, batch)
      add("kind", trajectory.kind?.term)
      for field in TrajectoryRow.plainFields { add(field, trajectory.value(of: field), batch) }
      endObject()
    }
    endArray()
  }

  package mutating func append(actors range: RowRange, of batch: EventBatch) {
    beginArray()
    for actor in batch.actors[range.indices] {
      beginObject()
      add("name", actor.name, batch)
      add("role", actor.role?.term)
      add("attribution", actor.attribution?.term)
      endObject()
    }
    endArray()
  }

  package mutating func append(casualties range: RowRange, of batch: EventBatch) {
    beginArray()
    for count in batch.casualties[range.indices] {
      beginObject()
      add("kind", count.kind.term)
      add("group", count.group, batch)
      add("low", count.low)
      add("best", count.best)
      add("high", count.high)
      endObject()
    }
    endArray()
  }

  package mutating func append(claims range: RowRange, of batch: EventBatch) {
    beginArray()
    for claim in batch.claims[range.indices] {
      beginObject()
      add("claimant", claim.claimant, batch)
      add("verb", claim.verb?.term)
      add("quote", claim.quote, batch)
      add("source_id", claim.source, batch)
      add("date", claim.date, batch)
      endObject()
    }
    endArray()
  }

  package mutating func append(sources range: RowRange, of batch: EventBatch) {
    beginArray()
    for source in batch.sources[range.indices] {
      beginObject()
      add("id", source.id, batch)
      add("publisher", source.publisher, batch)
      for field in SourceRow.plainFields { add(field, source.value(of: field), batch) }
      endObject()
    }
    endArray()
  }

  package mutating func append(links range: RowRange, of batch: EventBatch) {
    beginArray()
    for link in batch.links[range.indices] {
      beginObject()
      add("kind", link.kind.term)
      add("event_id", link.id, batch)
      endObject()
    }
    endArray()
  }

  // MARK: Members, left out where there is nothing to say

  /// A plain field under its key.
  package mutating func add(_ field: Field, _ value: FieldValue?, _ batch: EventBatch) {
    guard let value else { return }
    name(escaping: field.key.utf8.span)
    switch value {
    case .text(let range): self.value(batch.text.span.extracting(range.bounds))
    case .term(let term): self.value(term)
    case .integer(let number): self.value(fixedPoint: Int(number))
    case .thousandths(let metres): self.value(fixedPoint: Int(metres), fractionDigits: 3)
    case .boolean(let isTrue): self.value(isTrue)
    // No plain field is of these kinds.
    case .degrees, .bound, .point, .solarHijri: self.value("")
    }
  }

  package mutating func add(_ key: StaticString, _ range: TextRange, _ batch: EventBatch) {
    if range.isEmpty { return }
    name(key)
    value(batch.text.span.extracting(range.bounds))
  }

  package mutating func add(_ key: StaticString, _ term: StaticString?) {
    guard let term else { return }
    name(key)
    value(term)
  }

  package mutating func add(_ key: StaticString, _ number: Int32?) {
    guard let number else { return }
    name(key)
    value(fixedPoint: Int(number))
  }

  private mutating func add(_ key: StaticString, metres: Int32?) {
    guard let metres else { return }
    name(key)
    value(fixedPoint: Int(metres), fractionDigits: 3)
  }

  private mutating func add(
    _ key: StaticString, _ unit: TextRange, _ code: TextRange, _ batch: EventBatch
  ) {
    if unit.isEmpty && code.isEmpty { return }
    name(key)
    beginObject()
    add("name", unit, batch)
    add("pcode", code, batch)
    endObject()
  }
}
