import Kokcha
import KokchaBytes

/// Writes each event as a Placemark (OGC 07-147r2 §9.14), its elements in the schema's order: name,
/// time, styleUrl, ExtendedData, geometry.
final class KMLEncoder: EventEncoder {
  let portion = EncodedPortion()
  private var located = XMLTextWriter.fragment()
  private var unlocated = XMLTextWriter.fragment()
  /// `<SimpleData name="…">` for every field, one after the other.
  private var tags: [UInt8] = []
  private var tagRanges: [TextRange] = []
  private var scratch = ByteBuffer(capacity: 512)

  init(extraNames: [String]) {
    for attribute in Attribute.allCases {
      if KMLFormat.carries(attribute) {
        addTag(KMLFormat.name(of: attribute).description)
      } else {
        tagRanges.append(TextRange())
      }
    }
    while tagRanges.count < AttributeEntry.firstExtra { tagRanges.append(TextRange()) }
    for name in extraNames { addTag(name) }
  }

  private func addTag(_ name: String) {
    var writer = XMLTextWriter()
    writer.startElement("SimpleData")
    writer.attribute("name", name.withoutForbiddenXML)
    writer.raw("")
    scratch.removeAll()
    writer.drain(into: &scratch)
    let start = tags.count
    scratch.withSpan { span in
      for index in 0..<span.count { tags.append(span[index]) }
    }
    tagRanges.append(TextRange(start: start, count: tags.count - start))
  }

  func encode(_ batch: EventBatch) {
    portion.removeAll()
    for row in batch.events {
      let coordinate = row.places.isEmpty ? nil : batch.places[Int(row.places.start)].coordinate
      if let coordinate {
        portion.bounds.insert(coordinate)
        placemark(row, of: batch, at: coordinate, to: &located)
      } else {
        portion.unlocated += 1
        portion.losses[.unlocated] += 1
        placemark(row, of: batch, at: nil, to: &unlocated)
      }
    }
    located.drain(into: &portion.body)
    unlocated.drain(into: &portion.aside)
    portion.events = batch.events.count
    portion.features = batch.events.count
    portion.losses[.timeClipped] = batch.clippedTimes
  }

  private func placemark(
    _ row: EventRow, of batch: EventBatch, at coordinate: Coordinate?,
    to writer: inout XMLTextWriter
  ) {
    let text = batch.text.span
    scratch.removeAll()
    scratch.append("\n<Placemark id=\"")
    scratch.append(xmlIdentifierOf: text.extracting(row.id.bounds))
    scratch.append("\"><name>")
    raw(to: &writer)
    write(text.extracting(row.title.bounds), to: &writer)
    scratch.append("</name>")
    time(of: row)
    let style = EventStyle(type: row.knownType, occurrence: row.occurrence)
    portion.styles |= 1 << UInt64(style.index)
    scratch.append("<styleUrl>#")
    scratch.append(style.name)
    scratch.append("</styleUrl><ExtendedData><SchemaData schemaUrl=\"#event\">")
    for index in row.attributes.indices {
      simpleData(batch.attributes[index], text, to: &writer)
    }
    scratch.append("</SchemaData></ExtendedData>")
    if let coordinate {
      // ATC-3: longitude, latitude, a comma between, no blank.
      scratch.append("<Point><coordinates>")
      scratch.append(degrees: coordinate.x)
      scratch.append(0x2C)
      scratch.append(degrees: coordinate.y)
      scratch.append("</coordinates></Point>")
    }
    scratch.append("</Placemark>")
    raw(to: &writer)
  }

  /// A day or an instant is a TimeStamp, all else a TimeSpan, half-open (rule KML4).
  private func time(of row: EventRow) {
    let begin = row.bounds.begin.instant.map { min(max($0, .earliestWritable), .latestWritable) }
    let end = row.bounds.end.instant.map { min(max($0, .earliestWritable), .latestWritable) }
    if let begin, row.bounds.precision == .day {
      scratch.append("<TimeStamp><when>")
      scratch.append(dayOf: begin)
      scratch.append("</when></TimeStamp>")
    } else if let begin, row.bounds.precision == .instant {
      scratch.append("<TimeStamp><when>")
      scratch.append(timestamp: begin)
      scratch.append("</when></TimeStamp>")
    } else if begin != nil || end != nil {
      scratch.append("<TimeSpan>")
      if let begin {
        scratch.append("<begin>")
        scratch.append(timestamp: begin)
        scratch.append("</begin>")
      }
      if let end {
        scratch.append("<end>")
        scratch.append(timestamp: end)
        scratch.append("</end>")
      }
      scratch.append("</TimeSpan>")
    }
  }

  /// One field; an empty value has no element (rule KML8).
  private func simpleData(
    _ entry: AttributeEntry, _ text: Span<UInt8>, to writer: inout XMLTextWriter
  ) {
    switch entry.value {
    case .degrees, .point, .bound(.open), .bound(.unknown): return
    default: break
    }
    let tag = tagRanges[Int(entry.field)]
    if tag.isEmpty { return }
    scratch.append(tags.span.extracting(tag.bounds))
    switch entry.value {
    case .text(let range):
      raw(to: &writer)
      write(text.extracting(range.bounds), to: &writer)
    case .term(let term): scratch.append(term)
    case .integer(let value): scratch.append(decimal: Int(value))
    case .metres(let value): scratch.append(fixedPoint: Int(value), fractionDigits: 3)
    // xsd:boolean knows 1 and 0 too, and GDAL reads nothing else.
    case .boolean(let value): scratch.append(value ? "1" : "0" as StaticString)
    case .bound(.at(let instant)): scratch.append(timestamp: instant)
    case .degrees, .point, .bound: break
    }
    scratch.append("</SimpleData>")
  }

  /// Hands the markup gathered so far to libxml2.
  private func raw(to writer: inout XMLTextWriter) {
    scratch.withSpan { writer.raw($0) }
    scratch.removeAll()
  }

  private func write(_ text: Span<UInt8>, to writer: inout XMLTextWriter) {
    if XMLCharacters.areAllowed(in: text) {
      writer.text(text)
      return
    }
    let (kept, removed) = XMLCharacters.removingForbidden(from: text)
    portion.losses[.illegalCharacter] += removed
    writer.text(kept.span)
  }
}

extension XMLTextWriter {
  /// A writer inside an element whose start tag is already gone: for parts of a document.
  static func fragment() -> XMLTextWriter {
    var writer = XMLTextWriter()
    writer.startElement("Document")
    writer.raw("")
    var startTag = ByteBuffer()
    writer.drain(into: &startTag)
    return writer
  }
}

extension String {
  /// The text without characters that XML forbids.
  var withoutForbiddenXML: String {
    XMLCharacters.areAllowed(in: utf8.span)
      ? self : String(decoding: XMLCharacters.removingForbidden(from: utf8.span).text, as: UTF8.self)
  }
}

extension ByteBuffer {
  /// An event's id as an NCName (Namespaces in XML 1.0 §3): `event.` before it, and every byte but
  /// ASCII letters, digits, `-` and `.` as `_` and two hexadecimal digits. It can be read back.
  mutating func append(xmlIdentifierOf id: Span<UInt8>) {
    append("event.")
    for index in 0..<id.count {
      let byte = id[index]
      let lower = byte | 0x20
      if (lower >= 0x61 && lower <= 0x7A) || byte.isASCIIDigit || byte == 0x2D || byte == 0x2E {
        append(byte)
      } else {
        append(0x5F)
        append(hexadecimal: byte >> 4)
        append(hexadecimal: byte & 0x0F)
      }
    }
  }

  private mutating func append(hexadecimal digit: UInt8) {
    append(digit < 10 ? 0x30 + digit : 0x37 + digit)
  }
}
