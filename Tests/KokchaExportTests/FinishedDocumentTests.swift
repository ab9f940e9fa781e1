import KokchaCSV
import KokchaExport
import KokchaFormat
import KokchaGeoJSON
import KokchaJSON
import KokchaKML
import KokchaModel
import Testing

/// What a writer gives back tells what its document lost.
@Suite struct FinishedDocumentTests {
  /// Two events without a place, with three texts in columns of their own.
  private static let events: [Event] = {
    guard let time = try? EventTime(edtf: "2022") else { return [] }
    var first = Event(id: "a", title: "A", time: time)
    first.extra = [ExtraField(name: "one", value: "1"), ExtraField(name: "two", value: "2")]
    var second = Event(id: "b", title: "B", time: time)
    second.extra = [ExtraField(name: "three", value: "3")]
    return [first, second]
  }()

  @Test func `GeoJSON and JSON take columns as they come`() throws {
    var geojson = GeoJSONWriter(to: MemorySink())
    for event in Self.events { try geojson.write(event) }
    let map = try geojson.finish()
    #expect(map.losses.map(\.description) == ["unlocated: 2"])
    #expect(map.undeclaredColumns.isEmpty)
    #expect(map.events == 2)
    #expect(map.features == 2)
    let text = String(decoding: map.takeSink().bytes, as: UTF8.self)
    #expect(text.contains(#""one":"1""#) && text.contains(#""three":"3""#))

    var json = JSONWriter(to: MemorySink())
    for event in Self.events { try json.write(event) }
    #expect(try json.finish().undeclaredColumns.isEmpty)
  }

  @Test(arguments: [[], ["two"], ["one", "two", "three"]])
  func `KML and CSV count the texts of columns that they were not told of`(
    declared: [String]
  ) throws {
    let missing = ["one", "two", "three"].filter { !declared.contains($0) }
    let losses = missing.isEmpty ? [] : ["text_left_out: \(missing.count)"]

    var kml = KMLWriter(to: MemorySink(), extraColumns: declared)
    for event in Self.events { try kml.write(event) }
    let document = try kml.finish()
    #expect(document.undeclaredColumns == missing)
    #expect(document.losses.map(\.description) == ["unlocated: 2"] + losses)

    var csv = CSVWriter(to: MemorySink(), extraColumns: declared)
    for event in Self.events { try csv.write(event) }
    let table = try csv.finish()
    #expect(table.undeclaredColumns == missing)
    #expect(table.losses.map(\.description) == ["unlocated: 2"] + losses)

    var kmz = KMZWriter(to: MemorySink(), extraColumns: declared)
    for event in Self.events { try kmz.write(event) }
    #expect(try kmz.finish().undeclaredColumns == missing)
  }

  @Test func `the writer of one format writes what the writer of any format writes`() throws {
    let columns = ["one", "two", "three"]
    func any(_ format: OutputFormat) throws -> [UInt8] {
      var writer = EventWriter(format, to: MemorySink(), extraColumns: columns)
      for event in Self.events { try writer.write(event) }
      return try writer.finish().takeSink().bytes
    }
    var geojson = GeoJSONWriter(to: MemorySink())
    var kml = KMLWriter(to: MemorySink(), extraColumns: columns)
    var kmz = KMZWriter(to: MemorySink(), extraColumns: columns)
    var csv = CSVWriter(to: MemorySink(), extraColumns: columns)
    var plain = CSVWriter(to: MemorySink(), extraColumns: columns, isPlain: true)
    var json = JSONWriter(to: MemorySink())
    var lines = JSONWriter(to: MemorySink(), isLines: true)
    for event in Self.events {
      try geojson.write(event)
      try kml.write(event)
      try kmz.write(event)
      try csv.write(event)
      try plain.write(event)
      try json.write(event)
      try lines.write(event)
    }
    #expect(try geojson.finish().takeSink().bytes == any(.geojson))
    #expect(try kml.finish().takeSink().bytes == any(.kml))
    #expect(try kmz.finish().takeSink().bytes == any(.kmz))
    #expect(try csv.finish().takeSink().bytes == any(.csv))
    #expect(try plain.finish().takeSink().bytes == any(.plain))
    #expect(try json.finish().takeSink().bytes == any(.json))
    #expect(try lines.finish().takeSink().bytes == any(.jsonl))
  }
}
