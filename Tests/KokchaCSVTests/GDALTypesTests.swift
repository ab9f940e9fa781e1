import Foundation
import KokchaCSV
import KokchaTableWriting
import KokchaModel
import TestSupport
import Testing

/// The types of columns as GDAL's CSV driver reads them (rule CSV7).
@Suite struct GDALTypesTests {
  @Test func `a type for each column, beside the table under its stem`() throws {
    let made = try WrittenTable([.full()], .spreadsheet, name: "a.b.csv")
    let line = String(decoding: try made.folder.read("a.b.csvt"), as: UTF8.self)
    let types = PlainCSV(Array(line.utf8)).records[0]
    #expect(types.count == made.records[0].count)
    let byColumn = Dictionary(zip(made.records[0], types)) { $1 }
    for (column, type) in [
      ("id", "String"), ("begin", "DateTime"), ("latitude", "Real"), ("killed_best", "Integer"),
      ("ongoing", "String"), ("wkt", "WKT"), ("analyst", "String"), ("places_json", "String"),
    ] { #expect(byColumn[column] == type) }
  }

  @Test func `HXL has none: GDAL would take its tags for an event`() throws {
    let made = try WrittenTable([.full()], .hxl)
    #expect(made.folder.names == ["events.csv", "events.csv-metadata.json"])
  }

  @Test(
    .enabled(if: isInstalled("ogrinfo"), "gdal-bin is not installed"),
    arguments: [
      (CSVProfile.spreadsheet, "events.csv"), (.plain, "events.csv"), (.tabSeparated, "events.tsv"),
    ])
  func `GDAL reads types, times and shapes by it`(profile: CSVProfile, name: String) throws {
    var event = try Event.full()
    event.id = "007"
    event.places[0].geometry = .lineString([
      try Coordinate(longitude: 69, latitude: 36), try Coordinate(longitude: 70.5, latitude: 37),
    ])
    let made = try WrittenTable([event], profile, name: name)
    let run = try execute("ogrinfo", ["-ro", "-al", name], in: made.folder.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    for line in [
      "id (String) = 007", "begin (DateTime) = 2022/05/08 00:00:00",
      "end (DateTime) = 2022/05/09 00:00:00",
      "latitude (Real) = 37.0625", "killed_best (Integer) = 1", "ongoing (String) = yes",
      "LINESTRING (69 36,70.5 37", "یادداشت (String) = نیاز به بررسی",
    ] { #expect(run.text.contains(line), "\(line) is not in \(run.text)") }
  }
}
