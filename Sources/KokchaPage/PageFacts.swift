import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// What a page's program must know of the whole: the facts of its head and foot, the lists behind its columns, and the look
/// of the types.
struct PageFacts {
  let information: DocumentInformation
  let language: PageLanguage
  let details: PageDetails
  let events: Int
  let parts: [Int]
  let doubts: DoubtCounts
  let losses: LossCounts
  let horizon: (from: Instant, to: Instant)

  /// Writes them as the JSON of a script element.
  func write(to body: inout ByteBuffer) {
    var json = JSONBuilder(capacity: 1 << 14)
    append(to: &json)
    json.json.withSpan { body.append(scriptJSON: $0) }
  }

  private func append(to json: inout JSONBuilder) {
    let origin = information.origin?() ?? DocumentOrigin()
    json.beginObject()
    json.member("title", information.title)
    json.member("language", language.rawValue)
    json.member("version", Release.version)
    json.member("events", events)
    json.name("parts")
    json.beginArray()
    for part in parts { json.value(fixedPoint: part) }
    json.endArray()
    json.name("details")
    json.value(details == .all)
    json.member("attribution", information.attribution)
    json.name("counts")
    json.beginObject()
    json.member("claimed", doubts.claimed)
    json.member("unlocated", doubts.unlocated)
    json.member("uncertain", doubts.uncertain)
    json.member("by_sound", doubts.bySound + doubts.endsBySound)
    json.member("at_area", doubts.atArea)
    json.endObject()
    json.name("inputs")
    json.beginArray()
    for input in origin.inputs {
      json.beginObject()
      json.member("name", input.name)
      json.member("sha256", input.sha256)
      json.member("bytes", input.bytes)
      json.endObject()
    }
    json.endArray()
    json.member("losses", losses.written().map { $0.sentence(in: .html) })
    json.member("left_out", origin.leftOut)
    json.name("horizon")
    json.beginArray()
    json.append(horizon.from)
    json.append(horizon.to)
    json.endArray()
    appendFields(to: &json)
    appendTerms(to: &json)
    appendTypes(to: &json)
    json.endObject()
  }

  private func appendFields(to json: inout JSONBuilder) {
    json.name("fields")
    json.beginArray()
    for field in Field.allCases where !field.forms.isDisjoint(with: .flat) {
      json.beginObject()
      json.member("name", field.name)
      json.name("table")
      json.value(field.forms.contains(.table))
      json.name("map")
      json.value(field.forms.contains(.map))
      json.name("kind")
      json.value(field.kind.pageName)
      json.endObject()
    }
    json.endArray()
  }

  /// The lists in whose order columns count; those of values that may be missing begin with an empty one.
  private func appendTerms(to json: inout JSONBuilder) {
    json.name("terms")
    json.beginObject()
    json.member("occurrence", Occurrence.terms)
    json.member("status", EventStatus.terms)
    json.member("reliability", [""] + Reliability.terms)
    json.member("precision", [""] + PlacePrecision.terms)
    json.member("match", [""] + PlaceMatch.terms)
    json.member("time_precision", TimePrecision.terms)
    json.endObject()
  }

  private func appendTypes(to json: inout JSONBuilder) {
    json.name("types")
    json.beginArray()
    for type in EventType.allCases.map(Optional.some) + [nil] {
      json.beginObject()
      json.member("name", type?.description ?? "")
      json.member("colour", "#" + EventColour.onPaper(type))
      json.member("dark", "#" + EventColour.onDark(type))
      json.member("shape", EventGlyph(of: type).rawValue)
      json.endObject()
    }
    json.endArray()
    json.name("glyphs")
    json.beginObject()
    for glyph in EventGlyph.allCases {
      json.name(escaping: glyph.rawValue.utf8.span)
      json.value(glyph.path.utf8.span)
    }
    json.endObject()
  }
}

extension FieldKind {
  /// What a page's program knows it by.
  fileprivate var pageName: StaticString {
    switch self {
    case .text: "text"
    case .term: "term"
    case .integer: "integer"
    case .kilometres: "kilometres"
    case .share: "share"
    case .latitude: "latitude"
    case .longitude: "longitude"
    case .boolean: "boolean"
    case .time: "time"
    case .json: "json"
    case .wkt: "wkt"
    }
  }
}

extension JSONBuilder {
  fileprivate mutating func append(_ instant: Instant) {
    var text = ByteBuffer(capacity: 64)
    text.append(timestamp: instant)
    text.withSpan { value($0) }
  }
}
