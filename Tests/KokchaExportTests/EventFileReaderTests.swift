import Foundation
import Kokcha
import KokchaExport
import KokchaGazetteer
import KokchaReaders
import TestSupport
import Testing

/// A library's way to all forms of input.
@Suite struct EventFileReaderTests {
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
    var reader = try EventFileReader(folder.path(name), options: options)
    var events: [Event] = []
    while let event = try reader.next() { events.append(event) }
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

  @Test func `what one event has wrong is thrown behind those before it`() throws {
    try folder.write("a.csv", "id,title,date\na,A,2022\nb,B,never\nc,C,2022\n")
    var reader = try EventFileReader(folder.path("a.csv"))
    let first = try reader.next()
    #expect(first?.id == "a")
    #expect(throws: Problem.self) { _ = try reader.next() }
  }
}
