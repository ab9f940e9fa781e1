import Foundation
import KokchaEngine
import KokchaExport
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// `--bad` and events in JSON.
@Suite struct BadJSONTests {
  /// A member of an event, what is wrong with it, and the fields that are left out for it; nil if that is the event.
  private static let members: [(member: String, code: ProblemCode, blanked: [String]?)] = [
    (
      #""places":[{"verbatim":"R","coordinate":{"latitude":"x","longitude":69.5},"radius_km":2}]"#,
      .coordinateNotANumber,
      [
        "places[0].coordinate.latitude", "places[0].coordinate.longitude", "places[0].radius_km",
      ]
    ),
    (
      #""places":[{"coordinate":{"latitude":36.5}}]"#, .coordinateHalf, ["places[0].coordinate"]
    ),
    (#""places":[{"geometry":{"type":"Line"}}]"#, .notAShape, ["places[0].geometry"]),
    (#""places":{"verbatim":"R"}"#, .jsonType, ["places"]),
    (
      #""casualties":[{"kind":"killed","low":"many"}]"#, .countNotANumber, ["casualties[0].low"]
    ),
    (
      #""casualties":[{"kind":"killed","low":5,"high":3}]"#, .countDisordered, ["casualties[0]"]
    ),
    (
      #""casualties":[{"kind":"kiled","low":5}]"#, .termUnknown,
      ["casualties[0].kind", "casualties[0]"]
    ),
    (#""casualties":[{"low":5}]"#, .fieldEmpty, ["casualties[0]"]),
    (
      #""links":[{"kind":"folows","event_id":"B"}]"#, .termUnknown, ["links[0].kind", "links[0]"]
    ),
    (
      #""actors":[{"name":"Ali","attribution":"acused"}]"#, .termUnknown,
      ["actors[0].attribution", "actors[0]"]
    ),
    (
      #""claims":[{"claimant":"Omar","verb":"denyes"}]"#, .termUnknown,
      ["claims[0].verb", "claims[0]"]
    ),
    (#""tags":["a;b","c"]"#, .semicolon, ["tags[0]"]),
    (#""extra":{"a":{"b":1}}"#, .jsonType, ["extra.a"]),
    (#""sources":["s9"]"#, .sourceUnknown, ["sources[0]"]),
    (#""sources":[{"reliability":"Q"}]"#, .termUnknown, ["sources[0].reliability"]),
    (#""credibility":"9""#, .termUnknown, ["credibility"]),
    (#""summary":[1]"#, .jsonType, ["summary"]),
    (#""places":[{"verbatim":"R","role":"orign"}]"#, .termUnknown, nil),
    (#""actors":[{"name":"Ali","role":"victm"}]"#, .termUnknown, nil),
    (#""actors":[{"name":"Ali","rol":"target"}]"#, .keyUnknown, nil),
    (#""occurrence":"denyed""#, .termUnknown, nil),
    (#""status":true"#, .jsonType, nil),
    (#""ongoing":"perhaps""#, .termUnknown, nil),
    (#""tags":["a"],"tags":["b"]"#, .keyTwice, nil),
    (#""summary":"\ud800""#, .surrogate, nil),
  ]

  private func export(_ member: String, _ bad: BadData) throws -> (ids: [String], ExportReport) {
    let folder = try TemporaryFolder()
    func event(_ id: String, _ more: String) -> String {
      #"{"id":"\#(id)","title":"Shots","time":{"edtf":"2022"}\#(more)}"# + "\n"
    }
    let path = try folder.write(
      "in.jsonl", event("X", "") + event("A", "," + member) + event("Y", ""))
    var options = ExportOptions(
      inputs: [path], outputs: [.init(.jsonl, path: folder.path("out.jsonl"))])
    options.synchronizes = false
    options.reading.bad = bad
    let report = Export.run(options, gazetteer: try Conversion.gazetteer.get())
    guard report.isWritten else { return ([], report) }
    let ids = try String(contentsOfFile: folder.path("out.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { line in
        let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return try #require(event?["id"] as? String)
      }
    return (ids, report)
  }

  @Test(arguments: members)
  func `A10: a wrong member is left out, or its event`(
    member: String, code: ProblemCode, blanked: [String]?
  ) throws {
    let (refusedIDs, _) = try export(member, .refuse)
    #expect(refusedIDs.isEmpty)
    let (skippedIDs, _) = try export(member, .skip)
    #expect(skippedIDs == ["X", "Y"])
    let (ids, report) = try export(member, .blank)
    let errors = report.problems.problems.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [code])
    #expect(errors.map { $0.blanked.map(\.field) } == [blanked ?? []])
    #expect(ids == (blanked == nil ? ["X", "Y"] : ["X", "A", "Y"]))
  }
}
