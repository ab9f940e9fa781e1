import KokchaFormat

/// A text of an event as a picture can show it: one line, without what would reach beyond it.
struct ShownText {
  let text: String
  /// How many characters XML forbids were in it.
  let removed: Int

  init(_ raw: String) {
    let kept =
      XMLCharacters.areAllowed(in: raw.utf8.span)
      ? (text: Array(raw.utf8), removed: 0) : XMLCharacters.removingForbidden(from: raw.utf8.span)
    removed = kept.removed
    var shown = String.UnicodeScalarView()
    var marks = 0
    for scalar in String(decoding: kept.text, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark:
        // Marks are heaped as high as one likes; no language has more than a few on a letter.
        marks += 1
        if marks > Self.mostMarks { continue }
      default: marks = 0
      }
      shown.append(contentsOf: Self.shown(scalar))
    }
    text = String(shown).split(separator: " ").joined(separator: " ")
  }

  private static let mostMarks = 3

  /// The character itself; a blank for a line end; a name for what turns the direction of a text or is not seen at all, and
  /// so may make it look like another (Unicode Technical Report 36, §2.4).
  private static func shown(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " ".unicodeScalars
    case 0x7F...0x9F, 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B,
      0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      "U+\(String(scalar.value, radix: 16, uppercase: true).leftPadded)".unicodeScalars
    default: String.UnicodeScalarView([scalar])
    }
  }
}

extension String {
  /// Four digits.
  fileprivate var leftPadded: String { String(repeating: "0", count: max(0, 4 - count)) + self }

  /// Whether its first letter is of a script that runs from right to left; nil where none runs either way.
  ///
  /// What is isolated does not count (Unicode UAX #9 §3.3.1, P2).
  var runsRightToLeft: Bool? {
    var isolates = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: isolates += 1
      case 0x2069: isolates = max(0, isolates - 1)
      case _ where isolates > 0: break
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        if scalar.properties.isAlphabetic { return true }
      default: if scalar.properties.isAlphabetic { return false }
      }
    }
    return nil
  }

  /// The text, kept from changing the order of what stands around it (Unicode UAX #9, FSI and PDI).
  var isolated: String { "\u{2068}" + self + "\u{2069}" }
}
