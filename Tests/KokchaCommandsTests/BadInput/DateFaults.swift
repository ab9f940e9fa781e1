import Foundation
import TestSupport
import Testing

/// Dates that are none, or that can be two.
@Suite struct DateFaults {
  private func expectRefused(_ date: String, _ message: String, _ advice: String) throws {
    try KokchaCommandsTests.expectRefused(
      "id,title,date\n1,a,\(date)\n", .data(":2:5", message + " (event 1)", advice))
  }

  @Test(arguments: [
    "early this year", "2022-W28", "2022-07-14/now", "/", "2022-07-14T", "2022-07-14T06:30+4", "-",
  ])
  func `a text that is no date`(text: String) throws {
    try expectRefused(
      text, "K030 date '\(text)' is not a date",
      "write 2022-07-14, 2022-07, 2022, an interval 2022-01/2022-04, or ~ and ? after a date that "
        + "is approximate or uncertain")
  }

  @Test(arguments: [
    "2022-02-30", "2022-13", "2022-00-10", "2023-02-29", "2022-07-14T25:00Z", "30/02/2022",
    "2022-01/2022-02-31", "2022-07-14T06:30+19:00",
  ])
  func `a date that the calendar does not have`(text: String) throws {
    try expectRefused(
      text, "K031 date '\(text)' does not exist in the calendar",
      "check the day, the month and the hour")
  }

  @Test(arguments: [
    ("07/08/2022", "2022-08-07", "2022-07-08"), ("1.2.2022", "2022-02-01", "2022-01-02"),
  ])
  func `a date that can be two days`(text: String, dayFirst: String, monthFirst: String) throws {
    try expectRefused(
      text, "K032 date '\(text)' can be \(dayFirst) or \(monthFirst)",
      "write the year first: \(dayFirst); or say --day-first or --month-first for the whole log")
  }

  @Test(arguments: [
    "2022-07-14/2022-07-13", "2022/2021-12", "2022-07-14T06:30Z/2022-07-14T06:30+04:30",
  ])
  func `an interval that ends before it starts`(text: String) throws {
    try expectRefused(
      text, "K033 date '\(text)' ends before it starts",
      "write the earlier date before the slash")
  }

  @Test(arguments: ["14th of July", "45/07/22", "07/22"])
  func `a date without a year of four digits`(text: String) throws {
    try expectRefused(
      text, "K030 date '\(text)' names no year of four digits",
      "write the year in full, for example 2022-07-14")
  }

  @Test(arguments: [
    ("14/07/22", "write the year in full: 2022-07-14, or 14/07/2022"),
    ("07/14/22", "write the year in full: 2022-07-14, or 07/14/2022"),
    ("14.7.98", "write the year in full: 1998-07-14, or 14.7.1998"),
    ("14 Jul 22", "write the year in full: 2022-07-14"),
    (
      "07/08/22",
      "write the year first and in full: 2022-08-07 or 2022-07-08, whichever is meant"
    ),
    (
      "22-07-14",
      "write the year first and in full: 2022-07-14 or 2014-07-22, whichever is meant"
    ),
  ])
  func `a year of two digits, and how to write it`(text: String, advice: String) throws {
    try expectRefused(
      text, "K030 date '\(text)' names no year of four digits: the century is missing", advice)
  }

  @Test func `a number by which a spreadsheet counts a day`() throws {
    try expectRefused(
      "44756", "K030 date '44756' is a number, by which a spreadsheet counts 2022-07-14",
      "format the column as a date, or write 2022-07-14")
  }

  @Test(arguments: [
    ("1443-12-15", "2065-03-05", "2021–2022"), ("1450", "2071-03-21/2072-03-19", "2028–2029"),
  ])
  func `a year that may be of either Hijri calendar`(
    text: String, solar: String, lunar: String
  ) throws {
    try expectRefused(
      text,
      "K035 date '\(text)' is \(solar) in the Solar Hijri calendar, about \(lunar) in the lunar",
      "say solar or gregorian in a column 'calendar' or with --calendar; of a lunar date, write "
        + "the Gregorian date, and the original in date_text")
  }

  @Test func `a lunar date`() throws {
    try KokchaCommandsTests.expectRefused(
      "id,title,date,calendar\n1,a,1443-12-15,lunar\n",
      .data(
        ":2:5", "K039 date '1443-12-15' is of the lunar calendar, which is not read (event 1)",
        "write the Gregorian date, and the original in date_text"))
  }

  @Test func `a zone that is none`() throws {
    try KokchaCommandsTests.expectRefused(
      "id,title,date,time_zone\n1,a,2022-07-14T06:30,Asia/Kabull\n",
      .data(
        ":2:22", "K037 time_zone 'Asia/Kabull' is no time zone (event 1)",
        "write a name such as Asia/Kabul, or an offset such as +04:30"))
  }

  @Test func `a time that the clocks leapt over`() throws {
    try KokchaCommandsTests.expectRefused(
      "id,title,date,time_zone\n1,a,2022-03-27T02:30,Europe/Berlin\n",
      .data(
        ":2:5",
        "K038 date '2022-03-27T02:30': the clocks of Europe/Berlin were set forward over this time "
          + "(event 1)",
        "check the hour and the zone, or write the offset from UTC after the time"))
  }

  @Test func `no date`() throws {
    try KokchaCommandsTests.expectRefused(
      "id,title,date\n1,a, \n",
      .data(
        ":2", "K052 the event has no date (event 1)",
        "a date is needed: 2022-07-14, 2022-07, 2022, or an interval 2022-01/2022-04"))
  }

  @Test func `two columns whose days are in the wrong order`() throws {
    try KokchaCommandsTests.expectRefused(
      "id,title,from,to\n1,a,2022-07-14,2022-07-13\n", options: ["--map", "date=from/to"],
      .data(
        ":2", "K033 date '2022-07-14/2022-07-13' ends before it starts (event 1)",
        "write the earlier date before the slash"))
  }
}
