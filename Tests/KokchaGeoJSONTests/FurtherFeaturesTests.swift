import Foundation
import KokchaFormat
import KokchaGeoJSON
import KokchaModel
import TestSupport
import Testing

/// Rules GJ6, GJ9 and GJ10: what is drawn beside an event's principal Feature, and how it looks.
struct FurtherFeaturesTests {
  private func drawing(_ change: (inout DrawingOptions) -> Void) -> DrawingOptions {
    var drawing = DrawingOptions()
    change(&drawing)
    return drawing
  }

  @Test func `one Feature an event, if nothing else is said`() throws {
    let made = try WrittenGeoJSON([.full()])
    #expect(made.features.count == 1)
    #expect(made.properties[0]["primary"] == nil)
  }

  @Test func `GJ6: further places are Features of their event`() throws {
    let made = try WrittenGeoJSON([.full()], drawing: drawing { $0.places = .all })
    #expect(made.features.map { $0["id"] as? String } == ["2022-rockets", "2022-rockets#2"])
    #expect(made.texts("id") == ["2022-rockets", "2022-rockets"])
    #expect(made.properties.map { $0["primary"] as? Bool } == [true, false])
    #expect(made.properties[1]["role"] as? String == "target")
    #expect(made.properties[1]["place"] as? String == "Panj")
    #expect(made.properties[1]["n"] as? Int == made.properties[0]["n"] as? Int)
    // QGIS filters them by both as well (rule GJ7).
    for name in ["begin", "end"] {
      #expect(made.properties[1][name] as? String == made.properties[0][name] as? String)
    }
  }

  /// Ids of which one is what another's Feature would be called.
  private static let likeFeatures = [
    "A", "A#2", "A#3", "A##2", "A###2", "A#", "A#2#2", "#2", "#", "##", "A#x", "\"#2",
  ]

  @Test(arguments: [(PlacesDrawn.all, false), (.principal, true), (.all, true)])
  func `GJ6: no Feature has the id of another, whatever the events are called`(
    places: PlacesDrawn, circles: Bool
  ) throws {
    let events = try Self.likeFeatures.map { id in
      var event = try Event.full()
      event.id = id
      event.places.append(event.places[0])
      event.places.append(event.places[0])
      return event
    }
    let made = try WrittenGeoJSON(
      events,
      drawing: drawing {
        $0.places = places
        $0.circles = circles
      })
    let ids = made.features.compactMap { $0["id"] as? String }
    #expect(ids.count > events.count && ids.count == made.features.count)
    #expect(Set(ids).count == ids.count)
    // The property is the event's id, in every Feature.
    #expect(Set(made.texts("id")) == Set(Self.likeFeatures))
    // All others are the events' own.
    let others = Self.likeFeatures.filter { $0.firstMatch(of: /#[0-9]+$/) == nil }
    #expect(others.count == 5 && Set(others).isSubset(of: ids))
  }

  @Test func `GJ6: where an event is one Feature, its id is the event's`() throws {
    let made = try WrittenGeoJSON(try Self.likeFeatures.map { try .sample($0) })
    #expect(made.features.compactMap { $0["id"] as? String } == Self.likeFeatures)
  }

  @Test func `GJ10: the radius as a circle`() throws {
    let made = try WrittenGeoJSON([.full()], drawing: drawing { $0.circles = true })
    #expect(made.features.count == 2)
    let circle = try #require(made.features[1]["geometry"] as? [String: Any])
    #expect(circle["type"] as? String == "Polygon")
    #expect(made.properties[1]["role"] as? String == "uncertainty")
    let rings = try #require(circle["coordinates"] as? [[[Double]]])
    #expect(rings.count == 1)
    #expect(rings[0].first == rings[0].last)
  }

  @Test(arguments: [
    (Occurrence.occurred, "#e67300"), (.claimed, "#f3b980"), (.denied, "#f3b980"),
    (.planned, "#f3b980"),
  ])
  func `GJ9: the type gives the colour, and what is only claimed is paler`(
    _ occurrence: Occurrence, _ colour: String
  ) throws {
    var event = try Event.sample(longitude: 69.5, latitude: 36.7)
    event.type = "Explosions/Remote violence"
    event.occurrence = occurrence
    let made = try WrittenGeoJSON([event])
    #expect(made.properties[0]["marker-color"] as? String == colour)
    #expect(made.properties[0]["marker-symbol"] as? String == "fire-station")
  }

  @Test func `GJ9: lines and areas have strokes, and an area a fill`() throws {
    let line = try [(69.0, 36.0), (70, 36), (70, 37), (69, 36)].map {
      try Coordinate(longitude: $0.0, latitude: $0.1)
    }
    var events: [Event] = []
    for (number, geometry) in [Geometry.lineString(line), .polygon([line])].enumerated() {
      var event = try Event.sample("e\(number)", longitude: 69.5, latitude: 36.7)
      event.places[0].geometry = geometry
      events.append(event)
    }
    let made = try WrittenGeoJSON(events)
    #expect(made.properties.map { $0["stroke"] != nil } == [true, true])
    #expect(made.properties.map { $0["fill"] != nil } == [false, true])
    #expect(made.properties.map { $0["marker-color"] != nil } == [false, false])
    // The point that stands for a shape is kept beside it.
    #expect(made.properties.map { $0["longitude"] as? Double } == [69.5, 69.5])
  }

  @Test func `GJ9: no style where none is wanted`() throws {
    let made = try WrittenGeoJSON([.full()], drawing: drawing { $0.styles = false })
    #expect(made.properties[0].keys.allSatisfy { !$0.hasPrefix("marker") && $0 != "stroke" })
  }

  @Test func `an event without a place has no style`() throws {
    let made = try WrittenGeoJSON([.sample()])
    #expect(made.properties[0].keys.allSatisfy { !$0.hasPrefix("marker") })
  }
}
