import Foundation
import KokchaCSV
import KokchaFormat
import KokchaTableWriting
import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// What a spreadsheet makes of our tables: LibreOffice is the only judge of rules CSV3, CSV4 and CSV5.
///
/// `make test-spreadsheet` installs it and runs these; without it they say that they are skipped.
@Suite(
  .serialized,
  .enabled(if: isInstalled("soffice"), "LibreOffice is not installed; see Tests/spreadsheet-judge"))
struct SpreadsheetTests {
  private func opened(
    _ made: WrittenTable, _ options: CalcSheet.Options = .detectingAll
  ) throws -> [[CalcSheet.Cell]] {
    try CalcSheet(opening: made.folder.url.appending(path: made.name), options).rows
  }

  private func columns(
    _ made: WrittenTable, _ options: CalcSheet.Options = .detectingAll
  ) throws -> [String: CalcSheet.Cell] {
    let rows = try opened(made, options)
    let row = made.records.count > 2 ? rows[rows.count - 1] : rows[1]
    return Dictionary(zip(made.records[0], row)) { $1 }
  }

  private static let formulas = [
    "=1+1", "=HYPERLINK(\"https://x\")", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "'=1+1", "＝1+1",
    "=cmd|' /C calc'!A0", "+93 700 123 456", "-5 men",
  ]

  @Test(arguments: [
    (CSVProfile.spreadsheet, "e.csv"), (.tabSeparated, "e.tsv"), (.hxl, "e.csv"), (.log, "e.csv"),
  ])
  func `CSV3: no text runs as a formula, and all but the apostrophe is there`(
    profile: CSVProfile, name: String
  ) throws {
    let events = try Self.formulas.enumerated().map { number, text in
      var event = try Event.sample("e\(number)", title: text)
      event.summary = text
      return event
    }
    let made = try WrittenTable(events, profile, isLog: profile == .log, name: name)
    let rows = try opened(made)
    #expect(rows.joined().filter { $0.isFormula } == [])
    let title = try #require(made.records[0].firstIndex(of: "title"))
    for (row, text) in zip(rows.dropFirst(profile.headerRows), Self.formulas) {
      #expect(row[title].type == "string")
      #expect(row[title].text.replacing("\t", with: "").hasPrefix("'"), "\(row[title].text)")
      #expect(row[title].text.hasSuffix(text.dropFirst(2)), "\(row[title].text)")
    }
  }

  @Test func `CSV3: the guard is needed: plain text runs`() throws {
    let made = try WrittenTable([.sample(title: "=1+1")], .plain, name: "e.csv")
    #expect(try columns(made)["title"]?.isFormula == true)
  }

  @Test func `CSV4: begin and end are moments where special numbers are detected`() throws {
    let made = try WrittenTable([.full()], .spreadsheet, name: "e.csv")
    let cells = try columns(made)
    #expect(cells["begin"]?.type == "date")
    #expect(cells["begin"]?.value.hasPrefix("2022-05-08") == true)
    #expect(cells["end"]?.value.hasPrefix("2022-05-09") == true)
    // As the dialog opens they are texts, and only a plain day is a date.
    let plain = try columns(made, .defaults)
    #expect(plain["begin"] == CalcSheet.Cell(type: "string", text: "2022-05-08 00:00:00"))
    #expect(plain["date"]?.type == "date")
    #expect(plain["date"]?.text == "2022-05-08")
  }

  @Test(arguments: [CalcSheet.Options.defaults, .detectingAll])
  func `CSV4: a Solar Hijri day is text, coordinates and counts are numbers`(
    options: CalcSheet.Options
  ) throws {
    let cells = try columns(WrittenTable([.full()], .spreadsheet, name: "e.csv"), options)
    #expect(cells["date_shamsi"] == CalcSheet.Cell(type: "string", text: "18 Sawr 1401"))
    #expect(cells["latitude"]?.type == "float")
    #expect(cells["latitude"]?.value == "37.0625")
    #expect(cells["killed_best"]?.value == "1")
    #expect(cells["یادداشت"]?.text == "نیاز به بررسی")
    #expect(cells["admin1_pcode"] == CalcSheet.Cell(type: "string", text: "AF18"))
  }

  @Test(arguments: 1...12)
  func `CSV4: no month's name makes a date of a Solar Hijri day`(month: Int) throws {
    let day = try #require(SolarHijriDay(year: 1401, month: month, day: 12))
    let made = try WrittenTable(
      [.sample(date: CalendarDay(day).iso)], .spreadsheet, name: "e.csv")
    let cell = try columns(made)["date_shamsi"]
    #expect(cell?.type == "string")
    #expect(cell?.text == made.cells(row: 1)["date_shamsi"])
  }

  @Test func `CSV4: what is written for programs stays text`() throws {
    let cells = try columns(WrittenTable([.full()], .plain, name: "e.csv"))
    #expect(cells["begin"]?.type == "string")
    #expect(cells["begin"]?.text == "2022-05-08T00:00:00Z")
  }

  /// Ids and whether LibreOffice's import shows each as it is written; what it changes is reported, and what it
  /// leaves alone is not.
  @Test func `CSV5: the ids that are reported are those that a spreadsheet changes`() throws {
    let ids = AlteredCellTests.altered + AlteredCellTests.unaltered
    let made = try WrittenTable(ids.map { try .sample($0) }, .spreadsheet, name: "e.csv")
    let defaults = try opened(made, .defaults).dropFirst()
    let special = try opened(made).dropFirst()
    #expect(defaults.count == ids.count)
    for (id, (a, b)) in zip(ids, zip(defaults, special)) {
      let isChanged = a[0].text != id || b[0].text != id
      let isReported = try WrittenTable([.sample(id)], .spreadsheet).losses[.fragileID] == 1
      // Excel is not here to be asked; it changes more.
      if isChanged || !AlteredCellTests.byExcel.contains(id) {
        #expect(isReported == isChanged, "\(id): \(a[0].text), \(b[0].text)")
      }
    }
  }

  @Test func `CSV5: the texts that are reported are those that the import changes`() throws {
    let texts = AlteredCellTests.altered + AlteredCellTests.unaltered + AlteredCellTests.numbers
    let events = try texts.enumerated().map { number, text in
      var event = try Event.sample("e\(number)")
      event.summary = text
      return event
    }
    let made = try WrittenTable(events, .spreadsheet, name: "e.csv")
    let summary = try #require(made.records[0].firstIndex(of: "summary"))
    let rows = try opened(made, .defaults).dropFirst()
    for (event, row) in zip(events, rows) {
      let text = event.summary ?? ""
      let isReported = try WrittenTable([event], .spreadsheet).losses[.fragileText] == 1
      // Of sixteen digits Calc shows some that Excel rounds.
      let isChanged =
        row[summary].text != text || AlteredCellTests.byExcel.contains(text) && text.count == 16
      #expect(isReported == isChanged, "\(text): \(row[summary].text)")
    }
  }

  @Test func `CSV2: line ends are seen, and long texts arrive`() throws {
    var event = try Event.sample(title: "a\r\nb")
    event.summary = DifficultTexts.long
    let cells = try columns(WrittenTable([event], .spreadsheet, name: "e.csv"))
    #expect(cells["title"]?.text == "a ⏎ b")
    #expect(cells["summary"]?.text.utf16.count == 32_767)
  }
}
