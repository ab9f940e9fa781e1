import Foundation
import FoundationXML
import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaPicture
import TestSupport
import Testing

/// What a picture shows.
struct PictureTests {
  @Test func `no events are a picture that says so`() throws {
    let picture = try DrawnPicture([])
    #expect(picture.texts.contains("No events"))
    #expect(picture.texts.contains("0 events"))
  }

  @Test func `it says in words what it shows, for readers who do not see it`() throws {
    let picture = try DrawnPicture(
      [.at(69.5, 37, title: "Shelling", occurrence: .claimed)],
      .picture(title: "The border"))
    #expect(picture.root["role"] == "img")
    #expect(picture.elements("title").first?.stringValue == "The border")
    let words = picture.elements("desc").first?.stringValue ?? ""
    for part in ["1 event", "14 Jul 2022", "1 claimed", "Battles: 1", "1. Shelling: claimed"] {
      #expect(words.contains(part), "\(part)")
    }
  }

  @Test func `few events are numbered in the order of time, and listed with when and where`() throws
  {
    let picture = try DrawnPicture([
      .at(69.5, 37, "a", title: "Second", date: "2022-07-14"),
      .at(69.6, 37.1, "b", title: "First", date: "2022-03"),
    ])
    let list = picture.texts
    let first = try #require(list.firstIndex(of: "First"))
    let second = try #require(list.firstIndex(of: "Second"))
    #expect(list[first - 1] == "1" && list[second - 1] == "2")
    #expect(
      list[first + 1].hasPrefix("March 2022 · ") && list[second + 1].hasPrefix("14 Jul 2022 · "))
    #expect(list[second + 1].contains("Somewhere"))
  }

  @Test(arguments: [20, 21])
  func `up to twenty events are drawn each, more are counted`(count: Int) throws {
    let events = try (0..<count).map { try Event.at(69.5, 37, "e\($0)", title: "Title \($0)") }
    let picture = try DrawnPicture(events)
    #expect(picture.texts.contains("Title 3") == (count == 20))
    // One ring of types at the one place, with their number.
    #expect(picture.texts.contains("21") == (count == 21))
  }

  @Test func `an event whose place is not known is listed, and is not on the map`() throws {
    let picture = try DrawnPicture([
      .sample("a", title: "Nowhere"), .at(69.5, 37, "b", title: "Here"),
    ])
    #expect(picture.texts.contains("Nowhere"))
    #expect(picture.texts.contains { $0.contains("1 on no map") })
    #expect(picture.losses[.unlocated] == 1)
  }

  @Test func `without any place there is no map`() throws {
    let picture = try DrawnPicture([.sample("a", title: "Nowhere")])
    #expect(!picture.text.contains("kokcha-map"))
    #expect(picture.texts.contains("No event has a known place, so there is no map."))
  }

  @Test func `types have colour and shape, and stand in the legend with their counts`() throws {
    let picture = try DrawnPicture([
      .at(69.5, 37, "a", type: .battles), .at(69.5, 37, "b", type: .battles),
      .at(69.5, 37, "c", type: .protests),
    ])
    let texts = picture.texts
    for (type, count) in [("Battles", "2"), ("Protests", "1")] {
      #expect(texts[try #require(texts.firstIndex(of: type)) + 1] == count)
    }
    #expect(!texts.contains("Riots"))
    #expect(
      picture.text.contains(EventGlyph.up.path) && picture.text.contains(EventGlyph.diamond.path))
  }

  @Test(arguments: [
    (Occurrence.claimed, "hollow: somebody says so"), (.denied, "struck: somebody denies it"),
    (.planned, "dashed: planned"),
  ])
  func `what did not plainly happen looks so, and the legend says how`(
    occurrence: Occurrence, words: String
  ) throws {
    let plain = try DrawnPicture([.at(69.5, 37)])
    let picture = try DrawnPicture([.at(69.5, 37, occurrence: occurrence)])
    #expect(picture.texts.contains(words) && !plain.texts.contains(words))
    #expect(picture.texts.contains { $0.hasPrefix(occurrence.description) })
  }

  @Test(arguments: [
    (PlaceMatch.fuzzy, "wave: place found only by how its name sounds", "1 found by sound only"),
    (.area, "bracket: place not known, shown at its district", "1 shown at the district around"),
  ])
  func `A5: a place that may well be elsewhere has a sign below its symbol`(
    match: PlaceMatch, legend: String, count: String
  ) throws {
    var event = try Event.at(69.5, 37)
    let plain = try DrawnPicture([event])
    event.places[0].match = match
    let picture = try DrawnPicture([event])
    #expect(picture.texts.contains(legend) && !plain.texts.contains(legend))
    #expect(picture.texts.contains { $0.replacing("\u{A0}", with: " ").contains(count) })
    // In the list, in the legend, and on the map within an edge of the paper's colour.
    let sign = match == .area ? "M-6.5 8.4v2.6h13v-2.6" : "M-6.5 10.2q3.25-3.6 6.5 0t6.5 0"
    let signs = picture.elements("path").filter { $0["d"] == sign }
    #expect(signs.compactMap { $0["stroke-width"] }.sorted() == ["1.5", "1.5", "1.5", "4"])
    // The gazetteer's own answer of a district is no such place.
    event.places[0].identifier = "pcode:AF1810"
    event.places[0].match = .area
    #expect(try !DrawnPicture([event]).texts.contains { $0.hasPrefix("bracket:") })
  }

  @Test(
    arguments: [
      ([], false, false), ([nil], true, false), ([.exact], true, false), ([.fuzzy], false, true),
      ([.area, .alias], true, true),
    ] as [([PlaceMatch?], Bool, Bool)])
  func `an arrow with an end that may well be elsewhere is dotted, and the legend says so`(
    matches: [PlaceMatch?], hasPlain: Bool, hasDotted: Bool
  ) throws {
    let events = try matches.enumerated().map { number, match in
      var event = try Event.at(69.5, 37 + Double(number), "\(number)")
      event.trajectories = [Trajectory(from: "A", to: "B")]
      event.trajectories[0].ends = TrajectoryEnds(
        from: try Coordinate(longitude: 69.5, latitude: 37 + Double(number)),
        to: try Coordinate(longitude: 68.5, latitude: 37.5))
      event.trajectories[0].toMatch = match
      return event
    }
    let picture = try DrawnPicture([.at(69, 37)] + events)
    #expect(picture.texts.contains("arrow: from where to where") == hasPlain)
    #expect(picture.texts.contains("dotted arrow: an end is doubtful") == hasDotted)
    // The wave is of places that were found by sound.
    #expect(!picture.texts.contains("wave: place found only by how its name sounds"))
    let isHeard = matches.contains(.fuzzy)
    #expect(picture.text.contains("1 found by sound only") == isHeard)
    // One is the legend's.
    let dotted = picture.elements("path").count { $0["stroke-dasharray"] == "1.6 3" }
    #expect(dotted == (hasDotted ? 2 : 0))
  }

  @Test func `what is claimed among many is paler, on the map and on the timeline`() throws {
    func events(_ occurrence: Occurrence) throws -> [Event] {
      try (0..<30).map { try .at(69.5, 37, "\($0)", occurrence: occurrence) }
    }
    let pale = "#" + EventColour.pale(EventColour.onPaper(.battles))
    let claimed = try DrawnPicture(events(.claimed))
    // The ring, the bar.
    #expect(claimed.text.components(separatedBy: "\"\(pale)\"").count > 2)
    #expect(try !DrawnPicture(events(.occurred)).text.contains("\"\(pale)\""))
    #expect(claimed.texts.contains("pale: claimed, denied or planned"))
  }

  @Test func `a radius is a dashed ring of that size`() throws {
    let picture = try DrawnPicture([.at(69.5, 37, radius: 20)])
    let rings = picture.elements("circle").filter {
      $0["stroke-dasharray"] != nil
    }.compactMap { $0["r"].flatMap(Double.init) }
    #expect(rings.contains { $0 > 60 })
    #expect(picture.texts.contains("14 Jul 2022 · \u{2068}Somewhere\u{2069} ±20 km"))
  }

  @Test(arguments: [("/2022-07-14", "by 14 Jul 2022"), ("2022-07-14/..", "from 14 Jul 2022 on")])
  func `an end of time that is not known fades`(date: String, words: String) throws {
    let picture = try DrawnPicture([.at(69.5, 37, date: date)])
    #expect(picture.texts.contains { $0.hasPrefix(words) })
    let stops = picture.elements("linearGradient").filter {
      $0["id"]?.hasPrefix("kokcha-f") == true
        && $0["gradientUnits"] != nil
    }
    #expect(stops.count == 1)
    #expect(picture.texts.contains("faded end: not known or still open"))
  }

  @Test func `one event of a thousand years leaves the others their room`() throws {
    let others = try (0..<5).map { try Event.at(69.5, 37, "\($0)", date: "2022-07-0\($0 + 1)") }
    let picture = try DrawnPicture(others + [.at(69.5, 37, "long", date: "1022/2022")])
    #expect(picture.texts.contains("2 Jul") || picture.texts.contains("1 Jul"))
    // Alone it is what the timeline shows.
    #expect(try DrawnPicture([.at(69.5, 37, date: "1022/2022")]).texts.contains("1500"))
  }

  @Test(arguments: ["0001", "9999-12-31", "-0044", "Y170000000"])
  func `any year can be drawn`(date: String) throws {
    let few = try DrawnPicture([.at(69.5, 37, date: date)])
    #expect(few.elements("text").count > 8)
    let events = try (0..<40).map { try Event.at(69.5, 37, "\($0)", date: date) }
    #expect(try DrawnPicture(events).elements("text").count > 8)
  }

  @Test func `places on both sides of the antimeridian are neighbours`() throws {
    let picture = try DrawnPicture([.at(179.5, -17, "a"), .at(-179.5, -17, "b")])
    let places = picture.elements("g").compactMap {
      $0["transform"]?.split(separator: "(").dropFirst().first?
        .split(separator: " ").first.flatMap { Double($0) }
    }
    // Both on the map, within its width and apart.
    #expect(Set(places).count > 2)
    #expect(picture.texts.contains { $0.hasSuffix(" km") && $0.count < 8 })
  }

  @Test(arguments: [(0.0, 90.0), (0, -90), (180, 0), (-180, 0)])
  func `poles and edges can be drawn`(longitude: Double, latitude: Double) throws {
    let picture = try DrawnPicture([.at(longitude, latitude, radius: 300)])
    #expect(picture.text.contains("kokcha-map"))
  }

  @Test func `the bytes do not depend on how events are parted`() throws {
    let events = try (0..<300).map {
      try Event.at(
        69 + Double($0 % 17) / 10, 36 + Double($0 % 13) / 10, "\($0)",
        date: "20\(10 + $0 % 13)-0\(1 + $0 % 9)")
    }
    let whole = try DrawnPicture(events)
    let parted = try DrawnPicture(batches: [
      Array(events[..<7]), [], Array(events[7..<150]), Array(events[150...]),
    ])
    #expect(whole.bytes == parted.bytes)
  }

  /// Events all over the world, in batches of a hundred.
  private func worldwide(_ batches: Int) throws -> [[Event]] {
    try (0..<batches).map { batch in
      try (0..<100).map { number in
        let longitude = (batch * 7919 + number * 104_729) % 3600
        let latitude = (batch * 31 + number * 37) % 1600
        return try Event.at(
          Double(longitude) / 10 - 180, Double(latitude) / 10 - 80, "\(batch)-\(number)",
          date: "20\(10 + number % 13)-0\(1 + batch % 9)-1\(number % 10)")
      }
    }
  }

  @Test func `a hundred times the events make no larger picture`() throws {
    let few = try DrawnPicture(batches: worldwide(3)).bytes.count
    let many = try DrawnPicture(batches: worldwide(300)).bytes.count
    #expect(many < 3 * few)
  }
}
