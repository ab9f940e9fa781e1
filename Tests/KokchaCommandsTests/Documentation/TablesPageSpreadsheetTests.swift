import Foundation
import TestSupport
import Testing

/// What `docs/tables.md` says that LibreOffice makes of a cell is what it makes of it.
@Suite(
  .serialized,
  .enabled(if: isInstalled("soffice"), "LibreOffice is not installed; see Tests/spreadsheet-judge"))
struct TablesPageSpreadsheetTests {
  @Test(arguments: [(CalcSheet.Options.defaults, 1), (.detectingAll, 2)])
  func `each cell is shown as the page says`(options: CalcSheet.Options, column: Int) throws {
    let rows = try MarkdownPage("docs/tables.md").rows.filter { $0.kind == "cell" }
    // The first code of a cell is what stands in the table; its column may stand behind it.
    let cells = rows.map { $0.cells[0].split(separator: "`").first.map(String.init) ?? "" }
    #expect(cells.count > 10)
    let folder = try TemporaryFolder()
    try folder.write("cells.csv", cells.map { "\"\($0)\",end\r\n" }.joined())
    let sheet = try CalcSheet(opening: folder.url.appending(path: "cells.csv"), options)
    #expect(sheet.rows.count == cells.count)
    for (row, (cell, shown)) in zip(rows, zip(cells, sheet.rows)) {
      let told = row.cells[column]
      switch told.prefix(while: { $0 != "," }) {
      case "text":
        #expect(shown[0].type == "string")
        #expect(shown[0].text == cell)
      case "a date", "a date and time":
        #expect(shown[0].type == "date")
        #expect(
          shown[0].text == told.split(separator: "`").dropFirst().first.map(String.init) ?? cell)
      case let text:
        #expect(shown[0].type != "string")
        // A day without a year is one of the year in which the test runs.
        let length = text.hasPrefix("03/04/") ? 6 : text.count
        #expect(shown[0].text.prefix(length) == text.prefix(length))
      }
    }
  }
}
