import KokchaModel
import Testing

/// What is refused in the column `date`, with which words.
struct LogDateRefusalsTests {
  private func expect(
    _ date: String, _ code: ProblemCode, _ message: String, _ advice: String
  ) throws {
    let made = try LogReading("id,title,date\na,A,\"\(date)\"\n")
    #expect(made.codes == [code])
    #expect(made.problems.map(\.message) == [message])
    #expect(made.problems.map(\.advice) == [advice])
    #expect(made.problems.map(\.field) == ["date"])
    #expect(made.events == [])
    #expect(made.refused == 1)
  }

  @Test(arguments: [
    "now",
    "yesterday",
    "2022-W28",
    "14th",
    "Wednesday",
    "14 July July 2022",
    "July 14 15 2022",
    "14.07-2022",
    "2022-07-14T",
    "2022-07-14T06:30+4",
    "2022-07-14 6h30",
    "2022-07-14x",
    "2022-07-14/now",
    "2022--07-14",
    "[2022",
    "-",
    "/",
    "12345678901",
    "202207",
    "14 Juli 2022",
    "45 2022",
    "2022-07-14 06:30 Kabul time",
    "14 July 2022 (Thursday)",
    "early this year",
  ])
  func `what is no date`(date: String) throws {
    try expect(
      date, .notADate, "date '\(date)' is not a date",
      "write 2022-07-14, 2022-07, 2022, an interval 2022-01/2022-04, or ~ and ? after a date that is approximate or uncertain"
    )
  }

  @Test(arguments: [
    "1401-",
    "[1401,1402]",
    "spring 1401",
    "Q1 1401",
  ])
  func `forms of EDTF with a year that may be Hijri`(date: String) throws {
    try expect(
      date, .otherCalendar, "date '\(date)': the year 1401 may be one of a Hijri calendar",
      "write the Gregorian date and the original in date_text; if it is Gregorian, say so in a column 'calendar'"
    )
  }

  @Test(arguments: [
    "45/07/22",
    "July 14",
    "14 July",
    "Jul-22",
    "14/07",
  ])
  func `a year that is not written in full`(date: String) throws {
    try expect(
      date, .notADate, "date '\(date)' names no year of four digits",
      "write the year in full, for example 2022-07-14")
  }

  @Test(arguments: [
    "2022-02-30",
    "2022-13",
    "2022-00-10",
    "2023-02-29",
    "2022-07-14T25:00Z",
    "30/02/2022",
    "13/13/2022",
    "32 July 2022",
    "30 February 2022",
    "2022/02/29",
    "20220732",
    "2022-7-32",
    "2022-07-14 13:30 pm",
    "2022-07-14 06:60",
    "Q5 2022",
    "1401-12-30",
    "1401-13-01",
    "1401-07-31",
    "31/07/1401",
    "30 Hut 1401",
    "1401-00-01",
    "1401-21",
  ])
  func `a date that the calendar does not have`(date: String) throws {
    try expect(
      date, .dateDoesNotExist, "date '\(date)' does not exist in the calendar",
      "check the day, the month and the hour")
  }

  @Test(arguments: [
    "2023/2022",
    "2022-07-16 to 2022-07-14",
    "16–14 July 2022",
    "1401-05/1401-04",
    "[2023..2022]",
  ])
  func `an interval that ends before it starts`(date: String) throws {
    try expect(
      date, .endBeforeStart, "date '\(date)' ends before it starts",
      "write the earlier date before the slash")
  }

  @Test(arguments: [
    "1401-04/2022-08",
    "14 July 2022 to 23 Saratan 1401",
    "14 July 2022 هجری شمسی",
  ])
  func `a date of two calendars`(date: String) throws {
    try expect(
      date, .otherCalendar, "date '\(date)' speaks of two calendars",
      "write all of it in one, and say which in a column 'calendar'")
  }

  @Test(arguments: [
    "14 Ramadan 1443",
    "1 Muharram 1444",
    "۱۵ ذیحجه ۱۴۴۳",
    "۱۴۴۳ هجری قمری",
  ])
  func `a lunar date`(date: String) throws {
    try expect(
      date, .lunarDate, "date '\(date)' is of the lunar calendar, which is not read",
      "write the Gregorian date, and the original in date_text")
  }

  @Test(
    arguments: [
      (
        "44756", .notADate,
        "date '44756' is a number, by which a spreadsheet counts 2022-07-14",
        "format the column as a date, or write 2022-07-14"
      ),
      (
        "10000", .notADate,
        "date '10000' is a number, by which a spreadsheet counts 1927-05-18",
        "format the column as a date, or write 1927-05-18"
      ),
      (
        "early 2022", .notADate,
        "date 'early 2022' is not a date, but words for one",
        "write the interval that they mean, for example 2022-01/2022-04~, and the words in date_text"
      ),
      (
        "beginning of 2022", .notADate,
        "date 'beginning of 2022' is not a date, but words for one",
        "write the interval that they mean, for example 2022-01/2022-04~, and the words in date_text"
      ),
      (
        "Mid-2022", .notADate,
        "date 'Mid-2022' is not a date, but words for one",
        "write the interval that they mean, for example 2022-05/2022-08~, and the words in date_text"
      ),
      (
        "late 2022", .notADate,
        "date 'late 2022' is not a date, but words for one",
        "write the interval that they mean, for example 2022-09/2022-12~, and the words in date_text"
      ),
      (
        "end of 2022", .notADate,
        "date 'end of 2022' is not a date, but words for one",
        "write the interval that they mean, for example 2022-09/2022-12~, and the words in date_text"
      ),
      (
        "circa 2022", .notADate,
        "date 'circa 2022' is not a date, but words for one",
        "write the interval that they mean, for example 2022~, and the words in date_text"
      ),
      (
        "about July 2022", .notADate,
        "date 'about July 2022' is not a date, but words for one",
        "write the interval that they mean, for example 2022-07~, and the words in date_text"
      ),
      (
        "late July 2022", .notADate,
        "date 'late July 2022' is not a date, but words for one",
        "write the interval that they mean, for example 2022-07-21/2022-07-31~, and the words in date_text"
      ),
      (
        "early February 2024", .notADate,
        "date 'early February 2024' is not a date, but words for one",
        "write the interval that they mean, for example 2024-02-01/2024-02-10~, and the words in date_text"
      ),
      (
        "mid July 2022", .notADate,
        "date 'mid July 2022' is not a date, but words for one",
        "write the interval that they mean, for example 2022-07-11/2022-07-20~, and the words in date_text"
      ),
      (
        "Y292000000001", .notADate,
        "date 'Y292000000001': the year is too far from now to count its seconds",
        "years from -292000000000 to 292000000000 are read"
      ),
      (
        "Friday, 14 July 2022", .dateDoesNotExist,
        "date 'Friday, 14 July 2022': 2022-07-14 was a Thursday",
        "correct the date or the weekday, or leave the weekday out"
      ),
      (
        "جمعه ۲۳ سرطان ۱۴۰۱", .dateDoesNotExist,
        "date 'جمعه ۲۳ سرطان ۱۴۰۱': 2022-07-14 was a Thursday",
        "correct the date or the weekday, or leave the weekday out"
      ),
      (
        "07/08/2022", .dateAmbiguous,
        "date '07/08/2022' can be 2022-08-07 or 2022-07-08",
        "write the year first: 2022-08-07; or say --day-first or --month-first for the whole log"
      ),
      (
        "1.2.2022", .dateAmbiguous,
        "date '1.2.2022' can be 2022-02-01 or 2022-01-02",
        "write the year first: 2022-02-01; or say --day-first or --month-first for the whole log"
      ),
      (
        "12-11-2022", .dateAmbiguous,
        "date '12-11-2022' can be 2022-11-12 or 2022-12-11",
        "write the year first: 2022-11-12; or say --day-first or --month-first for the whole log"
      ),
      (
        "07/08/1401", .dateAmbiguous,
        "date '07/08/1401' can be 1401-08-07 or 1401-07-08",
        "write the year first: 1401-08-07; or say --day-first or --month-first for the whole log"
      ),
      (
        "winter 2022", .dateAmbiguous,
        "date 'winter 2022' can be the winter before or after the summer of 2022",
        "write 2021-24 for the winter that ended in 2022, 2022-24 for the next"
      ),
      (
        "Winter of 2021", .dateAmbiguous,
        "date 'Winter of 2021' can be the winter before or after the summer of 2021",
        "write 2020-24 for the winter that ended in 2021, 2021-24 for the next"
      ),
      (
        "1443-12-15", .otherCalendar,
        "date '1443-12-15' is 2065-03-05 in the Solar Hijri calendar, about 2021–2022 in the lunar",
        "say solar or gregorian in a column 'calendar' or with --calendar; of a lunar date, write the Gregorian date, and the original in date_text"
      ),
      (
        "15/12/1443", .otherCalendar,
        "date '15/12/1443' is 2065-03-05 in the Solar Hijri calendar, about 2021–2022 in the lunar",
        "say solar or gregorian in a column 'calendar' or with --calendar; of a lunar date, write the Gregorian date, and the original in date_text"
      ),
      (
        "1443", .otherCalendar,
        "date '1443' is 2064-03-20/2065-03-19 in the Solar Hijri calendar, about 2021–2022 in the lunar",
        "say solar or gregorian in a column 'calendar' or with --calendar; of a lunar date, write the Gregorian date, and the original in date_text"
      ),
      (
        "1421-01-01", .otherCalendar,
        "date '1421-01-01' is 2042-03-21 in the Solar Hijri calendar, about 2000–2001 in the lunar",
        "say solar or gregorian in a column 'calendar' or with --calendar; of a lunar date, write the Gregorian date, and the original in date_text"
      ),
      (
        "1444/12/30", .otherCalendar,
        "date '1444/12/30' is no date in the Solar Hijri calendar, about 2022–2023 in the lunar",
        "say solar or gregorian in a column 'calendar' or with --calendar; of a lunar date, write the Gregorian date, and the original in date_text"
      ),
      (
        "1499", .otherCalendar,
        "date '1499' is 2120-03-21/2121-03-20 in the Solar Hijri calendar, about 2075–2076 in the lunar",
        "say solar or gregorian in a column 'calendar' or with --calendar; of a lunar date, write the Gregorian date, and the original in date_text"
      ),
      (
        "140X", .otherCalendar,
        "date '140X': the year 1400 may be one of a Hijri calendar",
        "write the Gregorian date and the original in date_text; if it is Gregorian, say so in a column 'calendar'"
      ),
      (
        "14XX", .otherCalendar,
        "date '14XX': the year 1400 may be one of a Hijri calendar",
        "write the Gregorian date and the original in date_text; if it is Gregorian, say so in a column 'calendar'"
      ),
      (
        "23 Saratan 2022", .otherCalendar,
        "date '23 Saratan 2022': the year 2022 is not one of the Solar Hijri calendar",
        "years from 1178 to 1606 are read; a Gregorian date is 'gregorian' in a column 'calendar'"
      ),
      (
        "1 Hamal 1177", .otherCalendar,
        "date '1 Hamal 1177': the year 1177 is not one of the Solar Hijri calendar",
        "years from 1178 to 1606 are read; a Gregorian date is 'gregorian' in a column 'calendar'"
      ),
      (
        "1 Hamal 1607", .otherCalendar,
        "date '1 Hamal 1607': the year 1607 is not one of the Solar Hijri calendar",
        "years from 1178 to 1606 are read; a Gregorian date is 'gregorian' in a column 'calendar'"
      ),
    ] as [(String, ProblemCode, String, String)])
  func `each with its own words`(
    date: String, code: ProblemCode, message: String, advice: String
  ) throws {
    try expect(date, code, message, advice)
  }

  @Test(arguments: ["", " ", "\t"])
  func `an empty cell`(date: String) throws {
    let made = try LogReading("id,title,date\na,A,\"\(date)\"\n")
    #expect(made.codes == [.fieldEmpty])
    #expect(made.problems.map(\.field) == ["date"])
  }
}
