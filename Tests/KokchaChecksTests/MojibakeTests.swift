import KokchaChecks
import Testing

/// UTF-8 read as Windows-1252, and letters lost on the way.
struct MojibakeTests {
  @Test(
    arguments: [
      ("Ø®ÙˆØ§Ø¬Ù‡ ØºØ§Ø±", .misread), ("ØªØ®Ø§Ø±", .misread), ("Ð¢Ð¾Ò·Ð¸ÐºÐ¸ÑÑ‚Ð¾Ð½", .misread),
      ("cafÃ©", .misread), ("Â£5", .misread), ("weâ€™re", .misread), ("ðŸ˜€", .misread),
      ("a\u{FFFD}b", .replaced), ("????????", .lost), ("???? ???", .lost),
      ("In ??????? ????", .lost),
    ] as [(String, Mojibake.Kind)])
  func `what went wrong`(text: String, kind: Mojibake.Kind) {
    #expect(Mojibake.find(in: text.utf8.span) == kind)
  }

  @Test(arguments: [
    "", "Khwaja Ghar", "خواجه غار", "Тоҷикистон", "café", "“CAFÉ” “SANTÉ”", "IRMÃ", "IRMÃ”",
    "É» È» Ê»", "Øystein Ål", "ÅØÆ", "naïve – “quoted” – ’twas", "Đặng", "where? when? who?", "???",
    "5 £, 3 °, ½", "L’ÉTÉ’S", "Straße", "😀 🇦🇫", "who knows????", "dŵr", "ÎÏÐ",
  ])
  func `what is right`(text: String) {
    #expect(Mojibake.find(in: text.utf8.span) == nil)
  }
}
