import KokchaBytes
import KokchaModel
import KokchaTime

/// Reads places, codes and zones of a gazetteer, and checks that they agree with each other.
package struct GazetteerLoader {
  /// Places, codes and zones; a place's number is its index.
  package var records: GazetteerRecords
  /// Places by id.
  package var ids = ByteKeys(ignoringCase: true, capacity: 4096)
  /// Where two folders differ.
  package var conflicts: [GazetteerError] = []
  package var sources: SourceList

  private var tables: [String: [GazetteerTable]] = [:]

  /// With what earlier tables said.
  package init(onto base: GazetteerRecords) {
    records = base
    sources = SourceList(base.sources)
    for place in base.places { _ = ids.insert(place.id.utf8.span) }
  }

  /// What an index has room for, four times over.
  private static let mostBytes = 1 << 25

  package mutating func load(_ all: [GazetteerTable]) throws(GazetteerError) {
    var bytes = 0
    for table in all {
      bytes += table.text.utf8.count
      guard bytes <= Self.mostBytes else {
        throw GazetteerError(
          table.path, "with this table a gazetteer has more than 32 MiB",
          advice: "take only the places that the logs may name")
      }
    }
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
    records.codes += Array(repeating: [], count: records.places.count - records.codes.count)
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

  private enum CodeColumn {
    static let list = ["place", "scheme", "code", "source"]
    static let (place, scheme, code, source) = (0, 1, 2, 3)
  }

  private mutating func readCodes(_ table: GazetteerTable) throws(GazetteerError) {
    let cells = try TableCells(table, CodeColumn.list)
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
      let code = RecordedCode(
        scheme: cells.text(row, CodeColumn.scheme), code: cells.text(row, CodeColumn.code),
        source: cells.text(row, CodeColumn.source))
      records.codes[place].append(code)
      if records.places[place].pcode == nil, code.scheme.utf8.span.matchesIgnoringCase("pcode") {
        records.places[place].pcode = code.code
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
      records.zones[place] = RecordedZone(name: zone, source: cells.text(row, 2))
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
