import Foundation
import TestSupport
import Testing

/// Tables' profiles, their sidecars, and timelines, as a user asks for them.
@Suite struct TablesAndTimelines {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date,place\n1,a,2022-07-14,Rustaq\n2,=b,../2022,\n")
  }

  private func export(_ arguments: [String]) throws -> Execution {
    try kokcha(["export", "log.csv"] + arguments, in: folder.url)
  }

  @Test(arguments: [
    ("timelinejs:t.csv", "t.csv", "timelinejs"), ("timelinejs:t.json", "t.json", "timelinejs-json"),
    ("TimelineJS:T.JSON", "T.JSON", "timelinejs-json"),
    ("timelinejs-json:t", "t", "timelinejs-json"),
    ("timemap:m.json", "m.json", "timemap"), ("hxl:h.csv", "h.csv", "hxl"),
    ("json:t.json", "t.json", "json"),
  ])
  func `the format is named, and TimelineJS's by the ending`(
    output: String, name: String, format: String
  ) throws {
    let run = try export(["--out", output])
    #expect(run.status == 0)
    #expect(folder.names == ["log.csv", name].sorted { $0 < $1 })
    #expect(run.errors.hasPrefix("\(name): \(format), "), "\(run.errors)")
    let text = String(decoding: try folder.read(name), as: UTF8.self)
    #expect(text.hasPrefix("{\"title\"") == (format == "timelinejs-json"))
  }

  @Test func `A8: what must be told of the places is told, beside the table or at the end`() throws
  {
    let plain = try export(["--out", "a.csv", "--out", "a.kml", "--out", "plain:p.csv"])
    let line = "csv, plain: name whose data the places are from when you pass this on"
    #expect(plain.errors.contains(line), "\(plain.errors)")
    #expect(plain.errors.contains("GeoNames"))
    let beside = try export(["--out", "b.csv", "--csvw"])
    #expect(!beside.errors.contains("whose data"), "\(beside.errors)")
    let metadata = String(decoding: try folder.read("b.csv-metadata.json"), as: UTF8.self)
    #expect(metadata.contains("GeoNames"))
    let stream = try export(["--out", "csv:-", "--csvw"])
    #expect(stream.errors.contains("csv: name whose data"))
    try folder.write("log.csv", "id,title,date\n1,a,2022\n")
    #expect(try !export(["--out", "c.csv"]).errors.contains("whose data"))
  }

  @Test func `sidecars are there on request, and follow the rules of outputs`() throws {
    let run = try export([
      "--out", "a.csv", "--out", "hxl:h.csv", "--out", "a.geojson", "--csvw", "--csvt",
    ])
    #expect(run.status == 0)
    #expect(
      folder.names == [
        "a.csv", "a.csv-metadata.json", "a.csvt", "a.geojson", "h.csv", "h.csv-metadata.json",
        "log.csv",
      ])
    try folder.write("b.csvt", "as it was")
    let refused = try export(["--out", "b.csv", "--csvt"])
    #expect(refused.status == 3)
    #expect(refused.errors.contains("b.csvt"))
    #expect(!folder.names.contains("b.csv"))
    #expect(try folder.read("b.csvt") == Data("as it was".utf8))
  }

  @Test func `two tables whose types would be one file are refused before any work`() throws {
    let refused = try export(["--out", "a.csv", "--out", "a.tsv", "--csvt"])
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains("the types of a.csv and of a.tsv would be this one file"),
      "\(refused.errors)")
    #expect(folder.names == ["log.csv"])
    #expect(try export(["--out", "a.csv", "--out", "a.tsv", "--csvw"]).status == 0)
  }

  @Test func `A1: the bytes depend neither on threads nor on the time`() throws {
    let log = (0..<4000).reduce(into: "id,title,date,place,claimant,quote,source_url,own\n") {
      $0 += "E\($1),\"خبر, \($1)\",\(["2022-07", "../2022", "../..", "-0044"][$1 % 4]),"
      $0 +=
        "\(["Rustaq", ""][$1 % 2]),ISKP,\"a\nb\",https://x.org/\($1),-\(String(repeating: "w ", count: $1 % 90))\n"
    }
    try folder.write("log.csv", log)
    let outputs = [
      "csv:a.csv", "hxl:h.csv", "plain:p.csv", "tsv:t.tsv", "log:l.csv", "timelinejs:t.csv",
      "timelinejs:t.json", "timemap:m.json",
    ]
    var expected: [String: Data] = [:]
    for threads in ["1", "2", "1"] {
      let run = try export(
        ["--force", "--no-sync", "--quiet", "--csvw", "--threads", threads]
          + outputs.flatMap { ["--out", $0] })
      #expect(run.status == 0)
      for name in folder.names {
        let data = try folder.read(name)
        if let known = expected[name] {
          #expect(known == data, "\(name) with \(threads) threads")
        } else {
          expected[name] = data
        }
      }
    }
    #expect(expected.count == 1 + 8 + 6)
    // An event that is left out leaves no comma behind.
    for name in ["t.json", "m.json"] {
      #expect(throws: Never.self) {
        _ = try JSONSerialization.jsonObject(with: expected[name] ?? Data())
      }
    }
  }
}
