import KokchaBytes
import KokchaModel

/// Lays out what tables say as the text of a `GroundIndex`.
package struct GroundIndexWriter {
  private let records: GazetteerRecords
  var texts = IndexTexts()
  /// Places by id.
  private var ids = KeyTableWriter(ignoringCase: true)

  /// The text of the index of what tables say.
  package static func text(of records: GazetteerRecords) -> String {
    var writer = GroundIndexWriter(records)
    return writer.text()
  }

  private init(_ records: GazetteerRecords) { self.records = records }

  private mutating func text() -> String {
    for place in records.places.indices {
      let key = ids.insert(records.places[place].id.utf8.span)
      ids[key] = [Int32(place)]
    }
    // All that refers to texts comes before the texts are done.
    let places = places()
    let names = names()
    let codes = codes()
    let sources = sources()
    let outlines = outlines()
    let courses = courses()
    let lookups = NameSections(records)
    let (schemeTable, codeTable) = codeTables()
    var sections = IndexSections()
    for section in GroundIndex.Section.allCases {
      switch section {
      case .texts: sections.append(texts.writer.bytes)
      case .places: sections.append(places)
      case .names: sections.append(names)
      case .codes: sections.append(codes)
      case .sources: sections.append(sources)
      case .outlines: sections.append(outlines)
      case .courses: sections.append(courses)
      case .idTable: sections.append(ids.bytes)
      case .nameTable: sections.append(lookups.names.bytes)
      case .schemeTable: sections.append(schemeTable.bytes)
      case .codeTable: sections.append(codeTable.bytes)
      case .sounds: sections.append(lookups.sounds.bytes)
      }
    }
    return String(decoding: sections.bytes, as: UTF8.self)
  }

  private mutating func append(_ text: String, to writer: inout IndexWriter) {
    writer.append(texts.offset(of: text), width: 4)
  }

  private mutating func append(optional text: String?, to writer: inout IndexWriter) {
    writer.append(text.map { texts.offset(of: $0) + 1 } ?? 0, width: 4)
  }

  // MARK: Records

  private mutating func places() -> [UInt8] {
    let measures = PlaceMeasures(records)
    var writer = IndexWriter()
    var (firstName, firstCode) = (0, 0)
    for (number, place) in records.places.enumerated() {
      func append(optional number: Int?) {
        writer.append(number.map { $0 + 1 } ?? 0, width: 4)
      }
      let lineage = records.lineages[number]
      let zone = records.zones[number]
      writer.append(Int(place.kind.rawValue), width: 1)
      for text in [place.id, place.name, place.source, place.country] {
        self.append(text, to: &writer)
      }
      for text in [place.note, place.pcode, zone?.name, zone?.source] {
        self.append(optional: text, to: &writer)
      }
      writer.append(lineage.country, width: 4)
      for number in [
        lineage.parent, lineage.province, lineage.district, place.seat.flatMap { self.place($0) },
        records.centralDistricts[number], measures.radii[number].map { Int($0) },
        measures.borders[number].map { Int($0) }, measures.countriesAcross[number],
      ] {
        append(optional: number)
      }
      writer.append(firstName, width: 4)
      writer.append(firstCode, width: 4)
      firstName += records.names[number].count
      firstCode += records.codes[number].count
      let point = place.coordinate
      writer.append(point.map { Int($0.x) + PlaceField.origin } ?? 0, width: 5)
      writer.append(point.map { Int($0.y) + PlaceField.origin } ?? 0, width: 5)
      assert(writer.count == (number + 1) * PlaceField.width)
    }
    return writer.bytes
  }

  /// The number of a place by its id.
  private mutating func place(_ id: String) -> Int? {
    let key = ids.insert(id.utf8.span)
    return ids[key].first.map { Int($0) }
  }

  private mutating func names() -> [UInt8] {
    var writer = IndexWriter()
    for name in records.names.joined() {
      for text in [name.text, name.language, name.script, name.source] {
        append(text, to: &writer)
      }
      writer.append(Int(name.status.rawValue), width: 1)
    }
    return writer.bytes
  }

  private mutating func codes() -> [UInt8] {
    var writer = IndexWriter()
    for code in records.codes.joined() {
      for text in [code.scheme, code.code, code.source] { append(text, to: &writer) }
    }
    return writer.bytes
  }

  private mutating func sources() -> [UInt8] {
    var writer = IndexWriter()
    for source in records.sources {
      append(source.id, to: &writer)
      append(optional: source.title, to: &writer)
      append(source.licence, to: &writer)
      append(source.attribution, to: &writer)
      writer.append(source.isUsed ? 1 : 0, width: 1)
    }
    return writer.bytes
  }

  private mutating func outlines() -> [UInt8] {
    let outlines = records.outlines
    let form = VertexForm(for: outlines.vertices)
    var writer = IndexWriter()
    writer.append(outlines.layerCount, width: 2)
    writer.append(outlines.areas.count, width: 4)
    writer.append(outlines.arcs.count, width: 4)
    writer.append(outlines.vertices.count, width: 4)
    writer.append(form.width, width: 1)
    for area in outlines.areas {
      append(area.id, to: &writer)
      writer.append(area.place.map { $0 + 1 } ?? 0, width: 4)
      writer.append(area.country.map { $0 + 1 } ?? 0, width: 4)
      writer.append(area.isAbroad ? 1 : 0, width: 1)
      writer.append(area.layer.map { $0 + 1 } ?? 0, width: 2)
    }
    for (arc, source) in zip(outlines.arcs, outlines.sources) {
      for number in [arc.left, arc.right, arc.points.lowerBound, arc.points.upperBound] {
        writer.append(number, width: 4)
      }
      writer.append(arc.layer, width: 2)
      append(source, to: &writer)
    }
    form.append(outlines.vertices, to: &writer)
    return writer.bytes
  }

  private mutating func courses() -> [UInt8] {
    var writer = IndexWriter()
    for (place, courses) in records.courses.sorted(by: { $0.key < $1.key }) {
      for course in courses {
        let form = VertexForm(for: course.points)
        writer.append(place, width: 4)
        append(course.source, to: &writer)
        writer.append(course.points.count, width: 4)
        writer.append(form.width, width: 1)
        form.append(course.points, to: &writer)
      }
    }
    return writer.bytes
  }

  // MARK: What is looked up

  private func codeTables() -> (schemes: KeyTableWriter, codes: KeyTableWriter) {
    var schemes = KeyTableWriter(ignoringCase: true)
    var codes = KeyTableWriter(ignoringCase: true)
    func insert(_ place: Int, _ scheme: Span<UInt8>, _ code: Span<UInt8>) {
      let number = schemes.insert(scheme)
      schemes[number] = [Int32(number)]
      let key = codes.insert(code)
      for pair in 0..<codes[key].count / 2
      where codes[key][2 * pair] == number && codes[key][2 * pair + 1] == place { return }
      codes[key] += [Int32(number), Int32(place)]
    }
    for place in records.places.indices {
      let id = records.places[place].id.utf8.span
      guard let colon = id.colon else { continue }
      insert(place, id.extracting(0..<colon), id.extracting(colon + 1..<id.count))
    }
    for place in records.places.indices {
      for code in records.codes[place] {
        insert(place, code.scheme.utf8.span, code.code.utf8.span)
      }
    }
    return (schemes, codes)
  }
}

extension GroundIndex {
  /// The index of what tables say.
  package convenience init(_ records: GazetteerRecords) {
    self.init(GroundIndexWriter.text(of: records))
  }
}
