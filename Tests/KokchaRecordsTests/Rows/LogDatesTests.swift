import KokchaModel
import KokchaRecords
import KokchaTime
import Testing

/// The column `date`: what is read, and as what.
struct LogDatesTests {
  private func read(
    _ date: String, text: String = "", calendar: String = "",
    options: EventLogOptions = EventLogOptions()
  ) throws -> LogReading {
    try LogReading(
      "id,title,date,date_text,calendar\na,A,\"\(date)\",\"\(text)\",\(calendar)\n",
      options: options)
  }

  private func expect(
    _ date: String, _ edtf: String, _ precision: TimePrecision, _ codes: [ProblemCode] = []
  ) throws {
    let made = try read(date)
    let time = try #require(made.events.first?.time)
    #expect(time.edtf == edtf)
    #expect(time.bounds.precision == precision)
    #expect(made.codes == codes)
    // What was written is kept, unless it is the EDTF itself.
    let written = String(date.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    #expect(time.verbatim == (written == edtf ? nil : written))
  }

  @Test(
    arguments: [
      ("2022-07-14", "2022-07-14", .day),
      ("2022-07", "2022-07", .month),
      ("2022", "2022", .year),
      ("0622", "0622", .year),
      ("0622-07-16", "0622-07-16", .day),
      ("-1985", "-1985", .year),
      ("Y170000002", "Y170000002", .year),
      ("Y-170000002", "Y-170000002", .year),
      ("2022-21", "2022-21", .season),
      ("2022-24", "2022-24", .season),
      ("2022-28", "2022-28", .season),
      ("2022-30", "2022-30", .season),
      ("2022-33", "2022-33", .quarter),
      ("2022-36", "2022-36", .quarter),
      ("2022-37", "2022-37", .range),
      ("2022-40", "2022-40", .range),
      ("201X", "201X", .decade),
      ("20XX", "20XX", .century),
      ("2004-XX", "2004-XX", .year),
      ("1985-04-XX", "1985-04-XX", .month),
      ("1985-XX-XX", "1985-XX-XX", .year),
      ("XXXX", "XXXX", .unknown),
      ("2022~", "2022~", .year),
      ("2022-05?", "2022-05?", .month),
      ("2022-07-14%", "2022-07-14%", .day),
      ("2004-06~-11", "2004-06~-11", .day),
      ("?2004-06-~11", "?2004-06-~11", .day),
      ("2022-01/2022-04~", "2022-01/2022-04~", .range),
      ("../2022-07-13", "../2022-07-13", .range),
      ("2022-07-14/..", "2022-07-14/..", .range),
      ("/2022", "/2022", .range),
      ("2022/", "2022/", .range),
      ("[1667,1668,1670..1672]", "[1667,1668,1670..1672]", .range),
      ("{1960,1961-12}", "{1960,1961-12}", .range),
      ("[..1984]", "[..1984]", .range),
      ("[1984..]", "[1984..]", .range),
      ("[2022-07-14]", "[2022-07-14]", .day),
      ("2022-07-14T06:30:00+04:30", "2022-07-14T06:30:00+04:30", .instant),
      ("2022-07-14T06:30Z", "2022-07-14T06:30Z", .minute),
      ("2022-07-14T06+0430", "2022-07-14T06+0430", .hour),
      ("2022-07-14T24:00Z", "2022-07-14T24:00Z", .minute),
      ("2022-07-14T06:30Z/2022-07-14T07:00Z", "2022-07-14T06:30Z/2022-07-14T07:00Z", .range),
    ] as [(String, String, TimePrecision)])
  func `EDTF is kept as it is`(date: String, edtf: String, precision: TimePrecision) throws {
    #expect(date == edtf)
    // 2022-24 may be the years 2022 to 2024 to those who do not know the format.
    let mayBeYears = date.wholeMatch(of: /2022-(2[3-9]|3.|4.)/) != nil
    try expect(date, edtf, precision, mayBeYears ? [.seasonOrSpan] : [])
  }

  @Test(
    arguments: [
      ("14 July 2022", "2022-07-14", .day),
      ("14 JULY 2022", "2022-07-14", .day),
      ("14 Jul 2022", "2022-07-14", .day),
      ("14 Jul. 2022", "2022-07-14", .day),
      ("14. July 2022", "2022-07-14", .day),
      ("14th July 2022", "2022-07-14", .day),
      ("14th of July 2022", "2022-07-14", .day),
      ("the 14th of July, 2022", "2022-07-14", .day),
      ("1st July 2022", "2022-07-01", .day),
      ("2nd July 2022", "2022-07-02", .day),
      ("3rd July 2022", "2022-07-03", .day),
      ("July 14, 2022", "2022-07-14", .day),
      ("July 14 2022", "2022-07-14", .day),
      ("Jul 14, 2022", "2022-07-14", .day),
      ("July 14th, 2022", "2022-07-14", .day),
      ("14-Jul-2022", "2022-07-14", .day),
      ("14/Jul/2022", "2022-07-14", .day),
      ("2022-Jul-14", "2022-07-14", .day),
      ("2022 July 14", "2022-07-14", .day),
      ("14July2022", "2022-07-14", .day),
      ("Sept 5, 2022", "2022-09-05", .day),
      ("5 Sep 2022", "2022-09-05", .day),
      ("29 February 2024", "2024-02-29", .day),
      ("July 2022", "2022-07", .month),
      ("Jul-2022", "2022-07", .month),
      ("July, 2022", "2022-07", .month),
      ("2022 July", "2022-07", .month),
      ("July of 2022", "2022-07", .month),
      ("2022/07/14", "2022-07-14", .day),
      ("2022.07.14", "2022-07-14", .day),
      ("2022/7/4", "2022-07-04", .day),
      ("2022-7-4", "2022-07-04", .day),
      ("2022-7", "2022-07", .month),
      ("2022/07", "2022-07", .month),
      ("07/2022", "2022-07", .month),
      ("7.2022", "2022-07", .month),
      ("14/07/2022", "2022-07-14", .day),
      ("14.7.2022", "2022-07-14", .day),
      ("14-07-2022", "2022-07-14", .day),
      ("07/14/2022", "2022-07-14", .day),
      ("7/14/2022", "2022-07-14", .day),
      ("31/1/2022", "2022-01-31", .day),
      ("7/7/2022", "2022-07-07", .day),
      ("12-12-2022", "2022-12-12", .day),
      ("20220714", "2022-07-14", .day),
      ("19791224", "1979-12-24", .day),
      ("Thursday, 14 July 2022", "2022-07-14", .day),
      ("Thu 14 July 2022", "2022-07-14", .day),
      ("Thu. 14 Jul 2022", "2022-07-14", .day),
      ("Thursday 14/07/2022", "2022-07-14", .day),
      ("Thursday, July 14, 2022", "2022-07-14", .day),
      ("spring 2022", "2022-21", .season),
      ("Summer 2022", "2022-22", .season),
      ("autumn 2022", "2022-23", .season),
      ("Fall 2022", "2022-23", .season),
      ("the summer of 2022", "2022-22", .season),
      ("2022 spring", "2022-21", .season),
      ("Q1 2022", "2022-33", .quarter),
      ("2022-Q4", "2022-36", .quarter),
      ("2022 Q2", "2022-34", .quarter),
      ("14 July 2022~", "2022-07-14~", .day),
      ("July 2022?", "2022-07?", .month),
      ("14/07/2022%", "2022-07-14%", .day),
      ("14 July 1401", "1401-07-14", .day),
      ("14 July 1453", "1453-07-14", .day),
      ("14 July 2022", "2022-07-14", .day),
      ("  14   July  2022  ", "2022-07-14", .day),
      ("14‐Jul‐2022", "2022-07-14", .day),
    ] as [(String, String, TimePrecision)])
  func `dates in English, and as spreadsheets write them`(
    date: String, edtf: String, precision: TimePrecision
  ) throws {
    try expect(date, edtf, precision)
  }

  @Test(
    arguments: [
      ("2022-07-14 06:30Z", "2022-07-14T06:30Z", .minute),
      ("2022-07-14 06:30:00Z", "2022-07-14T06:30:00Z", .instant),
      ("2022-07-14 6:30 UTC", "2022-07-14T06:30Z", .minute),
      ("2022-07-14T06:30:00.000Z", "2022-07-14T06:30:00Z", .instant),
      ("2022-07-14T06:30:00.000+04:30", "2022-07-14T06:30:00+04:30", .instant),
      ("2022-07-14 06:30:15.123Z", "2022-07-14T06:30:15Z", .instant),
      ("2022-07-14 06:30 +0430", "2022-07-14T06:30+04:30", .minute),
      ("2022-07-14 06:30 +04", "2022-07-14T06:30+04", .minute),
      ("14/07/2022 06:30 Z", "2022-07-14T06:30Z", .minute),
      ("14 July 2022, 06:30 GMT", "2022-07-14T06:30Z", .minute),
      ("14 July 2022 at 06:30Z", "2022-07-14T06:30Z", .minute),
      ("7/14/2022 6:30:00 PM Z", "2022-07-14T18:30:00Z", .instant),
      ("7/14/2022 12:05 am Z", "2022-07-14T00:05Z", .minute),
      ("7/14/2022 12:05 PM Z", "2022-07-14T12:05Z", .minute),
      ("20220714 06:30Z", "2022-07-14T06:30Z", .minute),
      ("2022-07-14 24:00Z", "2022-07-14T24:00Z", .minute),
      ("Thursday, 14 July 2022 06:30Z", "2022-07-14T06:30Z", .minute),
    ] as [(String, String, TimePrecision)])
  func `clock times with an offset`(date: String, edtf: String, precision: TimePrecision) throws {
    try expect(date, edtf, precision)
  }

  @Test(
    arguments: [
      ("2022-01-01 to 2022-04-30", "2022-01-01/2022-04-30", .range),
      ("2022-01-01 until 2022-04-30", "2022-01-01/2022-04-30", .range),
      ("14 July 2022 to 16 August 2022", "2022-07-14/2022-08-16", .range),
      ("14 July to 16 August 2022", "2022-07-14/2022-08-16", .range),
      ("July 14 to August 16, 2022", "2022-07-14/2022-08-16", .range),
      ("January to April 2022", "2022-01/2022-04", .range),
      ("January–April 2022", "2022-01/2022-04", .range),
      ("14–16 July 2022", "2022-07-14/2022-07-16", .range),
      ("14-16 July 2022", "2022-07-14/2022-07-16", .range),
      ("14 – 16 July 2022", "2022-07-14/2022-07-16", .range),
      ("14th–16th July 2022", "2022-07-14/2022-07-16", .range),
      ("July 14–16, 2022", "2022-07-14/2022-07-16", .range),
      ("July 14-16, 2022", "2022-07-14/2022-07-16", .range),
      ("2021–2022", "2021/2022", .range),
      ("2022-07-14 - 2022-07-16", "2022-07-14/2022-07-16", .range),
      ("14/07/2022 - 16/07/2022", "2022-07-14/2022-07-16", .range),
      ("14/07/2022/16/07/2022", "2022-07-14/2022-07-16", .range),
      ("14 July 2022/16 July 2022", "2022-07-14/2022-07-16", .range),
      ("2022-07-14 / 2022-07-16", "2022-07-14/2022-07-16", .range),
      ("14 July 2022/..", "2022-07-14/..", .range),
      ("../14 July 2022", "../2022-07-14", .range),
      ("14 July 2022~ to 16 July 2022?", "2022-07-14~/2022-07-16?", .range),
      ("July 2022 to 14 August 2022", "2022-07/2022-08-14", .range),
      ("2022.07.14–2022.07.16", "2022-07-14/2022-07-16", .range),
    ] as [(String, String, TimePrecision)])
  func `from one date to another`(date: String, edtf: String, precision: TimePrecision) throws {
    try expect(date, edtf, precision)
  }

  @Test(
    arguments: [
      ("۲۰۲۲-۰۷-۱۴", "2022-07-14", .day),
      ("٢٠٢٢-٠٧", "2022-07", .month),
      ("۲۰۲۲", "2022", .year),
      ("۲۰۲۲-۲۱", "2022-21", .season),
      ("۲۰۲۲-۰۱/۲۰۲۲-۰۴~", "2022-01/2022-04~", .range),
      ("۱۴/۰۷/۲۰۲۲", "2022-07-14", .day),
      ("۲۰۲۲؟", "2022?", .year),
      ("۲۰۲۲-۰۷-۱۴T۰۶:۳۰Z", "2022-07-14T06:30Z", .minute),
      ("۱۴ July ۲۰۲۲", "2022-07-14", .day),
    ] as [(String, String, TimePrecision)])
  func `Gregorian dates in the digits of Persian and Arabic`(
    date: String, edtf: String, precision: TimePrecision
  ) throws {
    try expect(date, edtf, precision)
  }

  /// Russian in the nominative and genitive, Tajik alone and joined to a year.
  private static let months:
    [(nominative: String, genitive: String, tajik: String, joined: String)] = [
      ("январь", "января", "январ", "январи"), ("февраль", "февраля", "феврал", "феврали"),
      ("март", "марта", "март", "марти"), ("апрель", "апреля", "апрел", "апрели"),
      ("май", "мая", "май", "майи"), ("июнь", "июня", "июн", "июни"),
      ("июль", "июля", "июл", "июли"),
      ("август", "августа", "август", "августи"),
      ("сентябрь", "сентября", "сентябр", "сентябри"), ("октябрь", "октября", "октябр", "октябри"),
      ("ноябрь", "ноября", "ноябр", "ноябри"), ("декабрь", "декабря", "декабр", "декабри"),
    ]

  @Test(arguments: 1...12)
  func `months in Russian and Tajik`(number: Int) throws {
    let month = Self.months[number - 1]
    func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
    let stem = number < 10 ? "2022-0\(number)" : "2022-\(number)"
    for date in [
      "\(month.nominative) 2022", "\(month.nominative.uppercased()) 2022 г.",
      "\(capitalized(month.nominative)) 2022 года", "\(month.tajik) 2022",
      "\(month.joined) соли 2022",
    ] {
      try expect(date, stem, .month)
    }
    for date in [
      "14 \(month.genitive) 2022", "14 \(month.genitive) 2022 г.", "14 \(month.genitive) 2022г",
      "14 \(month.genitive) 2022 года", "14 \(capitalized(month.genitive)) 2022",
      "14 \(month.joined) соли 2022", "14-\(month.genitive)-2022",
    ] {
      try expect(date, stem + "-14", .day)
    }
  }

  @Test(
    arguments: [
      ("14 июл. 2022", "2022-07-14", .day), ("1 сент. 2022 г.", "2022-09-01", .day),
      ("14–16 июля 2022 года", "2022-07-14/2022-07-16", .range),
      ("14 июля – 16 августа 2022 г.", "2022-07-14/2022-08-16", .range),
      ("14 июля 2022 г. – 16 августа 2022 г.", "2022-07-14/2022-08-16", .range),
      ("июль 2022 г.?", "2022-07?", .month),
      ("14 июля 2022 г., 06:30 +05:00", "2022-07-14T06:30+05:00", .minute),
      ("2022 г.", "2022", .year), ("соли 2022", "2022", .year),
      // The name of the month is Gregorian, whatever the year could be otherwise.
      ("14 июля 1410 года", "1410-07-14", .day),
    ] as [(String, String, TimePrecision)])
  func `dates as they are written in Russian and Tajik`(
    date: String, edtf: String, precision: TimePrecision
  ) throws {
    try expect(date, edtf, precision)
  }

  @Test(
    arguments: [
      ("14 июля", .notADate), ("14 июля 22 г.", .notADate), ("июля", .notADate),
      ("14 липня 2022", .notADate), ("г. 14 июля 2022", .notADate),
      ("31 июня 2022", .dateDoesNotExist),
      ("14. г. июля 2022", .notADate), ("14 июля 2022 гг", .notADate),
    ] as [(String, ProblemCode)])
  func `what is no date in Russian`(date: String, code: ProblemCode) throws {
    #expect(try read(date).codes == [code])
  }

  @Test func `what was written stands in date_text, unless the row has one`() throws {
    let made = try read("14/07/2022")
    #expect(
      made.events.map(\.time) == [try EventTime(edtf: "2022-07-14", verbatim: "14/07/2022")])
    let told = try read("14/07/2022", text: "on Thursday")
    #expect(told.events.map(\.time.verbatim) == ["on Thursday"])
  }

  @Test(arguments: [
    ("07/08/2022", "2022-08-07", "2022-07-08"), ("1.2.2022", "2022-02-01", "2022-01-02"),
    ("07-08-2022 06:30Z", "2022-08-07T06:30Z", "2022-07-08T06:30Z"),
    ("07/08/2022 to 09/08/2022", "2022-08-07/2022-08-09", "2022-07-08/2022-09-08"),
    ("2022-07-08", "2022-07-08", "2022-07-08"), ("8 July 2022", "2022-07-08", "2022-07-08"),
  ])
  func `the order of day and month may be said for the whole log`(
    date: String, dayFirst: String, monthFirst: String
  ) throws {
    var options = EventLogOptions()
    options.dateOrder = .dayFirst
    #expect(try read(date, options: options).events.map(\.time.edtf) == [dayFirst])
    options.dateOrder = .monthFirst
    #expect(try read(date, options: options).events.map(\.time.edtf) == [monthFirst])
  }

  @Test func `a date that the order does not allow is refused`() throws {
    var options = EventLogOptions()
    options.dateOrder = .dayFirst
    #expect(try read("07/14/2022", options: options).codes == [.dateDoesNotExist])
    options.dateOrder = .monthFirst
    #expect(try read("14/07/2022", options: options).codes == [.dateDoesNotExist])
  }
}
