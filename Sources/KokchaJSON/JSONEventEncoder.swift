import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// Writes each event as one JSON object (RFC 8259 §4) on a line of its own.
///
/// Members stand in one order always, and are left out where there is nothing to say.
final class JSONEventEncoder: EventEncoder {
  private let layout: JSONLayout

  init(layout: JSONLayout) { self.layout = layout }

  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    var builder = JSONBuilder(capacity: 0)
    swap(&builder.json, &portion.body)
    for row in batch.events {
      // The document drops the comma before its first event.
      if layout == .document { builder.json.append(",\n") }
      builder.beginAnew()
      builder.append(row, of: batch)
      if layout == .lines { builder.json.append(0x0A) }
    }
    swap(&builder.json, &portion.body)
    portion.events = batch.events.count
    portion.features = batch.events.count
  }
}

extension JSONBuilder {
  fileprivate mutating func append(_ row: EventRow, of batch: EventBatch) {
    beginObject()
    name("id")
    value(batch.text.span.extracting(row.id.bounds))
    name("title")
    value(batch.text.span.extracting(row.title.bounds))
    add("summary", row.summary, batch)
    add("status", row.status.term)
    add("occurrence", row.occurrence.term)
    name("ongoing")
    value(row.ongoing)
    add("type", row.type, batch)
    add("subtype", row.subtype, batch)
    for field in EventRow.plainFields { add(field, row.value(of: field), batch) }
    appendTime(of: row, batch)
    if !row.places.isEmpty {
      name("places")
      append(places: row.places, of: batch)
    }
    add("place_note", row.placeNote, batch)
    if !row.trajectories.isEmpty {
      name("trajectories")
      append(trajectories: row.trajectories, of: batch)
    }
    if !row.actors.isEmpty {
      name("actors")
      append(actors: row.actors, of: batch)
    }
    if !row.casualties.isEmpty {
      name("casualties")
      append(casualties: row.casualties, of: batch)
    }
    if !row.claims.isEmpty {
      name("claims")
      append(claims: row.claims, of: batch)
    }
    if !row.sources.isEmpty {
      name("sources")
      append(sources: row.sources, of: batch)
    }
    add("credibility", row.credibility.map { Int32($0.rawValue) })
    if !row.links.isEmpty {
      name("links")
      append(links: row.links, of: batch)
    }
    appendTags(of: row, batch)
    appendExtras(of: row, batch)
    endObject()
  }

  private mutating func appendTime(of row: EventRow, _ batch: EventBatch) {
    name("time")
    beginObject()
    name("edtf")
    value(batch.text.span.extracting(row.edtf.bounds))
    add("verbatim", row.dateText, batch)
    add("basis", row.dateBasis?.term)
    add("zone", row.zone, batch)
    append("earliest", row.bounds.begin)
    append("latest", row.bounds.end)
    add("precision", row.bounds.precision.term)
    add("time_basis", row.bounds.basis.term)
    endObject()
  }

  /// A bound that RFC 3339 can write; an open or unknown one, or a year of more than four digits,
  /// stands in `edtf` alone.
  private mutating func append(_ key: StaticString, _ bound: TimeBound) {
    guard let instant = bound.instant,
      instant >= .earliestWritable, instant <= .latestWritable
    else { return }
    name(key)
    json.append(0x22)
    json.append(timestamp: instant)
    json.append(0x22)
    endValue()
  }

  private mutating func appendTags(of row: EventRow, _ batch: EventBatch) {
    if row.tags.isEmpty { return }
    var hasBegun = false
    batch.forEachTag(of: row) { tag in
      if !hasBegun {
        name("tags")
        beginArray()
        hasBegun = true
      }
      value(batch.text.span.extracting(tag.bounds))
    }
    if hasBegun { endArray() }
  }

  private mutating func appendExtras(of row: EventRow, _ batch: EventBatch) {
    if row.extras.isEmpty { return }
    name("extra")
    beginObject()
    for extra in batch.extras[row.extras.indices] {
      name(escaping: batch.extraNames[Int(extra.name)].utf8.span)
      value(batch.text.span.extracting(extra.value.bounds))
    }
    endObject()
  }
}
