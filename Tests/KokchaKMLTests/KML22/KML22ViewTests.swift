import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// Where and when a document opens (OGC 07-147r2 §14.3; rule KML10).
struct KML22Views {
  private func view(_ made: WrittenKML) -> KMLElement? { made.document["LookAt"] }

  private func located(_ id: String, _ date: String, _ longitude: Double, _ latitude: Double) throws
    -> Event
  {
    try .sample(id, date: date, longitude: longitude, latitude: latitude)
  }

  @Test func `KML10: a document opens over its events, with the time slider around them`() throws {
    let made = try WrittenKML([
      located("a", "2022-07-14", 69, 36), located("b", "2021", 71, 38), .sample("c", date: "2019"),
    ])
    let look = try #require(view(made))
    #expect(look.children.map(\.name) == ["gx:TimeSpan", "longitude", "latitude", "range"])
    #expect(look.text("longitude") == "70")
    #expect(look.text("latitude") == "37")
    #expect(look.text("gx:TimeSpan", "begin") == "2019-01-01T00:00:00Z")
    #expect(look.text("gx:TimeSpan", "end") == "2022-07-15T00:00:00Z")
    // Two degrees are some 222 km high.
    let range = try #require(look.text("range").flatMap { Int($0) })
    #expect((250_000...500_000).contains(range))
    try expectValidKML(made.bytes)
  }

  @Test func `KML10: one point is seen from near, the whole world from far`() throws {
    let near = try WrittenKML([located("a", "2022", 69, 36)])
    #expect(view(near)?.text("range") == "20000")
    let far = try WrittenKML([located("a", "2022", -120, -80), located("b", "2022", 50, 80)])
    #expect(view(far)?.text("range") == "12000000")
  }

  @Test func `KML10: the view crosses the antimeridian where the events do`() throws {
    let made = try WrittenKML([
      located("a", "2022", 179, 0), located("b", "2022", -178, 0),
    ])
    #expect(view(made)?.text("longitude") == "-179.5")
  }

  @Test func `KML10: without a place there is no view, without a time none of its own`() throws {
    let placeless = try WrittenKML([.sample()])
    #expect(view(placeless) == nil)
    #expect(!placeless.text.contains("xmlns:gx"))
    let timeless = try WrittenKML([located("a", "../..", 69, 36)])
    #expect(view(timeless)?.children.map(\.name) == ["longitude", "latitude", "range"])
    #expect(!timeless.text.contains("xmlns:gx"))
  }

  @Test(arguments: [("2022-07-14", true), ("../..", false)])
  func `KML10: a document that begins before it is known has the view of the whole`(
    date: String, hasTime: Bool
  ) throws {
    let padding = String(repeating: "x", count: 3000)
    var events = try (0..<600).map {
      try Event.sample("\($0)", title: padding, date: date, longitude: 69, latitude: 36)
    }
    events.append(try located("last", hasTime ? "2024-01-01" : date, 71, 38))
    let made = try WrittenKML(events)
    #expect(made.bytes.count > 1 << 20)
    #expect(view(made)?.text("longitude") == "70")
    #expect(view(made)?.text("latitude") == "37")
    #expect((view(made)?.text("gx:TimeSpan", "end") == "2024-01-02T00:00:00Z") == hasTime)
    #expect(made.text.contains("xmlns:gx") == hasTime)
    try expectValidKML(made.bytes)
  }
}
