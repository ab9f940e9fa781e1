/// The scripts of names, as ISO 15924 has them.
enum Script {
  /// The script of most letters of a text; `Zyyy` if it has none.
  static func of(_ text: String) -> String {
    let counts = counts(text)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "Zyyy"
  }

  /// Whether letters of several scripts stand in one word.
  ///
  /// Cyrillic words with a Latin `a` in them look right and are never found.
  static func isMixed(_ text: String) -> Bool {
    text.split { $0 == " " || $0 == "-" }.contains { counts(String($0)).count > 1 }
  }

  private static func counts(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      counts[script(scalar.value), default: 0] += 1
    }
    return counts
  }

  private static func script(_ value: UInt32) -> String {
    switch value {
    case 0x41...0x24F, 0x250...0x2FF, 0x1E00...0x1EFF: "Latn"
    case 0x370...0x3FF, 0x1F00...0x1FFF: "Grek"
    case 0x400...0x52F: "Cyrl"
    case 0x530...0x58F: "Armn"
    case 0x590...0x5FF: "Hebr"
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFE: "Arab"
    case 0x900...0x97F: "Deva"
    case 0x980...0x9FF: "Beng"
    case 0xA00...0xA7F: "Guru"
    case 0xB80...0xBFF: "Taml"
    case 0xC00...0xC7F: "Telu"
    case 0xE00...0xE7F: "Thai"
    case 0x10A0...0x10FF: "Geor"
    case 0x1200...0x137F: "Ethi"
    case 0x3040...0x30FF: "Jpan"
    case 0x4E00...0x9FFF: "Hani"
    case 0xAC00...0xD7AF: "Hang"
    default: "Zyyy"
    }
  }
}
