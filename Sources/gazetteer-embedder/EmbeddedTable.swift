/// A table on its way into the library.
struct EmbeddedTable {
  /// The path inside the gazetteer's folder: `takhar/places.csv`.
  var path: String
  var text: String
}

/// Why a table cannot be embedded.
enum EmbeddingError: Error, CustomStringConvertible {
  case outsideRoot(String)
  case notUTF8(String)

  var description: String {
    switch self {
    case .outsideRoot(let path): "\(path) is not in the gazetteer's folder"
    case .notUTF8(let path): "\(path) is not UTF-8; save it as UTF-8"
    }
  }
}

/// A Swift file that holds the tables.
///
/// Each text is one string literal, which the compiler copies into the binary as it stands. A byte
/// array of this size would take it minutes.
func swiftSource(of tables: [EmbeddedTable]) -> String {
  var source = """
    // Made from gazetteer/ by the plugin EmbedGazetteer. Edit the tables there, not this file.

    enum EmbeddedTables {
      /// The tables of `gazetteer/`: path inside the folder, and text.
      static let all: [(path: String, text: String)] = [

    """
  for table in tables {
    let signs = String(repeating: "#", count: longestRun(of: "#", in: table.text) + 1)
    // A raw literal takes every byte as it stands. Its last line end belongs to the quotes.
    source += "(\n\(signs)\"\"\"\n\(table.path)\n\"\"\"\(signs),\n"
    source += "\(signs)\"\"\"\n\(table.text)\n\"\"\"\(signs)\n),\n"
  }
  return source + "  ]\n}\n"
}

private func longestRun(of sign: Character, in text: String) -> Int {
  var longest = 0
  var run = 0
  for character in text {
    run = character == sign ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}

/// A Swift file that holds an index: UTF-8 with characters of every number below 0x80, as one literal.
func swiftSource(ofWideIndex index: [UInt8]) -> [UInt8] {
  var source = Array(
    """
    // Made from gazetteer/wide/ by the plugin EmbedGazetteer. Edit the tables there, not this file.

    enum EmbeddedWideIndex {
      static let text: String = "
    """.utf8)
  source.reserveCapacity(index.count * 2)
  for byte in index {
    switch byte {
    case 0x22, 0x5C: source += [0x5C, byte]
    case 0x00..<0x20, 0x7F: source += Array("\\u{\(String(byte, radix: 16))}".utf8)
    default: source.append(byte)
    }
  }
  return source + Array("\"\n}\n".utf8)
}
