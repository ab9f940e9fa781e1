import Kokcha
import KokchaBytes

extension GazetteerLoader {
  /// Where a place's row stands, for messages about what it refers to.
  private struct Origin {
    var table: GazetteerTable
    var line: Int
  }

  mutating func readPlaces(_ tables: [GazetteerTable]) throws(GazetteerError) {
    var origins: [Origin] = []
    let columns = [
      "id", "kind", "name", "parent", "longitude", "latitude", "seat", "source", "note",
    ]
    for table in tables {
      for row in try table.rows(columns) {
        let cells = row.cells
        let place = try place(row, table)
        try check(sources: cells[7], table, row.line)
        if let known = indexOfID[place.id] {
          // Folders that are read together may both bring what they have in common.
          guard origins[known].table.path != table.path, places[known].kind == place.kind else {
            throw GazetteerError(
              table.path, line: row.line, "the id \(quoted(place.id)) stands twice",
              advice: "it is also at \(origins[known].table.path):\(origins[known].line)")
          }
          continue
        }
        guard index.add(name: place.name, of: places.count, place.kind) else {
          throw GazetteerError(
            table.path, line: row.line, "the name \(quoted(place.name)) has no letters",
            advice: "give the name to show, in English")
        }
        index.add(id: place.id, of: places.count)
        indexOfID[place.id] = places.count
        places.append(place)
        origins.append(Origin(table: table, line: row.line))
      }
    }
    try linkPlaces(origins)
  }

  private func place(
    _ row: TableRow, _ table: GazetteerTable
  ) throws(GazetteerError) -> GazetteerPlace {
    let cells = row.cells
    guard let colon = cells[0].firstIndex(of: ":"), colon > cells[0].startIndex,
      cells[0].index(after: colon) < cells[0].endIndex
    else {
      throw GazetteerError(
        table.path, line: row.line, "id \(quoted(cells[0])) is not a scheme and a code",
        advice: "write it like pcode:AF1809 or gn:1136235")
    }
    guard let kind = PlaceKind(reading: cells[1].utf8.span) else {
      throw GazetteerError(
        table.path, line: row.line, "kind \(quoted(cells[1])) is not one of the terms",
        advice: "write one of \(PlaceKind.list)")
    }
    return GazetteerPlace(
      id: cells[0], kind: kind, name: cells[2], parent: cells[3].isEmpty ? nil : cells[3],
      coordinate: try coordinate(row, table), seat: cells[6].isEmpty ? nil : cells[6],
      source: cells[7], note: cells[8].isEmpty ? nil : cells[8], country: "")
  }

  private func coordinate(
    _ row: TableRow, _ table: GazetteerTable
  ) throws(GazetteerError) -> Coordinate? {
    if row.cells[4].isEmpty && row.cells[5].isEmpty { return nil }
    func steps(_ cell: String, _ name: String, _ limit: Int) throws(GazetteerError) -> Int32 {
      let reading = readDecimal(cell.utf8.span, fractionDigits: Coordinate.fractionDigits)
      guard case .value(let steps) = reading, abs(steps) <= limit * Coordinate.stepsPerDegree
      else {
        throw GazetteerError(
          table.path, line: row.line,
          "\(name) \(quoted(cell)) is not a decimal number from -\(limit) to \(limit)",
          advice: "write both longitude and latitude in degrees, for example 69.42126 and 37.06588")
      }
      return Int32(steps)
    }
    return Coordinate(
      x: try steps(row.cells[4], "longitude", 180), y: try steps(row.cells[5], "latitude", 90))
  }

  /// Finds every place's parent, and from it the rest of its lineage.
  private mutating func linkPlaces(_ origins: [Origin]) throws(GazetteerError) {
    lineages = places.indices.map { _ in Gazetteer.Lineage(country: 0) }
    // Wider kinds first, so that a parent's own lineage is known.
    for place in places.indices.sorted(by: { places[$0].kind.rawValue < places[$1].kind.rawValue })
    {
      let row = places[place]
      let origin = origins[place]
      if let seat = row.seat, indexOfID[seat].map({ places[$0].kind }) != .settlement {
        throw GazetteerError(
          origin.table.path, line: origin.line, "seat \(quoted(seat)) is no settlement here",
          advice: "add the town to places.csv as a settlement, or leave the seat empty")
      }
      if row.kind == .country {
        lineages[place].country = place
        places[place].country = Self.threeLetters(row.id)
        continue
      }
      guard let id = row.parent, let parent = indexOfID[id],
        places[parent].kind.rawValue < row.kind.rawValue
      else {
        throw GazetteerError(
          origin.table.path, line: origin.line,
          "parent \(quoted(row.parent ?? "")) is not a wider place of this gazetteer",
          advice: "a district lies in a province, a province in a country; add that place's row")
      }
      lineages[place] = lineages[parent]
      lineages[place].parent = parent
      if row.kind == .province { lineages[place].province = place }
      if row.kind == .district { lineages[place].district = place }
      places[place].country = places[parent].country
    }
  }

  /// The code in a country's id, `iso:AFG`.
  private static func threeLetters(_ id: String) -> String {
    String(id.drop { $0 != ":" }.dropFirst())
  }
}
