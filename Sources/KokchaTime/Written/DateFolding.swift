/// Makes letters and digits alike that are written with different characters.
enum DateFolding {
  /// A character of a date as it is compared: ASCII digits, small letters, one form of each letter.
  ///
  /// Nil for what is not seen (joiners, marks of direction, vowel signs).
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value + 0x20))
    case 0x0410...0x042F: return Unicode.Scalar(scalar.value + 0x20)
    case 0x06F0...0x06F9: return Unicode.Scalar(UInt8(scalar.value - 0x06F0 + 0x30))
    case 0x0660...0x0669: return Unicode.Scalar(UInt8(scalar.value - 0x0660 + 0x30))
    // ZWNJ and its kin, marks of direction, the long stroke, vowel signs, and apostrophes.
    case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x0640, 0x064B...0x0655,
      0x0670, 0x27, 0x2019, 0x02BF, 0x02BE:
      return nil
    // The forms of ye, kaf, gaf, alef and he that keyboards for Arabic, Persian and Pashto give.
    case 0x064A, 0x0649, 0x06D0, 0x06CD, 0x0626: return "\u{06CC}"
    case 0x0643: return "\u{06A9}"
    case 0x06AB: return "\u{06AF}"
    case 0x0622, 0x0623, 0x0625, 0x0671: return "\u{0627}"
    case 0x0629, 0x06C0, 0x06C1: return "\u{0647}"
    case 0x060C: return ","
    case 0x061F: return "?"
    case 0x066A: return "%"
    case 0x09, 0xA0, 0x2009, 0x202F: return " "
    case 0x2010, 0x2011, 0x2212: return "-"
    case 0x2012, 0x2014, 0x2015: return "\u{2013}"
    default: return scalar
    }
  }

  /// A text with ASCII digits in place of Persian and Arabic ones; nil if it has none of those.
  static func withASCIIDigits(_ text: Span<UInt8>) -> String? {
    var isPlain = true
    for index in 0..<text.count where text[index] >= 0x80 { isPlain = false }
    // Bytes that are no UTF-8 are no digits either; the reader has told of them.
    guard !isPlain, let utf8 = try? UTF8Span(validating: text) else { return nil }
    var result = String.UnicodeScalarView()
    var found = false
    for scalar in String(copying: utf8).unicodeScalars {
      switch scalar.value {
      case 0x0660...0x0669, 0x06F0...0x06F9, 0x061F, 0x066A:
        found = true
        if let digit = folded(scalar) { result.append(digit) }
      default: result.append(scalar)
      }
    }
    return found ? String(result) : nil
  }

  /// A word as it is compared.
  static func folded(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if let scalar = folded(scalar) { result.append(scalar) }
    }
    return String(result)
  }
}
