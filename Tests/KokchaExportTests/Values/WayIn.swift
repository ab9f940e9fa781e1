import Foundation
import KokchaModel
import KokchaRecords
import TestSupport

/// The ways in which an event of a few fields can be written.
enum WayIn: String, CaseIterable {
  case csv = "a.csv"
  case json = "a.json"
  /// JSON with the value as a number rather than as text.
  case jsonNumber = "b.json"
  case geoJSON = "a.geojson"
  case geoJSONNumber = "b.geojson"
  case kml = "a.kml"

  private var hasNumber: Bool { self == .jsonNumber || self == .geoJSONNumber }

  /// An input of one event that has a value in a field; nil where this way in cannot say it.
  func input(_ field: ValueField, _ value: String) -> String? {
    if hasNumber, value.wholeMatch(of: /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/) == nil {
      return nil
    }
    let written = hasNumber ? value : Self.quoted(value)
    let cells = field.cells(value)
    switch self {
    case .csv:
      let row = cells.map { "\"" + $0.value.replacing("\"", with: "\"\"") + "\"" }
      return cells.map(\.name).joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n"
    case .json, .jsonNumber:
      guard let members = field.members else { return nil }
      let event = members.replacing("$", with: written)
      return #"{"kokcha":1,"events":[{"id":"e1",\#(event)}]}"#
    case .geoJSON, .geoJSONNumber:
      if hasNumber, field.cell != "$" { return nil }
      let properties = cells.map {
        Self.quoted($0.name) + ":"
          + ($0.name == field.column && hasNumber ? value : Self.quoted($0.value))
      }
      return
        #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"#
        + properties.joined(separator: ",") + "}}]}"
    case .kml:
      // A Data with an empty value has none.
      if value.isEmpty { return nil }
      let data = cells.map {
        "<Data name=\"\($0.name)\"><value>" + $0.value.replacing("&", with: "&amp;")
          + "</value></Data>"
      }
      return #"<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><ExtendedData>"#
        + data.joined() + "</ExtendedData></Placemark></Document></kml>"
    }
  }

  private static func quoted(_ text: String) -> String {
    let data = try? JSONEncoder().encode(text)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// A field, by its column in tables and maps and by its place in the JSON form.
struct ValueField {
  var column: String
  /// What the cell holds, with `$` for the value.
  var cell = "$"
  /// Cells beside it.
  var others: [(name: String, value: String)] = []
  /// The event's members in JSON, with `$` for the value; nil where only tables have such a field.
  var members: String?

  private static let title = #""title":"T","#
  private static let date = #""time":{"edtf":"2022-07-14"},"#

  /// A field beside a title and a date.
  init(
    _ column: String, cell: String = "$", others: [(name: String, value: String)] = [],
    _ members: String?
  ) {
    self.column = column
    self.cell = cell
    self.others = [("title", "T"), ("date", "2022-07-14")] + others
    self.members = members.map { Self.title + Self.date + $0 }
  }

  /// The title, the date, or what stands beside the date.
  init(ofEvery column: String, _ members: String) {
    self.column = column
    let needed = [("title", "T"), ("date", "2022-07-14")]
    others = needed.filter { $0.0 != column }
    self.members = (column == "title" ? Self.date : Self.title) + members
  }

  func cells(_ value: String) -> [(name: String, value: String)] {
    [("id", "e1")] + others + [(column, cell.replacing("$", with: value))]
  }
}

/// What came of an input: its event in the JSON form, and what was said of it.
struct Outcome: Equatable {
  var event: String
  var problems: [String]

  init(_ read: ReadMap) throws {
    let data = try JSONSerialization.data(withJSONObject: read.events, options: .sortedKeys)
    event = String(decoding: data, as: UTF8.self)
    problems = read.problems.map(Self.words)
  }

  /// A problem without what differs by nature: where it is, and how its field is named there.
  static func words(of problem: Problem) -> String {
    var message = problem.message
    if let field = problem.field, message.hasPrefix(field) {
      message = "FIELD" + message.dropFirst(field.count)
    }
    return "\(problem.code) \(problem.severity): \(message) | \(problem.advice)"
  }
}
