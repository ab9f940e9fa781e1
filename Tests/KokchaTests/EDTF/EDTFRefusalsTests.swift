import Kokcha
import KokchaBytes
import Testing

/// What is no date, or none that exists.
struct EDTFRefusals {
  @Test(arguments: [
    "", " ", "~", "?", "..", "/", "22", "202", "20220", "2022-", "2022-7", "2022-07-", "2022-7-14",
    "2022-07-4", "22-07-14", "20220714", "2022-07-145", "2022--07", "2022_07", "2022-07-14 ",
    " 2022", "2022 ", "2022~~", "2022?~", "~2022", "2022-?07", "２０２２", "۲۰۲۲", "July 2022",
    "14.7.2022", "2022/07/14", "2022/2023/2024", "2022/x", "x/2022", "-2022", "+2022", "Y17000",
    "202X", "20XX-12", "[2021,2022]", "{2021,2022}", "2022-07-14T", "2022-07-14T6",
    "2022-07-14T6:30Z",
    "2022-07-14t06:30Z", "2022-07-14 06:30Z", "2022-07-14T0630Z", "2022-07-14T06:3Z",
    "2022-07-14T06:30:1Z", "2022-07-14T06:30z", "2022-07-14T06:30ZZ", "2022-07-14T06:30:15.5Z",
    "2022-07-14T06:30+4", "2022-07-14T06:30+04:3", "2022-07-14T06:30+04:300",
    "2022-07-14T06:30+", "2022-07-14T06:30 +04:30", "2022-07-14Z", "2022-07-14+04:30",
    "2022T06:30Z", "2022-07T06:30Z", "\u{0}\u{0}\u{0}\u{0}", "2022-0A-01", "2022-07-14T06:30Zé",
  ])
  func `no date`(text: String) {
    #expect(throws: TimeError.notADate) { try EventTime(edtf: text) }
  }

  @Test(arguments: [
    "2022-00", "2022-13", "2022-20", "2022-99", "2022-00-01", "2022-13-01", "2022-21-01",
    "2022-07-00", "2022-07-32", "2022-04-31", "2022-02-29", "1900-02-29", "2022-02-30~",
    "2022-01-01/2022-02-29", "2022-02-30/..", "2022-07-14T24:01Z", "2022-07-14T24:00:01Z",
    "2022-07-14T25:00Z", "2022-07-14T06:60Z", "2022-07-14T06:30:60Z", "2022-07-14T06:30+19:00",
    "2022-07-14T06:30+04:60", "2022-02-29T06:30Z",
  ])
  func `a date that the calendar does not have`(text: String) {
    #expect(throws: TimeError.doesNotExist) { try EventTime(edtf: text) }
  }

  @Test(arguments: [
    "2023/2022", "2022-07-14/2022-07-13", "2022-08/2022-07-31", "2022-24/2022-11",
    "2022-07-14T06:30Z/2022-07-14T06:29Z", "2022-07-14T00:00+04:30/2022-07-12",
  ])
  func `an interval that ends before it begins`(text: String) {
    #expect(throws: TimeError.endsBeforeStart) { try EventTime(edtf: text) }
  }

  @Test(arguments: [
    "2022-07-14T06", "2022-07-14T06:30", "2022-07-14T06:30:15", "2022-07-14T06:30~",
    "2022-07-14T06:30/2022-07-14T07:00Z",
  ])
  func `a clock time without an offset`(text: String) {
    #expect(throws: TimeError.noOffset) { try EventTime(edtf: text) }
  }

  @Test(arguments: [
    ("1300", 1300), ("1401", 1401), ("1401-04-23", 1401), ("1444-12-15~", 1444), ("1499", 1499),
    ("1401-04/1401-05", 1401), ("../1401", 1401), ("1401/..", 1401),
    ("1401-04-23T06:30Z", 1401),
  ])
  func `a year that may be of a Hijri calendar`(text: String, year: Int) {
    #expect(throws: TimeError.otherCalendar(year: year)) { try EventTime(edtf: text) }
    let trusted = ExtendedDateTime.read(text.utf8.span, trusting: true)
    #expect(throws: Never.self) { try trusted.get() }
  }
}
