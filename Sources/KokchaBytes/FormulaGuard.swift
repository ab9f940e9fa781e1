/// Rule CSV3: a text cell that a spreadsheet would run as a formula gets an apostrophe in front.

extension Span<UInt8> {
  /// Whether the text, after any apostrophes, begins with what a spreadsheet takes for a formula: `=`, `+`, `-`, `@`, TAB,
  /// CR, LF, a fullwidth form of the first four, or ` ⏎ `, which a line end becomes in a table for people (rule CSV2).
  package var isFormula: Bool {
    var index = 0
    while index < count, self[index] == 0x27 { index += 1 }
    guard index < count else { return false }
    switch self[index] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: return true
    case 0x20:
      // A guard that was set before a line end is known again when the line end has become this.
      return index + 4 < count && self[index + 1] == 0xE2 && self[index + 2] == 0x8F
        && self[index + 3] == 0x8E && self[index + 4] == 0x20
    case 0xEF:
      // U+FF0B +, U+FF0D -, U+FF1D = and U+FF20 @ in their fullwidth forms.
      guard index + 2 < count, self[index + 1] == 0xBC else { return false }
      return [0x8B, 0x8D, 0x9D, 0xA0].contains(self[index + 2])
    default: return false
    }
  }

  /// Whether an apostrophe stands before such a text.
  package var isFormulaGuarded: Bool { count > 0 && self[0] == 0x27 && isFormula }
}
