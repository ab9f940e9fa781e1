/// A table as comma-separated values (RFC 4180), with line feeds as our own tables have them.
struct TableText {
  private(set) var text: String
  private(set) var rowCount = 0

  init(_ columns: [String]) { text = columns.joined(separator: ",") + "\n" }

  mutating func append(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\n"
    rowCount += 1
  }

  private static func cell(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return text }
    var quoted = "\""
    for character in text {
      quoted.append(character)
      if character == "\"" { quoted.append(character) }
    }
    return quoted + "\""
  }
}
