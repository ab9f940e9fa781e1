import KokchaBytes
import KokchaModel

extension GazetteerLoader {
  /// Where a place's row stands, for messages about what it refers to.
  private struct Origin {
    var path: String
    /// Nil for a place of earlier tables, which are built in.
    var line: Int?

    /// `takhar/places.csv:12`, or `built in`.
    var text: String { line.map { "\(path):\($0)" } ?? path }
  }

  private enum Column {
    static let list = [
      "id", "kind", "name", "parent", "longitude", "latitude", "seat", "source", "note",
    ]
    static let (id, kind, name, parent) = (0, 1, 2, 3)
    static let (longitude, latitude, seat, source, note) = (4, 5, 6, 7, 8)
  }

  package mutating func readPlaces(_ tables: [GazetteerTable]) throws(GazetteerError) {
    var origins = records.places.map { _ in Origin(path: GazetteerError.builtIn) }
    for table in tables {
      let cells = try TableCells(table, Column.list)
      records.places.reserveCapacity(records.places.count + cells.rows.count)
      for row in cells.rows {
        let place = try place(cells, row)
        if !cells.repeats(row, Column.source) { try sources.check(cells, row, Column.source) }
        guard !FoldedName(place.name).isEmpty else {
          throw GazetteerError(
            table.path, line: cells.line(row), "the name \(quoted(place.name)) has no letters",
            advice: "give the name to show, in English")
        }
        let origin = Origin(path: table.path, line: cells.line(row))
        let number = ids.insert(table.text.utf8.span.extracting(cells.bounds(row, Column.id)))
        if number == records.places.count {
          records.places.append(place)
          origins.append(origin)
        } else {
          try replace(number, by: place, origin, &origins)
        }
      }
    }
    try linkPlaces(origins)
  }

  /// Takes the later of two rows for one id, and notes in what they differ.
  private mutating func replace(
    _ number: Int, by place: GazetteerPlace, _ origin: Origin, _ origins: inout [Origin]
  ) throws(GazetteerError) {
    let (known, first) = (records.places[number], origins[number])
    guard first.path != origin.path else {
      throw GazetteerError(
        origin.path, line: origin.line, "the id \(quoted(place.id)) stands twice",
        advice: "it is also at \(first.text)")
    }
    var differences: [String] = []
    func compare(_ what: String, _ here: String, _ there: String) {
      if here != there { differences.append("\(what) \(quoted(here)), not \(quoted(there))") }
    }
    compare("kind", "\(place.kind)", "\(known.kind)")
    compare("name", place.name, known.name)
    compare("parent", place.parent ?? "", known.parent ?? "")
    compare("point", Self.text(place.coordinate), Self.text(known.coordinate))
    if !differences.isEmpty {
      conflicts.append(
        GazetteerError(
          origin.path, line: origin.line,
          "\(place.id) has " + differences.joined(separator: "; "),
          advice: "this row is taken; the other is \(first.text)"))
    }
    records.places[number] = place
    // The code stands in another table, which is not read again.
    records.places[number].pcode = known.pcode
    origins[number] = origin
  }

  private static func text(_ point: Coordinate?) -> String {
    point.map { "\($0.latitude), \($0.longitude)" } ?? ""
  }

  private func place(_ cells: TableCells, _ row: Int) throws(GazetteerError) -> GazetteerPlace {
    let id = cells.text(row, Column.id)
    let bytes = id.utf8.span
    guard let colon = bytes.colon, colon > 0, colon + 1 < bytes.count else {
      throw GazetteerError(
        cells.table.path, line: cells.line(row), "id \(quoted(id)) is not a scheme and a code",
        advice: "write it like pcode:AF1809 or gn:1136235")
    }
    let text = cells.table.text.utf8.span
    guard let kind = PlaceKind(reading: text.extracting(cells.bounds(row, Column.kind))) else {
      throw GazetteerError(
        cells.table.path, line: cells.line(row),
        "kind \(quoted(cells.text(row, Column.kind))) is not one of the terms",
        advice: "write one of \(PlaceKind.list)")
    }
    func optional(_ column: Int) -> String? {
      cells.isEmpty(row, column) ? nil : cells.text(row, column)
    }
    return GazetteerPlace(
      id: id, kind: kind, name: cells.text(row, Column.name), parent: optional(Column.parent),
      coordinate: try coordinate(cells, row), seat: optional(Column.seat),
      source: cells.text(row, Column.source), note: optional(Column.note), country: "")
  }

  private func coordinate(
    _ cells: TableCells, _ row: Int
  ) throws(GazetteerError) -> Coordinate? {
    if cells.isEmpty(row, Column.longitude), cells.isEmpty(row, Column.latitude) { return nil }
    func steps(_ column: Int, _ limit: Int) throws(GazetteerError) -> Int32 {
      let reading = readDecimal(
        cells.table.text.utf8.span.extracting(cells.bounds(row, column)),
        fractionDigits: Coordinate.fractionDigits)
      guard case .value(let steps) = reading, abs(steps) <= limit * Coordinate.stepsPerDegree
      else {
        throw GazetteerError(
          cells.table.path, line: cells.line(row),
          "\(Column.list[column]) \(quoted(cells.text(row, column))) is not a decimal number "
            + "from -\(limit) to \(limit)",
          advice: "write both longitude and latitude in degrees, for example 69.42126 and 37.06588")
      }
      return Int32(steps)
    }
    return Coordinate(
      x: try steps(Column.longitude, 180), y: try steps(Column.latitude, 90))
  }

  // MARK: What lies in what

  /// Finds every place's parent, and from it the rest of its lineage.
  private mutating func linkPlaces(_ origins: [Origin]) throws(GazetteerError) {
    records.lineages = Array(repeating: Lineage(country: 0), count: records.places.count)
    records.centralDistricts = [:]
    // Wider kinds first, so that a parent's own lineage is known.
    for kind in PlaceKind.allCases {
      for place in records.places.indices where records.places[place].kind == kind {
        try link(place, origins[place])
      }
    }
  }

  private mutating func link(_ place: Int, _ origin: Origin) throws(GazetteerError) {
    let kind = records.places[place].kind
    if let seat = records.places[place].seat {
      guard let town = ids.number(of: seat.utf8.span), records.places[town].kind == .settlement
      else {
        throw GazetteerError(
          origin.path, line: origin.line, "seat \(quoted(seat)) is no settlement here",
          advice: "add the town to places.csv as a settlement, or leave the seat empty")
      }
      records.places[place].seat = records.places[town].id
    }
    if kind == .country {
      records.lineages[place].country = place
      records.places[place].country = Self.threeLetters(records.places[place].id)
      records.places[place].parent = nil
      return
    }
    guard let parent = records.places[place].parent.flatMap({ ids.number(of: $0.utf8.span) }),
      records.places[parent].kind.isArea, records.places[parent].kind.rawValue < kind.rawValue
    else {
      throw GazetteerError(
        origin.path, line: origin.line,
        "parent \(quoted(records.places[place].parent ?? "")) is not a wider place of this gazetteer",
        advice: "a district lies in a province, a province in a country; add that place's row")
    }
    records.lineages[place] = records.lineages[parent]
    records.lineages[place].parent = parent
    records.places[place].parent = records.places[parent].id
    if kind == .province { records.lineages[place].province = place }
    if kind == .district {
      records.lineages[place].district = place
      if records.places[parent].kind == .province,
        records.places[parent].name == records.places[place].name
      {
        records.centralDistricts[parent] = place
      }
    }
    records.places[place].country = records.places[parent].country
  }

  /// The code in a country's id, `iso:AFG`.
  private static func threeLetters(_ id: String) -> String {
    String(id.drop { $0 != ":" }.dropFirst())
  }
}
