import Kokcha
import Testing

/// The column `date`.
struct LogDatesTests {
  private func read(_ date: String, text: String = "", calendar: String = "") throws -> LogReading {
    try LogReading(
      "id,title,date,date_text,calendar\na,A,\"\(date)\",\"\(text)\",\(calendar)\n")
  }

  @Test(arguments: ["2022-07-14", "2022-01/2022-04~", "../2022-07-13", "2022-21", " 2022 "])
  func `EDTF is kept as it is`(date: String) throws {
    let made = try read(date)
    #expect(made.events.map(\.time.edtf) == [date.filter { $0 != " " }])
    #expect(made.events.first?.time.verbatim == nil)
  }

  @Test func `a date as spreadsheets write it becomes EDTF, and the spelling is kept`() throws {
    let made = try read("14/07/2022")
    #expect(
      made.events.map(\.time) == [try EventTime(edtf: "2022-07-14", verbatim: "14/07/2022")])
    let told = try read("14/07/2022", text: "on Thursday")
    #expect(told.events.map(\.time.verbatim) == ["on Thursday"])
  }

  @Test(
    arguments: [
      ("", .fieldEmpty), (" ", .fieldEmpty), ("yesterday", .notADate), ("2022-7-1", .notADate),
      ("2022-02-30", .dateDoesNotExist), ("30/02/2022", .dateDoesNotExist),
      ("07/08/2022", .dateAmbiguous), ("2023/2022", .endBeforeStart),
      ("2022-07-14T06:30", .clockWithoutOffset), ("1401-04-23", .otherCalendar),
      ("1401/04/23", .otherCalendar), ("23/04/1401", .otherCalendar),
    ] as [(String, ProblemCode)])
  func `what is refused`(date: String, code: ProblemCode) throws {
    let made = try read(date)
    #expect(made.codes == [code])
    #expect(made.problems.map(\.field) == ["date"])
    #expect(made.events == [])
  }

  @Test func `a year that may be Hijri is read where the log says that it is Gregorian`() throws {
    #expect(try read("1401-04-23", calendar: "Gregorian").events.map(\.time.edtf) == ["1401-04-23"])
    #expect(try read("23/04/1401", calendar: "gregorian").events.map(\.time.edtf) == ["1401-04-23"])
  }

  @Test(arguments: ["solar", "lunar", "x"])
  func `other calendars are not read yet, and the log is told so once`(calendar: String) throws {
    let made = try read("1401-04-23", calendar: calendar)
    #expect(made.codes == [.otherCalendar])
    #expect(made.problems.map(\.field) == ["calendar"])
  }
}
