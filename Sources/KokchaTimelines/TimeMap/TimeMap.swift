import KokchaBytes
package import KokchaFormat
import KokchaModel
import KokchaStory
import KokchaTime

/// The events of TimeMap as it fetches them from `EVENTS_EXT`: one JSON array.
///
/// The shape is that of `src/reducers/validate/eventSchema.js` in forensic-architecture/timemap as
/// of 2021, with which bellingcat/ukraine-timemap of 2022–2024 agrees in every key that is written
/// here. Both refuse an event with a key that they do not know, so there are no others: the title
/// stands first in `description`, and what has no key of its own stands behind it.
///
/// All values are texts. Dates are `MM/DD/YYYY` and times `HH:mm` in UTC, as its configuration has
/// them unless told otherwise.
package struct TimeMap: EventFormat {
  package init() {}

  package func makeEncoder(extraNames: [String]) -> any EventEncoder { TimeMapEncoder() }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    EventListDocument(head: "[", tail: "\n]\n")
  }

  /// The associations that events name, as TimeMap fetches them from `ASSOCIATIONS_EXT`: a category
  /// for each type of the vocabulary.
  ///
  /// They are the same for every file. An event of another type has none, and TimeMap shows it
  /// without a category.
  package static var associations: String {
    let rows = EventType.allCases.map { type in
      let term = type.term.description
      return "  {\"id\":\"\(term)\",\"title\":\"\(term)\",\"desc\":\"\",\"mode\":\"CATEGORY\","
        + "\"filter_paths\":[\"Type\",\"\(term)\"]}"
    }
    return "[\n" + rows.joined(separator: ",\n") + "\n]\n"
  }
}

/// Writes each event as an object of TimeMap's.
final class TimeMapEncoder: EventEncoder {
  /// The years that its dates hold: in a browser, a year below 100 becomes one of the twentieth
  /// century.
  private static let years = 100...9999

  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    for row in batch.events {
      portion.losing(of: row, in: batch) {
        encode(row, of: batch, into: &$0)
      }
    }
    portion.features = portion.events
  }

  private func encode(_ row: EventRow, of batch: EventBatch, into portion: inout EncodedPortion) {
    let begin = row.bounds.begin.instant
    let last = row.bounds.end.instant.map { Instant(seconds: $0.seconds - 1) }
    guard let shown = begin ?? last,
      Self.years.contains(CalendarDay(containing: shown).components.year)
    else {
      portion.losses[.eventLeftOut] += 1
      return
    }
    let place = row.places.isEmpty ? nil : batch.places[Int(row.places.start)]
    if place?.coordinate == nil { portion.losses[.unlocated] += 1 }
    // TimeMap has one moment: of anything longer than a day it shows the first.
    switch row.bounds.precision {
    case .day, .minute, .instant: break
    default: portion.losses[.timeCoarsened] += 1
    }
    portion.losses[.textLeftOut] += EventStory.textsLeftOut(of: row, in: batch)
    portion.losses[.shapeReduced] += EventStory.shapesReduced(of: row, in: batch)
    var builder = JSONBuilder(capacity: 0)
    swap(&builder.json, &portion.body)
    // The document drops the comma before its first event.
    builder.json.append(",\n")
    builder.append(row, of: batch, at: shown, in: place)
    swap(&builder.json, &portion.body)
    portion.events += 1
  }
}

extension JSONBuilder {
  fileprivate mutating func append(
    _ row: EventRow, of batch: EventBatch, at instant: Instant, in place: PlaceRow?
  ) {
    let text = batch.text
    let when = batch.timeInWords(of: row)
    beginObject()
    add("id", text.string(row.id))
    add("description", Self.description(of: row, batch, when: when))
    let day = CalendarDay(containing: instant)
    let (year, month, date) = day.components
    name("date")
    json.append(0x22)
    json.append(month, width: 2)
    json.append(0x2F)
    json.append(date, width: 2)
    json.append(0x2F)
    json.append(year, width: 4)
    json.append(0x22)
    endValue()
    name("time")
    json.append(0x22)
    if row.bounds.basis == .instant {
      let minute = Int(instant.seconds - day.number * 86_400) / 60
      json.append(minute / 60, width: 2)
      json.append(0x3A)
      json.append(minute % 60, width: 2)
    }
    json.append(0x22)
    endValue()
    add("time_precision", row.bounds.precision.term.description)
    add("time_display", when)
    add("location", place.map { text.string($0.verbatim) } ?? "")
    append("latitude", place?.coordinate?.y)
    append("longitude", place?.coordinate?.x)
    add("type", text.string(row.subtype))
    add("category", text.string(row.type))
    name("associations")
    beginArray()
    if let type = row.knownType { value(type.term) }
    endArray()
    name("sources")
    beginArray()
    endArray()
    endObject()
  }

  /// Degrees as text; an empty one where they are not known, for TimeMap asks for both always.
  private mutating func append(_ key: StaticString, _ degrees: Int32?) {
    name(key)
    json.append(0x22)
    if let degrees { json.append(degrees: degrees) }
    json.append(0x22)
    endValue()
  }

  private static func description(of row: EventRow, _ batch: EventBatch, when: String) -> String {
    var parts = [EventStory.title(of: row, in: batch)]
    if !row.summary.isEmpty { parts.append(batch.text.string(row.summary)) }
    parts.append("When: " + when)
    parts += EventStory(row, of: batch, in: .plain).paragraphs
    return parts.joined(separator: "\n\n")
  }
}
