import KokchaBytes
import KokchaGazetteer
import KokchaModel

/// What the folders that will be loaded together with this one have already.
///
/// Their places may be parents, their sources may be named, and what they record is not written
/// again.
struct FoldersBeside {
  private(set) var kinds: [String: PlaceKind] = [:]
  private(set) var sources: Set<String> = []
  private var facts: Set<[String]> = []

  mutating func read(_ table: InputTable, named name: String) throws(GazetteerError) {
    switch name {
    case "places.csv":
      try table.require(["id", "kind"])
      for row in table.rows {
        let kind = row.cells[table.column("kind") ?? 0]
        kinds[row.cells[table.column("id") ?? 0]] = PlaceKind(reading: kind.utf8.span)
      }
    case "sources.csv":
      try table.require(["source"])
      for row in table.rows { sources.insert(row.cells[table.column("source") ?? 0]) }
    case "names.csv": try readFacts(table, ["place", "name"])
    case "codes.csv": try readFacts(table, ["place", "scheme", "code"])
    default: break
    }
  }

  private mutating func readFacts(
    _ table: InputTable, _ columns: [String]
  ) throws(GazetteerError) {
    try table.require(columns)
    let fields = columns.compactMap { table.column($0) }
    for row in table.rows { facts.insert(fields.map { row.cells[$0] }) }
  }

  func has(_ name: NameRecord, of place: String) -> Bool { facts.contains([place, name.text]) }

  func has(_ code: CodeRecord, of place: String) -> Bool {
    facts.contains([place, code.scheme, code.code])
  }
}
