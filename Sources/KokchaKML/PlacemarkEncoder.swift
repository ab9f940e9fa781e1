import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// What Placemarks are written with: each one's elements in the schema's order (rule KML1), name, time,
/// styleUrl, ExtendedData, geometry.
///
/// Markup, and text in which there is nothing to escape, is gathered and goes to libxml2 as it is; every
/// other text goes through libxml2's escaping. The fields are written first, and what stands before them then: only
/// they tell which balloon an event has, and so its style.
struct PlacemarkEncoder: ~Copyable {
  /// `<SimpleData name="…">` for every field.
  private let tags: FieldLabels
  /// What stands before the fields.
  var head = ByteBuffer(capacity: 512)
  /// The fields, and what stands after them.
  var scratch = ByteBuffer(capacity: 2048)
  /// Escapes a text.
  var escaper = XMLTextWriter.fragment()
  /// How much room is kept from one Placemark to the next.
  private static let keptRoom = 1 << 20
  private let styleNames = SharedStyle.all.map(\.name)
  private let isStyled: Bool
  /// The balloon that this Placemark's texts allow.
  var balloon = KMLBalloon.plain

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
      name: { KMLFormat.carries($0) ? KMLFormat.name(of: $0) : nil }
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
    let further = furtherData(of: feature, row, batch)
    balloon = .plain
    scratch.removeAll()
    scratch.append("<SchemaData schemaUrl=\"#event\">")
    if let further {
      write(further, of: feature, row, batch, &portion)
    } else {
      // The point that stands for a shape is nowhere else.
      let hasShape = !row.places.isEmpty && !batch.places[Int(row.places.start)].shapes.isEmpty
      for index in row.attributes.indices {
        if !hasShape, case .degrees = batch.attributes[index].value { continue }
        simpleData(batch.attributes[index], text, &portion)
      }
    }
    scratch.append("</SchemaData></ExtendedData>")
    geometry(of: feature, row, batch, &portion)
    scratch.append("</Placemark>")
    let style = begin(feature, row, batch, &portion)
    if balloon == .escaped, isStyled {
      copies(of: further ?? Array(batch.attributes[row.attributes.indices]), text)
    }
    head.withSpan { writer.raw($0) }
    scratch.withSpan { writer.raw($0) }
    scratch.removeAll(keepingAtMost: Self.keptRoom)
    return style
  }

  /// Writes what stands before the fields; tells the number of the style.
  private mutating func begin(
    _ feature: Feature, _ row: EventRow, _ batch: EventBatch, _ portion: inout EncodedPortion
  ) -> UInt8 {
    let text = batch.text.span
    head.removeAll()
    head.append("\n<Placemark id=\"")
    head.append(
      xmlIdentifierOf: text.extracting(row.id.bounds), prefix: feature.prefix,
      number: feature.number)
    head.append("\"><name>")
    // The title stands among the fields too, where its characters are counted.
    _ = Self.append(text.extracting(row.title.bounds), to: &head, &escaper)
    head.append("</name>")
    time(of: row)
    var style = SharedStyle.none
    if isStyled {
      style = self.style(of: feature, row, batch).index
      portion.styles |= 1 &<< UInt128(style)
      head.append("<styleUrl>#")
      head.append(string: styleNames[Int(style)])
      head.append("</styleUrl>")
    }
    head.append("<ExtendedData>")
    if case .event(let place?) = feature { nameGeometry(ofPlace: batch.places[place], batch) }
    return style
  }

  private func style(
    of feature: Feature, _ row: EventRow, _ batch: EventBatch
  ) -> SharedStyle {
    switch feature {
    case .event, .place:
      .event(
        EventStyle(
          type: row.knownType, occurrence: row.occurrence,
          isPointDoubtful: feature.isPointDoubtful(row, batch)), balloon)
    case .circle: .uncertainty(balloon)
    case .trajectory(let number):
      batch.trajectories[Int(row.trajectories.start) + number].isCourseDoubtful
        ? .doubtfulTrajectory(balloon) : .trajectory(balloon)
    }
  }

  /// Writes the time as a half-open TimeSpan, that of a day or an instant too (rule KML4).
  ///
  /// GDAL, and so QGIS, reads begin and end of a TimeSpan only. An open or unknown bound is left out.
  private mutating func time(of row: EventRow) {
    let begin = row.bounds.begin.writable(isEnd: false).instant
    let end = row.bounds.end.writable(isEnd: true).instant
    if begin == nil, end == nil { return }
    head.append("<TimeSpan>")
    if let begin {
      head.append("<begin>")
      head.append(timestamp: begin)
      head.append("</begin>")
    }
    if let end {
      head.append("<end>")
      head.append(timestamp: end)
      head.append("</end>")
    }
    head.append("</TimeSpan>")
  }

  /// One field; an empty value has no element (rule KML8).
  mutating func simpleData(
    _ entry: FieldEntry, _ text: Span<UInt8>, _ portion: inout EncodedPortion
  ) {
    guard entry.isWritten, tags.append(entry.number, to: &scratch) else { return }
    if case .text(let range) = entry.value {
      let bytes = text.extracting(range.bounds)
      if XMLCharacters.needNoCare(in: bytes) {
        // libxml2's escaping would leave it as it is.
        scratch.append(bytes)
      } else {
        look(atCareful: bytes, of: entry)
        let removed = Self.escape(bytes, to: &scratch, &escaper)
        if removed > 0 { portion.losses[.illegalCharacter] += removed }
      }
      if entry.number == KMLBalloon.address { look(atAddress: bytes) }
    } else {
      Self.append(entry, to: &scratch)
    }
    scratch.append("</SimpleData>")
  }

  /// A value that is not a text.
  static func append(_ entry: FieldEntry, to buffer: inout ByteBuffer) {
    switch entry.value {
    case .term(let term): buffer.append(term)
    case .integer(let value): buffer.append(decimal: Int(value))
    case .thousandths(let value): buffer.append(fixedPoint: Int(value), fractionDigits: 3)
    // xsd:boolean knows 1 and 0 too, and GDAL reads nothing else.
    case .boolean(let value): buffer.append(value ? "1" : "0" as StaticString)
    case .bound(.at(let instant)): buffer.append(timestamp: instant)
    case .degrees(let value): buffer.append(degrees: value)
    case .text, .point, .solarHijri, .bound: break
    }
  }

  /// Adds a text, and says how many characters that XML forbids were left out of it.
  static func append(
    _ text: Span<UInt8>, to buffer: inout ByteBuffer, _ escaper: inout XMLTextWriter
  ) -> Int {
    if XMLCharacters.needNoCare(in: text) {
      buffer.append(text)
      return 0
    }
    return escape(text, to: &buffer, &escaper)
  }

  /// Adds a text through libxml2's escaping.
  private static func escape(
    _ text: Span<UInt8>, to buffer: inout ByteBuffer, _ escaper: inout XMLTextWriter
  ) -> Int {
    var removed = 0
    if XMLCharacters.areAllowed(in: text) {
      escaper.text(text)
    } else {
      let kept = XMLCharacters.removingForbidden(from: text)
      removed = kept.removed
      escaper.text(kept.text.span)
    }
    escaper.drain(into: &buffer)
    return removed
  }
}

extension FieldEntry {
  /// Whether there is a value that KML carries.
  var isWritten: Bool {
    switch value {
    case .point, .solarHijri, .bound(.open), .bound(.unknown): false
    default: true
    }
  }
}
