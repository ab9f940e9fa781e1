import Foundation
import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTimelines
import TestSupport
import Testing

/// The events of TimeMap, as its `eventSchema.js` asks for them.
@Suite struct TimeMapTests {
  private func objects(_ events: [Event]) throws -> [[String: Any]] {
    try #require(try WrittenTimeline(TimeMap(), events).json as? [[String: Any]])
  }

  /// The keys of the schema that both TimeMaps have, and what they must hold.
  private static let texts: Set = [
    "id", "description", "date", "time", "time_precision", "location", "latitude", "longitude",
    "type", "category", "time_display",
  ]

  @Test func `every key is one that both TimeMaps know, and every value of its type`() throws {
    let event = try Event.full()
    for event in [event, try Event.sample()] {
      let object = try #require(try objects([event]).first)
      #expect(Set(object.keys) == Self.texts.union(["associations", "sources"]))
      for key in Self.texts { #expect(object[key] is String, "\(key)") }
      #expect(object["associations"] is [String])
      #expect((object["sources"] as? [String]) == [])
      #expect(object["id"] as? String == event.id)
    }
  }

  @Test(arguments: [
    ("2022-07-14", "07/14/2022", "", 0), ("2022-07-14T06:30+04:30", "07/14/2022", "02:00", 0),
    ("2022-07", "07/01/2022", "", 1), ("2022-01/2022-04~", "01/01/2022", "", 1),
    ("../2022-07-13", "07/13/2022", "", 1), ("2022-07-13/..", "07/13/2022", "", 1),
    ("0100", "01/01/0100", "", 1), ("9999-12-31", "12/31/9999", "", 0),
  ])
  func `A6: a date is the first day that may be meant; what is longer is told in words and counted`(
    edtf: String, date: String, time: String, coarsened: Int
  ) throws {
    let made = try WrittenTimeline(TimeMap(), [.sample(date: edtf)])
    let object = try #require((try made.json as? [[String: Any]])?.first)
    #expect(object["date"] as? String == date)
    #expect(object["time"] as? String == time)
    #expect(made.losses[.timeCoarsened] == coarsened)
    #expect(
      (object["description"] as? String)?.contains("When: \(object["time_display"] ?? "")") == true)
  }

  @Test(arguments: ["../..", "XXXX", "0099", "-0044", "Y17000"])
  func `A6: a date that TimeMap cannot hold, or would take for another, is left out and counted`(
    edtf: String
  ) throws {
    let made = try WrittenTimeline(TimeMap(), [.sample(date: edtf)])
    #expect(made.text == "[\n]\n")
    #expect(made.losses[.eventLeftOut] == 1)
    #expect(made.events == 0)
  }

  @Test func `A7: an event without a place has empty coordinates, and is counted`() throws {
    let events = [try Event.sample(), try .sample("2", longitude: 69.5, latitude: -37)]
    let made = try objects(events)
    #expect(made.map { $0["latitude"] as? String } == ["", "-37"])
    #expect(made.map { $0["longitude"] as? String } == ["", "69.5"])
    #expect(try WrittenTimeline(TimeMap(), events).losses[.unlocated] == 1)
  }

  @Test func `a shape is told by a point, and counted`() throws {
    let line = Geometry.lineString([
      try Coordinate(longitude: 69.4, latitude: 37.1),
      try Coordinate(longitude: 69.6, latitude: 37.1),
    ])
    var event = try Event.sample(longitude: 69.5, latitude: 37.1)
    event.places[0].geometry = line
    for losses in [
      try WrittenTimeline(TimeMap(), [event]).losses,
      try WrittenTimeline(TimelineTable(), [event]).losses,
      try WrittenTimeline(TimelineJSON(), [event]).losses,
    ] {
      #expect(losses[.shapeReduced] == 1)
    }
  }

  @Test func `the associations are what events name, in the shape of TimeMap's schema`() throws {
    let associations = try #require(
      try JSONSerialization.jsonObject(with: Data(TimeMap.associations.utf8)) as? [[String: Any]])
    #expect(
      associations.compactMap { $0["id"] as? String } == EventType.allCases.map(\.description))
    for association in associations {
      #expect(Set(association.keys) == ["id", "title", "desc", "mode", "filter_paths"])
      #expect(association["mode"] as? String == "CATEGORY")
    }
    var event = try Event.sample()
    event.type = "protests"
    #expect(try objects([event])[0]["associations"] as? [String] == ["Protests"])
    event.type = "Avalanche"
    #expect(try objects([event])[0]["associations"] as? [String] == [])
    #expect(try objects([event])[0]["category"] as? String == "Avalanche")
  }

  @Test(arguments: DifficultTexts.all + [DifficultTexts.long])
  func `texts arrive as they are`(text: String) throws {
    var event = try Event.sample(text, title: "T")
    event.summary = text
    event.places = [Place(text)]
    let object = try #require(try objects([event]).first)
    #expect(object["id"] as? String == text)
    #expect(object["location"] as? String == text)
    #expect(
      (object["description"] as? String)?.hasPrefix("T\n\n\(text)\n\nWhen: 14 July 2022") == true)
  }

  @Test func `a full event`() throws {
    let made = try WrittenTimeline(TimeMap(), [.full()])
    try expectGolden(Data(made.bytes), "Tests/KokchaTimelinesTests/Golden/full-event.timemap.json")
  }
}
