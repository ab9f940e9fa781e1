import Foundation
import KokchaEngine
import KokchaExport
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// A value that is wrong, and what `--bad blank` makes of its event.
struct WrongValue: Sendable, CustomTestStringConvertible {
  var code: ProblemCode
  /// Columns of an event log with their cells, beside id, title and date unless they are among them.
  var cells: [(column: String, text: String)]
  /// What is left out of the event, as the report has it: fields and texts; nil if the event is left out.
  var blanked: [BlankedValue]?
  /// Members that the event has in JSON all the same, and such that it has not.
  var kept: [String] = []
  var lost: [String] = []

  var testDescription: String { "\(code.rawValue) \(cells.map(\.text))" }

  init(
    _ code: ProblemCode, _ cells: KeyValuePairs<String, String>,
    blanked: KeyValuePairs<String, String>?, kept: [String] = [], lost: [String] = []
  ) {
    self.code = code
    self.cells = cells.map { ($0.key, $0.value) }
    self.blanked = blanked.map { $0.map { BlankedValue($0.key, $0.value) } }
    self.kept = kept
    self.lost = lost
  }

  /// An event without it.
  private static let plain = [("id", "A"), ("title", "Shots"), ("date", "2022-07-14")]

  /// The event's columns, in which a wrong value takes the place of a right one.
  var columns: [(column: String, text: String)] {
    Self.plain.filter { column, _ in !cells.contains { $0.column == column } } + cells
  }
}

extension WrongValue {
  /// Values that an event can do without, each with what goes with it.
  static let blankable = [
    WrongValue(
      .countNotANumber, ["killed": "many"], blanked: ["killed": "many"],
      kept: [#""casualties":[{"kind":"killed"}]"#]),
    WrongValue(
      .countIsDate, ["injured": "03-May"], blanked: ["injured": "03-May"],
      kept: [#""casualties":[{"kind":"injured"}]"#]),
    WrongValue(
      .countDisordered, ["killed": "5..3"], blanked: ["killed": "5..3"],
      kept: [#""casualties":[{"kind":"killed"}]"#]),
    WrongValue(
      .countDisordered, ["killed_low": "55", "killed_high": "33"],
      blanked: ["killed_low": "55", "killed_high": "33"],
      kept: [#""casualties":[{"kind":"killed"}]"#]),
    WrongValue(
      .countNotANumber, ["killed_low": "x", "killed_best": "4"], blanked: ["killed_low": "x"],
      kept: [#""casualties":[{"kind":"killed","best":4}]"#]),
    WrongValue(
      .coordinateHalf, ["latitude": "36.7", "place": "Rustaq"], blanked: ["latitude": "36.7"],
      kept: ["Rustaq"], lost: ["36.7,"]),
    WrongValue(
      .coordinateNotANumber, ["latitude": "36°N", "longitude": "69.512", "radius_km": "2"],
      blanked: ["latitude": "36°N", "longitude": "69.512", "radius_km": "2"],
      lost: ["places", "69.512", "radius"]),
    WrongValue(
      .coordinateOutOfRange, ["latitude": "36.512", "longitude": "181"],
      blanked: ["longitude": "181", "latitude": "36.512"], lost: ["36.512"]),
    WrongValue(
      .radiusNotANumber, ["latitude": "36.7", "longitude": "69.5", "radius_km": "far"],
      blanked: ["radius_km": "far"], kept: [#""longitude":69.5"#]),
    WrongValue(
      .notAShape, ["geometry": "LINE 1 2", "place": "Rustaq"], blanked: ["geometry": "LINE 1 2"],
      kept: ["Rustaq"]),
    WrongValue(
      .shapeUnsound,
      ["geometry": "LINESTRING (69 37)", "latitude": "36.7", "longitude": "69.5"],
      blanked: ["geometry": "LINESTRING (69 37)"], kept: [#""longitude":69.5"#]),
    WrongValue(
      .termUnknown, ["reliability": "sure", "source": "Amu"], blanked: ["reliability": "sure"],
      kept: ["Amu"]),
    WrongValue(.termUnknown, ["credibility": "9"], blanked: ["credibility": "9"]),
    WrongValue(
      .termUnknown, ["trajectory_kind": "fier", "from_place": "here"],
      blanked: ["trajectory_kind": "fier"], kept: ["here"]),
    WrongValue(
      .termUnknown, ["place_precision": "sort of", "place": "Rustaq"],
      blanked: ["place_precision": "sort of"], kept: ["Rustaq"]),
    WrongValue(
      .linkMalformed, ["links": "TAK-7; follows:B"], blanked: ["links": "TAK-7"],
      kept: [#""event_id":"B""#]),
    WrongValue(
      .termUnknown, ["links": "folows:C; follows:B"], blanked: ["links": "folows:C"],
      kept: [#""event_id":"B""#]),
  ]

  /// Values without which others would say something else.
  static let companions = [
    WrongValue(
      .termUnknown,
      ["actor1": "Ali", "actor1_role": "perpetrator", "actor1_attribution": "acused"],
      blanked: [
        "actor1_attribution": "acused", "actor1": "Ali", "actor1_role": "perpetrator",
      ], lost: ["Ali", "perpetrator"]),
    WrongValue(
      .termUnknown, ["claimant": "Omar", "claim_verb": "denyes", "quote": "We did."],
      blanked: ["claim_verb": "denyes", "claimant": "Omar", "quote": "We did."],
      lost: ["Omar", "We did."]),
    WrongValue(
      .coordinateNotANumber,
      [
        "place": "Rustaq", "latitude": "36°", "longitude": "69.512", "radius_km": "2",
        "place_precision": "near",
      ],
      blanked: [
        "latitude": "36°", "longitude": "69.512", "radius_km": "2", "place_precision": "near",
      ], kept: ["Rustaq"], lost: [#""near""#, "69.512"]),
  ]

  /// Values without which an event cannot be told.
  static let essential = [
    WrongValue(.fieldEmpty, ["title": " "], blanked: nil),
    WrongValue(.fieldEmpty, ["date": ""], blanked: nil),
    WrongValue(.fieldEmpty, ["id": ""], blanked: nil),
    WrongValue(.notADate, ["date": "soon"], blanked: nil),
    WrongValue(.dateDoesNotExist, ["date": "2022-02-30"], blanked: nil),
    WrongValue(.dateAmbiguous, ["date": "07/08/2022"], blanked: nil),
    WrongValue(.endBeforeStart, ["date": "2022-03/2022-01"], blanked: nil),
    WrongValue(.termUnknown, ["calendar": "julian"], blanked: nil),
    WrongValue(.zoneUnknown, ["time_zone": "Asia/Kabool"], blanked: nil),
    WrongValue(.termUnknown, ["occurrence": "denyed"], blanked: nil),
    WrongValue(.termUnknown, ["status": "drafft"], blanked: nil),
    WrongValue(.termUnknown, ["ongoing": "perhaps"], blanked: nil),
    WrongValue(.termUnknown, ["place": "Rustaq", "place_role": "orign"], blanked: nil),
    WrongValue(.termUnknown, ["actor1": "Ali", "actor1_role": "victm"], blanked: nil),
    WrongValue(.termUnknown, ["actor2": "Ali", "actor2_role": "victm"], blanked: nil),
    WrongValue(
      .contradiction,
      ["latitude": "36.7", "longitude": "69.5", "geometry": "POINT (70 37)"], blanked: nil),
    WrongValue(
      .termUnknown, ["occurrence": "denyed", "killed": "3"], blanked: nil),
  ]
}

/// The forms in which an event with a wrong value is read.
enum WrongInput: String, CaseIterable, Sendable {
  case csv, geojson, kml

  /// A right event, the wrong one, and another right one.
  func text(of columns: [(column: String, text: String)]) throws -> Data {
    let plain = ["id": "X", "title": "Other", "date": "2022"]
    var events = [plain, Dictionary(uniqueKeysWithValues: columns.map { ($0, $1) }), plain]
    events[2]["id"] = "Y"
    let names = columns.map(\.column)
    func quoted(_ cell: String) -> String {
      "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
    switch self {
    case .csv:
      let rows = [names] + events.map { event in names.map { event[$0] ?? "" } }
      return Data(rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined().utf8)
    case .geojson:
      let features = events.map { properties in
        ["type": "Feature", "geometry": NSNull(), "properties": properties] as [String: Any]
      }
      return try JSONSerialization.data(
        withJSONObject: ["type": "FeatureCollection", "features": features],
        options: [.sortedKeys])
    case .kml:
      let placemarks = events.map { event in
        let data = names.compactMap { name in
          event[name].map { "<Data name=\"\(name)\"><value>\($0)</value></Data>" }
        }
        return "<Placemark><ExtendedData>\(data.joined())</ExtendedData></Placemark>"
      }
      return Data(
        ("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + placemarks.joined()
          + "</Document></kml>").utf8)
    }
  }
}

@Suite struct BadDataTests {
  private static let all = WrongValue.blankable + WrongValue.companions + WrongValue.essential

  /// What an export with `--bad` makes of a wrong value: ids, the wrong event's JSON, and the report.
  private func export(
    _ wrong: WrongValue, in form: WrongInput, _ bad: BadData
  ) throws -> (ids: [String], text: String, report: ExportReport) {
    let folder = try TemporaryFolder()
    let path = try folder.write("input." + form.rawValue, try form.text(of: wrong.columns))
    var options = ExportOptions(
      inputs: [path], outputs: [.init(.jsonl, path: folder.path("out.jsonl"))])
    options.synchronizes = false
    options.reading.bad = bad
    let report = Export.run(options, gazetteer: try Conversion.gazetteer.get())
    let lines = ((try? String(contentsOfFile: folder.path("out.jsonl"), encoding: .utf8)) ?? "")
      .split(separator: "\n").map(String.init)
    let ids = try lines.map { line in
      let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(event?["id"] as? String)
    }
    let number = ids.firstIndex(of: "A")
    return (ids, number.map { lines[$0] } ?? "", report)
  }

  /// Whether the form has such a value: a map makes an id where none is given.
  private func canHold(_ wrong: WrongValue, _ form: WrongInput) -> Bool {
    form == .csv || !wrong.cells.contains { $0.column == "id" || $0.text.isEmpty || $0.text == " " }
  }

  @Test(arguments: all, WrongInput.allCases)
  func `refuse: nothing is written`(_ wrong: WrongValue, _ form: WrongInput) throws {
    guard canHold(wrong, form) else { return }
    let made = try export(wrong, in: form, .refuse)
    #expect(!made.report.isWritten)
    #expect(made.report.problems.problems.contains { $0.code == wrong.code })
  }

  @Test(arguments: all, WrongInput.allCases)
  func `skip: the event is left out`(_ wrong: WrongValue, _ form: WrongInput) throws {
    guard canHold(wrong, form) else { return }
    let made = try export(wrong, in: form, .skip)
    #expect(made.ids == ["X", "Y"])
    #expect(made.report.bad.events == 1)
    #expect(made.report.bad.records == 1)
    #expect(made.report.bad.blanked.isEmpty)
    #expect(made.report.problems.problems.flatMap(\.blanked) == [])
  }

  @Test(arguments: all, WrongInput.allCases)
  func `A10: a wrong value is left out alone, and its event with it where it must`(
    _ wrong: WrongValue, _ form: WrongInput
  ) throws {
    guard canHold(wrong, form) else { return }
    let made = try export(wrong, in: form, .blank)
    let errors = made.report.problems.problems.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [wrong.code])
    guard let blanked = wrong.blanked else {
      #expect(made.ids == ["X", "Y"])
      #expect(errors.map(\.blanked) == [[]])
      #expect(made.report.bad.events == 1)
      #expect(made.report.bad.blankedEvents == 0)
      return
    }
    #expect(made.ids == ["X", "A", "Y"])
    #expect(errors.map(\.blanked) == [blanked])
    #expect(made.report.bad.blanked == [wrong.code: 1])
    #expect(made.report.bad.blankedEvents == 1)
    #expect(made.report.bad.events == 0)
    #expect(!made.text.contains(blanked[0].text))
    for text in wrong.kept { #expect(made.text.contains(text)) }
    for text in wrong.lost { #expect(!made.text.contains(text)) }
  }
}
