package import KokchaBytes
import KokchaModel

/// What an event is known by when its id comes again: the id, and everything that was said of it.
package struct EventFingerprint {
  package var id: Fingerprint
  /// Of what was read, before anything is added by a gazetteer or computed.
  ///
  /// Not of the record's bytes: tables may have their columns in another order, quote otherwise, or hold an
  /// empty column more, and say the same.
  ///
  /// Only contents of one id are compared: 64 bits tell them apart.
  package var content: UInt64
}

extension EventBatch {
  /// The fingerprint of each event, in order.
  func takeFingerprints(_ fingerprints: inout [EventFingerprint]) {
    fingerprints.removeAll(keepingCapacity: true)
    for index in events.indices {
      fingerprints.append(
        EventFingerprint(
          id: Fingerprint(of: text.span.extracting(events[index].id.bounds)),
          content: contentHash(of: events[index])))
    }
  }

  private func contentHash(of row: EventRow) -> UInt64 {
    var content = EventContent()
    let text = text.span
    content.begin(
      .event,
      term(row.status) | term(row.occurrence) << 8 | term(row.credibility) << 16
        | term(row.dateBasis) << 24 | (row.ongoing ? 1 << 32 : 0))
    content.add(row.title, text, .title)
    content.add(row.summary, text, .summary)
    content.add(row.type, text, .type)
    content.add(row.subtype, text, .subtype)
    content.add(row.edtf, text, .date)
    content.add(row.dateText, text, .dateText)
    content.add(row.zone, text, .zone)
    content.add(row.placeNote, text, .placeNote)
    if !row.tags.isEmpty {
      forEachTag(of: row) { content.add($0, self.text.span, .tag) }
    }
    for field in EventRow.plainFields { content.add(row.value(of: field), text, field) }
    for index in row.places.indices { add(places[index], text, to: &content) }
    for index in row.trajectories.indices {
      content.begin(.trajectory, term(trajectories[index].kind))
      content.add(trajectories[index].from, text, .from)
      content.add(trajectories[index].to, text, .to)
      for field in TrajectoryRow.plainFields {
        content.add(trajectories[index].value(of: field), text, field)
      }
    }
    for index in row.actors.indices {
      content.begin(.actor, term(actors[index].role) | term(actors[index].attribution) << 8)
      content.add(actors[index].name, text, .name)
    }
    for index in row.casualties.indices {
      let count = casualties[index]
      content.begin(.casualties, term(count.kind))
      content.add(count.low, count.best)
      content.add(count.high, nil)
      content.add(count.group, text, .name)
    }
    for index in row.claims.indices {
      content.begin(.claim, term(claims[index].verb))
      content.add(claims[index].claimant, text, .name)
      content.add(claims[index].quote, text, .quote)
      content.add(claims[index].source, text, .identifier)
      content.add(claims[index].date, text, .date)
    }
    for index in row.sources.indices { add(sources[index], text, to: &content) }
    for index in row.links.indices {
      content.begin(.link, term(links[index].kind))
      content.add(links[index].id, text, .identifier)
    }
    for index in row.extras.indices {
      content.add(extras[index].value, text, extra: Int(extras[index].name))
    }
    return content.value
  }

  private func add(_ place: PlaceRow, _ text: Span<UInt8>, to content: inout EventContent) {
    content.begin(
      .place, term(place.role) | term(place.precision) << 8 | term(place.method) << 16)
    content.add(place.verbatim, text, .name)
    content.add(place.identifier, text, .identifier)
    content.add(place.admin1, text, .admin1)
    content.add(place.admin1Code, text, .admin1Code)
    content.add(place.admin2, text, .admin2)
    content.add(place.admin2Code, text, .admin2Code)
    for field in PlaceRow.plainFields { content.add(place.value(of: field), text, field) }
    if place.radiusMetres != nil { content.add(place.radiusMetres, nil) }
    if let point = place.coordinate { content.add(point.x, point.y) }
    for shape in shapes[place.shapes.indices] {
      content.begin(.shape, term(shape.kind) | (shape.isOnlyMember ? 1 << 8 : 0))
      for run in runs[shape.runs.indices] {
        content.begin(.run, run.isHole ? 1 : 0)
        for point in vertices[run.points.indices] { content.add(point.x, point.y) }
      }
    }
  }

  private func add(_ source: SourceRow, _ text: Span<UInt8>, to content: inout EventContent) {
    content.begin(.source, term(source.reliability))
    content.add(source.id, text, .identifier)
    content.add(source.publisher, text, .name)
    content.add(source.author, text, .author)
    content.add(source.title, text, .title)
    content.add(source.url, text, .url)
    content.add(source.published, text, .published)
    content.add(source.accessed, text, .accessed)
    content.add(source.archived, text, .archived)
    content.add(source.sha256, text, .sha256)
    content.add(source.language, text, .language)
  }

  /// A term as a number; 0 for none.
  @inline(__always)
  private func term(_ term: (some RawRepresentable<UInt8>)?) -> UInt64 {
    term.map { UInt64($0.rawValue) + 1 } ?? 0
  }
}

/// What an event says, on its way into a hash: its parts in order, and the texts of each.
private struct EventContent {
  private var hash = RecordHash()

  /// What a part of an event or a text of it is, so that none is taken for another.
  enum Part: UInt64 {
    case event, place, shape, run, trajectory, actor, casualties, claim, source, link
    case numbers
    case title, summary, type, subtype, date, dateText, zone, placeNote, tag
    case name, identifier, admin1, admin1Code, admin2, admin2Code, from, to, quote
    case author, url, published, accessed, archived, sha256, language
    /// The first of the plain fields; their numbers go on from here.
    case plain
    /// The first of the input's own columns; their numbers go on from here, behind those of all fields.
    case extra = 1024
  }

  var value: UInt64 { hash.value }

  /// Begins a part, of which a word tells the terms.
  mutating func begin(_ part: Part, _ terms: UInt64) {
    hash.combine(part.rawValue << 40, terms)
  }

  @inline(__always)
  mutating func add(_ range: TextRange, _ text: Span<UInt8>, _ part: Part) {
    if range.isEmpty { return }
    hash.combine(text.extracting(range.bounds), as: part.rawValue)
  }

  /// What a plain field says; nothing for one that is not there.
  mutating func add(_ value: FieldValue?, _ text: Span<UInt8>, _ field: Field) {
    guard let value else { return }
    let part = Part.plain.rawValue + UInt64(field.rawValue)
    switch value {
    case .text(let range): hash.combine(text.extracting(range.bounds), as: part)
    case .term(let term):
      let word = term.description
      if word == field.impliedTerm?.description { return }
      hash.combine(word.utf8.span, as: part)
    case .thousandths(let number): hash.combine(part << 40, UInt64(UInt32(bitPattern: number)))
    default: break
    }
  }

  @inline(__always)
  mutating func add(_ range: TextRange, _ text: Span<UInt8>, extra number: Int) {
    let part = Part.extra.rawValue + UInt64(truncatingIfNeeded: number)
    let value = text.extracting(range.bounds)
    if value.looksLikeNestedJSON {
      let compact = value.withoutJSONSpaces
      hash.combine(compact.span, as: part)
    } else {
      hash.combine(value, as: part)
    }
  }

  /// Two numbers; one that is none is not 0.
  @inline(__always)
  mutating func add(_ first: Int32?, _ second: Int32?) {
    func word(_ number: Int32?) -> UInt64 {
      number.map { UInt64(UInt32(bitPattern: $0)) } ?? 1 << 32
    }
    hash.combine(Part.numbers.rawValue << 40 ^ word(first), word(second))
  }
}

extension Span<UInt8> {
  /// Whether it begins and ends as a JSON object or array does.
  fileprivate var looksLikeNestedJSON: Bool {
    guard count > 2 else { return false }
    let (first, last) = (self[0], self[count - 1])
    return (first == 0x7B && last == 0x7D) || (first == 0x5B && last == 0x5D)
  }

  /// A copy without the white space that JSON allows before and after a structural character (RFC 8259, section 2);
  /// that within a string is what somebody wrote, and that between two words is no JSON's.
  fileprivate var withoutJSONSpaces: [UInt8] {
    var compact: [UInt8] = []
    compact.reserveCapacity(count)
    var isInString = false
    var index = 0
    while index < count {
      let byte = self[index]
      index += 1
      if isInString {
        compact.append(byte)
        if byte == 0x5C, index < count {
          compact.append(self[index])
          index += 1
        }
        isInString = byte != 0x22
      } else if Self.isJSONSpace(byte) {
        var next = index
        while next < count, Self.isJSONSpace(self[next]) { next += 1 }
        let isBetweenWords =
          next < count && !Self.isStructural(self[next])
          && !(compact.last.map(Self.isStructural) ?? true)
        if isBetweenWords { for place in index - 1..<next { compact.append(self[place]) } }
        index = next
      } else {
        compact.append(byte)
        isInString = byte == 0x22
      }
    }
    return compact
  }

  private static func isJSONSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isStructural(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x7B, 0x7D, 0x5B, 0x5D, 0x3A, 0x2C: true
    default: false
    }
  }
}
