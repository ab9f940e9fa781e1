import Foundation
import FoundationXML
import Kokcha
import KokchaCSV
import TestSupport
import Testing

/// What a spreadsheet makes of our tables: LibreOffice is the only judge of rules CSV3 and CSV4.
///
/// `make test-spreadsheet` installs it and runs these; without it they say that they are skipped.
@Suite(
  .serialized,
  .enabled(if: isInstalled("soffice"), "LibreOffice is not installed; see Tests/spreadsheet-judge"))
struct SpreadsheetTests {
  /// A cell as LibreOffice has it.
  struct Cell: Equatable {
    var type = ""
    var text = ""
    var value = ""
    var isFormula = false
  }

  /// The rows of a table that LibreOffice has opened: UTF-8, quotes, and numbers and dates told
  /// from texts as in its import dialog with everything switched on.
  private func opened(_ made: WrittenTable) throws -> [[Cell]] {
    let profile = made.folder.url.appending(path: "profile").absoluteString
    let separator = made.name.hasSuffix(".tsv") ? 9 : 44
    let run = try execute(
      "soffice",
      [
        "-env:UserInstallation=\(profile)", "--headless",
        "--infilter=CSV:\(separator),34,76,1,,0,false,true", "--convert-to", "fods", made.name,
      ], in: made.folder.url)
    try #require(run.status == 0, "\(run.errors)")
    let stem = made.name.prefix { $0 != "." }
    let reader = SheetReader()
    let parser = XMLParser(data: try made.folder.read("\(stem).fods"))
    parser.delegate = reader
    try #require(parser.parse())
    return reader.rows
  }

  private func columns(_ made: WrittenTable) throws -> [String: Cell] {
    let rows = try opened(made)
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

  @Test func `CSV4: begin and end are moments, coordinates and counts are numbers`() throws {
    let cells = try columns(WrittenTable([.full()], .spreadsheet, name: "e.csv"))
    #expect(cells["begin"]?.type == "date")
    #expect(cells["begin"]?.value.hasPrefix("2022-05-08") == true)
    #expect(cells["end"]?.value.hasPrefix("2022-05-09") == true)
    #expect(cells["latitude"]?.type == "float")
    #expect(cells["latitude"]?.value == "37.0625")
    #expect(cells["killed_best"]?.value == "1")
    #expect(cells["یادداشت"]?.text == "نیاز به بررسی")
    #expect(cells["admin1_pcode"]?.text == "pcode:AF18")
    // The Solar Hijri day is shown as it is written.
    #expect(cells["date_shamsi"]?.text == "1401-02-18")
  }

  @Test func `CSV4: what is written for programs stays text`() throws {
    let cells = try columns(WrittenTable([.full()], .plain, name: "e.csv"))
    #expect(cells["begin"]?.type == "string")
    #expect(cells["begin"]?.text == "2022-05-08T00:00:00Z")
  }

  @Test(arguments: ["007", "1E5", "3/4", "1234567890123456789"])
  func `CSV5: an id that is reported is one that a spreadsheet changes`(id: String) throws {
    let made = try WrittenTable([.sample(id)], .spreadsheet, name: "e.csv")
    #expect(made.losses[.fragileID] == 1)
    #expect(try columns(made)["id"]?.type != "string")
  }

  @Test func `CSV2: line ends are seen, and long texts arrive`() throws {
    var event = try Event.sample(title: "a\r\nb")
    event.summary = DifficultTexts.long
    let cells = try columns(WrittenTable([event], .spreadsheet, name: "e.csv"))
    #expect(cells["title"]?.text == "a ⏎ b")
    #expect(cells["summary"]?.text.utf16.count == 32_767)
  }
}

/// Reads the first sheet of a flat OpenDocument spreadsheet.
private final class SheetReader: NSObject, XMLParserDelegate {
  var rows: [[SpreadsheetTests.Cell]] = []
  private var cell: SpreadsheetTests.Cell?
  private var repeats = 1
  private var isInText = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "table:table-row": rows.append([])
    case "table:table-cell":
      cell = SpreadsheetTests.Cell(
        type: attributes["office:value-type"] ?? "",
        value: attributes["office:date-value"] ?? attributes["office:value"] ?? "",
        isFormula: attributes["table:formula"] != nil)
      // The empty cells to the right of everything are no part of the table.
      repeats = min(Int(attributes["table:number-columns-repeated"] ?? "") ?? 1, 200)
    case "text:p": isInText = true
    case "text:tab": cell?.text += "\t"
    case "text:s":
      cell?.text += String(repeating: " ", count: Int(attributes["text:c"] ?? "") ?? 1)
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInText { cell?.text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "text:p": isInText = false
    case "table:table-cell":
      guard let cell, !rows.isEmpty else { return }
      rows[rows.count - 1] += Array(repeating: cell, count: repeats)
    default: break
    }
  }
}
