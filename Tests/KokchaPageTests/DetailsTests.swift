import Foundation
import KokchaBytes
import KokchaCSV
import KokchaFormat
import KokchaGeoJSON
import KokchaModel
import KokchaTableWriting
import TestSupport
import Testing

/// A page's details say of each event what GeoJSON and CSV say.
struct DetailsTests {
  @Test func `the fields of GeoJSON's properties, with the same values of the same types`() throws {
    let events = try difficultEvents()
    let page = try WrittenPage(events).page
    var drawing = DrawingOptions()
    drawing.styles = false
    var writer = GeoJSONWriter(to: MemorySink(), drawing: drawing)
    for event in events { try writer.write(event) }
    let bytes = try writer.finish().sink.bytes
    let document = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let features = try #require(document?["features"] as? [[String: Any]])
    #expect(page.events.count == features.count && features.count == events.count)
    for (event, feature) in zip(page.events, features) {
      var wanted = try #require(feature["properties"] as? [String: Any])
      // The record's number is of GeoJSON only, and so is what an open end is filled with.
      wanted["n"] = nil
      if wanted["begin_open"] != nil { wanted["begin"] = nil }
      if wanted["end_open"] != nil { wanted["end"] = nil }
      var found = event.fields.filter { !Self.beyondGeoJSON.contains($0.key) }
      found.merge(event.extra) { field, _ in field }
      #expect(try Self.json(found) == Self.json(wanted))
    }
  }

  /// Values as JSON, by which a number and a truth differ.
  private static func json(_ values: [String: Any]) throws -> String {
    String(
      decoding: try JSONSerialization.data(withJSONObject: values, options: .sortedKeys),
      as: UTF8.self)
  }

  /// Fields of tables that GeoJSON has in its geometry, or not at all.
  private static let beyondGeoJSON: Set = ["latitude", "longitude", "wkt", "date_shamsi"]

  @Test func `the fields of CSV's columns, with the same texts`() throws {
    let events = try difficultEvents()
    let page = try WrittenPage(events).page
    var writer = EventWriter(.plain, to: MemorySink())
    for event in events { try writer.write(event) }
    let table = PlainCSV(try writer.finish().sink.bytes)
    #expect(table.fault == nil && table.records.count == events.count + 1)
    let names = table.records[0]
    for (event, record) in zip(page.events, table.records.dropFirst()) {
      for (name, cell) in zip(names, record) {
        #expect(try Self.agrees(event.fields[name], cell), "\(name): \(cell)")
      }
    }
  }

  /// Whether a value is what a cell of a table says.
  private static func agrees(_ value: Any?, _ cell: String) throws -> Bool {
    guard let value else { return cell.isEmpty }
    if let text = value as? String { return Array(text.utf8) == Array(cell.utf8) }
    switch try json(["": value]) {
    case #"{"":true}"#: return cell == "yes"
    case #"{"":false}"#: return cell == "no"
    default: return (value as? NSNumber)?.doubleValue == Double(cell)
    }
  }

  @Test func `a shape is whole in wkt, and a point where there is no more`() throws {
    var event = try Event.sample("line", longitude: 70, latitude: 37)
    event.places[0].geometry = .lineString([
      try Coordinate(longitude: 70, latitude: 37), try Coordinate(longitude: 71, latitude: 37.5),
    ])
    let written = try WrittenPage([event, try .sample("point", longitude: 70, latitude: 37)])
    #expect(
      written.page.events.map { $0.fields["wkt"] as? String } == [
        "LINESTRING (70 37, 71 37.5)", "POINT (70 37)",
      ])
    #expect(written.losses.map(\.kind) == [.shapeReduced])
  }

  @Test func `a column without a value is left out, and ends with its last value`() throws {
    let events = try [
      Event.sample("a"), Event.sample("b", longitude: 70, latitude: 37), Event.sample("c"),
    ]
    let page = try WrittenPage(events).page
    let details = try #require(page.parts[0]["details"] as? [String: [String: [Any]]])
    let fields = try #require(details["fields"])
    #expect(fields["id"]?.count == 3)
    #expect(fields["latitude"]?.count == 2 && fields["latitude"]?[0] is NSNull)
    #expect(fields["summary"] == nil && details["extra"]?.isEmpty == true)
  }

  @Test func `of two columns of one name the first counts`() throws {
    var event = try Event.sample("a")
    event.extra = [ExtraField(name: "x", value: "1"), ExtraField(name: "x", value: "2")]
    #expect(try WrittenPage([event]).page.events[0].extra as? [String: String] == ["x": "1"])
  }

  @Test func `texts of a hundred thousand characters are whole, and large parts too`() throws {
    var events: [Event] = []
    for number in 0..<6 {
      var event = try Event.sample("\(number)", title: DifficultTexts.long)
      event.summary = "\(number)" + DifficultTexts.long
      event.extra = [ExtraField(name: DifficultTexts.long, value: DifficultTexts.long)]
      events.append(event)
    }
    let page = try WrittenPage(events).page
    #expect(page.heads("title") == events.map(\.title))
    #expect(page.events.map { $0.fields["summary"] as? String } == events.map(\.summary))
    #expect(
      page.events.allSatisfy { $0.extra[DifficultTexts.long] as? String == DifficultTexts.long })
  }

  @Test func `an event with thousands of columns of its own makes no nulls of all before it`()
    throws
  {
    var events = try (0..<400).map { try Event.sample("\($0)") }
    events[399].extra = (0..<20_000).map { ExtraField(name: "c\($0)", value: "v\($0)") }
    let written = try WrittenPage(events)
    #expect(written.page.heads("id") == events.map(\.id))
    #expect(written.page.events[399].extra.count == 20_000)
    #expect(written.page.events[398].extra.isEmpty)
    let cells = written.page.parts.map { part in
      let columns = (part["details"] as? [String: [String: [Any]]])?["extra"] ?? [:]
      return columns.values.map(\.count).reduce(0, +)
    }
    #expect(cells.reduce(0, +) <= 2 << 20)
  }

  @Test func `none: no details, and only the texts of columns and heads`() throws {
    var event = try Event.full()
    event.summary = "only in the details"
    let written = try WrittenPage([event], details: .none)
    #expect(written.page.parts.count == 1 && written.page.parts[0]["details"] == nil)
    #expect(written.page.facts["details"] as? Bool == false)
    #expect(written.page.heads("title") == [event.title])
    #expect(written.losses.contains { $0.kind == .textLeftOut && $0.count == 1 })
    #expect(try WrittenPage([event]).page.facts["details"] as? Bool == true)
  }
}
