import KokchaGazetteer
import KokchaModel

/// Statements of sources that are left out because they are wrong: rows of `exclusions.csv`.
struct Exclusions {
  static let columns = ["place", "field", "value", "source", "reason"]

  private struct Statement: Hashable {
    var place: String
    var field: String
    var value: String
  }

  private(set) var rows: [InputRow] = []
  private var path = ""
  private var known: [Statement: Int] = [:]
  private var used: Set<Int> = []

  /// - Throws: `GazetteerError` for an unknown field, and for a row without a reason.
  mutating func read(_ table: InputTable) throws(GazetteerError) {
    try table.require(Self.columns)
    path = table.path
    for row in table.rows {
      let cells = Self.columns.map { row.cells[table.column($0) ?? 0] }
      guard ["place", "name", "code", "coordinate"].contains(cells[1]) else {
        throw GazetteerError(
          table.path, line: row.line, "field \(quoted(cells[1])) is not one of the terms",
          advice: "write one of place, name, code, coordinate")
      }
      guard !cells[4].isEmpty else {
        throw GazetteerError(
          table.path, line: row.line, "no reason is given",
          advice: "say why the source is not believed")
      }
      known[Statement(place: cells[0], field: cells[1], value: cells[2])] = rows.count
      rows.append(InputRow(line: row.line, cells: cells))
    }
  }

  /// Whether a statement is left out; an empty place stands for all.
  mutating func exclude(_ place: String, _ field: String, _ value: String) -> Bool {
    for place in [place, ""] {
      if let row = known[Statement(place: place, field: field, value: value)] {
        used.insert(row)
        return true
      }
    }
    return false
  }

  /// Rows that no input said.
  var unused: [BuildFinding] {
    rows.indices.filter { !used.contains($0) }.map { row in
      BuildFinding(
        .unusedExclusion, InputPosition(file: path, line: rows[row].line),
        "no input gives \(rows[row].cells[0]) the \(rows[row].cells[1]) "
          + quoted(rows[row].cells[2]))
    }
  }
}
