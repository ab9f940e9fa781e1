import Foundation
import KokchaCSV
import KokchaTableWriting
import KokchaFormat
import KokchaModel
import TestSupport
import Testing

/// The metadata beside a table (rule CSV7; W3C "Metadata Vocabulary for Tabular Data").
@Suite struct CSVWMetadataTests {
  private static let profiles: [(CSVProfile, Bool, String)] = [
    (.spreadsheet, false, "events.csv"), (.plain, false, "events.csv"),
    (.tabSeparated, false, "events.tsv"), (.hxl, false, "events.csv"),
    (.log, true, "log.csv"), (.spreadsheet, true, "events.csv"), (.plain, true, "events.csv"),
  ]

  private static func events() throws -> [Event] {
    var events = [try Event.full()]
    events += try ["2022-07", "../2022-07-13", "../..", "2022-07-14T06:30+04:30"].enumerated().map {
      try Event.sample("d\($0)", date: $1, longitude: -70.5, latitude: 37)
    }
    events += try DifficultTexts.all.filter { !$0.contains("\0") }.enumerated().map {
      number, text in
      var event = try Event.sample("#\(number)", title: text)
      event.summary = text
      event.extra = [ExtraField(name: "own", value: text)]
      return event
    }
    events[1].title = DifficultTexts.long
    return events
  }

  @Test(arguments: profiles)
  func `a reader that is not ours reads every value by it`(
    profile: CSVProfile, isLog: Bool, name: String
  ) throws {
    let events = try Self.events()
    let made = try WrittenTable(events, profile, isLog: isLog, name: name)
    let answer = try TestSupport.answer(of: "validate-csvw.py", [made.folder.path(name)])
    let rows = try #require(answer as? [[String: Any]])
    let data = made.records.dropFirst(profile.headerRows)
    try #require(rows.count == data.count)
    let columns = try #require(
      (try made.metadata["tableSchema"] as? [String: Any])?["columns"] as? [[String: Any]])
    #expect(columns.count == made.records[0].count)
    for (row, record) in zip(rows, data) {
      for (column, cell) in zip(columns, record) {
        let name = try #require(column["name"] as? String)
        let value = row[name] as? String
        #expect((value == nil) == cell.isEmpty, "\(name): \(cell)")
        // Texts are those of the file; numbers, truths and times csvw writes its own way.
        if column["datatype"] as? String == "string" { #expect(value ?? "" == cell, "\(name)") }
        if name == "ongoing", let value { #expect(value == (cell == "yes" ? "True" : "False")) }
        if name == "latitude" || name == "killed_best", let value { #expect(value == cell) }
      }
    }
  }

  // csvw looks for a file of the encoded name, so it is not asked about this one.
  @Test(arguments: profiles + [(.plain, true, "a b%c: é.csv")])
  func `it says how the file is written`(profile: CSVProfile, isLog: Bool, name: String) throws {
    let made = try WrittenTable([.full()], profile, isLog: isLog, name: name)
    let metadata = try made.metadata
    let dialect = try #require(metadata["dialect"] as? [String: Any])
    #expect(dialect["delimiter"] as? String == (profile == .tabSeparated ? "\t" : ","))
    #expect(dialect["lineTerminators"] as? [String] == ["\r\n"])
    #expect(dialect["headerRowCount"] as? Int == (profile == .hxl ? 2 : 1))
    let description = try #require(metadata["dc:description"] as? String)
    #expect(description.contains("byte-order mark") == (profile != .plain))
    #expect(description.contains("apostrophe") == (profile != .plain))
    let schema = try #require(metadata["tableSchema"] as? [String: Any])
    #expect(schema["primaryKey"] as? String == (isLog ? nil : "id"))
    #expect(
      (metadata["url"] as? String)?.removingPercentEncoding == name)
    #expect((metadata["url"] as? String)?.contains(":") == false)
  }

  @Test func `A8: it names whose data the places are from`() throws {
    #expect(try WrittenTable([], .plain).metadata["dc:rights"] as? String == "Places by: A & B")
    let silent = try WrittenTable([], .plain, information: DocumentInformation(title: "T"))
    #expect(try silent.metadata["dc:rights"] == nil)
    #expect(try silent.metadata["dc:title"] as? String == "T")
  }

  @Test func `titles are the header's cells, guarded as they are`() throws {
    var event = try Event.sample()
    event.extra = [ExtraField(name: "=own\nline", value: "v")]
    for (profile, title) in [
      (CSVProfile.spreadsheet, "'=own ⏎ line"), (.plain, "=own\nline"), (.log, "'=own\nline"),
    ] {
      let made = try WrittenTable([event], profile, isLog: profile == .log)
      let schema = try #require(try made.metadata["tableSchema"] as? [String: Any])
      let columns = try #require(schema["columns"] as? [[String: Any]])
      #expect(columns.last?["titles"] as? String == title)
      #expect(made.records[0].last == title)
    }
  }
}
