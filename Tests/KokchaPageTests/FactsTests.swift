import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaPage
import TestSupport
import Testing

/// What a page says of the whole.
struct FactsTests {
  @Test func `how many events are not plainly known`() throws {
    var claimed = try Event.sample("claimed", longitude: 70, latitude: 37)
    claimed.occurrence = .claimed
    var denied = try Event.sample("denied", longitude: 70, latitude: 37)
    denied.occurrence = .denied
    var heard = try Event.sample("heard", date: "2022-07-14T06:30Z", longitude: 70, latitude: 37)
    heard.places[0].match = .fuzzy
    var unknown = try Event.sample(
      "unknown", date: "2022-07-14T06:30Z", longitude: 70, latitude: 37)
    unknown.places[0].match = .area
    let events =
      [claimed, denied, heard, unknown]
      + (try ["2022", "2022-07", "../2022", "XXXX"].map {
        try .sample($0, date: $0, longitude: 70, latitude: 37)
      }) + [try .sample("nowhere")]
    let facts = try WrittenPage(events).page.facts
    #expect(
      facts["counts"] as? [String: Int] == [
        "claimed": 1, "unlocated": 1, "uncertain": 4, "by_sound": 1, "at_area": 1,
      ])
  }

  @Test func `losses are told in the words of the run's last lines`() throws {
    let written = try WrittenPage([try .full(), try .sample("nowhere")])
    #expect(!written.losses.isEmpty)
    #expect(
      written.page.facts["losses"] as? [String] == written.losses.map { $0.sentence(in: .html) })
  }

  @Test func `open ends are filled as GeoJSON fills them`() throws {
    let events = try ["../2022-07-14", "2021/2022-03", "2020-05/.."].map {
      try Event.sample($0, date: $0)
    }
    #expect(
      try WrittenPage(events).page.facts["horizon"] as? [String] == [
        "2020-05-01T00:00:00Z", "2022-07-15T00:00:00Z",
      ])
  }

  @Test func `without a run nobody knows the inputs`() throws {
    let facts = try WrittenPage([try .sample("a")]).page.facts
    #expect((facts["inputs"] as? [Any])?.count == 0 && (facts["left_out"] as? [Any])?.count == 0)
  }

  @Test func `every flat field, in Kokcha's order, with its kind`() throws {
    let fields = try #require(try WrittenPage([]).page.facts["fields"] as? [[String: Any]])
    let wanted = Field.allCases.filter { !$0.forms.isDisjoint(with: [.table, .map]) }
    #expect(fields.map { $0["name"] as? String } == wanted.map(\.name))
    #expect(fields.map { $0["map"] as? Bool } == wanted.map { $0.forms.contains(.map) })
    #expect(fields.map { $0["table"] as? Bool } == wanted.map { $0.forms.contains(.table) })
    #expect(fields.map { $0["kind"] as? String } == wanted.map { "\($0.kind)" })
  }

  @Test func `a look for every type, and one for all others`() throws {
    let facts = try WrittenPage([]).page.facts
    let types = try #require(facts["types"] as? [[String: String]])
    #expect(types.map { $0["name"] } == EventType.terms + [""])
    let glyphs = try #require(facts["glyphs"] as? [String: String])
    for type in types { #expect(glyphs[type["shape"] ?? ""]?.hasPrefix("M") == true) }
  }

  @Test func `the version, and whose data the places are from`() throws {
    let facts = try WrittenPage(
      [], information: DocumentInformation(title: "T", attribution: "A & B")
    ).page.facts
    #expect(facts["version"] as? String == Release.version)
    #expect(facts["attribution"] as? String == "A & B")
    #expect(try WrittenPage([]).page.facts["attribution"] is String == false)
  }
}
