import Foundation
import KokchaFormat
import KokchaGeoJSON
import KokchaModel
import TestSupport
import Testing

/// Flat properties, one JSON type a key (rules GJ8, A5).
struct PropertiesTests {
  @Test func `GJ8: no value is null, an array or an object, and a key has one type`() throws {
    let events = [
      try Event.full(), try .sample(), try .sample(date: "../.."),
      try .sample(date: "2022-07-14T06:30Z", longitude: 70, latitude: 37),
    ]
    var types: [String: String] = [:]
    for properties in try WrittenGeoJSON(events).properties {
      for (name, value) in properties {
        let type = try jsonType(value)
        #expect(["string", "number", "boolean"].contains(type), "\(name) is \(type)")
        #expect(types[name, default: type] == type, "\(name) is \(type) and \(types[name] ?? "")")
        types[name] = type
      }
    }
    for name in ["n", "radius_km", "killed_low", "credibility", "border_km"] {
      #expect(types[name] == "number", "\(name)")
    }
    for name in ["ongoing", "begin_open", "end_open"] { #expect(types[name] == "boolean") }
    for name in ["begin", "end", "date", "reliability", "places_json", "analyst"] {
      #expect(types[name] == "string", "\(name)")
    }
  }

  @Test func `every field is there under its name, but where it is and the Solar Hijri date`()
    throws
  {
    var drawing = DrawingOptions()
    drawing.styles = false
    let properties = try WrittenGeoJSON([.full()], drawing: drawing).properties[0]
    let expected = Set(Field.allCases.filter { !$0.forms.isDisjoint(with: .flat) }.map(\.name))
      .subtracting(["latitude", "longitude", "wkt", "date_shamsi"])
      .subtracting(["begin_open", "end_open", "time_unknown", "injured_low", "injured_high"])
      .subtracting([
        "arrested_best", "kidnapped_low", "kidnapped_best", "kidnapped_high", "casualty_group",
      ])
      .union(["n", "analyst", "یادداشت"])
    #expect(Set(properties.keys) == expected)
  }

  @Test func `GJ8: JSON inside a property is JSON again`() throws {
    let properties = try WrittenGeoJSON([.full()]).properties[0]
    let json = try #require(properties["sources_json"] as? String)
    let sources = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(sources?.map { $0["publisher"] as? String } == ["Amu", "Khovar"])
    #expect(sources?[0]["url"] as? String == "https://example.org/?a=1&b=2")
  }

  @Test func `columns that only later events bring are there too`() throws {
    var events = try (0..<5).map { try Event.sample("\($0)") }
    for index in events.indices {
      events[index].extra = [ExtraField(name: "column \(index)", value: "v\(index)")]
    }
    let made = try WrittenGeoJSON(events)
    for (index, properties) in made.properties.enumerated() {
      #expect(properties["column \(index)"] as? String == "v\(index)")
      #expect(properties.keys.filter { $0.hasPrefix("column") }.count == 1)
    }
  }
}
