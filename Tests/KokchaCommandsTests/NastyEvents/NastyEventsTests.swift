import Foundation
import KokchaExport
import KokchaFormat
import TestSupport
import Testing

/// Nasty events go through every format, and every judge agrees on the result.
@Suite(.serialized) struct NastyEventsTests {
  /// The names of files whose judges go by them.
  private static let names: [OutputFormat: String] = [
    .plain: "plain.csv", .hxl: "hxl.csv", .timelinejs: "timeline.csv",
    .timelinejsJSON: "timeline.json", .timemap: "timemap.json", .log: "log-again.csv",
  ]
  private static let outputs = OutputFormat.all.map {
    "\($0.name):" + (names[$0] ?? "a.\($0.name)")
  }

  private static func export(
    _ arguments: [String] = [], threads: Int = 2
  ) throws -> (folder: TemporaryFolder, events: NastyEvents) {
    let events = NastyEvents()
    let folder = try TemporaryFolder()
    try folder.write("nasty.csv", events.log)
    let run = try kokcha(
      ["export", "nasty.csv", "--no-sync", "--threads", "\(threads)"]
        + outputs.flatMap { ["--out", $0] } + arguments, in: folder.url)
    #expect(run.status == 0, "\(run.errors.prefix(2000))")
    return (folder, events)
  }

  /// As they are, and with everything drawn that can be.
  private static let plain = Result { try export() }
  private static let drawn = Result {
    try export([
      "--places", "all", "--circles", "--basemap", "--folders", "type", "--tiles", "100", "--csvw",
    ])
  }

  @Test func `GeoJSON: two validators, and every event once and in order`() throws {
    for (result, isDrawn) in [(Self.plain, false), (Self.drawn, true)] {
      let (folder, events) = try result.get()
      let files = ["a.geojson", "a.geojsonl", "a.geojsons"].map(folder.path)
      #expect(try verdicts(on: files, by: "validate-geojson.py") == ["valid", "valid", "valid"])
      let collection = try #require(
        try JSONSerialization.jsonObject(with: folder.read("a.geojson")) as? [String: Any])
      let features = try #require(collection["features"] as? [[String: Any]])
      let principal = features.filter {
        ($0["properties"] as? [String: Any])?["primary"] as? Bool != false
      }
      // `x#2` could be the second Feature of `x`.
      #expect(
        principal.map { $0["id"] as? String }
          == events.ids.map { isDrawn && $0 == "x#2" ? "x##2" : $0 })
      #expect(
        principal.map { ($0["properties"] as? [String: Any])?["id"] as? String } == events.ids)
      #expect(Set(features.map { $0["id"] as? String }).count == features.count)
    }
  }

  @Test func `KML and KMZ: OGC's schema, the rules that no schema sees, and every event once`()
    throws
  {
    for result in [Self.plain, Self.drawn] {
      let (folder, events) = try result.get()
      try expectValidKML(files: [folder.path("a.kml")])
      #expect(try checkKML([folder.path("a.kml")]) == ["valid"])
      let checked = try checkArchive(folder.path("a.kmz"), into: try TemporaryFolder())
      #expect(checked.events.count == events.ids.count)
      #expect(checked.most <= 1000)
    }
  }

  @Test(arguments: ["a.geojson", "a.geojsonl", "a.kml", "plain.csv"])
  func `GDAL reads every event`(name: String) throws {
    let (folder, events) = try Self.plain.get()
    let run = try execute(
      "ogrinfo", ["-ro", "-al", "-so", folder.path(name)],
      environment: ["OGR_GEOJSON_MAX_OBJ_SIZE": "0"])
    #expect(run.status == 0)
    #expect(!run.errors.contains("ERROR"), "\(run.errors.prefix(1000))")
    let counts = run.text.matches(of: /Feature Count: (\d+)/).compactMap { Int($0.output.1) }
    // A trajectory that is drawn is a layer of its own.
    #expect(counts.reduce(0, +) >= events.ids.count)
    #expect(counts.reduce(0, +) <= events.ids.count + 1)
  }

  @Test func `JSON: the schema, and what else there is parses`() throws {
    let (folder, events) = try Self.plain.get()
    #expect(
      try verdicts(on: [folder.read("a.json")], bySchema: "schema/kokcha-1.json") == ["valid"])
    for name in ["timeline.json", "timemap.json"] {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: folder.read(name), options: [])
      }
    }
    let lines = String(decoding: try folder.read("a.jsonl"), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == events.ids.count)
  }

  /// Python's csv module is the outside judge of RFC 4180 here.
  @Test(arguments: ["a.csv", "a.tsv", "plain.csv", "hxl.csv", "timeline.csv", "log-again.csv"])
  func `tables: every record has the header's width`(name: String) throws {
    let (folder, _) = try Self.plain.get()
    let script = """
      import csv, sys
      csv.field_size_limit(sys.maxsize)
      with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
          rows = list(csv.reader(file, delimiter="\\t" if sys.argv[1].endswith("tsv") else ",", strict=True))
      print(len(rows), len({len(row) for row in rows}))
      """
    let run = try execute("python3", ["-c", script, folder.path(name)])
    #expect(run.status == 0, "\(run.errors)")
    let numbers = run.text.split(separator: " ").compactMap {
      Int($0.trimmingCharacters(in: .newlines))
    }
    #expect(numbers.count == 2 && numbers[0] > 100)
    #expect(numbers.last == 1)
  }

  @Test func `a page: nothing runs but its own program, and every event once and in order`() throws
  {
    let (folder, events) = try Self.plain.get()
    let page = try ReadPage(folder.path("a.html"))
    #expect(page.heads("id") == events.ids)
    #expect(page.events.map { $0.fields["id"] as? String } == events.ids)
    let tags = page.answer["tags"] as? [String] ?? []
    #expect(
      Set(tags) == ["html", "head", "meta", "title", "style", "body", "noscript", "p", "script"])
    #expect(tags.count { $0 == "script" } == 2 * page.parts.count + 4)
  }

  @Test(.enabled(if: isInstalled("xmllint"), "libxml2-utils is not installed"))
  func `a picture: well-formed, and nothing in it but drawings`() throws {
    for result in [Self.plain, Self.drawn] {
      let (folder, _) = try result.get()
      let run = try execute("xmllint", ["--nonet", "--noout", folder.path("a.svg")])
      #expect(run.status == 0, "\(run.errors)")
      let picture = String(decoding: try folder.read("a.svg"), as: UTF8.self)
      for word in ["<script", "href", "<image", "<foreignObject", "@import", "<style"] {
        #expect(!picture.contains(word), "\(word)")
      }
    }
  }

  @Test func `A1: the same bytes with one thread`() throws {
    let (folder, _) = try Self.plain.get()
    let (again, _) = try Self.export(threads: 1)
    for output in Self.outputs {
      let name = String(output.split(separator: ":").last ?? "")
      #expect(try folder.read(name) == again.read(name), "\(name)")
    }
  }

  @Test func `the log and the JSON form bring the same events back`() throws {
    let (folder, _) = try Self.plain.get()
    for name in ["log-again.csv", "a.json"] {
      let run = try kokcha(
        ["export", folder.path(name), "--out", "jsonl:-", "--quiet"])
      #expect(run.status == 0, "\(run.errors.prefix(1000))")
      #expect(try run.output == folder.read("a.jsonl"), "\(name)")
    }
  }
}
