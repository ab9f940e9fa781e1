import KokchaModel
import Testing

/// Where a problem is, and what it says.
struct LogProblemsTests {
  @Test func `a problem names line, character, record, event and field`() throws {
    let made = try LogReading(
      "id,title,date,latitude,longitude\r\na,\"line\r\nend\",2022,37,70\r\n\r\nب,تخار,2022,36°N,70\r\n"
    )
    let problem = try #require(made.problems.first)
    #expect(problem.position == InputPosition(file: "log.csv", line: 5, column: 13))
    #expect(problem.record == 2)
    #expect(problem.event == "ب")
    #expect(problem.field == "latitude")
    #expect(
      problem.description == """
        log.csv:5:13: K021 latitude '36°N' is not a decimal number (event ب)
          write degrees as a decimal, for example 36.73
        """)
  }

  @Test func `in a cell with doubled quotes it points at the cell`() throws {
    let made = try LogReading("id,title,date\na,A,\"the \"\"14th\"\"\"\nb,B,2022\n")
    #expect(made.problems.first?.position == InputPosition(file: "log.csv", line: 2, column: 6))
    #expect(made.problems.first?.message == "date 'the \"14th\"' is not a date")
  }

  @Test func `an event has as many problems as it has mistakes`() throws {
    let made = try LogReading("id,title,date,status,killed\na,,x,y,z\nb,B,2022,draft,1\n")
    #expect(made.codes == [.countNotANumber, .fieldEmpty, .termUnknown, .notADate])
    #expect(Set(made.problems.map(\.record)) == [1])
    #expect(Set(made.problems.map(\.position.line)) == [2])
    #expect(made.refused == 1)
    #expect(made.events.map(\.id) == ["b"])
  }

  @Test(arguments: [("a,A", 2), ("a,A,2022,x", 4)])
  func `a row of another width is refused`(row: String, fields: Int) throws {
    let made = try LogReading("id,title,date\n\(row)\nb,B,2022\n")
    #expect(made.codes == [.fieldCount])
    #expect(
      made.problems.first?.message == "the row has \(fields) fields, the header has 3")
    #expect(made.problems.first?.position.line == 2)
    #expect(made.events.map(\.id) == ["b"])
  }

  @Test(
    arguments: [
      ([0x61, 0x00, 0x62], .nul, 2), ([0x61, 0xFF, 0x62], .notUTF8, 2),
      ([0xC3], .notUTF8, 1), ([0x61, 0x62, 0xED, 0xA0, 0x80], .notUTF8, 3),
      ([0xC0, 0x80], .notUTF8, 1), ([0xF4, 0x90, 0x80, 0x80], .notUTF8, 1),
    ] as [([UInt8], ProblemCode, Int)])
  func `A4: bytes that are no text are a located error, never U+FFFD`(
    bytes: [UInt8], code: ProblemCode, column: Int
  ) throws {
    let log =
      Array("id,title,date\na,A,2022\nb,".utf8) + bytes + Array(",2022\nc,C,2022\n".utf8)
    let made = try LogReading(log)
    #expect(made.codes == [code])
    #expect(
      made.problems.first?.position == InputPosition(file: "log.csv", line: 3, column: 2 + column))
    #expect(made.problems.first?.record == 2)
    #expect(made.events.map(\.id) == ["a", "c"])
    #expect(made.refused == 1)
  }

  @Test func `many bytes of one row are one problem`() throws {
    let log = Array("id,title,date\na,".utf8) + [0xFF, 0x00, 0xFE, 0x00] + Array(",2022\n".utf8)
    #expect(try LogReading(log).problems.count == 1)
  }

  @Test(arguments: [
    ("\"b\"x,2022", ProblemCode.textAfterQuote, 6), ("\"b,2022", .quoteUnclosed, 3),
  ])
  func `a wrong quote ends the reading there`(row: String, code: ProblemCode, column: Int) throws {
    let made = try LogReading("id,title,date\na,A,2022\nb,\(row)\nc,C,2022\n")
    #expect(made.codes == [code])
    #expect(
      made.problems.first?.position == InputPosition(file: "log.csv", line: 3, column: column))
    #expect(made.events.map(\.id) == ["a"])
  }
}
