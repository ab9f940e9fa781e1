import Foundation
import KokchaEngine
import KokchaExport
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// What came of a map: its events in the JSON form, and what was said of it.
struct ReadMap {
  var events: [[String: Any]]
  var report: ExportReport

  var problems: [Problem] { report.problems.problems }
  var errors: [Problem] { problems.filter { $0.severity == .error } }
  var codes: [ProblemCode] { problems.map(\.code) }

  /// A value of an event, by the path to it: `places.0.coordinate.latitude`.
  func value(_ path: String, of event: Int = 0) -> String? {
    guard events.indices.contains(event) else { return nil }
    var value: Any? = events[event]
    for part in path.split(separator: ".") {
      if let index = Int(part), let list = value as? [Any] {
        value = list.indices.contains(index) ? list[index] : nil
      } else {
        value = (value as? [String: Any])?[String(part)]
      }
    }
    switch value {
    case let text as String: return text
    case let number as NSNumber: return "\(number)"
    case nil: return nil
    case let other?:
      let data = try? JSONSerialization.data(withJSONObject: other, options: [.sortedKeys])
      return data.map { String(decoding: $0, as: UTF8.self) }
    }
  }
}

/// Reads a map as an export does, from a file of this name.
func read(
  _ map: Data, as name: String, _ adjust: (inout EventLogOptions) -> Void = { _ in },
  bad: BadData = .skip
) throws -> ReadMap {
  let folder = try TemporaryFolder()
  return try read(try folder.write(name, map), adjust, bad: bad)
}

func read(
  _ map: String, as name: String, _ adjust: (inout EventLogOptions) -> Void = { _ in }
) throws -> ReadMap {
  try read(Data(map.utf8), as: name, adjust)
}

func read(
  _ path: String, _ adjust: (inout EventLogOptions) -> Void = { _ in }, bad: BadData = .skip
) throws -> ReadMap {
  let folder = try TemporaryFolder()
  let output = folder.path("events.jsonl")
  var options = ExportOptions(inputs: [path], outputs: [.init(.jsonl, path: output)])
  options.synchronizes = false
  options.reading.bad = bad
  adjust(&options.reading)
  let report = Export.run(options, gazetteer: try gazetteer())
  let text = (try? folder.read("events.jsonl")) ?? Data()
  let events = try text.split(separator: 0x0A).map { line in
    try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
  }
  return ReadMap(events: events, report: report)
}

/// A FeatureCollection of features with an id, a title, a date, and whatever else is given.
func collection(_ features: String...) -> String {
  #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",\n") + "]}"
}

func feature(
  _ properties: String = #""id":"A","title":"Shots","date":"2022-07-14""#,
  geometry: String = #"{"type":"Point","coordinates":[69.4435,37.1539]}"#, more: String = ""
) -> String {
  #"{"type":"Feature","geometry":"# + geometry + #","properties":{"# + properties + "}" + more + "}"
}

/// A KML document with these elements in it.
func kml(_ content: String, space: String = #" xmlns="http://www.opengis.net/kml/2.2""#) -> String {
  #"<?xml version="1.0" encoding="UTF-8"?><kml"# + space + "><Document>" + content
    + "</Document></kml>"
}

private let embedded = Result { try Gazetteer.embedded() }

/// The built-in gazetteer, read once.
func gazetteer() throws -> Gazetteer { try embedded.get() }
