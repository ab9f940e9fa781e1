import Foundation
import KokchaExport
import KokchaFiles
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// A spreadsheet holds so many rows; what is more goes to further files (rule CSV2).
@Suite struct FurtherFilesTests {
  private let folder: TemporaryFolder
  private let count = 12_000

  init() throws {
    folder = try TemporaryFolder()
    let title = String(repeating: "t", count: 90)
    try folder.write(
      "log.csv", "id,title,date\n" + (0..<count).map { "E\($0),\(title),2022\n" }.joined())
  }

  private func export(
    _ outputs: [ExportOptions.Output], from input: String = "log.csv", overwrites: Bool = false,
    writesLogRows: Bool = false, report: String? = nil
  ) throws -> ExportReport {
    var options = ExportOptions(inputs: [folder.path(input)], outputs: outputs)
    options.settings.mostRows = 6001
    options.overwrites = overwrites
    options.writesLogRows = writesLogRows
    options.synchronizes = false
    options.report = report.map(folder.path)
    return Export.run(options, gazetteer: try Gazetteer.embedded())
  }

  /// The rows of a file, without its header, and the header.
  private func rows(_ name: String) throws -> (header: Substring, ids: [Substring]) {
    let lines = String(decoding: try folder.read(name), as: UTF8.self).split(separator: "\r\n")
    return (lines[0], lines.dropFirst().map { $0.prefix { $0 != "," && $0 != "\t" } })
  }

  @Test(arguments: [(OutputFormat.csv, "a.csv"), (.tsv, "a.tsv"), (.csv, "noending")])
  func `files that are full are followed by others`(format: OutputFormat, name: String) throws {
    let report = try export([.init(format, path: folder.path(name))])
    #expect(report.failure == nil)
    let parts = name.split(separator: ".")
    let ending = parts.count == 2 ? ".\(parts[1])" : ""
    let names = [name, "\(parts[0])-2\(ending)", "\(parts[0])-3\(ending)"]
    #expect(folder.names == (names + ["log.csv"]).sorted())
    let files = try names.map(rows)
    #expect(files.allSatisfy { (1...6000).contains($0.ids.count) })
    #expect(files.flatMap(\.ids) == (0..<count).map { "E\($0)" })
    #expect(Set(files.map(\.header)).count == 1)
    #expect(report.outputs.map(\.events) == [count])
    #expect(report.outputs.map(\.features) == [count])
    let bytes = try names.map { try folder.read($0).count }
    #expect(report.outputs.map(\.bytes) == [bytes.reduce(0, +)])
    #expect(
      report.outputs[0].losses.map { $0.sentence(in: .csv) }.contains(
        "2 further files were begun: a spreadsheet holds 1,048,576 rows"))
  }

  @Test func `each has its size and hash, and so have the small files beside them`() throws {
    let report = try export([.init(.csv, path: folder.path("a.csv"))], report: "report.json")
    let files = try #require(report.outputs.first).files
    #expect(files.map(\.path) == ["a.csv", "a-2.csv", "a-3.csv"].map(folder.path))
    for (file, name) in zip(files, ["a.csv", "a-2.csv", "a-3.csv"]) {
      #expect(file.digest?.bytes == (try folder.read(name)).count)
      #expect(file.digest?.sha256 == (try sha256sum(name, in: folder)))
    }
  }

  @Test func `in the form of the log it is rows that count`() throws {
    let title = String(repeating: "t", count: 200)
    try folder.write(
      "rows.csv",
      "id,title,date,place\n"
        + (0..<5000).map { "E\($0),\(title),2022,A\nE\($0),,,B\nE\($0),,,C\n" }.joined())
    let report = try export(
      [.init(.csv, path: folder.path("a.csv"))], from: "rows.csv", writesLogRows: true)
    #expect(report.outputs.map(\.events) == [5000])
    #expect(report.outputs.map(\.features) == [15_000])
    let files = try folder.names.filter { $0.hasPrefix("a") }.map(rows)
    #expect(files.allSatisfy { (1...6000).contains($0.ids.count) })
    #expect(files.map(\.ids.count).reduce(0, +) == 15_000)
  }

  @Test func `programs need no further files, nor do streams`() throws {
    let report = try export([
      .init(.plain, path: folder.path("a.csv")), .init(.geojson, path: folder.path("a.geojson")),
      .init(.csv, path: "/dev/null"),
    ])
    #expect(report.failure == nil)
    #expect(folder.names == ["a.csv", "a.geojson", "log.csv"])
    #expect(try rows("a.csv").ids.count == count)
    #expect(report.outputs.map(\.events) == [count, count, count])
    #expect(!report.outputs.flatMap(\.losses).contains { $0.kind == .furtherFile })
  }

  @Test func `a further file that is there already is not overwritten unasked`() throws {
    try folder.write("a-3.csv", "as it was")
    let refused = try export([
      .init(.csv, path: folder.path("a.csv")), .init(.kml, path: folder.path("a.kml")),
    ])
    #expect(refused.failure?.code == .outputExists)
    #expect(refused.failure?.position.file == folder.path("a-3.csv"))
    #expect(!refused.isWritten)
    #expect(folder.names == ["a-3.csv", "log.csv"])
    #expect(try folder.read("a-3.csv") == Data("as it was".utf8))

    let forced = try export([.init(.csv, path: folder.path("a.csv"))], overwrites: true)
    #expect(forced.isWritten)
    #expect(try rows("a-3.csv").ids.last == "E11999")
  }

  @Test(arguments: ["a-2.csv", "log.csv"])
  func `a further file is never the input or another output`(input: String) throws {
    if input != "log.csv" { try folder.write(input, try folder.read("log.csv")) }
    let other = folder.path(input == "log.csv" ? "a-2.csv" : "b.csv")
    let before = folder.names
    let log = try folder.read(input)
    let refused = try export(
      [.init(.csv, path: folder.path("a.csv")), .init(.csv, path: other)], from: input,
      overwrites: true)
    #expect(refused.failure?.code == .sameFile)
    #expect(refused.failure?.position.file == folder.path("a-2.csv"))
    #expect(folder.names == before)
    #expect(try folder.read(input) == log)
  }
}
