import Foundation
import KokchaFormat
import KokchaGeoJSON
import KokchaModel
import TestSupport
import Testing

/// GeoJSON text sequences (RFC 8142 §2), and a Feature a line.
struct RFC8142Section2 {
  private func written(
    _ layout: GeoJSONLayout, _ events: [Event], attribution: String? = nil
  ) throws -> String {
    let format = GeoJSONFormat(
      layout, information: DocumentInformation(title: "T", attribution: attribution))
    var writer = EventWriter(format, to: MemorySink(), extraColumns: [])
    for event in events { try writer.write(event) }
    return String(decoding: try writer.finish().sink.bytes, as: UTF8.self)
  }

  private func events() throws -> [Event] {
    // An open bound is filled in where it stands, and line ends in texts are JSON's own.
    [try .full(), try .sample("b", date: "2021/.."), try .sample("c\u{1E}\n")]
  }

  private func features(_ texts: [Substring]) throws -> [NSDictionary] {
    try texts.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
    }
  }

  private func collected() throws -> [NSDictionary] {
    let collection = try JSONSerialization.jsonObject(
      with: Data(try written(.collection, try events()).utf8))
    return try #require((collection as? NSDictionary)?["features"] as? [NSDictionary])
  }

  @Test
  func `GJ11: in a sequence a record separator stands before each Feature, a line feed behind`()
    throws
  {
    let text = try written(.sequence, try events())
    let records = text.split(separator: "\u{1E}", omittingEmptySubsequences: false)
    #expect(records.count == 4)
    #expect(records[0].isEmpty)
    for record in records.dropFirst() {
      #expect(record.hasSuffix("}\n"))
      #expect(record.utf8.count { $0 == 0x0A } == 1)
    }
    #expect(try features(Array(records.dropFirst())) == collected())
  }

  @Test func `GJ11: a Feature a line, with a line feed behind each and nothing else`() throws {
    let text = try written(.lines, try events())
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    #expect(lines[3].isEmpty)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("{\"type\":\"Feature\",") })
    #expect(try features(Array(lines.dropLast())) == collected())
  }

  @Test(arguments: [GeoJSONLayout.lines, .sequence])
  func `GJ11, A8: the first Feature names to whom data is owed, and no other`(
    layout: GeoJSONLayout
  ) throws {
    let text = try written(layout, try events(), attribution: "A & \"B\"")
    let made = try features(text.split { $0 == "\u{1E}" || $0 == "\n" })
    #expect(made.map { $0["attribution"] as? String } == ["A & \"B\"", nil, nil])
    #expect(made.map { $0["type"] as? String } == ["Feature", "Feature", "Feature"])
  }

  @Test(arguments: [GeoJSONLayout.lines, .sequence])
  func `no events, no bytes`(layout: GeoJSONLayout) throws {
    #expect(try written(layout, [], attribution: "A") == "")
  }
}
