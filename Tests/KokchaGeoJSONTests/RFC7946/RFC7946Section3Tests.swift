import Foundation
import KokchaFormat
import KokchaGeoJSON
import KokchaModel
import TestSupport
import Testing

/// Positions (RFC 7946 §3.1.1).
struct RFC7946Section3_1_1 {
  @Test(arguments: [
    (69.53, 37.0625, "[69.53,37.0625]"), (-180, -90, "[-180,-90]"), (180, 90, "[180,90]"),
    (0, 0, "[0,0]"), (-0.0, -0.0, "[0,0]"), (0.0000001, -0.0000001, "[0.0000001,-0.0000001]"),
    (-0.00000001, 0.00000001, "[0,0]"), (69.12345678, 37.98765432, "[69.1234568,37.9876543]"),
    (100, 10, "[100,10]"), (1e-7, 1.5e1, "[0.0000001,15]"),
  ])
  func `GJ3: longitude first, at most seven digits, no exponent, no minus zero, no altitude`(
    longitude: Double, latitude: Double, position: String
  ) throws {
    let made = try WrittenGeoJSON([.sample(longitude: longitude, latitude: latitude)])
    #expect(made.text.contains(#""geometry":{"type":"Point","coordinates":\#(position)}"#))
    let geometry = try #require(made.features[0]["geometry"] as? [String: Any])
    let numbers = try #require(geometry["coordinates"] as? [Double])
    #expect(numbers.count == 2)
    #expect(abs(numbers[0] - longitude) <= 0.5e-7)
    #expect(abs(numbers[1] - latitude) <= 0.5e-7)
  }
}

/// Feature objects (RFC 7946 §3.2).
struct RFC7946Section3_2 {
  @Test func `GJ2: every Feature has type, id, geometry and properties, and nothing else`() throws {
    let made = try WrittenGeoJSON([
      .sample("a", longitude: 70, latitude: 37), .sample("b"), .full(), .sample(""),
    ])
    #expect(made.features.count == 4)
    for feature in made.features {
      #expect(Set(feature.keys) == ["type", "id", "geometry", "properties"])
      #expect(feature["type"] as? String == "Feature")
      #expect(feature["properties"] is [String: Any])
    }
    #expect(made.features.map { $0["id"] as? String } == ["a", "b", "2022-rockets", ""])
  }

  @Test func `A7: an event whose place is not known has a null geometry`() throws {
    var named = try Event.sample("named")
    named.places = [Place("Somewhere")]
    var second = try Event.sample("second", longitude: 70, latitude: 37)
    second.places.insert(Place("Somewhere"), at: 0)
    let made = try WrittenGeoJSON([.sample("none"), named, second])
    for feature in made.features { #expect(feature["geometry"] is NSNull) }
    #expect(made.texts("place") == [nil, "Somewhere", "Somewhere"])
    #expect(made.collection["bbox"] == nil)
  }

  @Test func `GJ6: properties have the event's id, and an n that no other has`() throws {
    let events = try (0..<3000).map {
      try Event.sample("event \($0)", title: String(repeating: "x", count: 100))
    }
    let made = try WrittenGeoJSON(events)
    #expect(made.features.map { $0["id"] as? String } == events.map(\.id))
    #expect(made.texts("id") == events.map(\.id))
    #expect(made.properties.map { $0["n"] as? Int } == Array(1...3000))
  }
}

/// FeatureCollection objects (RFC 7946 §3.3).
struct RFC7946Section3_3 {
  @Test func `GJ1: one FeatureCollection, no byte order mark, no crs, no properties or geometry`()
    throws
  {
    let made = try WrittenGeoJSON([.full()])
    #expect(made.bytes.first == 0x7B)
    #expect(made.bytes.last == 0x0A)
    #expect(Set(made.collection.keys) == ["type", "name", "features", "bbox"])
    #expect(made.collection["type"] as? String == "FeatureCollection")
  }

  @Test func `an empty collection is one too`() throws {
    let made = try WrittenGeoJSON([])
    #expect(made.collection["type"] as? String == "FeatureCollection")
    #expect(made.features.isEmpty)
    #expect(made.collection["features"] is [Any])
    #expect(made.collection["bbox"] == nil)
  }

  @Test func `A3: features stand in the order in which they were written`() throws {
    let ids = (0..<500).map { "\(($0 * 7919) % 500)" }
    #expect(try WrittenGeoJSON(ids.map { try .sample($0) }).texts("id") == ids)
  }

  @Test func `A1: the same events give the same bytes`() throws {
    let events = [try Event.full(), try .sample(date: "../2022"), try .sample()]
    #expect(try WrittenGeoJSON(events).bytes == (try WrittenGeoJSON(events).bytes))
  }
}

/// Foreign members (RFC 7946 §6.1).
struct RFC7946Section6_1 {
  @Test(arguments: DifficultTexts.all)
  func `A8: the title and to whom data is owed are foreign members`(text: String) throws {
    let made = try WrittenGeoJSON(
      [.sample()], information: DocumentInformation(title: text, attribution: text))
    #expect(made.collection["name"] as? String == text)
    #expect(made.collection["attribution"] as? String == text)
  }

  @Test func `where nothing is owed there is no such member`() throws {
    #expect(try WrittenGeoJSON([.sample()]).collection["attribution"] == nil)
  }
}
