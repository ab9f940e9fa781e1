import KokchaBytes
import Testing

struct ByteScanningTests {
  @Test(arguments: 0..<40, [0x00, 0x80, 0xFF] as [UInt8])
  func `the first byte that is NUL or no ASCII is found wherever it stands`(
    place: Int, byte: UInt8
  ) {
    var bytes = [UInt8](repeating: 0x61, count: 40)
    let none = bytes.span.firstNULOrBeyondASCII(from: 0)
    #expect(none == nil)
    bytes[place] = byte
    let found = [0, place, place + 1].map { start in
      bytes.span.firstNULOrBeyondASCII(from: start)
    }
    #expect(found == [place, place, nil])
    // What must be looked at closely holds the byte, and ends before sixteen that need it not.
    let end = bytes.span.endOfBeyondASCII(from: place)
    #expect(end > place && (end == 40 || end + 16 <= 40))
  }

  @Test(arguments: 0...16)
  func `a block of fewer bytes has zeros behind them`(count: Int) {
    let bytes = (1...20).map { UInt8($0) }
    let block = bytes.span.block(at: 3, count: count)
    let expected = (0..<16).map { $0 < count ? UInt8($0 + 4) : 0 }
    #expect((0..<16).map { block[$0] } == expected)
  }

  @Test(arguments: 0..<40)
  func `texts match if every byte does`(place: Int) {
    let text = [UInt8](repeating: 0x61, count: 40)
    var other = text
    let same = text.span.matches(other.span)
    #expect(same)
    other[place] = 0x62
    let differs = text.span.matches(other.span)
    let shorter = text.span.extracting(0..<place).matches(other.span.extracting(0..<place))
    #expect(!differs && shorter)
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
