import Foundation
import KokchaFormat
import KokchaJSON
import KokchaModel
import TestSupport
import Testing

/// Whatever Kokcha writes is valid by its own schema, as a validator that is not Kokcha's sees it.
@Suite struct JSONSchemaValidity {
  static let document = "schema/kokcha-1.json"
  static let event = "schema/kokcha-1-event.json"
  private static let golden = "Tests/KokchaJSONTests/Golden/full."
  private static let metaSchema = "https://json-schema.org/draft/2020-12/schema"

  private func file(_ path: String) throws -> Data {
    try Data(contentsOf: projectFolder.appending(path: path))
  }

  private func lines(_ data: Data) -> [Data] { data.split(separator: 0x0A).map { Data($0) } }

  private func expectValid(
    _ texts: [Data], by schema: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let verdicts = try verdicts(on: texts, bySchema: schema)
    #expect(!verdicts.isEmpty, sourceLocation: sourceLocation)
    for (text, verdict) in zip(texts, verdicts) where verdict != "valid" {
      Issue.record(
        "\(verdict) in \(String(decoding: text.prefix(300), as: UTF8.self))",
        sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [document, event])
  func `the schemas are themselves valid by the meta-schema of 2020-12`(_ path: String) throws {
    try expectValid([try file(path)], by: Self.metaSchema)
  }

  @Test func `the golden document and its lines are valid`() throws {
    try expectValid([try file(Self.golden + "json")], by: Self.document)
    let lines = lines(try file(Self.golden + "jsonl"))
    #expect(lines.count == 2)
    try expectValid(lines, by: Self.event)
    try expectValid(lines, by: Self.document + "#/$defs/event")
  }

  private static let examples: [String] = {
    let folder = projectFolder.appending(path: "examples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.map { "examples/\($0)/events.csv" }.filter {
      FileManager.default.fileExists(atPath: projectFolder.appending(path: $0).path)
    }
  }()

  @Test func `there are examples`() {
    #expect(Self.examples.contains("examples/takhar-2022/events.csv"))
  }

  @Test(arguments: examples)
  func `an example's export is valid, whole and line by line`(_ path: String) throws {
    let folder = try TemporaryFolder()
    let run = try kokcha(
      [
        "export", projectFolder.appending(path: path).path, "--out", folder.path("e.json"),
        "--out", folder.path("e.jsonl"),
      ])
    try #require(run.status == 0, "\(run.errors)")
    try expectValid([try folder.read("e.json")], by: Self.document)
    try expectValid(lines(try folder.read("e.jsonl")), by: Self.event)
  }

  @Test func `a document without events is valid`() throws {
    let writer = JSONWriter(to: MemorySink())
    try expectValid([Data(try writer.finish().sink.bytes)], by: Self.document)
  }

  @Test(arguments: [false, true])
  func `difficult texts, dates and terms are valid`(isLines: Bool) throws {
    var writer = JSONWriter(
      to: MemorySink(), isLines: isLines,
      information: DocumentInformation(attribution: "\"\\\u{1}"))
    let dates = [
      "2022-07-14", "2022-07", "2022", "2022-21", "2022-07-14T06:30:15+04:30", "2022-07-14T06Z",
      "../2022", "2022/..", "/2022", "2022/", "../..", "0000", "9999", "2022-05?", "2022~",
      "2022-01/2022-04%", "0001-01-01", "9999-12-31T23:59:59Z",
    ]
    for (index, text) in DifficultTexts.all.enumerated() {
      var event = try Event.full()
      event.id = "e\(index)"
      event.title = text
      event.summary = text
      event.time = try EventTime(edtf: dates[index % dates.count], verbatim: text)
      event.time.dateBasis = DateBasis.allCases[index % 3]
      event.status = EventStatus.allCases[index % 5]
      event.occurrence = Occurrence.allCases[index % 4]
      event.type = text
      event.places[0].verbatim = text
      event.places[0].role = PlaceRole.allCases[index % 5]
      event.places[0].precision = PlacePrecision.allCases[index % 8]
      event.places[0].coordinate = try Coordinate(longitude: -180, latitude: 90)
      event.places[0].radius = 20_038
      event.actors = [Actor(text, role: ActorRole.allCases[index % 6])]
      event.casualties = [CasualtyCount(.displaced, of: text, low: 0, high: 999_999_999)]
      event.claims[0].quote = text
      event.claims[0].verb = ClaimVerb.allCases[index % 4]
      event.sources[0].title = text
      event.sources[0].reliability = Reliability.allCases[index % 6]
      event.credibility = Credibility.allCases[index % 6]
      event.links = [EventLink(LinkKind.allCases[index % 4], to: "e0")]
      event.extra = [ExtraField(name: text, value: text)]
      try writer.write(event)
    }
    let bytes = Data(try writer.finish().sink.bytes)
    try expectValid(
      isLines ? lines(bytes) : [bytes], by: isLines ? Self.event : Self.document)
  }
}
