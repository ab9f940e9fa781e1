/// What becomes of one character of a name.
package enum LetterFolding {
  /// It says nothing about which place is meant.
  case dropped
  /// It parts two words.
  case parted
  case ascii(UInt8)
  case letters(String)
  case scalar(Unicode.Scalar)

  /// What becomes of ASCII: 0 where it parts two words, 1 where it is dropped, else the letter.
  package static let ascii: [UInt8] = (0..<UInt8(128)).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    // ' and ` stand for ‘ and ’, and they for letters of their own: part of the word.
    case 0x27, 0x60: 1
    default: 0
    }
  }

  /// What becomes of a character beyond ASCII.
  package static func fold(_ scalar: Unicode.Scalar) -> LetterFolding {
    let value = scalar.value
    switch value {
    // ´ ‘ ’ ‛ ′ and the modifier letters ʻ ʼ ʾ ʿ.
    case 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x02B0...0x02FF: return .dropped
    // Combining marks of Latin, Greek and Cyrillic, and Hebrew points. Those of Indic scripts are
    // vowels, and stay.
    case 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x1DC0...0x1DFF: return .dropped
    // Soft hyphen, joiners, marks of direction, byte order mark.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return .dropped
    case 0xC0...0x24F: return latin(scalar, Self.latin, from: 0xC0)
    case 0x1E00...0x1EFF: return latin(scalar, Self.latinAdditional, from: 0x1E00)
    case 0x0400...0x04FF: return cyrillic(scalar)
    case 0x0600...0x06FF: return arabic(scalar)
    default: return other(scalar)
    }
  }

  private static func latin(
    _ scalar: Unicode.Scalar, _ table: [UInt8], from first: UInt32
  ) -> LetterFolding {
    switch table[Int(scalar.value - first)] {
    case 0x31: .letters("ae")
    case 0x32: .letters("ss")
    case 0x33: .letters("th")
    case 0x34: .letters("oe")
    case 0x35: .letters("ij")
    case 0x36: .letters("ʒ")
    case 0x5F: other(scalar)
    case 0x20: .parted
    case let letter: .ascii(letter)
    }
  }

  /// Case, and the letters that Unicode composes of another and a mark: й is и with a breve.
  private static func cyrillic(_ scalar: Unicode.Scalar) -> LetterFolding {
    // А…Я and а…я, but for й: most of what is written.
    switch scalar.value {
    case 0x0430...0x0438, 0x043A...0x044F: return .scalar(scalar)
    case 0x0410...0x0418, 0x041A...0x042F:
      return .scalar(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
    default: break
    }
    guard case .scalar(let small) = other(scalar) else { return other(scalar) }
    return switch small {
    case "й", "ѝ", "ӣ", "ӥ": .scalar("и")
    case "ё", "ѐ", "ӗ": .scalar("е")
    case "ў", "ӯ", "ӱ", "ӳ": .scalar("у")
    case "ї": .scalar("і")
    case "ѓ": .scalar("г")
    case "ќ": .scalar("к")
    case "ӂ", "ӝ": .scalar("ж")
    case "ӑ", "ӓ": .scalar("а")
    case "ӧ": .scalar("о")
    case "ӛ": .scalar("ә")
    case "ӟ": .scalar("з")
    case "ӫ": .scalar("ө")
    case "ӭ": .scalar("э")
    case "ӵ": .scalar("ч")
    case "ӹ": .scalar("ы")
    case "ѷ": .scalar("ѵ")
    default: .scalar(small)
    }
  }

  private static func arabic(_ scalar: Unicode.Scalar) -> LetterFolding {
    switch scalar.value {
    // Harakat, Quranic marks, tatweel: not written by most, and never the difference.
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x0640: .dropped
    case 0x0622, 0x0623, 0x0625, 0x0627, 0x0671...0x0673: .scalar("\u{0627}")
    // ي ى ی, with hamza, and Pashto's ې and ۍ.
    case 0x0626, 0x0649, 0x064A, 0x06CC, 0x06CD, 0x06D0: .scalar("\u{06CC}")
    case 0x0643, 0x06A9, 0x06AA: .scalar("\u{06A9}")
    case 0x0629, 0x0647, 0x06BE, 0x06C0...0x06C3, 0x06D5: .scalar("\u{0647}")
    case 0x0624: .scalar("\u{0648}")
    case 0x06D3: .scalar("\u{06D2}")
    case 0x0660...0x0669: .ascii(UInt8(truncatingIfNeeded: scalar.value - 0x0660) + 0x30)
    case 0x06F0...0x06F9: .ascii(UInt8(truncatingIfNeeded: scalar.value - 0x06F0) + 0x30)
    // All other letters of the block.
    case 0x0620...0x064A, 0x066E...0x06D3: .scalar(scalar)
    default: other(scalar)
    }
  }

  /// Any other script: letters in small, everything else between words.
  private static func other(_ scalar: Unicode.Scalar) -> LetterFolding {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      let small = properties.lowercaseMapping
      guard let only = small.unicodeScalars.first, small.unicodeScalars.count == 1 else {
        return .letters(small)
      }
      return .scalar(only)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
      .decimalNumber, .letterNumber, .otherNumber:
      return .scalar(scalar)
    default: return .parted
    }
  }

  /// U+00C0…U+024F without their diacritics; 1 ae, 2 ss, 3 th, 4 oe, 5 ij, 6 ʒ, _ as it is.
  private static let latin = Array(
    """
    aaaaaa1ceeeeiiiidnooooo ouuuuy32aaaaaa1ceeeeiiiidnooooo ouuuuy3y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkklllllll\
    lllnnnnnnnnnoooooo44rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    ________________________________oo_____________uu_______________\
    _____________aaiioouuuuuuuuuu_aaaa11__ggkkoooo66j___gg__nnaa11oo\
    aaaaeeeeiiiioooorrrruuuusstt__hh______aaeeooooooooyy____________\
    ________________
    """.utf8)

  /// U+1E00…U+1EFF likewise.
  private static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyas__2_aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy______
    """.utf8)
}
