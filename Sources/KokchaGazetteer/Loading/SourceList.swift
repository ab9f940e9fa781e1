/// The sources that rows may name, and which of them are named.
struct SourceList {
  private var indices: [String: Int] = [:]
  private var attributions: [String] = []
  private var isUsed: [Bool] = []
  /// Cells that were found good: most rows repeat one.
  private var known: Set<String> = []

  mutating func read(_ table: GazetteerTable) throws(GazetteerError) {
    for row in try table.rows(["source", "attribution"]) {
      // Two folders may list one source: the first list's words stand.
      guard indices[row.cells[0]] == nil else { continue }
      indices[row.cells[0]] = attributions.count
      attributions.append(row.cells[1])
      isUsed.append(false)
    }
  }

  /// Checks a cell of ids parted by semicolons, and notes them as used.
  mutating func check(_ cell: String, _ path: String, _ line: Int) throws(GazetteerError) {
    if known.contains(cell) { return }
    let ids = cell.split(separator: ";").map { String($0).trimmed }
    guard !ids.isEmpty else {
      throw GazetteerError(
        path, line: line, "the row names no source",
        advice: "write the id of a row of sources.csv")
    }
    for id in ids {
      guard let index = indices[id] else {
        throw GazetteerError(
          path, line: line, "unknown source \(quoted(id))",
          advice: "add it to sources.csv, or correct the id")
      }
      isUsed[index] = true
    }
    known.insert(cell)
  }

  /// The attributions of the sources in use, in the order of their list.
  var attribution: String {
    attributions.indices.filter { isUsed[$0] && !attributions[$0].isEmpty }
      .map { attributions[$0] }.joined(separator: "; ")
  }
}
