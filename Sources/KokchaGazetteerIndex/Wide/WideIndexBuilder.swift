import KokchaModel

/// Builds the wide index from its tables.
package struct WideIndexBuilder {
  private let tables: WideTables
  private var numbers: [String: Int] = [:]
  private var texts = IndexTexts()

  /// - Parameter tables: what the index will hold.
  package init(_ tables: WideTables) {
    self.tables = tables
    for (number, place) in tables.places.enumerated() { numbers[place.id] = number }
  }

  /// The index as text.
  ///
  /// - Parameter ground: the number of a place of the gazetteer's own ground by its id; nil where it
  ///   has none.
  /// - Returns: UTF-8, to be read with `WideIndex`.
  /// - Throws: `GazetteerError` for a place that lies in nothing that is known.
  package func build(ground: (String) -> Int?) throws(GazetteerError) -> [UInt8] {
    var builder = self
    return try builder.write(ground)
  }

  private mutating func write(_ ground: (String) -> Int?) throws(GazetteerError) -> [UInt8] {
    var names = NameBlockWriter()
    for (number, place) in tables.places.enumerated() {
      names.add(place.name, of: number)
      for name in place.names { names.add(name, of: number) }
      for name in place.weakNames { names.add(name, of: number, isWeak: true) }
    }
    let (blocks, starts, entries) = names.write()
    let places = try self.places(entries, ground)
    let (ids, codes) = (self.ids(), self.codes())
    let outlines = try self.outlines(ground)
    let disputes = self.disputes()
    let languages = self.languages(entries)
    let settlements = self.settlements(ground)
    var sections = IndexSections()
    for section in WideIndex.Section.allCases {
      switch section {
      case .places: sections.append(places)
      case .texts: sections.append(texts.writer.bytes)
      case .blocks: sections.append(blocks)
      case .starts: sections.append(starts)
      case .ids: sections.append(ids)
      case .codes: sections.append(codes)
      case .outlines: sections.append(outlines)
      case .disputes: sections.append(disputes)
      case .languages: sections.append(languages)
      case .settlements: sections.append(settlements)
      }
    }
    return sections.bytes
  }

  /// The number of a place by its id, the ground's first.
  private func number(_ id: String, _ ground: (String) -> Int?) -> Int? {
    ground(id) ?? numbers[id].map { $0 + WideIndex.firstNumber }
  }

  private mutating func places(
    _ entries: [String: Int], _ ground: (String) -> Int?
  ) throws(GazetteerError) -> [UInt8] {
    typealias Record = WideIndex.Record
    var writer = IndexWriter()
    for place in tables.places {
      let twin = ground(place.id)
      writer.append(
        Int(place.kind.rawValue) + (place.isVillage ? Record.village : 0)
          + (twin == nil ? 0 : Record.twin), width: 1)
      let parent = twin ?? place.parent.flatMap { number($0, ground) }
      guard parent != nil || place.kind == .country else {
        throw GazetteerError(
          "wide", "\(place.id) lies in \(place.parent ?? "nothing"), which no table has",
          advice: "correct its parent")
      }
      writer.append(parent ?? Record.none, width: Record.parent.1)
      guard let entry = entries[place.name] else {
        throw GazetteerError(
          "wide", "the name of \(place.id) has no letters, or too many", advice: "correct the name")
      }
      writer.append(entry, width: Record.name.1)
      let steps = Int(Record.stepsPerUnit)
      writer.append(
        place.coordinate.map { Int($0.x) / steps + Record.origin } ?? Record.none, width: 4)
      writer.append(
        place.coordinate.map { Int($0.y) / steps + Record.origin } ?? Record.none, width: 4)
      let geonames = Self.geonamesNumber(place.id)
      writer.append(geonames == nil ? 1 : 0, width: 1)
      writer.append(geonames ?? texts.offset(of: place.id), width: 4)
      writer.append(min(place.radius, 1 << 14 - 1), width: 2)
    }
    return writer.bytes
  }

  private static func geonamesNumber(_ id: String) -> Int? {
    id.hasPrefix("gn:") ? Int(id.dropFirst(3)) : nil
  }

  /// The places that have a number of GeoNames', in its order.
  private func ids() -> [UInt8] {
    var writer = IndexWriter()
    let numbered = tables.places.indices.compactMap { place in
      Self.geonamesNumber(tables.places[place].id).map { (id: $0, place: place) }
    }
    for row in numbered.sorted(by: { $0.id < $1.id }) { writer.append(row.place, width: 3) }
    return writer.bytes
  }

  /// All other ids and codes, in the order of their bytes.
  private mutating func codes() -> [UInt8] {
    var rows: [(code: String, place: Int)] = []
    for (number, place) in tables.places.enumerated() {
      if Self.geonamesNumber(place.id) == nil { rows.append((place.id.lowercased(), number)) }
      for code in place.codes { rows.append((code.lowercased(), number)) }
    }
    rows.sort { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
    var writer = IndexWriter()
    for row in rows {
      writer.append(texts.offset(of: row.code), width: 4)
      writer.append(row.place, width: 3)
    }
    return writer.bytes
  }

  /// The towns and villages that the ground has not, in `SettlementOrder`.
  private func settlements(_ ground: (String) -> Int?) -> [UInt8] {
    var writer = IndexWriter()
    var points: [(order: SettlementOrder, place: Int)] = []
    for (place, row) in tables.places.enumerated()
    where row.kind == .settlement && ground(row.id) == nil {
      if let point = row.coordinate { points.append((SettlementOrder(point), place)) }
    }
    for row in points.sorted(by: { ($0.order, $0.place) < ($1.order, $1.place) }) {
      writer.append(row.place, width: 3)
    }
    return writer.bytes
  }

  private func outlines(_ ground: (String) -> Int?) throws(GazetteerError) -> [UInt8] {
    var drawing = CountryOutlineWriter()
    for (country, rings) in tables.outlines {
      // Ground of which no table says whose it is stands on nobody's side.
      drawing.add(rings, of: number(country, ground))
    }
    return drawing.write()
  }

  /// What countries are called in some languages, in their order.
  private mutating func languages(_ entries: [String: Int]) -> [UInt8] {
    typealias Row = WideIndex.LanguageRow
    var writer = IndexWriter()
    for (number, place) in tables.places.enumerated() {
      for (language, name) in place.namesByLanguage {
        guard let entry = entries[name] else { continue }
        writer.append(number, width: Row.place.1)
        writer.append(texts.offset(of: language.lowercased()), width: Row.language.1)
        writer.append(entry, width: Row.name.1)
      }
    }
    return writer.bytes
  }

  private mutating func disputes() -> [UInt8] {
    var writer = IndexWriter()
    for dispute in tables.disputes {
      writer.append(texts.offset(of: dispute.name), width: 4)
      for corner in [dispute.low, dispute.high] {
        for steps in [corner.x, corner.y] {
          writer.append(
            Int(steps / WideIndex.Record.stepsPerUnit) + WideIndex.Record.origin, width: 4)
        }
      }
      writer.append(dispute.claimants.count, width: 1)
      for claimant in dispute.claimants { writer.append(texts.offset(of: claimant), width: 4) }
    }
    return writer.bytes
  }
}
