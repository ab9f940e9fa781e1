import Kokcha

/// Reads the tables of a gazetteer, and checks that they agree with each other.
struct GazetteerLoader {
  var places: [GazetteerPlace] = []
  var lineages: [Gazetteer.Lineage] = []
  var index = ToponymIndex()
  var ground = Ground()
  var indexOfID: [String: Int] = [:]
  /// The time zone of a place and of all in it, by index.
  var zones: [Int: String] = [:]
  private var sources = SourceList()

  /// What must be passed on, from the sources that a row names.
  var attribution: String { sources.attribution }

  mutating func load(_ tables: [GazetteerTable]) throws(GazetteerError) {
    var kinds: [String: [GazetteerTable]] = [:]
    for table in tables {
      guard Self.fileNames.contains(table.fileName) else {
        throw GazetteerError(
          table.path, "not a table of a gazetteer",
          advice: "the tables are \(Self.fileNames.joined(separator: ", ")); take it away")
      }
      kinds[table.fileName, default: []].append(table)
    }
    for table in kinds["sources.csv"] ?? [] { try sources.read(table) }
    try readPlaces(kinds["places.csv"] ?? [])
    for table in kinds["names.csv"] ?? [] { try readNames(table) }
    nameSeats()
    for table in kinds["codes.csv"] ?? [] { try readCodes(table) }
    for table in kinds["zones.csv"] ?? [] { try readZones(table) }
    var outlines = OutlineLoader(places: places, lineages: lineages, indexOfID: indexOfID)
    for table in kinds["boundaries.csv"] ?? [] { try outlines.read(table, &sources) }
    ground = try outlines.finish()
  }

  private static let fileNames = [
    "sources.csv", "places.csv", "names.csv", "codes.csv", "zones.csv", "boundaries.csv",
  ]

  mutating func check(
    sources ids: String, _ table: GazetteerTable, _ line: Int
  ) throws(GazetteerError) {
    try sources.check(ids, table.path, line)
  }

  private mutating func readNames(_ table: GazetteerTable) throws(GazetteerError) {
    for row in try table.rows(["place", "name", "language", "script", "status", "source"]) {
      let cells = row.cells
      let place = try place(cells[0], table, row.line)
      guard let status = NameStatus(reading: cells[4].utf8.span) else {
        throw GazetteerError(
          table.path, line: row.line, "status \(quoted(cells[4])) is not one of the terms",
          advice: "write one of \(NameStatus.list)")
      }
      guard index.add(name: cells[1], of: place, places[place].kind) else {
        throw GazetteerError(
          table.path, line: row.line, "the name \(quoted(cells[1])) has no letters",
          advice: "write the name as its source does, or take the row away")
      }
      try check(sources: cells[5], table, row.line)
      places[place].names.append(
        RecordedName(
          text: cells[1], language: cells[2], script: cells[3], status: status, source: cells[5]))
    }
  }

  /// Lets a seat that has its district's name be found by the district's other spellings as well.
  private mutating func nameSeats() {
    for place in places where place.kind == .district {
      guard let seat = place.seat.flatMap({ indexOfID[$0] }), places[seat].name == place.name
      else { continue }
      for name in place.names { index.add(district: name.text, ofSeat: seat) }
    }
  }

  private mutating func readCodes(_ table: GazetteerTable) throws(GazetteerError) {
    for row in try table.rows(["place", "scheme", "code", "source"]) {
      let cells = row.cells
      let place = try place(cells[0], table, row.line)
      guard !cells[1].isEmpty, !cells[2].isEmpty else {
        throw GazetteerError(
          table.path, line: row.line, "a code needs a scheme and a code",
          advice: "name the list that gives the code, for example pcode,AF1809")
      }
      try check(sources: cells[3], table, row.line)
      index.add(code: cells[2], scheme: cells[1], of: place)
      let code = RecordedCode(scheme: cells[1], code: cells[2], source: cells[3])
      places[place].codes.append(code)
    }
  }

  private mutating func readZones(_ table: GazetteerTable) throws(GazetteerError) {
    for row in try table.rows(["place", "zone", "source"]) {
      let cells = row.cells
      let place = try place(cells[0], table, row.line)
      guard ZoneDatabase.isName(cells[1]) else {
        throw GazetteerError(
          table.path, line: row.line, "zone \(quoted(cells[1])) is not a name of tzdata",
          advice: "write it like Asia/Kabul")
      }
      try check(sources: cells[2], table, row.line)
      zones[place] = cells[1]
    }
  }

  private func place(
    _ id: String, _ table: GazetteerTable, _ line: Int
  ) throws(GazetteerError) -> Int {
    guard let place = indexOfID[id] else {
      throw GazetteerError(
        table.path, line: line, "unknown place \(quoted(id))",
        advice: "add it to places.csv, or correct the id")
    }
    return place
  }
}
