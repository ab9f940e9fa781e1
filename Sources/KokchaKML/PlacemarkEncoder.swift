import Kokcha
import KokchaBytes

/// What Placemarks are written with: each one's elements in the schema's order (rule KML1), name, time,
/// styleUrl, ExtendedData, geometry.
///
/// Markup, and text in which there is nothing to escape, is gathered and goes to libxml2 as it is; every
/// other text goes through libxml2's escaping.
struct PlacemarkEncoder: ~Copyable {
  /// `<SimpleData name="…">` for every field.
  private let tags: FieldLabels
  var scratch = ByteBuffer(capacity: 512)
  private let styleNames = SharedStyle.all.map(\.name)
  private let isStyled: Bool

  /// What a Placemark shows of its event; the number is that among the event's places or trajectories.
  enum Feature {
    case event(place: Int?)
    case place(Int)
    case circle(Int, [Coordinate])
    case trajectory(Int)
  }

  init(extraNames: [String], isStyled: Bool) {
    self.isStyled = isStyled
    tags = FieldLabels(
      extraNames: extraNames,
      name: { KMLFormat.carries($0) ? KMLFormat.name(of: $0).description : nil }
    ) { name, label in
      var writer = XMLTextWriter()
      writer.startElement("SimpleData")
      writer.attribute("name", name)
      writer.raw("")
      writer.drain(into: &label)
    }
  }

  /// Writes a Placemark; tells the number of its style.
  mutating func encode(
    _ feature: Feature, _ row: EventRow, of batch: EventBatch, to writer: inout XMLTextWriter,
    _ portion: inout EncodedPortion
  ) -> UInt8 {
    let text = batch.text.span
    scratch.removeAll()
    scratch.append("\n<Placemark id=\"")
    scratch.append(
      xmlIdentifierOf: text.extracting(row.id.bounds), prefix: feature.prefix,
      number: feature.number)
    scratch.append("\"><name>")
    // The title stands among the fields too, where its characters are counted.
    _ = write(text.extracting(row.title.bounds), to: &writer)
    scratch.append("</name>")
    time(of: row)
    let style = isStyled ? style(of: feature, row).index : SharedStyle.none
    if isStyled {
      portion.styles |= 1 << UInt64(style)
      scratch.append("<styleUrl>#")
      scratch.append(string: styleNames[Int(style)])
      scratch.append("</styleUrl>")
    }
    scratch.append("<ExtendedData>")
    if case .event(let place?) = feature { nameGeometry(ofPlace: batch.places[place], batch) }
    scratch.append("<SchemaData schemaUrl=\"#event\">")
    if case .event = feature {
      // The point that stands for a shape is nowhere else.
      let hasShape = !row.places.isEmpty && !batch.places[Int(row.places.start)].shapes.isEmpty
      for index in row.attributes.indices {
        if !hasShape, case .degrees = batch.attributes[index].value { continue }
        simpleData(batch.attributes[index], text, to: &writer, &portion)
      }
    } else {
      furtherData(of: feature, row, batch, to: &writer, &portion)
    }
    scratch.append("</SchemaData></ExtendedData>")
    geometry(of: feature, row, batch, &portion)
    scratch.append("</Placemark>")
    raw(to: &writer)
    return style
  }

  private func style(of feature: Feature, _ row: EventRow) -> SharedStyle {
    switch feature {
    case .event, .place: .event(EventStyle(type: row.knownType, occurrence: row.occurrence))
    case .circle: .uncertainty
    case .trajectory: .trajectory
    }
  }

  /// Writes the time as a half-open TimeSpan, that of a day or an instant too (rule KML4).
  ///
  /// GDAL, and so QGIS, reads begin and end of a TimeSpan only. An open or unknown bound is left out.
  private mutating func time(of row: EventRow) {
    let begin = row.bounds.begin.writable(isEnd: false).instant
    let end = row.bounds.end.writable(isEnd: true).instant
    if begin == nil, end == nil { return }
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

  /// One field; an empty value has no element (rule KML8).
  mutating func simpleData(
    _ entry: AttributeEntry, _ text: Span<UInt8>, to writer: inout XMLTextWriter,
    _ portion: inout EncodedPortion
  ) {
    switch entry.value {
    case .point, .solarHijri, .bound(.open), .bound(.unknown): return
    default: break
    }
    guard tags.append(entry.field, to: &scratch) else { return }
    switch entry.value {
    case .text(let range):
      let removed = write(text.extracting(range.bounds), to: &writer)
      if removed > 0 { portion.losses[.illegalCharacter] += removed }
    case .term(let term): scratch.append(term)
    case .integer(let value): scratch.append(decimal: Int(value))
    case .metres(let value): scratch.append(fixedPoint: Int(value), fractionDigits: 3)
    // xsd:boolean knows 1 and 0 too, and GDAL reads nothing else.
    case .boolean(let value): scratch.append(value ? "1" : "0" as StaticString)
    case .bound(.at(let instant)): scratch.append(timestamp: instant)
    case .degrees(let value): scratch.append(degrees: value)
    case .point, .solarHijri, .bound: break
    }
    scratch.append("</SimpleData>")
  }

  /// Hands the markup gathered so far to libxml2.
  private mutating func raw(to writer: inout XMLTextWriter) {
    scratch.withSpan { writer.raw($0) }
    scratch.removeAll()
  }

  /// Writes text, and says how many characters that XML forbids were left out of it.
  private mutating func write(_ text: Span<UInt8>, to writer: inout XMLTextWriter) -> Int {
    if XMLCharacters.needNoCare(in: text) {
      // libxml2's escaping would leave it as it is; it goes along with the markup.
      scratch.append(text)
      return 0
    }
    raw(to: &writer)
    if XMLCharacters.areAllowed(in: text) {
      writer.text(text)
      return 0
    }
    let (kept, removed) = XMLCharacters.removingForbidden(from: text)
    writer.text(kept.span)
    return removed
  }
}
