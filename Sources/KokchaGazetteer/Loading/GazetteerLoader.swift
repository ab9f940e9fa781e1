import Kokcha
import KokchaBytes

/// Reads the tables of a gazetteer, and checks that they agree with each other.
///
/// What is read later decides: a folder that comes after another corrects it.
struct GazetteerLoader {
  var places: [GazetteerPlace] = []
  var lineages: [Gazetteer.Lineage] = []
  /// Places by id: a place's number is its index in `places`.
  var ids = ByteKeys(ignoringCase: true, capacity: 4096)
  var names = NameIndex()
  var codes = CodeIndex()
  var nameRows = RecordTable()
  var codeRows = RecordTable()
  var ground = Ground()
  /// The time zone of a place and of all in it, by index.
  var zones: [Int: String] = [:]
  /// By province: the district in it that has the same name.
  var centralDistricts: [Int: Int] = [:]
  /// Where two folders differ.
  var conflicts: [GazetteerError] = []
  var sources = SourceList()

  /// What must be passed on, from the sources that a row names.
  var attribution: String { sources.attribution }

  mutating func load(_ tables: [GazetteerTable]) throws(GazetteerError) {
    var kinds: [String: [GazetteerTable]] = [:]
    for table in tables {
      let name = table.fileName
      guard Self.fileNames.contains(name) || Self.passedOver.contains(name) else {
        throw GazetteerError(
          table.path, "not a table of a gazetteer",
          advice: "the tables are \(Self.fileNames.joined(separator: ", ")); take it away")
      }
      kinds[name, default: []].append(table)
    }
    for table in kinds["sources.csv"] ?? [] { try sources.read(table) }
    try readPlaces(kinds["places.csv"] ?? [])
    nameRows = RecordTable(placeCount: places.count)
    codeRows = RecordTable(placeCount: places.count)
    let namesakes = namePlaces()
    for table in kinds["names.csv"] ?? [] { try readNames(table, namesakes) }
    for table in kinds["codes.csv"] ?? [] { try readCodes(table) }
    for table in kinds["zones.csv"] ?? [] { try readZones(table) }
    var outlines = OutlineLoader(places: places, lineages: lineages, ids: ids)
    for table in kinds["boundaries.csv"] ?? [] { try outlines.read(table, &sources) }
    ground = try outlines.finish()
  }

  private static let fileNames = [
    "sources.csv", "places.csv", "names.csv", "codes.csv", "zones.csv", "boundaries.csv",
  ]
  /// What `gazetteer build` reads and writes beside them.
  private static let passedOver = ["recipe.csv", "exclusions.csv"]

  // MARK: Names

  /// Enters the names to show; gives for every district the seat that shares its name, or -1.
  ///
  /// Sources rarely write both down, and «شهر رستاق» is Rustaq town all the same: such a seat is
  /// found by all spellings of its district.
  private mutating func namePlaces() -> [Int32] {
    var namesakes = [Int32](repeating: -1, count: places.count)
    for place in places.indices {
      enter(FoldedName(places[place].name), of: place, -1)
      guard places[place].kind == .district,
        let seat = places[place].seat.flatMap({ ids.number(of: $0.utf8.span) }),
        places[seat].name == places[place].name
      else { continue }
      namesakes[place] = Int32(truncatingIfNeeded: seat)
    }
    return namesakes
  }

  private mutating func enter(_ name: FoldedName, of place: Int, _ namesake: Int32) {
    let all = 0..<name.wordCount
    names.insert(place, name, all)
    let bare = AdministrativeWords.read(name).flatMap { $0.isLoose ? nil : $0 }
    // A town is on record by the name of its office, «علاقه داری»: not under the bare name then.
    if let bare, bare.kind == nil || bare.kind == places[place].kind {
      names.insert(place, name, bare.words)
    }
    if namesake >= 0 { names.insert(Int(namesake), name, bare?.words ?? all) }
  }

  private mutating func readNames(
    _ table: GazetteerTable, _ namesakes: [Int32]
  ) throws(GazetteerError) {
    let cells = try TableCells(table, NameColumn.list)
    let bytes = table.text.utf8.span
    nameRows.begin(cells)
    var place = -1
    for row in cells.rows {
      // Rows are sorted by place: most repeat the cells of the row before.
      if place < 0 || !cells.repeats(row, NameColumn.place) {
        place = try self.place(cells, row, NameColumn.place)
      }
      guard
        cells.repeats(row, NameColumn.status)
          || NameStatus(reading: bytes.extracting(cells.bounds(row, NameColumn.status))) != nil
      else {
        throw GazetteerError(
          table.path, line: cells.line(row),
          "status \(quoted(cells.text(row, NameColumn.status))) is not one of the terms",
          advice: "write one of \(NameStatus.list)")
      }
      let name = FoldedName(bytes.extracting(cells.bounds(row, NameColumn.name)))
      guard !name.isEmpty else {
        throw GazetteerError(
          table.path, line: cells.line(row),
          "the name \(quoted(cells.text(row, NameColumn.name))) has "
            + (name.isTooLong ? "more letters than any place" : "no letters"),
          advice: "write the name as its source does, or take the row away")
      }
      if !cells.repeats(row, NameColumn.source) {
        try sources.check(cells, row, NameColumn.source)
      }
      enter(name, of: place, namesakes[place])
      nameRows.append(row: row, of: place)
    }
  }

  // MARK: Codes and zones

  private mutating func readCodes(_ table: GazetteerTable) throws(GazetteerError) {
    let cells = try TableCells(table, CodeColumn.list)
    let bytes = table.text.utf8.span
    codeRows.begin(cells)
    var place = -1
    for row in cells.rows {
      if place < 0 || !cells.repeats(row, CodeColumn.place) {
        place = try self.place(cells, row, CodeColumn.place)
      }
      guard !cells.isEmpty(row, CodeColumn.scheme), !cells.isEmpty(row, CodeColumn.code) else {
        throw GazetteerError(
          table.path, line: cells.line(row), "a code needs a scheme and a code",
          advice: "name the list that gives the code, for example pcode,AF1809")
      }
      if !cells.repeats(row, CodeColumn.source) {
        try sources.check(cells, row, CodeColumn.source)
      }
      let scheme = bytes.extracting(cells.bounds(row, CodeColumn.scheme))
      codes.insert(
        place, scheme: scheme, code: bytes.extracting(cells.bounds(row, CodeColumn.code)))
      codeRows.append(row: row, of: place)
      if places[place].pcode == nil, scheme.matchesIgnoringCase("pcode") {
        places[place].pcode = cells.text(row, CodeColumn.code)
      }
    }
  }

  private mutating func readZones(_ table: GazetteerTable) throws(GazetteerError) {
    let cells = try TableCells(table, ["place", "zone", "source"])
    for row in cells.rows {
      let place = try place(cells, row, 0)
      let zone = cells.text(row, 1)
      guard ZoneDatabase.isName(zone) else {
        throw GazetteerError(
          table.path, line: cells.line(row), "zone \(quoted(zone)) is not a name of tzdata",
          advice: "write it like Asia/Kabul")
      }
      try sources.check(cells, row, 2)
      zones[place] = zone
    }
  }

  private func place(
    _ cells: TableCells, _ row: Int, _ column: Int
  ) throws(GazetteerError) -> Int {
    let id = cells.table.text.utf8.span.extracting(cells.bounds(row, column))
    guard let place = ids.number(of: id) else {
      throw GazetteerError(
        cells.table.path, line: cells.line(row),
        "unknown place \(quoted(cells.text(row, column)))",
        advice: "add it to places.csv, or correct the id")
    }
    return place
  }
}
