import Foundation
import TestSupport
import Testing

/// The report has size and SHA-256 of every file that was written, and `sha256sum` agrees.
@Suite struct OutputHashes {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let everyFormat = [
    "a.geojson", "a.geojsonl", "a.geojsons", "a.kml", "a.kmz", "a.csv", "a.tsv", "a.json",
    "a.jsonl", "plain:plain.csv", "log:log.out", "hxl:hxl.csv", "timelinejs:t.csv",
    "timelinejs:t.json", "timemap:map.json",
  ]

  private func export(_ options: [String] = [], to outputs: [String]) throws -> Report {
    let before = Set(folder.names)
    let run = try kokcha(
      ["export", "in.csv", "--report", "report.json", "--no-sync", "--bad", "skip"] + options
        + outputs.flatMap { ["--out", $0] }, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let report = try Report(folder)
    // Every file is named, and no other.
    let written = Set(folder.names).subtracting(before).subtracting(["report.json"])
    #expect(Set(try report.files.map(\.path)) == written)
    #expect(try report.files.count == written.count)
    try expectWhole(try report.files, in: folder)
    for output in try report.outputs {
      let files = try #require(output["files"] as? [[String: Any]])
      #expect(files.first?["file"] as? String == output["file"] as? String)
    }
    return report
  }

  @Test func `every format, of events that formats stumble over`() throws {
    try folder.write("in.csv", NastyEvents().log)
    let report = try export(to: Self.everyFormat)
    #expect(try report.files.count == Self.everyFormat.count)
  }

  @Test func `the small files beside tables`() throws {
    try folder.write("in.csv", "id,title,date\nA,t,2022\n")
    let report = try export(["--csvw", "--csvt"], to: ["a.csv", "b.tsv", "hxl:c.csv"])
    let names = try report.files.map(\.path)
    #expect(names.contains("a.csv-metadata.json") && names.contains("a.csvt"))
    #expect(names.contains("b.csvt"))
  }

  /// Open ends of time and KML's opening view are filled in when everything else is written.
  @Test(arguments: [[], ["--basemap", "--circles"]])
  func `documents in which something is written over at the end`(options: [String]) throws {
    let filler = String(repeating: "words ", count: 30)
    var log = "id,title,date,place,summary\n"
    for number in 0..<12_000 {
      let date = number == 3000 ? "../2022" : number % 5 == 4 && number > 6000 ? "2022/.." : "2022"
      log += "E\(number),t,\(date),Taloqan,\(filler)\n"
    }
    try folder.write("in.csv", log)
    let report = try export(options, to: ["a.geojson", "a.geojsonl", "a.kml", "a.kmz"])
    // Several megabytes: more than is held back until the end.
    #expect(try report.files.allSatisfy { $0.path == "a.kmz" || $0.bytes ?? 0 > 2_000_000 })
  }

  @Test(arguments: ["geojson", "kml", "csv", "json", "kmz"])
  func `standard output`(format: String) throws {
    try folder.write("in.csv", "id,title,date\nA,t,2022\n")
    let run = try kokcha(
      ["export", "in.csv", "--out", format + ":-", "--out", "b.csv", "--report", "report.json"],
      in: folder.url)
    #expect(run.status == 0)
    try folder.write("out", run.output)
    let files = try Report(folder).files
    #expect(files.map(\.path) == ["-", "b.csv"])
    #expect(files[0].bytes == run.output.count)
    #expect(files[0].sha256 == (try sha256sum("out", in: folder)))
    try expectWhole([files[1]], in: folder)
  }

  @Test func `a report on standard output beside files`() throws {
    try folder.write("in.csv", "id,title,date\nA,t,2022\n")
    let run = try kokcha(
      ["export", "in.csv", "--out", "a.csv", "--report", "-"], in: folder.url)
    try folder.write("report.json", run.output)
    try expectWhole(try Report(folder).files, in: folder)
  }

  @Test func `a refused export has no outputs`() throws {
    try folder.write("in.csv", "id,title,date\nA,,2022\n")
    let run = try kokcha(
      ["export", "in.csv", "--out", "a.csv", "--report", "report.json"], in: folder.url)
    #expect(run.status == 1)
    let report = try Report(folder)
    #expect(try report.outputs.isEmpty)
    try expectWhole(try report.inputs, in: folder)
  }
}
