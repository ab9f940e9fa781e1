/// How wide a text is, roughly: a picture names families of fonts and has none.
///
/// Latin letters are as wide as those of DejaVu Sans, which is wider than most fonts that a system has; of other scripts
/// each letter is as wide as the widest usual one.
enum TextWidth {
  /// The width in the unit of the size.
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var hundredths = 0
    for scalar in text.unicodeScalars { hundredths += width(of: scalar) }
    return Double(hundredths) / 100 * size * (isBold ? 1.07 : 1)
  }

  /// The text, cut to a width and ending in `…` where it is longer; empty where not even a few letters fit.
  static func fit(_ text: String, _ width: Double, size: Double, isBold: Bool = false) -> String {
    if of(text, size: size, isBold: isBold) <= width { return text }
    let room = width - of("…", size: size, isBold: isBold)
    var (cut, used) = ("", 0.0)
    for character in text {
      used += of(String(character), size: size, isBold: isBold)
      if used > room { break }
      cut.append(character)
    }
    while cut.last?.isWhitespace == true { cut.removeLast() }
    return cut.isEmpty ? "" : cut + "…"
  }

  /// The text in lines of a width, broken at blanks where there are any; the last of `most` lines is cut.
  static func lines(
    _ text: String, _ width: Double, size: Double, isBold: Bool = false, most: Int
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var words = text.split(separator: " ")[...]
    while let word = words.first {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if of(longer, size: size, isBold: isBold) <= width || line.isEmpty {
        line = longer
        words.removeFirst()
      } else if lines.count + 1 == most {
        break
      } else {
        lines.append(fit(line, width, size: size, isBold: isBold))
        line = ""
      }
    }
    let rest = words.isEmpty ? line : line + " " + words.joined(separator: " ")
    if !rest.isEmpty { lines.append(fit(rest, width, size: size, isBold: isBold)) }
    return lines
  }

  /// The width of a character in hundredths of the size.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return ascii[Int(value) - 0x20] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0xA0...0x24F, 0x370...0x3FF: return 68
    case 0x400...0x52F: return 76
    case 0x530...0x58F: return 70
    case 0x590...0x8FF: return 60
    case 0x900...0xDFF: return 85
    case 0xE00...0xEFF: return 65
    case 0xF00...0x109F: return 90
    case 0x10A0...0x10FF: return 72
    case 0x1100...0x11FF: return 95
    case 0x1200...0x139F: return 85
    case 0x2000...0x206F: return value == 0x2014 || value == 0x2026 ? 100 : 55
    // Ligatures of whole sentences.
    case 0xFDF0...0xFDFF: return 500
    case 0xFB50...0xFDEF, 0xFE70...0xFEFF: return 75
    case 0x2E80...0xA4CF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF: return 102
    case 0x1F000...0x1FAFF: return 140
    // Cuneiform and hieroglyphs.
    case 0x12000...0x1467F: return 300
    default: return 110
    }
  }

  /// Of blank to tilde.
  private static let ascii = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
  ]
}
