import KokchaBytes
import Testing

struct ByteScanningTests {
  @Test(arguments: 0..<40)
  func `the first NUL is found wherever it stands`(place: Int) {
    var bytes = [UInt8](repeating: 0x61, count: 40)
    let none = bytes.span.firstNUL(from: 0)
    #expect(none == nil)
    bytes[place] = 0
    let found = [0, place, place + 1].map { start in bytes.span.firstNUL(from: start) }
    #expect(found == [place, place, nil])
  }

  @Test func `hits of a block are taken from the lowest up`() {
    let bytes: [UInt8] = [1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1]
    var hits = BlockHits(bytes.span.block(at: 0) .== SIMD16(repeating: 1))
    var found: [Int] = []
    while !hits.isEmpty { found.append(hits.removeFirst()) }
    #expect(found == [0, 2, 7, 8, 15])
  }

  @Test(
    arguments: [
      ("a", 0..<1), (" a ", 1..<2), ("\t a b\t", 2..<5), ("", 0..<0), ("  ", 2..<2),
      ("\na", 0..<2), ("\u{A0}a", 0..<3),
    ] as [(String, Range<Int>)])
  func `blanks and tabs are trimmed, and nothing else`(text: String, bounds: Range<Int>) {
    let trimmed = text.utf8.span.trimmedBounds(of: 0..<text.utf8.count)
    #expect(trimmed == bounds)
  }

  @Test(
    arguments: [
      ("Battles", true), ("BATTLES", true), ("bATTLES", true), ("Battle", false),
      ("Battles ", false), ("", false), ("B\u{41}ttles", true), ("Battleſ", false),
    ] as [(String, Bool)])
  func `case is ignored in ASCII letters only`(text: String, matches: Bool) {
    let isSame = text.utf8.span.matchesIgnoringCase("battles")
    #expect(isSame == matches)
  }

  @Test func `brackets are not the letters that differ by one bit`() {
    let text = "[@"
    let matches = [
      text.utf8.span.matchesIgnoringCase("{`"), text.utf8.span.matches("[@" as StaticString),
      text.utf8.span.matches("{@" as StaticString), text.utf8.span.matches("[" as StaticString),
    ]
    #expect(matches == [false, true, false, false])
  }

  @Test func `a stretch of text knows its bounds`() {
    var text = Array("abc".utf8)
    let range = text.appendText("ولایت")
    #expect(range.bounds == 3..<13)
    #expect(!range.isEmpty)
    #expect(text.string(range) == "ولایت")
    #expect(TextRange().isEmpty)
  }
}
