import KokchaBytes
import Testing

/// Rule CSV3.
struct FormulaGuardTests {
  @Test(
    arguments: [
      ("=1+1", true), ("+1", true), ("-1", true), ("@a", true), ("\ta", true), ("\ra", true),
      ("\na", true), ("＝1", true), ("＋1", true), ("－1", true), ("＠a", true), ("'=1", true),
      ("'''@", true), ("", false), ("'", false), ("''", false), ("a=1", false), (" =1", false),
      ("'a", false), ("＃", false), ("\u{FF0C}a", false), ("−1", false), ("ＡA", false),
      (" ⏎ a", true), ("' ⏎ =1", true), (" ⏎", false), ("⏎ a", false), (" ⏏ a", false),
    ] as [(String, Bool)])
  func `CSV3: what a spreadsheet would run`(text: String, isFormula: Bool) {
    let guarded = "'" + text
    let found = (text.utf8.span.isFormula, text.utf8.span.isFormulaGuarded)
    #expect(found == (isFormula, isFormula && text.hasPrefix("'")))
    // One apostrophe more is taken for a guard where one is needed, and only there.
    let isGuard = guarded.utf8.span.isFormulaGuarded
    #expect(isGuard == isFormula)
  }

  @Test func `CSV3: bytes that end within a character are no formula`() {
    for bytes: [UInt8] in [[0xEF, 0xBC], [0xEF]] {
      let isFormula = bytes.span.isFormula
      #expect(!isFormula)
    }
  }
}
