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
    "early this year", "14th of July", "2022-W28", "2022-7-4", "22-07-14", "2022-07-14/now", "/",
    "2022-07-14T", "2022-07-14T06:30+4", "-", "44756",
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
      "write the year first: \(dayFirst)")
  }

  @Test(arguments: [
    "2022-07-14/2022-07-13", "2022/2021-12", "2022-07-14T06:30Z/2022-07-14T06:30+04:30",
  ])
  func `an interval that ends before it starts`(text: String) throws {
    try expectRefused(
      text, "K033 date '\(text)' ends before it starts",
      "write the earlier date before the slash")
  }

  @Test(arguments: ["2022-07-14T06:30", "2022-07-14T06:30:00", "2022-07-14T06"])
  func `a clock time without an offset`(text: String) throws {
    try expectRefused(
      text, "K034 date '\(text)' has a clock time without an offset from UTC",
      "write the offset after it: +04:30 for Kabul, Z for UTC")
  }

  @Test(arguments: [
    ("1401-04-23", 1401), ("1401", 1401), ("1443-12-15", 1443), ("23/04/1401", 1401),
  ])
  func `a year that may be of a Hijri calendar`(text: String, year: Int) throws {
    try expectRefused(
      text, "K035 date '\(text)': the year \(year) may be one of a Hijri calendar",
      "write the Gregorian date and the original in date_text; if it is Gregorian, say so in a "
        + "column 'calendar'")
  }

  @Test func `a calendar that is not read`() throws {
    try KokchaCommandsTests.expectRefused(
      "id,title,date,calendar\n1,a,1401-04-23,solar\n",
      .data(
        ":2:16", "K035 calendar 'solar' is not read (event 1)",
        "write the Gregorian date, and the original in date_text"))
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
