import KokchaCSV
import KokchaTableWriting
import KokchaFormat
import KokchaModel
import TestSupport
import Testing

/// Texts that a spreadsheet changes on opening, quoted or not (rule CSV5).
///
/// `SpreadsheetTests` holds the lists against LibreOffice where it is installed.
struct AlteredCellTests {
  /// Ids that a spreadsheet set to English changes.
  static let altered =
    byExcel + [
      "007", "00", "00.5", "1.0", "1.50", ".5", "5.", "1E5", "1e5", "12E10", "2E-3", "1E+5",
      "0E0", "12345678901234567", "12345678901234567890", "0.1234567890123456", "0.0000000001",
      "1,000", "0,123", "1,234,567.5", " 7", "7 ", " -5", "7\u{A0}", " 2022-07-14", "3/4", "1/1",
      "1/2/3", "7/14/2022", "Jan 5", "Jul-22", "July 14, 2022", "12:30", "1:2:3", "25:00", "5%",
      "50 %", "$5", "5$", "(5)", "5-", "true", "false", "2022-7-4", "2022-07-14T06:30",
      "2022-07-14 06:30", "1:2:3.5", "12:30.5", "24:00:00.0", "5 pm", "5PM", "12 am", "12:30 am",
      "12:30:15.5 pm", "7/14/2022 5:00 PM", "2022-07-14 06:30 pm", "3 13/4", "12 31/32", "0 1/2",
      "1 0/2", "1 2/4", "1  1/2", "01 1/2", "1 1/ 2", "1e400", "1e-400", "1 e5", "1 E 5", "1e 5",
      "1 E+5", "$ 5", "5 $", "2022-07-14T06:30:15.5", "2022-07-14T06:30:15.123456",
    ]

  /// Those among them that LibreOffice shows as they are, and Excel does not.
  static let byExcel = [
    "1234567890123456", "2022-07-14", "1-2", "2022-07", "24/7", "3/2022", "MAR1", "SEPT2", "2SEP",
    "5-Jan", "14 July 2022", "2022/07/14", "1401-04-23",
  ]

  /// Ids that stay as they are.
  static let unaltered = [
    "7", "0", "70", "123456789012345", "1.5", "0.5", "a007", "007a", "2022-rockets", "E5", "1E",
    "e", "1e5e", "AFG-2022-001", "k-30635d4e232f266c", "۰۰۷", "1E5x", "1 2", "1.2.3", "13/13",
    "12345678901234567-89012345", "2022-13", "2022-001", "2022-02-30", "2022-W05", "TRUE", "null",
    "MARCH", "MARKET1", "MAR-A1", "2022-07-14T06:30:00Z", "192.168.1.1", "1,00", "12:60", "a b",
    "#1", "12/2022/3", "0x1F", "1e309x", "JANE5", "T", "1st", "5 Janet",
    "13 pm", "13:00 pm", "5 p", "5 a.m.", "5 pmx", "1 1/2", "100 3/4", "1 1/0", "1.5 1/2", "1 /2",
    "1:2:60.5", "1. e5", "1 e", "2022-07-14T06:30:15.500", "2022-07-14T06:30:15.5Z",
    "2022-02-30T06:30:15.5", "2022-07-14T06:30:61.5", "2022-07-14T06:30:15",
  ]

  /// Further texts that look like numbers.
  static let numbers = [
    "1.8e308", "1e-308", "1e-307", "1,0000", "01,000", "1234,000", "0.00000123456789012",
    "0.000123456789012345", "0.000000009", "100000000000000000", "123456789012345.5", "  1E5 ",
    " 2022-07-14 ", "2022-07-14\u{A0}", ".", "1e+", "..5",
    "2022-07-14T06:30:15.12", "2022-07-14T06:30:15,5", "2022-07-14t06:30:15.123",
    "2022-07-14T24:00:00", "0001-07-14T06:30:15.5", "2022-07-14T06:30:15", "2022-07-14T25:00:00.5",
  ]

  private func losses(id: String, _ profile: CSVProfile = .spreadsheet) throws -> LossCounts {
    try WrittenTable([.sample(id)], profile, isLog: profile == .log).losses
  }

  @Test(arguments: altered)
  func `an id that a spreadsheet would change is counted, and written as it is`(id: String) throws {
    for profile in [CSVProfile.spreadsheet, .tabSeparated, .hxl, .log] {
      #expect(try losses(id: id, profile)[.fragileID] == 1)
      #expect(try losses(id: id, profile)[.fragileText] == 0)
    }
    #expect(try losses(id: id, .plain)[.fragileID] == 0)
    #expect(try WrittenCSV(.sample(id)).cell("id") == id)
  }

  @Test(arguments: unaltered)
  func `an id that a spreadsheet leaves alone is not`(id: String) throws {
    #expect(try losses(id: id)[.fragileID] == 0)
  }

  /// Their apostrophe keeps them text, and is told.
  @Test(arguments: ["-5", "+5", "=1", "-1E5"])
  func `an id that is guarded is not changed`(id: String) throws {
    #expect(try losses(id: id)[.fragileID] == 0)
    #expect(try losses(id: id)[.formulaGuarded] == 1)
  }

  @Test(arguments: [("007", 1), ("1E5", 1), ("7", 0), ("3/4", 0), ("12:30", 0), ("true", 0)])
  func `of other texts, those are counted that an import with its options as they are changes`(
    text: String, count: Int
  ) throws {
    var event = try Event.sample("a")
    event.extra = [ExtraField(name: "own", value: text)]
    event.summary = text
    #expect(try WrittenTable([event], .spreadsheet).losses[.fragileText] == 2 * count)
    #expect(try WrittenTable([event], .plain).losses[.fragileText] == 0)
  }

  @Test func `an id of several rows is counted once`() throws {
    var event = try Event.sample("007")
    event.places = [Place("a"), Place("b")]
    let made = try WrittenTable([event], .log, isLog: true)
    #expect(made.records.count == 3)
    #expect(made.losses[.fragileID] == 1)
  }

  @Test func `a year of the first century is counted: the import takes its zeros`() throws {
    #expect(try WrittenTable([.sample(date: "0044")], .spreadsheet).losses[.fragileText] == 1)
  }

  @Test func `a log keeps what is longer than a cell, and says so`() throws {
    var event = try Event.sample()
    event.summary = String(repeating: "é", count: 32_768)
    let made = try WrittenTable([event], .log, isLog: true)
    #expect(made.losses[.cellTooLong] == 1)
    #expect(made.cells(row: 1)["summary"] == event.summary)
    event.summary?.removeLast()
    #expect(try WrittenTable([event], .log, isLog: true).losses[.cellTooLong] == 0)
  }
}
