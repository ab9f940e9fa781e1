import KokchaBytes

/// Finds texts that went through the wrong encoding.
///
/// UTF-8 that was read as Windows-1252 shows each letter as a pair: a letter such as `Ø`, `Ù`, `Ã` or
/// `Ð`, which is what the first byte of a pair looks like, and a sign which is what the second does
/// (Unicode 15 §3.9, table 3-6; Windows-1252 as the WHATWG Encoding Standard maps it).
package enum Mojibake {
  package enum Kind: Equatable {
    /// UTF-8 read as another encoding.
    case misread
    /// The replacement character stands in it.
    case replaced
    /// Letters became question marks.
    case lost
  }

  package static func find(in text: Span<UInt8>) -> Kind? {
    var hasOther = false
    var marks = 0
    for index in 0..<text.count {
      if text[index] >= 0x80 {
        hasOther = true
        break
      }
      if text[index] == 0x3F { marks += 1 }
    }
    if hasOther { return findPairs(in: text) }
    return marks >= 4 && isMostlyMarks(text) ? .lost : nil
  }

  /// At least four question marks in a text, and more of them than of everything else but blanks.
  private static func isMostlyMarks(_ text: Span<UInt8>) -> Bool {
    var marks = 0
    var others = 0
    for index in 0..<text.count {
      if text[index] == 0x3F { marks += 1 } else if !text[index].isASCIIBlank { others += 1 }
    }
    return marks > others
  }

  private static func findPairs(in text: Span<UInt8>) -> Kind? {
    // The letter that looks like a first byte, and how many signs must follow it.
    var lead: UInt32 = 0
    var missing = 0
    // Whether a whole sequence has just ended.
    var hasSequence = false
    var offset = 0
    while offset < text.count {
      let scalar = scalar(text, &offset)
      if scalar == 0xFFFD { return .replaced }
      if missing > 0, isSecond(scalar) {
        missing -= 1
        if missing > 0 { continue }
        // One is proof enough where no language has it: three in a row, or Ã and Â before a sign.
        if lead >= 0xE0 || (lead <= 0xC3 && (0xA1...0xBF).contains(scalar)) { return .misread }
        // A capital before a closing quote is one pair by itself; words make several in a row.
        if hasSequence { return .misread }
        hasSequence = true
        continue
      }
      if missing > 0 || !(0xC2...0xF4).contains(scalar) { hasSequence = false }
      (lead, missing) = (scalar, 0)
      if (0xC2...0xDF).contains(scalar) { missing = 1 }
      if (0xE0...0xEF).contains(scalar) { missing = 2 }
      if (0xF0...0xF4).contains(scalar) { missing = 3 }
    }
    return nil
  }

  /// Whether a character is what Windows-1252 shows for a byte 80–BF.
  private static func isSecond(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0xBF: true
    case 0x20AC, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0x017D, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
      0x0161, 0x203A, 0x0153, 0x017E, 0x0178:
      true
    default: false
    }
  }

  /// The character that begins at `offset` of valid UTF-8, which moves behind it.
  private static func scalar(_ text: Span<UInt8>, _ offset: inout Int) -> UInt32 {
    let first = text[offset]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = UInt32(first)
    if length > 1 { scalar &= 0x7F >> UInt32(length) }
    for index in offset + 1..<max(min(offset + length, text.count), offset + 1) {
      scalar = scalar << 6 | UInt32(text[index] & 0x3F)
    }
    offset += length
    return scalar
  }
}
