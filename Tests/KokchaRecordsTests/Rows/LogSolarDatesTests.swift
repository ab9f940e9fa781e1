import KokchaModel
import KokchaRecords
import KokchaTime
import Testing

/// Dates of the Solar Hijri calendar in the column `date`.
struct LogSolarDatesTests {
  private func read(
    _ date: String, calendar: String = "", options: EventLogOptions = EventLogOptions()
  ) throws -> LogReading {
    try LogReading(
      "id,title,date,calendar\na,A,\"\(date)\",\(calendar)\n", options: options)
  }

  @Test(
    arguments: [
      ("1401-04-23", "2022-07-14", .day),
      ("1401/4/23", "2022-07-14", .day),
      ("1401.4.23", "2022-07-14", .day),
      ("1401/04", "2022-06-22/2022-07-22", .range),
      ("1401-04", "2022-06-22/2022-07-22", .range),
      ("1401", "2022-03-21/2023-03-20", .range),
      ("14010423", "2022-07-14", .day),
      ("23/04/1401", "2022-07-14", .day),
      ("23-4-1401", "2022-07-14", .day),
      ("4/23/1401", "2022-07-14", .day),
      ("1401-04-23~", "2022-07-14~", .day),
      ("1401?", "2022-03-21?/2023-03-20?", .range),
      ("1401-01/1401-04", "2022-03-21/2022-07-22", .range),
      ("1401-01~/1401-04?", "2022-03-21~/2022-07-22?", .range),
      ("../1401-04", "../2022-07-22", .range),
      ("1401-04/..", "2022-06-22/..", .range),
      ("1401/1402", "2022-03-21/2024-03-19", .range),
      ("1401-04-23/1401-04-25", "2022-07-14/2022-07-16", .range),
      ("1401/04/01 - 1401/04/05", "2022-06-22/2022-06-26", .range),
      ("1401-02-31", "2022-05-21", .day),
      ("1399-12-30", "2021-03-20", .day),
      ("1300-01-01", "1921-03-21", .day),
      ("1420-12-29", "2042-03-19", .day),
      ("1401-04-23T06:30+04:30", "2022-07-14T06:30+04:30", .minute),
      ("1401/04/23 06:30Z", "2022-07-14T06:30Z", .minute),
      ("23 Saratan 1401", "2022-07-14", .day),
      ("Saratan 23, 1401", "2022-07-14", .day),
      ("Saratan 1401", "2022-06-22/2022-07-22", .range),
      ("1401 Saratan 23", "2022-07-14", .day),
      ("23-Saratan-1401", "2022-07-14", .day),
      ("Thursday, 23 Saratan 1401", "2022-07-14", .day),
      ("1 Hamal 1401", "2022-03-21", .day),
      ("1 Sawr 1401", "2022-04-21", .day),
      ("1 Saur 1401", "2022-04-21", .day),
      ("1 Thawr 1401", "2022-04-21", .day),
      ("1 Jawza 1401", "2022-05-22", .day),
      ("1 Jauza 1401", "2022-05-22", .day),
      ("1 Sartan 1401", "2022-06-22", .day),
      ("1 Asad 1401", "2022-07-23", .day),
      ("1 Sunbula 1401", "2022-08-23", .day),
      ("1 Sonbola 1401", "2022-08-23", .day),
      ("1 Mizan 1401", "2022-09-23", .day),
      ("1 Aqrab 1401", "2022-10-23", .day),
      ("1 Qaws 1401", "2022-11-22", .day),
      ("1 Qaus 1401", "2022-11-22", .day),
      ("1 Jadi 1401", "2022-12-22", .day),
      ("1 Jaddi 1401", "2022-12-22", .day),
      ("1 Dalw 1401", "2023-01-21", .day),
      ("1 Dalwa 1401", "2023-01-21", .day),
      ("1 Hut 1401", "2023-02-20", .day),
      ("1 Hoot 1401", "2023-02-20", .day),
      ("1 Farvardin 1401", "2022-03-21", .day),
      ("1 Ordibehesht 1401", "2022-04-21", .day),
      ("1 Khordad 1401", "2022-05-22", .day),
      ("1 Tir 1401", "2022-06-22", .day),
      ("1 Mordad 1401", "2022-07-23", .day),
      ("1 Shahrivar 1401", "2022-08-23", .day),
      ("1 Mehr 1401", "2022-09-23", .day),
      ("1 Aban 1401", "2022-10-23", .day),
      ("1 Azar 1401", "2022-11-22", .day),
      ("1 Dey 1401", "2022-12-22", .day),
      ("1 Bahman 1401", "2023-01-21", .day),
      ("1 Esfand 1401", "2023-02-20", .day),
      ("۲۳ سرطان ۱۴۰۱", "2022-07-14", .day),
      ("٢٣ سرطان ١٤٠١", "2022-07-14", .day),
      ("۱۴۰۱/۴/۲۳", "2022-07-14", .day),
      ("سرطان ۱۴۰۱", "2022-06-22/2022-07-22", .range),
      ("۱۴۰۱", "2022-03-21/2023-03-20", .range),
      ("پنجشنبه ۲۳ سرطان ۱۴۰۱", "2022-07-14", .day),
      ("پنج\u{200C}شنبه، ۲۳ سرطان ۱۴۰۱", "2022-07-14", .day),
      ("سه شنبه ۲۱ سرطان ۱۴۰۱", "2022-07-12", .day),
      ("۱ حمل ۱۴۰۱", "2022-03-21", .day),
      ("۱ ثور ۱۴۰۱", "2022-04-21", .day),
      ("۱ جوزا ۱۴۰۱", "2022-05-22", .day),
      ("۱ اسد ۱۴۰۱", "2022-07-23", .day),
      ("۱ سنبله ۱۴۰۱", "2022-08-23", .day),
      ("۱ میزان ۱۴۰۱", "2022-09-23", .day),
      ("۱ ميزان ۱۴۰۱", "2022-09-23", .day),
      ("۱ عقرب ۱۴۰۱", "2022-10-23", .day),
      ("۱ قوس ۱۴۰۱", "2022-11-22", .day),
      ("۱ جدی ۱۴۰۱", "2022-12-22", .day),
      ("۱ جدي ۱۴۰۱", "2022-12-22", .day),
      ("۱ دلو ۱۴۰۱", "2023-01-21", .day),
      ("۱ حوت ۱۴۰۱", "2023-02-20", .day),
      ("۱ وری ۱۴۰۱", "2022-03-21", .day),
      ("۱ غویی ۱۴۰۱", "2022-04-21", .day),
      ("۱ غبرګولی ۱۴۰۱", "2022-05-22", .day),
      ("۱ غبرگولي ۱۴۰۱", "2022-05-22", .day),
      ("۱ چنګاښ ۱۴۰۱", "2022-06-22", .day),
      ("۱ زمری ۱۴۰۱", "2022-07-23", .day),
      ("۱ وږی ۱۴۰۱", "2022-08-23", .day),
      ("۱ تله ۱۴۰۱", "2022-09-23", .day),
      ("۱ لړم ۱۴۰۱", "2022-10-23", .day),
      ("۱ لیندۍ ۱۴۰۱", "2022-11-22", .day),
      ("۱ مرغومی ۱۴۰۱", "2022-12-22", .day),
      ("۱ سلواغه ۱۴۰۱", "2023-01-21", .day),
      ("۱ کب ۱۴۰۱", "2023-02-20", .day),
      ("۱ كب ۱۴۰۱", "2023-02-20", .day),
      ("۱ فروردین ۱۴۰۱", "2022-03-21", .day),
      ("۱ آبان ۱۴۰۱", "2022-10-23", .day),
      ("۱ تا ۵ سرطان ۱۴۰۱", "2022-06-22/2022-06-26", .range),
    ] as [(String, String, TimePrecision)])
  func `a month's name or a year 1300–1420 means Solar Hijri, and is told`(
    date: String, edtf: String, precision: TimePrecision
  ) throws {
    let made = try read(date)
    let time = try #require(made.events.first?.time)
    #expect(time.edtf == edtf)
    #expect(time.verbatim == date)
    #expect(time.bounds.precision == precision)
    #expect(made.codes == [.solarHijriRead])
    #expect(made.problems.map(\.severity) == [.warning])
    #expect(made.problems.map(\.message) == ["date '\(date)' is read as Solar Hijri: \(edtf)"])
    // Named, it is nothing to tell.
    let named = try read(date, calendar: "solar")
    #expect(named.events.map(\.time) == made.events.map(\.time))
    #expect(named.problems == [])
  }

  @Test(
    arguments: [
      ("۲۳ سرطان ۱۴۰۱ هجری شمسی", "2022-07-14", .day),
      ("۱۴۰۱ خورشیدی", "2022-03-21/2023-03-20", .range),
      ("۱۴۵۰ هجری شمسی", "2071-03-21/2072-03-19", .range),
      ("۲۰۲۲-۷-۱۴ میلادی", "2022-07-14", .day),
      ("14 July 2022 AD", "2022-07-14", .day),
    ] as [(String, String, TimePrecision)])
  func `a calendar that the date names itself is nothing to tell`(
    date: String, edtf: String, precision: TimePrecision
  ) throws {
    let made = try read(date)
    #expect(made.events.map(\.time.edtf) == [edtf])
    #expect(made.events.map(\.time.bounds.precision) == [precision])
    #expect(made.problems == [])
  }

  @Test(arguments: [
    ("1450-01-01", "2071-03-21"), ("1178", "1799-03-21/1800-03-20"), ("1606-12-29", "2228-03-19"),
    ("1299/12", "1921-02-20/1921-03-20"), ("23 Saratan 1250", "1871-07-14"),
  ])
  func `where the calendar is named, years farther off are read`(date: String, edtf: String) throws
  {
    #expect(try read(date, calendar: "solar").events.map(\.time.edtf) == [edtf])
    var options = EventLogOptions()
    options.calendar = .solar
    let made = try read(date, options: options)
    #expect(made.events.map(\.time.edtf) == [edtf])
    #expect(made.problems == [])
  }

  @Test(arguments: ["2022-07-14", "2022", "1177-01-01", "1607", "14/07/2022"])
  func `years of which the calendar is not told are refused`(date: String) throws {
    let made = try read(date, calendar: "solar")
    #expect(made.codes == [.otherCalendar])
    #expect(
      made.problems.map(\.advice) == [
        "years from 1178 to 1606 are read; a Gregorian date is 'gregorian' in a column 'calendar'"
      ])
  }

  @Test(arguments: [
    "1401-04-23", "23/04/1401", "1401", "14 July 1401", "1401-04/1401-05", "1443-12-15",
  ])
  func `a year that may be Hijri is Gregorian where the log says so`(date: String) throws {
    let made = try read(date, calendar: "Gregorian")
    #expect(made.events.count == 1)
    #expect(made.events.first?.time.edtf.hasPrefix("14") == true)
    #expect(made.problems == [])
    var options = EventLogOptions()
    options.calendar = .gregorian
    #expect(try read(date, options: options).events.map(\.time) == made.events.map(\.time))
  }

  @Test func `the row's calendar goes before the command line's`() throws {
    var options = EventLogOptions()
    options.calendar = .solar
    let made = try read("2022-07-14", calendar: "gregorian", options: options)
    #expect(made.events.map(\.time.edtf) == ["2022-07-14"])
  }

  @Test(arguments: ["1443-12-15", "2022-07-14", "15 Dhu al-Hijja 1443"])
  func `lunar dates are refused with advice`(date: String) throws {
    let made = try read(date, calendar: "lunar")
    #expect(made.codes == [.lunarDate])
    #expect(
      made.problems.map(\.advice) == ["write the Gregorian date, and the original in date_text"])
  }

  @Test func `a calendar that is none is told once`() throws {
    let made = try read("1401-04-23", calendar: "x")
    #expect(made.codes == [.termUnknown])
    #expect(made.problems.map(\.field) == ["calendar"])
    #expect(made.problems.map(\.advice) == ["write one of: gregorian, solar, lunar"])
  }

  @Test func `the order of day and month holds here too`() throws {
    var options = EventLogOptions()
    options.dateOrder = .dayFirst
    #expect(try read("07/08/1401", options: options).events.map(\.time.edtf) == ["2022-10-29"])
    options.dateOrder = .monthFirst
    #expect(try read("07/08/1401", options: options).events.map(\.time.edtf) == ["2022-09-30"])
  }

  @Test func `dates of a CSV that Kokcha wrote are Gregorian`() throws {
    let log = """
      id,title,date,date_shamsi,begin,end,date_precision,time_basis
      a,A,1401-04-23,,,,,
      """
    var options = EventLogOptions()
    options.calendar = .solar
    let made = try LogReading(log, options: options)
    #expect(made.events.map(\.time.edtf) == ["1401-04-23"])
    #expect(made.problems == [])
  }
}
