import KokchaBytes
import KokchaGazetteerIndex

/// A name in several parts: `Baharak, Badakhshan`, `Takhar / Rustaq`, `Feroz Koh (Chaghcharan)`.
struct ToponymParts {
  /// What parts two of them.
  enum Mark {
    case comma
    /// A slash, a bar, a colon, a dash between blanks, or a word such as "in".
    case slash
    case bracket
  }

  var texts: [String] = []
  /// What stands before each but the first.
  var marks: [Mark] = []

  /// The parts of a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - atWords: whether words such as "of" part it as well.
  init(_ text: String, atWords: Bool = true) {
    let bytes = Array(text.utf8)
    var start = 0
    var mark = Mark.comma
    func take(until end: Int, _ parts: inout ToponymParts) {
      let part = String(decoding: bytes[start..<end], as: UTF8.self).trimmed
      // What has no letters is no part: a closing bracket and what follows it.
      guard !FoldedName(part).isEmpty || FoldedName(part).isTooLong else { return }
      if !parts.texts.isEmpty { parts.marks.append(mark) }
      parts.texts.append(part)
    }
    /// «District of Rustaq» has one part: what links a word for areas to its name parts nothing.
    func isKind(until end: Int) -> Bool {
      let part = FoldedName(String(decoding: bytes[start..<end], as: UTF8.self))
      return AdministrativeWords.consist(0..<part.wordCount, of: part)
    }
    var parts = self
    var index = 0
    while index < bytes.count {
      guard let (next, length) = Self.mark(in: bytes, at: index, atWords),
        !(Self.isLink(bytes, index) && isKind(until: index))
      else {
        index += 1
        continue
      }
      take(until: index, &parts)
      mark = next
      index += length
      start = index
    }
    take(until: bytes.count, &parts)
    self = parts
  }

  /// The mark that stands at an index, and how many bytes it takes.
  private static func mark(
    in bytes: [UInt8], at index: Int, _ atWords: Bool
  ) -> (Mark, Int)? {
    func byte(_ offset: Int) -> UInt8 {
      index + offset >= 0 && index + offset < bytes.count ? bytes[index + offset] : 0
    }
    switch bytes[index] {
    case 0x2C, 0x3B, 0x0A: return (.comma, 1)
    // ، and ؛
    case 0xD8 where byte(1) == 0x8C || byte(1) == 0x9B: return (.comma, 2)
    // / | : >
    case 0x2F, 0x7C, 0x3A, 0x3E: return (.slash, 1)
    // ( [ ) ]
    case 0x28, 0x5B, 0x29, 0x5D: return (.bracket, 1)
    // A hyphen joins words; between blanks it parts them. – and — likewise.
    case 0x2D where byte(-1) == 0x20 && byte(1) == 0x20: return (.slash, 1)
    case 0xE2 where byte(1) == 0x80 && (byte(2) == 0x93 || byte(2) == 0x94) && byte(-1) == 0x20:
      return (.slash, 3)
    // Takhar's Rustaq district; ’s likewise.
    case 0x27 where byte(1) == 0x73 && byte(2) == 0x20: return (.slash, 3)
    case 0xE2 where byte(1) == 0x80 && byte(2) == 0x99 && byte(3) == 0x73 && byte(4) == 0x20:
      return (.slash, 5)
    case 0x20 where atWords:
      for word in Self.words where bytes.count > index + word.count {
        if bytes[index..<index + word.count].elementsEqual(word) { return (.slash, word.count) }
      }
      return nil
    default: return nil
    }
  }

  private static func isLink(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == 0x20 && [0x4F, 0x6F].contains(bytes[index + 1])
  }

  /// "Rustaq district of Takhar", «روستاق در تخار», «Рустак в Тахаре».
  private static let words = [" of ", " in ", " OF ", " IN ", " در ", " в "].map { Array($0.utf8) }
}
