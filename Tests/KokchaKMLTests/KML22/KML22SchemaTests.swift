import Foundation
import KokchaBytes
import KokchaFormat
import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// The OGC's own schema as the judge, and the rules of its test suite that a schema cannot hold.
struct KML22Schema {
  private func expectValid(_ made: WrittenKML) throws { try expectValidKML(made.bytes) }

  @Test func `a document with difficult events is valid`() throws {
    var events = [try Event.full()]
    let dates = [
      "2022-07-14", "2022-07", "2022", "2022-21", "2022-07-14T06:30:15+04:30", "../2022", "2022/..",
      "/2022", "../..", "0000", "9999", "0001-01-01", "9999-12-31T23:59:59Z",
    ]
    for (index, text) in (DifficultTexts.all + ["\u{FFFE}"]).enumerated() {
      var event = try Event.sample(
        text, title: text, date: dates[index % dates.count], longitude: index % 2 == 0 ? 180 : nil,
        latitude: -90)
      event.type = index % 3 == 0 ? text : EventType.allCases[index % 8].description
      event.occurrence = Occurrence.allCases[index % 4]
      event.summary = text
      event.extra = [ExtraField(name: text, value: text)]
      events.append(event)
    }
    var names: [String] = []
    for name in events.flatMap({ $0.extra.map(\.name) }) where !names.contains(name) {
      names.append(name)
    }
    try expectValid(
      try WrittenKML(
        events, extraColumns: names,
        information: DocumentInformation(title: "<&>\"'\u{0}", attribution: "]]>")))
  }

  @Test func `an empty document is valid`() throws { try expectValid(try WrittenKML([])) }

  @Test func `a document of more than a megabyte is valid`() throws {
    let padding = String(repeating: "é<", count: 500)
    try expectValid(
      try WrittenKML(
        (0..<500).map {
          try .sample("\($0)", title: padding, longitude: $0 % 2 == 0 ? 70 : nil, latitude: 37)
        }))
  }
}
