import Kokcha
import KokchaBytes
import Testing

/// The dates that spreadsheets write.
struct PlainDateTests {
  private func read(
    _ text: String, trusting isGregorian: Bool = false
  ) -> Result<CalendarDay, TimeError> {
    PlainDate.read(text.utf8.span, trusting: isGregorian)
  }

  @Test(arguments: [
    ("2022/07/14", 14, 7), ("2022/7/14", 14, 7), ("2022/7/4", 4, 7), ("2022.07.14", 14, 7),
    ("14/07/2022", 14, 7), ("14/7/2022", 14, 7), ("07/14/2022", 14, 7), ("14.7.2022", 14, 7),
    ("31/1/2022", 31, 1), ("1/31/2022", 31, 1), ("7/7/2022", 7, 7), ("12/12/2022", 12, 12),
    ("13/12/2022", 13, 12), ("12/13/2022", 13, 12),
  ])
  func `a date that can mean one day only`(text: String, day: Int, month: Int) {
    #expect(read(text) == .success(CalendarDay(year: 2022, month: month, day: day)))
  }

  @Test(arguments: [
    ("07/08/2022", "2022-08-07", "2022-07-08"), ("1/2/2022", "2022-02-01", "2022-01-02"),
    ("12.11.2022", "2022-11-12", "2022-12-11"), ("2/1/0999", "0999-01-02", "0999-02-01"),
  ])
  func `a date that can mean two days names both`(
    text: String, dayFirst: String, monthFirst: String
  ) {
    #expect(
      read(text) == .failure(.ambiguous(dayFirst: dayFirst, monthFirst: monthFirst)))
  }

  @Test(arguments: [
    "29/02/2022", "2022/02/29", "2022/13/01", "31/04/2022", "13/13/2022", "0/7/2022",
    "2022/00/10", "32/1/2022",
  ])
  func `a date that does not exist`(text: String) {
    #expect(read(text) == .failure(.doesNotExist))
  }

  @Test(arguments: [
    "", "2022", "2022/07", "14/07", "2022-07-14", "14-07-2022", "2022/07.14", "14/07/22",
    "2022/07/14/", "/2022/07", "2022//14", "14/072/2022", "20222/07/14", "a/b/c", "14 July 2022",
    "2022/07/14 ", "014/07/2022", "2022/07/2022", "۱۴/۰۷/۲۰۲۲", "14/07/2022~",
  ])
  func `no such date`(text: String) {
    #expect(read(text) == .failure(.notADate))
  }

  @Test(arguments: ["1401/04/23", "23/04/1401", "1300/01/01", "1499.12.30"])
  func `a year that may be of a Hijri calendar`(text: String) {
    guard case .failure(.otherCalendar) = read(text) else {
      Issue.record("\(text) was read as \(read(text))")
      return
    }
    #expect(throws: Never.self) { try read(text, trusting: true).get() }
  }

  @Test(arguments: [
    (2022, 7, 14, "2022-07-14"), (1, 1, 1, "0001-01-01"), (1401, 12, 3, "1401-12-03"),
  ])
  func `ISO form has four, two and two digits`(year: Int, month: Int, day: Int, text: String) {
    #expect(PlainDate.iso(year, month, day) == text)
  }
}
