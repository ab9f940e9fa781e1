import KokchaBytes
import KokchaModel
import KokchaTime

/// Reads places, codes and zones of a gazetteer, and checks that they agree with each other.
///
/// What is read later decides: a folder that comes after another corrects it.
package struct GazetteerLoader {
  package var places: [GazetteerPlace] = []
  package var lineages: [Lineage] = []
  /// Places by id: a place's number is its index in `places`.
  package var ids = ByteKeys(ignoringCase: true, capacity: 4096)
  package var codes = CodeIndex()
  package var codeRows = RecordTable()
  /// The time zone of a place and of all in it, by index.
  package var zones: [Int: String] = [:]
  /// By province: the district in it that has the same name.
  package var centralDistricts: [Int: Int] = [:]
  /// Where two folders differ.
  package var conflicts: [GazetteerError] = []
  package var sources = SourceList()

  private var tables: [String: [GazetteerTable]] = [:]

  /// Nothing read yet.
  package init() {}

  package mutating func load(_ all: [GazetteerTable]) throws(GazetteerError) {
    for table in all {
      let name = table.fileName
      guard Self.fileNames.contains(name) || Self.passedOver.contains(name) else {
        throw GazetteerError(
          table.path, "not a table of a gazetteer",
          advice: "the tables are \(Self.fileNames.joined(separator: ", ")); take it away")
      }
      tables[name, default: []].append(table)
    }
    for table in tables("sources.csv") { try sources.read(table) }
    try readPlaces(tables("places.csv"))
    codeRows = RecordTable(placeCount: places.count)
    for table in tables("codes.csv") { try readCodes(table) }
    for table in tables("zones.csv") { try readZones(table) }
  }

  /// The tables of a name, in the order in which they were given.
  package func tables(_ name: String) -> [GazetteerTable] { tables[name] ?? [] }

  private static let fileNames = [
    "sources.csv", "places.csv", "names.csv", "codes.csv", "zones.csv", "boundaries.csv",
    "courses.csv",
  ]
  /// What `gazetteer build` reads and writes beside them.
  private static let passedOver = ["recipe.csv", "exclusions.csv"]

  // MARK: Codes and zones

  private mutating func readCodes(_ table: GazetteerTable) throws(GazetteerError) {
    let cells = try TableCells(table, CodeColumn.list)
    let bytes = table.text.utf8.span
    codeRows.begin(cells)
    var place = -1
    for row in cells.rows {
      if place < 0 || !cells.repeats(row, CodeColumn.place) {
        place = try ids.place(cells, row, CodeColumn.place)
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
      let place = try ids.place(cells, row, 0)
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
}

extension ByteKeys {
  /// The place that a cell names.
  package func place(
    _ cells: TableCells, _ row: Int, _ column: Int
  ) throws(GazetteerError) -> Int {
    let id = cells.table.text.utf8.span.extracting(cells.bounds(row, column))
    guard let place = number(of: id) else {
      throw GazetteerError(
        cells.table.path, line: cells.line(row),
        "unknown place \(quoted(cells.text(row, column)))",
        advice: "add it to places.csv, or correct the id")
    }
    return place
  }
}
