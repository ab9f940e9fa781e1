import KokchaBytes

/// A table as comma-separated values (RFC 4180), with line feeds as our own tables have them.
struct TableText {
  private(set) var text: String
  private(set) var rowCount = 0

  init(_ columns: [String]) { text = columns.joined(separator: ",") + "\n" }

  mutating func append(_ cells: [String]) {
    text += cells.map { $0.cell(.programs) }.joined(separator: ",") + "\n"
    rowCount += 1
  }
}
