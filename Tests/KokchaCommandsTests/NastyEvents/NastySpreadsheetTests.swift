import Foundation
import KokchaModel
import TestSupport
import Testing

/// Nasty events in every table for people, opened in LibreOffice with its import dialog as it is: each text stands in
/// its own column, and what the spreadsheet changes is what the report names (rules CSV1 and CSV5).
///
/// `make test-spreadsheet` installs LibreOffice and runs these; without it they say that they are skipped.
@Suite(
  .serialized,
  .enabled(if: isInstalled("soffice"), "LibreOffice is not installed; see Tests/spreadsheet-judge"))
struct NastySpreadsheetTests {
  private static let outputs = [
    "events.csv", "events.tsv", "log:log.csv", "hxl:hxl.csv", "timelinejs:timeline.csv",
  ]
  static let tables = outputs.map { String($0.split(separator: ":").last ?? "") }

  /// The tables, and what the report says of each.
  private static let written = Result {
    let folder = try TemporaryFolder()
    try folder.write("nasty.csv", NastyEvents().log)
    let run = try kokcha(
      ["export", "nasty.csv", "--no-sync", "--report", "report.json"]
        + outputs.flatMap { ["--out", $0] }, in: folder.url)
    try #require(run.status == 0, "\(run.errors.prefix(2000))")
    return folder
  }

  /// A cell's text as the sheet can hold it: XML has no control characters, and lines end in one way.
  private static func comparable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars.filter {
          $0.value >= 0x20 && $0.value != 0xFFFE || $0 == "\t" || $0 == "\n"
        }))
  }

  private static func records(_ name: String, in folder: TemporaryFolder) throws -> [[String]] {
    let file = try folder.read(name)
    let bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file
    return PlainCSV(Array(bytes), delimiter: name.hasSuffix("tsv") ? 0x09 : 0x2C).records
  }

  /// Whether a cell holds a number that is shown in another form, its value the same: `-1E-07` in `longitude`.
  private static func isSameNumber(_ cell: CalcSheet.Cell, _ text: String, in column: String)
    -> Bool
  {
    ["latitude", "longitude"].contains(column) && cell.type == "float"
      && Double(cell.value) == Double(text)
  }

  @Test(arguments: tables)
  func `CSV1: every text stands in its own column; CSV5: what is changed is reported`(name: String)
    throws
  {
    let folder = try Self.written.get()
    let records = try Self.records(name, in: folder)
    let rows = try CalcSheet(opening: folder.url.appending(path: name)).rows
    #expect(records.count > 100)
    #expect(rows.count == records.count)
    var changed: (ids: Set<String>, texts: Int, cut: Int) = ([], 0, 0)
    for (record, row) in zip(records, rows) {
      #expect(row.count >= record.count)
      #expect(row.dropFirst(record.count).allSatisfy { $0.text.isEmpty })
      for (column, (text, cell)) in zip(records[0], zip(record, row)) {
        #expect(!cell.isFormula)
        let wanted = Self.comparable(text)
        if cell.text == wanted || Self.isSameNumber(cell, text, in: column) { continue }
        if column == "id" {
          changed.ids.insert(text)
        } else if wanted.utf16.count > 65_535, wanted.hasPrefix(cell.text) {
          changed.cut += 1
        } else {
          #expect(
            cell.type == "float", "\(column): \(text.prefix(80)) became \(cell.text.prefix(80))")
          changed.texts += 1
        }
      }
    }
    let losses = try losses(of: name, in: folder)
    #expect(losses["fragile_text"]?.count ?? 0 == changed.texts)
    #expect(losses["cell_too_long"]?.count ?? 0 == changed.cut)
    #expect(changed.ids.subtracting(losses["fragile_id"]?.ids ?? []) == [])
    if name != "timeline.csv" {
      #expect(changed.ids == ["007", "1E5", "12345678901234567"])
      // Excel changes three more, and LibreOffice where special numbers are detected.
      #expect(
        Set(losses["fragile_id"]?.ids ?? [])
          == changed.ids.union(["3/4", "true", "2022-07-14"]))
    }
  }

  @Test(arguments: [["template"], ["gazetteer", "list", "--format", "csv"]])
  func `CSV1: every text of a table that is printed stands in its own column`(
    command: [String]
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("table.csv", try kokcha(command).output)
    let records = try Self.records("table.csv", in: folder)
    let rows = try CalcSheet(opening: folder.url.appending(path: "table.csv")).rows
    #expect(records.count >= 4)
    #expect(rows.count == records.count)
    for (record, row) in zip(records, rows) {
      #expect(row.prefix(record.count).map(\.text) == record)
      #expect(row.dropFirst(record.count).allSatisfy { $0.text.isEmpty })
    }
  }

  private func losses(
    of name: String, in folder: TemporaryFolder
  ) throws -> [String: (count: Int, ids: [String])] {
    let report = try #require(
      try JSONSerialization.jsonObject(with: folder.read("report.json")) as? [String: Any])
    let all = try #require(report["losses"] as? [[String: Any]])
    let losses = all.filter { $0["output"] as? String == name }
    return Dictionary(
      losses.map {
        ($0["kind"] as? String ?? "", ($0["count"] as? Int ?? 0, $0["ids"] as? [String] ?? []))
      }
    ) { $1 }
  }
}
