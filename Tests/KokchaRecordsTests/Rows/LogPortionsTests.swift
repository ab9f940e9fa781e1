import KokchaModel
import TestSupport
import Testing

/// Where a portion or a block ends must not matter: the same events, and the same problems at the
/// same places.
struct LogPortionsTests {
  /// Rows that merge, quotes, blank lines, every line end, and some mistakes.
  private static let log =
    "\u{FEFF}id,title,date,place,latitude,longitude,summary,source,own column\r\n"
    + "e1,First,2022-07-14,Kabul,34.5,69.2,\"a \"\"quoted\"\"\r\nsummary\",Amu,x\r\n"
    + "e1,,,Herat,,,,Khovar,\r\n"
    + "\r\n"
    + "e2,\"Second, with a comma\",2022-07,\"\",,,,,ولایت تخار\n"
    + "e3,Third,2022-13-40,,,,,,\n"
    + "e4,Fourth,2022,Panj,91,69,,,\r"
    + "e5,Fifth,2022-07-14,,,,,,\r\n"
    + " e5 ,Changed,,,,,,,\r\n"
    + "\"e6\",\"Sixth\",\"2022-07-14T06:30+04:30\",\"🏔️\",\"\",\"\",\"\",\"\",\"\"\r\n"
    + "e7,Too few\r\n"
    + ",,\"\", ,,,,,\r\n"
    + "  \r\n"
    + "e8,Last,2022-07-15,,,,\"\",,y"

  private static let bytes = Array(log.utf8)

  private func expectSame(_ portion: Int, _ blockSize: Int) throws {
    let whole = try LogReading(Self.bytes)
    let made = try LogReading(Self.bytes, portion: portion, blockSize: blockSize)
    #expect(made.events == whole.events, "portion \(portion), blocks of \(blockSize)")
    #expect(made.problems == whole.problems, "portion \(portion), blocks of \(blockSize)")
    #expect(made.refused == whole.refused, "portion \(portion), blocks of \(blockSize)")
  }

  @Test func `the whole log is what it should be`() throws {
    let whole = try LogReading(Self.bytes)
    #expect(whole.events.map(\.id) == ["e1", "e2", "e6", "e8"])
    #expect(whole.events[0].places.map(\.verbatim) == ["Kabul", "Herat"])
    #expect(whole.codes == [.dateDoesNotExist, .coordinateOutOfRange, .contradiction, .fieldCount])
    #expect(whole.problems.map(\.record) == [4, 5, 7, 9])
    #expect(whole.problems.map(\.position.line) == [7, 8, 10, 12])
    #expect(whole.refused == 4)
  }

  /// Whatever a block holds: as after any other row, the id then stands on rows that do not follow
  /// each other.
  @Test(arguments: [16, 48, 64, 256 << 10])
  func `a row of empty cells ends an event, and is none itself`(blockSize: Int) throws {
    let log = "id,title,date\ne1,One,2022\n,,\ne1,One,2022\n;;\n,,\n"
    let made = try LogReading(Array(log.utf8), blockSize: blockSize)
    #expect(made.events.map(\.id) == ["e1", "e1"])
    #expect(made.codes == [.fieldCount])
  }

  @Test(arguments: Array(1...LogPortionsTests.bytes.count))
  func `portions of every size`(portion: Int) throws {
    try expectSame(portion, 256 << 10)
    try expectSame(portion, 64)
  }

  @Test(arguments: Array(1...100) + [127, 128, 129, 255, 256, 300, 1000])
  func `blocks of many sizes`(blockSize: Int) throws {
    try expectSame(.max, blockSize)
    try expectSame(7, blockSize)
  }

  @Test(arguments: [11, 2022] as [UInt64])
  func `random logs, in random portions and blocks`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var log = "id,title,date,summary\n"
      for number in 0..<Int.random(in: 1...40, using: &random) {
        let title = ["T", "\"a \"\"b\"\"\"", "\"x\ny\"", ""].randomElement(using: &random) ?? ""
        let date = ["2022", "2022-13", "\"2022-07-14\"", ""].randomElement(using: &random) ?? ""
        let end = ["\n", "\r\n", "\r", "\n\n"].randomElement(using: &random) ?? "\n"
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          log += "e\(number / 2),\(title),\(date),\"\"" + end
        }
      }
      let bytes = Array(log.utf8)
      let whole = try LogReading(bytes)
      let portion = Int.random(in: 1...100, using: &random)
      let blockSize = Int.random(in: 1...200, using: &random)
      let made = try LogReading(bytes, portion: portion, blockSize: blockSize)
      #expect(
        made == whole,
        "seed \(seed), portion \(portion), block \(blockSize): \(log.debugDescription)")
    }
  }

  @Test func `a fault comes after the events before it`() throws {
    let text = "id,title,date\na,A,2022\nb,\"B,2022\nc,C,2022\n"
    for blockSize in [1, 8, 16, 32, 1000] {
      let made = try LogReading(Array(text.utf8), blockSize: blockSize)
      #expect(made.events.map(\.id) == ["a"])
      #expect(made.codes == [.quoteUnclosed])
      #expect(made.problems.first?.position == InputPosition(file: "log.csv", line: 3, column: 3))
    }
  }
}
