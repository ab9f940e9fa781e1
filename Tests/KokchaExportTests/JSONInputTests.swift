import Foundation
import KokchaEngine
import KokchaExport
import KokchaFormat
import KokchaFiles
import KokchaGazetteer
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Events in JSON go through an export as those of a log do.
@Suite struct JSONInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func export(
    _ inputs: [String], to outputs: [String], form: InputForm? = nil, bad: BadData = .refuse
  ) throws -> ExportReport {
    var options = ExportOptions(
      inputs: inputs.map(folder.path),
      outputs: try outputs.map { name in
        .init(
          try #require(OutputFormat(ofFile: name)),
          path: folder.path(name))
      })
    options.synchronizes = false
    options.overwrites = true
    options.reading.bad = bad
    options.reading.form = form
    return Export.run(options, gazetteer: try Gazetteer.embedded())
  }

  private static let log = #"""
    id,title,date,place,latitude,longitude,killed,actor1,source,source_id,tags,zeta,alpha,title_note
    a,"One \ ""two"" ",2022-07-14,Taloqan,,,3..5,ISKP,Amu,s1,a; b,1,,x
    b,Two,2022-01/2022-04~,,36.7,69.5,?,,,,,,2,y
    b,,,Baharak,,,,Guards,Khovar,,,3,,
    c,Three,2022,,,,,,,,,,,

    """#

  @Test(arguments: ["b.json", "b.jsonl"])
  func `a log goes to JSON and back without a change`(name: String) throws {
    try folder.write("a.csv", Self.log)
    #expect(try export(["a.csv"], to: [name, "a.geojson", "a.kml", "a-log.csv"]).isWritten)
    let suffix = (name as NSString).pathExtension
    let report = try export([name], to: ["c.\(suffix)", "b.geojson", "b.kml", "b-log.csv"])
    #expect(report.isWritten)
    #expect(report.problems.errorCount == 0)
    #expect(try folder.read("c.\(suffix)") == folder.read(name))
    #expect(try folder.read("b-log.csv") == folder.read("a-log.csv"))
    // Documents bear their input's name, and `n` counts records; what they tell is the same.
    let documents = try [folder.read("a.geojson"), folder.read("b.geojson")].map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n").filter { $0.contains("Feature\"") }
        .map { $0.replacing(/"n":[0-9]+,/, with: "") }
    }
    #expect(documents[0].count == 3)
    #expect(documents[0] == documents[1])
  }

  @Test func `clock times without an offset keep their zone on the way`() throws {
    try folder.write(
      "a.csv",
      "id,title,date,time_zone,place\na,A,2022-07-14T06:30,Asia/Kabul,\n"
        + "b,B,2022-07-14T06:30,,Taloqan\nc,C,2022-07-14T06:30+04:30,,\n")
    #expect(try export(["a.csv"], to: ["b.json", "a.geojson"]).isWritten)
    let report = try export(["b.json"], to: ["c.json", "b.geojson"])
    #expect(report.isWritten)
    #expect(report.problems.problems.isEmpty)
    #expect(try folder.read("c.json") == folder.read("b.json"))
    let text = String(decoding: try folder.read("b.geojson"), as: UTF8.self)
    #expect(text.split(separator: #""begin":"2022-07-14T02:00:00Z""#).count == 4)
  }

  @Test func `logs and JSON are read together`() throws {
    try folder.write("a.csv", "id,title,date,x,y\na,A,2022,1,2\n")
    try folder.write(
      "b.json",
      #"{"kokcha":1,"events":[{"id":"b","title":"B","time":{"edtf":"2022"},"extra":{"z":"3","y":"4"}}]}"#
    )
    #expect(try export(["a.csv", "b.json"], to: ["c.csv"]).isWritten)
    let lines = String(decoding: try folder.read("c.csv"), as: UTF8.self).split(separator: "\r\n")
    #expect(lines[0].hasSuffix(",x,y,z"))
    #expect(lines[1].hasSuffix(",1,2,"))
    #expect(lines[2].hasSuffix(",,4,3"))
  }

  @Test func `the form is told, or found in the first bytes`() throws {
    let event = #"{"id":"a","title":"A","time":{"edtf":"2022"}}"#
    try folder.write("one", #"{"kokcha":1,"events":[\#(event)]}"#)
    try folder.write("two", event)
    try folder.write("three", "id,title,date\na,A,2022\n")
    for name in ["one", "two", "three"] {
      #expect(try export([name], to: ["\(name).geojson"]).isWritten)
      #expect(
        String(decoding: try folder.read("\(name).geojson"), as: UTF8.self).contains(
          #""id":"a","title":"A","#))
    }
    #expect(try export(["two"], to: ["b.geojson"], form: .jsonl).isWritten)
    let report = try export(["two"], to: ["b.geojson"], form: .csv)
    #expect(!report.isWritten)
  }

  @Test func `many blocks on many threads keep their order`() throws {
    var text = ""
    for number in 0..<20_000 {
      text +=
        #"{"id":"e\#(number)","title":"Event \#(number) é","time":{"edtf":"2022"},"extra":{"k\#(number % 7)":"v"}}"#
        + "\n"
    }
    try folder.write("a.jsonl", text)
    #expect(try export(["a.jsonl"], to: ["b.jsonl", "b.csv"]).isWritten)
    let lines = String(decoding: try folder.read("b.jsonl"), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 20_000)
    for (number, line) in lines.enumerated() {
      guard line.hasPrefix(#"{"id":"e\#(number)","#), line.contains(#""k\#(number % 7)":"v""#)
      else {
        Issue.record("line \(number): \(line)")
        break
      }
    }
  }

  @Test func `an event that is wrong is left out, a document that is wrong is refused`() throws {
    let good = #"{"id":"a","title":"A","time":{"edtf":"2022"}}"#
    try folder.write("a.json", "{\"kokcha\":1,\"events\":[\(good),{\"id\":\"b\"}]}")
    #expect(!(try export(["a.json"], to: ["a.kml"]).isWritten))
    let skipped = try export(["a.json"], to: ["a.kml"], bad: .skip)
    #expect(skipped.isWritten)
    #expect(skipped.bad.events == 1)
    try folder.write("b.json", "{\"kokcha\":1,\"events\":[\(good)")
    let cut = try export(["b.json"], to: ["b.kml"], bad: .skip)
    #expect(!cut.isWritten)
    #expect(cut.problems.problems.map(\.code) == [.jsonMalformed])
  }

  @Test func `an id that comes again is told without a word of rows`() throws {
    let good = #"{"id":"a","title":"A","time":{"edtf":"2022"}}"#
    let other = #"{"id":"a","title":"B","time":{"edtf":"2022"}}"#
    try folder.write("a.jsonl", "\(good)\n\(other)\n")
    let report = try export(["a.jsonl"], to: ["a.kml"])
    #expect(
      report.problems.problems.map(\.message)
        == ["this event has the id of \(folder.path("a.jsonl")):1 but different content"])
    #expect(
      report.problems.problems.map(\.advice) == [
        "give each event an id of its own, or keep one with --same-id first or --same-id last"
      ])
  }

  @Test func `no events are told`() throws {
    try folder.write("a.json", #"{"kokcha":1,"events":[]}"#)
    let report = try export(["a.json"], to: ["a.kml"])
    #expect(report.problems.problems.map(\.message) == ["there are no events"])
  }

  @Test func `the reader of one event at a time reads the same`() throws {
    try folder.write("a.csv", Self.log)
    #expect(try export(["a.csv"], to: ["b.json"]).isWritten)
    var reader = try EventReader(json: try FileSource(path: folder.path("b.json")))
    var events: [Event] = []
    while let reading = try reader.next() {
      #expect(reading.problems.isEmpty)
      if let event = reading.event { events.append(event) }
    }
    #expect(events.map(\.id) == ["a", "b", "c"])
    #expect(events[1].extra.map(\.name) == ["zeta", "alpha", "title_note"])
    #expect(events[1].places.count == 2)
  }

  @Test func `it gives a clock time without an offset in one event its bounds`() throws {
    try folder.write(
      "a.jsonl",
      #"{"id":"a","title":"A","time":{"edtf":"2022-07-14T06:30","zone":"Asia/Kabul"}}"#)
    var reader = try EventReader(json: try FileSource(path: folder.path("a.jsonl")))
    let event = try #require(try reader.next()?.event)
    #expect(event.time.bounds == (try EventTime(edtf: "2022-07-14T02:00Z")).bounds)
    #expect(event.time.zone == "Asia/Kabul")
  }
}
