import Foundation
import KokchaCSV
import KokchaFormat
import KokchaModel
import KokchaTableWriting
import TestSupport
import Testing

/// Hashtags below the header (rule CSV7; HXL 1.1 tagging conventions and hashtag dictionary).
@Suite struct HXL11Tags {
  private static let columns =
    "#event+id,#event+name,#event+type,#event+subtype"

  /// The core hashtags of the dictionary that a table of events uses.
  private static let core: Set = [
    "#adm1", "#adm2", "#affected", "#country", "#date", "#description", "#event", "#geo", "#group",
    "#loc",
    "#meta",
  ]

  @Test func `a row of tags stands directly under the header, and the events under it`() throws {
    let made = try WrittenTable([.full(), .sample()], .hxl)
    #expect(made.records.count == 4)
    #expect(made.records[1].joined(separator: ",").hasPrefix(Self.columns))
    #expect(made.records[2][0] == "2022-rockets")
    #expect(Set(made.records.map(\.count)).count == 1)
  }

  @Test func `every column has a tag of its own, of a core hashtag and valid attributes`() throws {
    let tags = try WrittenTable([.full()], .hxl).records[1]
    #expect(Set(tags).count == tags.count)
    for tag in tags {
      #expect(tag.wholeMatch(of: /#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*/) != nil, "\(tag)")
      #expect(Self.core.contains(String(tag.prefix { $0 != "+" })), "\(tag)")
    }
  }

  @Test(arguments: [
    (["Analyst Note"], ["#meta+x_analyst_note"]), (["یادداشت"], ["#meta+x_column_1"]),
    (["a", "A", "a!"], ["#meta+x_a", "#meta+x_column_2", "#meta+x_column_3"]),
    (["#event+id", "=1+1", "2nd"], ["#meta+x_event_id", "#meta+x_1_1", "#meta+x_2nd"]),
    (["é_é", "__"], ["#meta+x_column_1", "#meta+x_column_2"]),
  ])
  func `columns of the source's own have valid tags too`(names: [String], tags: [String]) throws {
    var event = try Event.sample()
    event.extra = names.map { ExtraField(name: $0, value: "v") }
    #expect(try WrittenTable([event], .hxl).records[1].suffix(names.count) == tags[...])
  }

  @Test(arguments: [
    ("2022-07-14", "2022-07-14", "2022-07-14"), ("2022-07", "2022-07-01", "2022-07-31"),
    ("2022-01/2022-04~", "2022-01-01", "2022-04-30"), ("2022-07-13/..", "2022-07-13", ""),
    ("../2022-07-13", "", "2022-07-13"), ("9999", "9999-01-01", "9999-12-31"),
    ("2022-07-14T06:30+04:30", "2022-07-14T02:00:00Z", "2022-07-14T02:00:59Z"),
  ])
  func `begin and end are ISO dates, and the end belongs to the event`(
    date: String, begin: String, end: String
  ) throws {
    let cells = try WrittenTable([.sample(date: date)], .hxl).cells(row: 2)
    #expect([cells["begin"], cells["end"]] == [begin, end])
    #expect(cells["date"] == date)
  }

  @Test func `codes stand bare under +v_pcode, which names their scheme`() throws {
    let cells = try WrittenTable([.full()], .hxl).cells(row: 2)
    #expect(cells["admin1_pcode"] == "AF18")
    #expect(cells["admin2_pcode"] == "AF1809")
    #expect(cells["place_id"] == "pcode:AF1809")
  }

  @Test func `CSV3: texts are guarded, since people open HXL in spreadsheets`() throws {
    var event = try Event.sample(title: "=1+1")
    event.summary = "a\nb"
    let made = try WrittenTable([event], .hxl)
    #expect(made.cells(row: 2)["title"] == "'=1+1")
    #expect(made.cells(row: 2)["summary"] == "a ⏎ b")
    #expect(made.losses[.formulaGuarded] == 1)
    #expect(made.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func `CSV2: the row of tags is one of a sheet's`() {
    #expect(CSVFormat(.hxl).mostFeatures == 1_048_574)
  }

  // MARK: What libhxl says

  private func answer(_ made: WrittenTable) throws -> [String: Any] {
    let answer = try TestSupport.answer(of: "validate-hxl.py", [made.folder.path(made.name)])
    return try #require(answer as? [String: Any])
  }

  @Test func `libhxl finds no error in events of every kind`() throws {
    var events = [try Event.full()]
    events += try [
      "2022-07-14", "2022-07", "2022~", "../2022-07-13", "2022-07-13/..", "../..", "2022-21",
      "2022-07-14T06:30+04:30", "[1667,1668]", "201X",
    ].enumerated().map { try Event.sample("d\($0)", date: $1) }
    events += try DifficultTexts.all.filter { !$0.contains("\0") }.enumerated().map {
      number, text in
      var event = try Event.sample("t\(number)", title: text)
      event.summary = text
      event.extra = [ExtraField(name: text, value: text)]
      return event
    }
    let made = try WrittenTable(events, .hxl)
    let answer = try answer(made)
    #expect(answer["tags"] as? [String] == made.records[1])
    #expect((answer["rows"] as? [[String]])?.count == events.count)
    let found = try #require(answer["found"] as? [[String]])
    #expect(found.filter { $0[0] == "error" } == [])
  }

  @Test func `a pattern that people use finds the column that it means`() throws {
    let first = try #require(
      try answer(WrittenTable([.full()], .hxl))["first"] as? [String: String?])
    let expected = [
      "#event+name": "title", "#event+type": "type", "#date": "begin", "#date+start": "begin",
      "#date+end": "end", "#adm1+name": "admin1", "#adm1+code": "admin1_pcode",
      "#adm2+name": "admin2",
      "#adm2+code": "admin2_pcode", "#loc+name": "place", "#geo+lat": "latitude",
      "#geo+lon": "longitude",
      "#affected": "killed_best", "#affected+killed": "killed_best",
      "#affected+injured": "injured_best", "#affected+displaced": "displaced_best",
      "#group": "actor1",
      "#meta+source": "source", "#meta+source+url": "source_url", "#description": "summary",
    ]
    for (pattern, column) in expected { #expect(first[pattern] == column, "\(pattern)") }
  }
}
