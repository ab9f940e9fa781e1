import KokchaFiles

/// Why a table cannot be embedded.
enum EmbeddingError: Error, CustomStringConvertible {
  case outsideRoot(String)
  case notUTF8(String)

  var description: String {
    switch self {
    case .outsideRoot(let path): "\(path) is not in the gazetteer's folder"
    case .notUTF8(let path): "\(path): error: not UTF-8; save it as UTF-8"
    }
  }
}

/// A Swift file that holds an index: UTF-8 with characters of every number below 0x80, as one literal.
///
/// The compiler copies it into the program as it stands. A byte array of this size would take it minutes.
///
/// - Parameters:
///   - name: what the type that has it is called.
///   - index: the text of the index.
///   - members: further members of the type.
/// - Returns: its bytes.
func swiftSource(_ name: String, _ index: some Collection<UInt8>, members: String = "") -> [UInt8] {
  var source = Array(
    """
    // Made from gazetteer/ by the plugin EmbedGazetteer. Edit the tables there, not this file.

    enum \(name) {
    \(members)  static let text: String = "
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
