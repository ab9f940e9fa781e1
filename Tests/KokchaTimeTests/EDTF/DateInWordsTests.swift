import KokchaBytes
import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// A time as readers of a timeline see it (rule CSV8; ISO 8601-2:2019).
@Suite struct DateInWordsTests {
  @Test(arguments: [
    ("2022-07-14", "14 July 2022"), ("2022-07", "July 2022"), ("2022", "2022"),
    ("2022-07-14~", "around 14 July 2022"), ("2022-05?", "May 2022 (uncertain)"),
    ("2022%", "around 2022 (uncertain)"), ("2022-07-~14", "14 July 2022 (day approximate)"),
    ("2022?-07-14", "14 July 2022 (year uncertain)"),
    ("2022-07~-14", "14 July 2022 (year approximate, month approximate)"),
    ("?2022-07-~14", "14 July 2022 (year uncertain, day approximate)"),
    ("2022-XX", "2022 (month unknown)"), ("2022-07-XX", "July 2022 (day unknown)"),
    ("2022-XX-XX", "2022 (month and day unknown)"), ("201X", "the 2010s"),
    ("19XX", "1900–1999"), ("XXXX", "unknown year"), ("0987-10", "October 987 CE"),
    ("0000", "1 BCE"), ("-0044-03-15", "15 March 45 BCE"), ("-004X", "50 BCE to 41 BCE"),
    ("Y17000", "17,000"), ("Y-170000002", "170,000,003 BCE"),
    ("2022-21", "spring 2022"), ("2022-24~", "around winter 2022"),
    ("2022-30", "summer 2022 (southern)"), ("2022-26", "summer 2022 (northern)"),
    ("2022-33", "first quarter of 2022"), ("2022-39", "third third of 2022"),
    ("2022-41", "second half of 2022"),
  ])
  func `a date, and what is uncertain of it`(edtf: String, words: String) throws {
    _ = try EventTime(edtf: edtf)
    #expect(DateInWords(edtf.utf8.span).words == words)
  }

  @Test(arguments: [
    ("2022-07-14T06:30+04:30", "14 July 2022, 06:30 (UTC+04:30)"),
    ("2022-07-14T06:30:15Z", "14 July 2022, 06:30:15 (UTC)"),
    ("2022-07-14T06Z", "14 July 2022, between 06:00 and 07:00 (UTC)"),
    ("2022-07-14T06:30Z?", "14 July 2022, 06:30 (UTC) (uncertain)"),
  ])
  func `a clock time as it was written, with its offset`(edtf: String, words: String) throws {
    _ = try EventTime(edtf: edtf)
    #expect(DateInWords(edtf.utf8.span).words == words)
  }

  @Test func `a clock time without an offset names its zone`() {
    #expect(
      DateInWords("2022-07-14T06:30".utf8.span, zone: "Asia/Kabul").words
        == "14 July 2022, 06:30 (Asia/Kabul)")
  }

  @Test(arguments: [
    ("2022-01/2022-04~", "January 2022 to around April 2022"),
    ("2022-07-14/2022-07-14", "14 July 2022"), ("../2022-07-13", "on or before 13 July 2022"),
    ("../2022-07", "in or before July 2022"), ("../2022~", "in or before around 2022"),
    ("../2022-07-13T06:30Z", "at or before 13 July 2022, 06:30 (UTC)"),
    ("/2022-07-13", "an unknown date to 13 July 2022"),
    ("2022-07-13/", "13 July 2022 to an unknown date"), ("2022-07-13/..", "from 13 July 2022 on"),
    ("../..", "date unknown"),
  ])
  func `an interval and its ends`(edtf: String, words: String) throws {
    _ = try EventTime(edtf: edtf)
    #expect(DateInWords(edtf.utf8.span).words == words)
  }

  @Test(arguments: [
    ("[1667,1668, 1670..1672]", "1667, 1668 or 1670 to 1672"),
    ("{1960,1961-12}", "1960 and December 1961"),
    ("[..1984]", "in or before 1984"), ("[2022-07-13..]", "from 13 July 2022 on"),
    ("{2022}", "2022"),
  ])
  func `a set is one of its dates, or all`(edtf: String, words: String) throws {
    _ = try EventTime(edtf: edtf)
    #expect(DateInWords(edtf.utf8.span).words == words)
  }
}
