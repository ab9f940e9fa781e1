import KokchaModel
import KokchaRecords
import KokchaTime
import Testing

/// Dates of a table that is not Kokcha's own, which are read as Kokcha writes them and are often meant otherwise.
struct LogDateDoubtsTests {
  private func problems(_ date: String) throws -> [Problem] {
    let made = try LogReading("id,title,date\ne,T,\(date)\n")
    // A doubt changes nothing.
    #expect(made.events.map { "\($0.time.edtf)" } == [date])
    #expect(made.problems.allSatisfy { $0.severity == .warning && $0.event == "e" })
    return made.problems
  }

  @Test(arguments: [
    ("2021-22", "summer 2021", "2021/2022", "write 'summer 2021'"),
    ("2020-21", "spring 2020", "2020/2021", "write 'spring 2020'"),
    ("2022-23?", "autumn 2022", "2022/2023", "write 'autumn 2022'"),
    ("2023-24", "winter 2023", "2023/2024", "nothing is to be done"),
    ("2019-21", "spring 2019", "2019/2021", "write 'spring 2019'"),
  ])
  func `K086: a season that may be a span of years, with both spellings`(
    date: String, season: String, span: String, advice: String
  ) throws {
    let found = try problems(date)
    #expect(found.map(\.code) == [.seasonOrSpan])
    #expect(found.first?.message.hasPrefix("date '\(date)' is read as \(season)") == true)
    #expect(
      found.first?.advice == "if the years are meant, write \(span); if it is \(season), \(advice)")
  }

  @Test(arguments: [
    "2022-21", "2022-22", "2021-12", "2021", "2021/2022", "2021-22/2021-23", "2024-21", "2033-33",
  ])
  func `no span of years can be meant`(date: String) throws {
    #expect(try problems(date) == [])
  }

  @Test(arguments: ["summer 2021", "Q1 2021"])
  func `words for a season mean no years`(date: String) throws {
    #expect(try LogReading("id,title,date\ne,T,\(date)\n").problems == [])
  }

  @Test(arguments: [
    "id,title,date,calendar,place_id,place_method,killed_low,displaced_high,source_sha256",
    "id,title,date,date_shamsi,begin,end,date_precision,time_basis,x",
  ])
  func `a table that Kokcha wrote means the season`(header: String) throws {
    let made = try LogReading(header + "\ne,T,2021-22,,,,,,\n")
    #expect(made.problems == [])
    #expect(made.events.map { "\($0.time.edtf)" } == ["2021-22"])
  }

  @Test(arguments: [
    ("2024-05-17/2106", "2024-05-17T21:06"), ("2024-05-17/2359", "2024-05-17T23:59"),
    ("2001-10-07/2022", "2001-10-07T20:22"),
  ])
  func `K087: an interval from a day to a bare year decades later`(date: String, clock: String)
    throws
  {
    let found = try problems(date)
    #expect(found.map(\.code) == [.endDistant])
    #expect(found.first?.advice.contains("write \(clock);") == true)
    #expect(found.first?.advice.hasSuffix("write its last day, \(date.suffix(4))-12-31") == true)
  }

  @Test(arguments: [
    "2024-05-17/2024", "1979-12-24/1989", "1979/2021", "1979-12/2021", "1979-12-24/2021-08-15",
    "1979-12-24/..", "2001-10-07/2021",
  ])
  func `other intervals are taken as they are`(date: String) throws {
    #expect(try problems(date) == [])
  }

  @Test func `what the advice proposes is read without a doubt`() throws {
    for date in ["2021/2022", "summer 2021", "2024-05-17T21:06Z", "2024-05-17/2106-12-31"] {
      #expect(try LogReading("id,title,date\ne,T,\(date)\n").problems == [])
    }
  }

  @Test(arguments: [
    ("12/13/2022", DateOrder.dayFirst, "day", "month", "2022-12-13", "--month-first"),
    ("13/12/2022", .monthFirst, "month", "day", "2022-12-13", "--day-first"),
    ("1/31/2022", .dayFirst, "day", "month", "2022-01-31", "--month-first"),
  ])
  func `a day that exists only in the other order is named`(
    date: String, order: DateOrder, first: String, other: String, day: String, option: String
  ) throws {
    var options = EventLogOptions()
    options.dateOrder = order
    let made = try LogReading("id,title,date\ne,T,\(date)\n", options: options)
    #expect(made.codes == [.dateDoesNotExist])
    #expect(made.problems.first?.message == "date '\(date)' does not exist with the \(first) first")
    #expect(
      made.problems.first?.advice
        == "with the \(other) first it is \(day): write that, or say \(option) for the whole log")
  }

  @Test(arguments: [
    (DateOrder.dayFirst, "write the year in full: 2022-08-07, or 07/08/2022"),
    (.monthFirst, "write the year in full: 2022-07-08, or 07/08/2022"),
  ])
  func `a year of two digits goes by the order that is named`(order: DateOrder, advice: String)
    throws
  {
    var options = EventLogOptions()
    options.dateOrder = order
    let made = try LogReading("id,title,date\ne,T,07/08/22\n", options: options)
    #expect(made.problems.map(\.advice) == [advice])
  }

  @Test func `a year of two digits in the Solar Hijri calendar`() throws {
    let made = try LogReading("id,title,date,calendar\ne,T,23/04/01,solar\n")
    #expect(made.codes == [.notADate])
    #expect(made.problems.first?.advice.hasPrefix("write the year in full: 1401-04-23, or") == true)
  }
}
