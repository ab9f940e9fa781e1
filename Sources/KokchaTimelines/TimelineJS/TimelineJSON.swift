import KokchaBytes
package import KokchaFormat
import KokchaModel
import KokchaStory

/// The JSON that TimelineJS 3 loads ("TimelineJS JSON data format" of its documentation).
///
/// One object with a title slide, which carries the attribution of the gazetteer's data (rule A8),
/// and a list of events. There are no eras. `scale` is left out: TimelineJS itself takes the
/// cosmological one where a year is too far for the human, and the first event cannot know that.
package struct TimelineJSON: EventFormat {
  private let information: DocumentInformation

  /// A timeline of this title.
  package init(information: DocumentInformation = DocumentInformation()) {
    self.information = information
  }

  package func makeEncoder(extraNames: [String]) -> any EventEncoder { TimelineJSONEncoder() }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    var head = JSONBuilder()
    head.beginObject()
    head.name("title")
    head.beginObject()
    head.name("text")
    head.beginObject()
    head.add("headline", Markup.html.escaped(information.title))
    if let attribution = information.attribution {
      head.add("text", Markup.html.paragraph("Places by: " + Markup.html.escaped(attribution)))
    }
    head.endObject()
    head.endObject()
    head.name("events")
    head.beginArray()
    return EventListDocument(head: head.json.withSpan { $0.string }, tail: "\n]}\n")
  }
}

/// Writes each event as a slide object.
final class TimelineJSONEncoder: EventEncoder {
  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    for row in batch.events {
      portion.losing(of: row, in: batch) {
        guard let slide = TimelineSlide(row, of: batch, &$0.losses) else { return }
        var builder = JSONBuilder(capacity: 0)
        swap(&builder.json, &$0.body)
        // The document drops the comma before its first event.
        builder.json.append(",\n")
        builder.append(slide, id: batch.text.string(row.id))
        swap(&builder.json, &$0.body)
        $0.events += 1
      }
    }
    portion.features = portion.events
  }
}

extension JSONBuilder {
  fileprivate mutating func append(_ slide: TimelineSlide, id: String) {
    beginObject()
    append("start_date", slide.dates.start)
    if let end = slide.dates.end { append("end_date", end) }
    add("display_date", slide.displayDate)
    name("text")
    beginObject()
    add("headline", slide.headline)
    if !slide.text.isEmpty { add("text", slide.text) }
    endObject()
    if !slide.group.isEmpty { add("group", slide.group) }
    add("unique_id", id)
    // Links are there already; TimelineJS is not to look for more in what people wrote.
    name("autolink")
    value(false)
    if let media = slide.media {
      name("media")
      beginObject()
      add("url", media.address)
      if !media.credit.isEmpty { add("credit", media.credit) }
      if !media.caption.isEmpty { add("caption", media.caption) }
      endObject()
    }
    endObject()
  }

  private mutating func append(_ key: StaticString, _ date: SlideDate) {
    name(key)
    beginObject()
    add("year", date.year)
    add("month", date.month)
    add("day", date.day)
    add("hour", date.hour)
    add("minute", date.minute)
    add("second", date.second)
    endObject()
  }

  private mutating func add(_ key: StaticString, _ number: Int?) {
    guard let number else { return }
    name(key)
    value(fixedPoint: number)
  }

  mutating func add(_ key: StaticString, _ text: String) {
    name(key)
    value(text.utf8.span)
  }
}
