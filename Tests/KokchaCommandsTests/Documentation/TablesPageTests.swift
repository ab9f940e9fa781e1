import Foundation
import KokchaModel
import KokchaTimelines
import TestSupport
import Testing

/// `docs/tables.md` has every column and key that is written, and what it shows is so.
@Suite struct TablesPageTests {
  private static let page = Result { try MarkdownPage("docs/tables.md") }

  private func names(_ kind: String) throws -> [String] {
    try Self.page.get().rows.filter { $0.kind == kind }.map { try #require($0.code(0)) }
  }

  /// An event as a format writes it.
  private func written(_ format: String, _ columns: String = "", _ cells: String = "") throws
    -> Data
  {
    let log = "id,title,date\(columns)\ne1,T,2022-07-14\(cells)\n"
    let run = try kokcha(["export", "-", "--out", "\(format):-"], input: Data(log.utf8))
    #expect(run.status == 0)
    return run.output
  }

  private func records(_ format: String) throws -> [[String]] {
    let csv = PlainCSV(Array(try written(format).dropFirst(3)))
    try #require(csv.fault == nil)
    return csv.records
  }

  @Test func `the columns are those of a table, in their order, with their hashtags`() throws {
    let records = try records("hxl")
    let names = try names("column")
    #expect(names == records[0])
    let tags = try Self.page.get().rows.filter { $0.kind == "column" }.map { $0.code(1) }
    #expect(tags == records[1])
    let plain = try self.records("csv")[0]
    #expect(records[0] == plain)
    #expect(
      try Self.page.get().rows.allSatisfy { row in
        row.cells.allSatisfy { !$0.trimmingCharacters(in: .whitespaces).isEmpty }
      })
  }

  /// `KOKCHA_RECORD=1` writes the page's table anew.
  @Test func `the page's table of columns is that of fields`() throws {
    let rows = Field.ofTables.map { "| `\($0.name)` | `\($0.hashtag)` | \($0.meaning) |\n" }
    let page = try String(
      contentsOf: projectFolder.appending(path: "docs/tables.md"), encoding: .utf8)
    let head = "| column | HXL 1.1 | what it holds |\n|---|---|---|\n"
    let start = try #require(page.range(of: head)).upperBound
    let end = try #require(page.range(of: "\n\n", range: start..<page.endIndex)).lowerBound
    let made = page[..<start] + rows.joined().dropLast() + page[end...]
    try expectGolden(Data(made.utf8), "docs/tables.md")
  }

  @Test func `the columns of TimelineJS are those of its spreadsheet`() throws {
    let header = try records("timelinejs")[0]
    #expect(try names("TimelineJS") == header)
  }

  @Test func `the keys of TimeMap are those of its events`() throws {
    let json = try JSONSerialization.jsonObject(with: written("timemap")) as? [[String: Any]]
    let keys = try #require(json?.first?.keys)
    #expect(Set(try names("TimeMap")) == Set(keys))
  }

  @Test func `TimeMap's associations are those that events name`() throws {
    let blocks = try Self.page.get().blocks.filter { $0.language == "json" }
    #expect(blocks.map(\.text) == [TimeMap.associations])
  }

  @Test func `the dates in words are what is written`() throws {
    let rows = try Self.page.get().rows.filter { $0.kind == "event" }
    #expect(rows.count == 8)
    for row in rows {
      let log = "id,title,date\ne1,T,\(row.code(0) ?? "")\n"
      let run = try kokcha(
        ["export", "-", "--out", "timelinejs-json:-"], input: Data(log.utf8))
      #expect(run.text.contains("\"display_date\":\"\(row.cells[1])\""), "\(run.text)")
    }
  }

  @Test func `the commands on the page run, once there is a log`() throws {
    let folder = try TemporaryFolder()
    try folder.write("events.csv", try kokcha(["template"]).output)
    let block = try #require(try Self.page.get().blocks.first { $0.language == "console" })
    for line in block.text.split(separator: "\n") {
      let command = line.dropFirst("$ kokcha ".count)
      let run = try execute("sh", ["-c", "\"\(kokchaExecutable)\" \(command)"], in: folder.url)
      #expect(run.status == 0, "\(line): \(run.errors)")
    }
    #expect(
      folder.names == [
        "events-hxl.csv", "events-hxl.csv-metadata.json", "events-plain.csv",
        "events-plain.csv-metadata.json", "events.csv", "map.json", "timeline.csv", "timeline.json",
      ])
  }
}
