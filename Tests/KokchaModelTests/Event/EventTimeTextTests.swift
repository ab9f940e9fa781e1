import KokchaModel
import KokchaTime
import Testing

/// Dates from text, for those who have no table to read.
struct EventTimeTextTests {
  @Test(
    arguments: [
      ("2022-07-14", "2022-07-14", nil), ("2022-01/2022-04~", "2022-01/2022-04~", nil),
      ("14 July 2022", "2022-07-14", "14 July 2022"),
      ("۲۳ سرطان ۱۴۰۱", "2022-07-14", "۲۳ سرطان ۱۴۰۱"),
      ("25/07/2022", "2022-07-25", "25/07/2022"),
    ] as [(String, String, String?)])
  func `a date is kept in EDTF, and as it was written where that is not EDTF`(
    text: String, edtf: String, verbatim: String?
  ) throws {
    let time = try EventTime(written: text)
    #expect(time.edtf == edtf)
    #expect(time.verbatim == verbatim)
    #expect(time.bounds == (try EventTime(edtf: edtf)).bounds)
    #expect(time.zone == nil)
  }

  @Test func `what is known of a date decides what it means`() throws {
    #expect(try EventTime(written: "07/08/2022", order: .dayFirst).edtf == "2022-08-07")
    #expect(try EventTime(written: "07/08/2022", order: .monthFirst).edtf == "2022-07-08")
    #expect(try EventTime(written: "1401-04-23", calendar: .solar).edtf == "2022-07-14")
    #expect(try EventTime(written: "1401-04-23", calendar: .gregorian).edtf == "1401-04-23")
    let clock = try EventTime(written: "14 July 2022 06:30", zone: Zone(offset: "+04:30"))
    #expect(clock.zone == "+04:30")
    #expect(clock.bounds == (try EventTime(edtf: "2022-07-14T06:30+04:30")).bounds)
  }

  @Test(
    arguments: [
      ("07/08/2022", .ambiguous(dayFirst: "2022-08-07", monthFirst: "2022-07-08")),
      ("soon", .notADate), ("", .notADate), ("2022-02-30", .doesNotExist),
      ("2022-07-14T06:30", .noOffset), ("14 July 2022 06:30", .noOffset),
    ] as [(String, TimeError)])
  func `what is no date, or can mean two days, is an error`(text: String, error: TimeError) {
    #expect(throws: error) { try EventTime(written: text) }
  }
}
