import KokchaBytes
import KokchaModel
import KokchaTables
import Testing

/// `--make-ids`.
struct MadeIDsTests {
  private func ids(_ text: String) throws -> [String] {
    let made = try LogReading(text, options: .makingIDs)
    #expect(made.problems == [])
    return made.events.map(\.id)
  }

  @Test func `A9: the same content has the same id for ever`() throws {
    // Never change these: people may have linked to them.
    #expect(
      try ids("title,date,place\nA,2022,Kabul\nB,2022,\"say \"\"x\"\"\"\n")
        == ["k-93de48062e9fc929", "k-e8d924984ac792d2"])
  }

  @Test func `an id depends on the content and on nothing else`() throws {
    let first = try ids("title,date,place\nA,2022,Kabul\nB,2022,Herat\n")
    let second = try ids("\u{FEFF}title,date,place\r\nB,2022,\"Herat\"\r\n\r\nA,2022,Kabul")
    #expect(first == second.reversed())
    #expect(first.allSatisfy { $0.wholeMatch(of: /k-[0-9a-f]{16}/) != nil })
  }

  @Test func `texts that are parted elsewhere are other texts`() throws {
    let made = try ids("title,date,a,b\nT,2022,x,\nT,2022,,x\nT,2022,\"x\u{1F}\",\n")
    #expect(Set(made).count == 3)
  }

  @Test(arguments: [
    "title,date,place,admin1\nShot,2022-07-14,Rustaq,\n",
    "place,title,date\nRustaq,Shot,2022-07-14\n",
    "title,date,place\n Shot,2022-07-14 ,\"Rustaq \"\n",
    "Title;DATE;place\nShot;2022-07-14;Rustaq\n",
    "title,date,own,place,\nShot,2022-07-14, ,Rustaq,\n",
    "id,title,date,place\n,Shot,2022-07-14,Rustaq\n",
    "# a comment\ntitle,date,place\nShot,2022-07-14,Rustaq\n",
    "sep=;\r\ntitle;date;place\r\nShot;2022-07-14;Rustaq\r\n",
  ])
  func `A9: empty columns, their order, blanks at the ends and quotes change nothing`(log: String)
    throws
  {
    let plain = try ids("title,date,place\nShot,2022-07-14,Rustaq\n")
    #expect(try LogReading(log, options: .makingIDs).events.map(\.id) == plain)
  }

  @Test(arguments: [
    "title,date,place,admin1\nShot,2022-07-14,Rustaq,Takhar\n",
    "title,date,admin1\nShot,2022-07-14,Rustaq\n", "title,date,place\nshot,2022-07-14,Rustaq\n",
    "title,date,place\nShot,2022-07-14,Rust aq\n", "title,date\nShot,2022-07-14\n",
  ])
  func `A9: another name, value or further cell is another content`(log: String) throws {
    #expect(try ids(log) != ids("title,date,place\nShot,2022-07-14,Rustaq\n"))
  }

  @Test func `an id that is there is kept`() throws {
    let made = try ids("id,title,date\nmine,A,2022\n,B,2022\n ,C,2022\n")
    #expect(made[0] == "mine")
    #expect(made[1].hasPrefix("k-"))
    #expect(made[2].hasPrefix("k-"))
    #expect(made[1] != made[2])
  }

  @Test(arguments: ["title,date\nA,2022\nA,2022\n", "id,title,date\n,A,2022\n,A,2022\n"])
  func `two rows that are the same are two events, whose ids the gate numbers`(text: String) throws
  {
    let made = try LogReading(text, options: .makingIDs)
    #expect(made.problems == [])
    #expect(made.events.map(\.title) == ["A", "A"])
    #expect(made.events[0].id == made.events[1].id)
  }

  @Test func `without it, a row needs an id`() throws {
    let made = try LogReading("id,title,date\n,A,2022\nb,B,2022\n ,C,2022\n")
    #expect(made.codes == [.fieldEmpty, .fieldEmpty])
    #expect(made.problems.map(\.field) == ["id", "id"])
    #expect(made.problems.map(\.position.line) == [2, 4])
    #expect(made.events.map(\.id) == ["b"])
  }

  @Test func `rows without an id are apart, however many there are`() throws {
    let rows = (0..<200).map { ",T\($0),2022\n" }.joined()
    let bytes = Array(("id,title,date\n" + rows).utf8)
    let made = try LogReading(bytes, options: .makingIDs, blockSize: 64)
    #expect(made.events.count == 200)
    #expect(made == (try LogReading(bytes, options: .makingIDs)))
  }

  @Test func `rows without an id do not gather in one block, whose size has a limit`() throws {
    let rows = (0..<200).map { ",T\($0),2022\n" }.joined()
    var splitter = try EventLogSplitter(
      MemorySource(Array(("id,title,date\n" + rows).utf8)), options: .makingIDs, blockSize: 64)
    var batch = EventBatch()
    var index = RecordIndex()
    var blocks = 0
    while try splitter.next(&batch, &index) {
      #expect(index.records.count < 10)
      blocks += 1
    }
    #expect(blocks > 20)
  }
}
