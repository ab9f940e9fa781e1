import Foundation
import KokchaEngine
import KokchaExport
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// A library's way to all forms of input.
@Suite struct EventReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let log = """
    id,title,date,place,admin1,latitude,longitude,killed,source
    a,First,2022-07-14,Rustaq,Takhar,,,2,Pajhwok
    b,Second,2022-07,,,36.73,69.53,,Pajhwok
    c,Nowhere,2022,,,,,,Pajhwok

    """

  private func read(_ name: String, _ options: EventLogOptions = EventLogOptions()) throws
    -> [Event]
  {
    var reader = try EventReader(folder.path(name), options: options)
    var events: [Event] = []
    while let reading = try reader.next() { if let event = reading.event { events.append(event) } }
    return events
  }

  @Test(
    arguments: [
      (.json, "b.json"), (.jsonl, "b.jsonl"), (.geojson, "b.geojson"), (.kml, "b.kml"),
      (.kmz, "b.kmz"), (.plain, "b.csv"), (.log, "b.csv"), (.tsv, "b.tsv"),
    ] as [(OutputFormat, String)])
  func `every form that the command reads gives the same events`(
    format: OutputFormat, name: String
  ) throws {
    try folder.write("a.csv", Self.log)
    let options = ExportOptions(
      inputs: [folder.path("a.csv")], outputs: [.init(format, path: folder.path(name))])
    #expect(Export.run(options, gazetteer: try Gazetteer.embedded()).isWritten)
    let events = try read(name)
    #expect(events.map(\.id) == ["a", "b", "c"])
    #expect(events.map(\.title) == ["First", "Second", "Nowhere"])
    #expect(events.map(\.time.edtf) == ["2022-07-14", "2022-07", "2022"])
    #expect(events[0].places.first?.admin1?.pcode == "AF18")
    #expect(events.map { $0.places.first?.coordinate == nil } == [false, false, true])
    #expect(events.map { $0.casualties.first?.best } == [2, nil, nil])
  }

  @Test func `a file that is not there, and one that holds no events, say so`() throws {
    #expect(throws: Problem.self) { _ = try read("none.csv") }
    try folder.write("empty.geojson", #"{"type":"Polygon","coordinates":[]}"#)
    do {
      _ = try read("empty.geojson")
      Issue.record("it was read")
    } catch let problem as Problem {
      #expect(problem.code == .notGeoJSON)
    }
  }

  private static let bad = "id,title,date,own\na,A,2022,1\nb,B,never,2\nc,C,2022,3\n"

  @Test func `what one event has wrong is thrown behind those before it, and again`() throws {
    try folder.write("a.csv", Self.bad)
    var reader = try EventReader(folder.path("a.csv"))
    let first = try reader.next()
    #expect(first?.event?.id == "a")
    for _ in 0..<2 {
      do {
        _ = try reader.next()
        Issue.record("it was read")
      } catch {
        #expect(error.event == "b")
      }
    }
  }

  private static let skipping = {
    var options = EventLogOptions()
    options.bad = .skip
    return options
  }()

  @Test func `it is passed over if that is asked for, in a reading of its own`() throws {
    try folder.write("a.csv", Self.bad)
    var reader = try EventReader(folder.path("a.csv"), options: Self.skipping)
    var readings: [EventReading] = []
    while let reading = try reader.next() { readings.append(reading) }
    #expect(readings.map(\.event?.id) == ["a", nil, "c"])
    #expect(readings.map { $0.problems.map(\.event) } == [[], ["b"], []])
    #expect(reader.bad.events == 1)
  }

  @Test func `what is wrong with the whole input is not passed over`() throws {
    try folder.write("a.csv", "id,title,date\na,A,2022\nb,\"B,2022\n")
    var reader = try EventReader(folder.path("a.csv"), options: Self.skipping)
    #expect(throws: Problem.self) { while try reader.next() != nil {} }
    try folder.write("b.csv", "id,title,date\n")
    var empty = try EventReader(folder.path("b.csv"), options: Self.skipping)
    #expect(throws: Problem.self) { _ = try empty.next() }
  }

  @Test
  func `an id that comes again with other content is thrown, in any file, as the command has it`()
    throws
  {
    try folder.write("a.csv", "id,title,date\na,A,2022\nb,B,2022\n")
    try folder.write("b.csv", "id,title,date\nb,Another,2022\n")
    let paths = [folder.path("a.csv"), folder.path("b.csv")]
    var reader = try EventReader(paths[0], paths[1], options: Self.skipping)
    var ids: [String?] = []
    var thrown: Problem?
    do {
      while let reading = try reader.next() { ids.append(reading.event?.id) }
    } catch { thrown = error }
    #expect(ids == ["a", "b"])
    let report = Export.run(
      ExportOptions(inputs: paths, outputs: [.init(.json, path: folder.path("c.json"))]),
      gazetteer: try Conversion.gazetteer.get())
    #expect(thrown?.code == .idTwice)
    #expect(report.problems.problems == [try #require(thrown)])
  }

  @Test func `an event has its own problems, and knows where it was read`() throws {
    try folder.write(
      "a.csv",
      """
      id,title,date,place,admin1
      a,A,2022-07-14T06:30,,
      b,B,2022,Rustaq,Takhar
      b,,,Lyonesse,Nowhere
      c,C,2022,Rustaq,Takhar

      """)
    var reader = try EventReader(folder.path("a.csv"), gazetteer: try Conversion.gazetteer.get())
    var readings: [EventReading] = []
    while let reading = try reader.next() { readings.append(reading) }
    #expect(readings.map { $0.problems.map(\.event) } == [["a"], ["b"], []])
    #expect(readings.map(\.event?.origin?.number) == [1, 2, 4])
    #expect(readings.map(\.event?.origin?.position.line) == [2, 3, 5])
  }

  @Test func `several files are one document, and their columns are named before the first event`()
    throws
  {
    try folder.write("a.csv", "id,title,date,one\na,A,2022,1\n")
    try folder.write("b.csv", "id,title,date,two\nb,B,2022,2\n")
    var reader = try EventReader(folder.path("a.csv"), folder.path("b.csv"))
    #expect(reader.extraColumns == ["one", "two"])
    #expect(reader.information.title == "Events")
    let events = [try reader.next()?.event, try reader.next()?.event]
    #expect(events.map { $0?.extra.map(\.name) } == [["one"], ["two"]])
    #expect(events.map { $0?.origin?.number } == [1, 2])
    #expect(try reader.next() == nil)
  }

  @Test func `a log from any source of bytes, its zone by its place`() throws {
    let log = "id,title,date,place,admin1\na,A,2022-07-14T06:30,Rustaq,Takhar\n"
    var reader = try EventReader(
      log: MemorySource(Array(log.utf8)), gazetteer: try Conversion.gazetteer.get())
    let event = try #require(try reader.next()?.event)
    #expect(event.time.zone == "Asia/Kabul")
    #expect(event.time.bounds == (try EventTime(edtf: "2022-07-14T02:00Z")).bounds)
    #expect(reader.information.title == "memory")
  }
}
