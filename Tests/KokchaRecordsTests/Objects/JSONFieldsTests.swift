import KokchaModel
import KokchaRecords
import KokchaValues
import TestSupport
import Testing

/// Every field of the JSON form.
struct JSONFieldsTests {
  private static let full = """
    {"id": "2022-rockets", "title": "Rockets fired across the river",
     "summary": "Seven rockets were claimed,\\nnone was confirmed.",
     "status": "disputed", "occurrence": "claimed", "ongoing": true,
     "type": "Explosions/Remote violence", "subtype": "Shelling/artillery/missile attack",
     "title_basis": "made", "type_basis": "crosswalk",
     "time": {"edtf": "2022-05-08", "verbatim": "on Sunday evening", "basis": "relative",
      "zone": "Asia/Kabul", "earliest": "2022-05-08T00:00:00Z", "latest": "2022-05-09T00:00:00Z",
      "precision": "day", "time_basis": "calendar"},
     "places": [
      {"role": "origin", "verbatim": "Khwaja Ghar", "gazetteer_id": "pcode:AF1809",
       "admin1": {"name": "Takhar", "pcode": "AF18"},
       "admin2": {"name": "Khwajaghar", "pcode": "AF1809"},
       "coordinate": {"longitude": 69.53, "latitude": 37.0625}, "radius_km": 17.25,
       "precision": "district", "method": "gazetteer", "match": "folded", "match_score": 0.95,
       "matched": "Khwaja Ghar", "country": "AF",
       "iso2": "AF", "iso3": "AFG", "border_km": 12.3},
      {"role": "target", "verbatim": "Panj", "gazetteer_id": "gn:1220747",
       "admin1": {"name": "Khatlon"}, "admin2": {"pcode": "TJ0999"},
       "coordinate": {"latitude": 37.2333333, "longitude": 69.1}, "radius_km": 2,
       "precision": "settlement", "method": "given", "border_km": null}],
     "place_note": "the launch site is not named",
     "trajectories": [{"from": "Khwaja Ghar", "to": "Panj", "kind": "fire", "from_match": "folded",
      "from_matched": "Khwaja Ghar", "to_match": "fuzzy", "to_matched": "Panj"},
      {"from": "Panj", "to": "Dushanbe", "kind": "movement"}],
     "actors": [{"name": "ISKP", "role": "perpetrator", "attribution": "self-claimed"},
      {"name": "Border guards", "role": "target"}, {"name": "A shepherd", "role": "witness"}],
     "casualties": [{"kind": "killed", "low": 0, "best": 1, "high": 2},
      {"kind": "killed", "group": "guards", "best": 1}, {"kind": "injured", "best": 3},
      {"kind": "arrested", "low": 4, "high": 6}, {"kind": "kidnapped"},
      {"kind": "displaced", "low": 10, "best": 10, "high": 10}],
     "claims": [{"claimant": "ISKP", "verb": "claims", "quote": "“we \\"claims\\" it”",
      "source_id": "s1", "date": "2022-05-09"}],
     "sources": [{"id": "s1", "publisher": "Amu", "author": "R. Reporter",
      "title": "Rockets & rumours", "url": "https://example.org/?a=1&b=2",
      "published": "2022-05-09", "accessed": "2022-05-10",
      "archived_url": "https://archive.example/1", "sha256": "0a0b", "language": "fa-AF",
      "reliability": "B"}],
     "credibility": 3,
     "links": [{"kind": "follows", "event_id": "2022-a"}, {"kind": "part-of", "event_id": "2022-b"}],
     "tags": ["border", "rockets"],
     "extra": {"analyst": "N.", "یادداشت": "نیاز به بررسی"}}
    """

  private static func event() throws -> Event {
    var event = try Event.full()
    event.time.dateBasis = .relative
    event.time.zone = "Asia/Kabul"
    event.places[0].borderDistance = nil
    event.places[1].borderDistance = nil
    event.actors[0].attribution = .selfClaimed
    event.actors[1].attribution = nil
    event.casualties.removeAll { $0.group != nil }
    event.casualties.insert(CasualtyCount(.killed, of: "guards", best: 1), at: 1)
    var claim = event.claims[0]
    claim.source = "s1"
    event.claims = [claim]
    var source = event.sources[0]
    source.id = "s1"
    source.sha256 = "0a0b"
    event.sources = [source]
    return event
  }

  @Test func `an event with every field`() throws {
    let made = try JSONReading("{\"kokcha\": 1, \"events\": [\(Self.full)]}")
    #expect(made.problems.isEmpty)
    #expect(made.names == ["analyst", "یادداشت"])
    #expect(made.events == [try Self.event()])
  }

  @Test func `the same on one line`() throws {
    let line = Self.full.replacing("\n", with: "")
    let made = try JSONReading(line + "\n", form: .lines)
    #expect(made.problems.isEmpty)
    #expect(made.events == [try Self.event()])
    #expect(try JSONReading(line + "\n") == made)
  }

  @Test func `an event with nothing but what it needs`() throws {
    let made = try JSONReading("{\"id\":\"a\",\"title\":\"T\",\"time\":{\"edtf\":\"2022\"}}")
    #expect(made.problems.isEmpty)
    #expect(made.events == [Event(id: "a", title: "T", time: try EventTime(edtf: "2022"))])
  }

  @Test func `empty text, empty lists and empty objects are nothing`() throws {
    let made = try JSONReading(
      members: """
        "summary":"","status":"","occurrence":"","type":"","subtype":"","place_note":"",\
        "places":[{},{"verbatim":null}],"trajectories":[{}],"actors":[{}],"casualties":[],\
        "claims":[{}],"sources":[{}],"links":[],"tags":["", " "],"extra":{"x":"","y":null},\
        "credibility":null,"ongoing":null
        """)
    #expect(made.problems.isEmpty)
    var event = Event(id: "a", title: "T", time: try EventTime(edtf: "2022-07-14"))
    event.extra = []
    #expect(made.events == [event])
  }

  @Test func `a Hijri-looking year is Gregorian`() throws {
    let made = try JSONReading("{\"id\":\"a\",\"title\":\"T\",\"time\":{\"edtf\":\"1401-04-23\"}}")
    #expect(made.problems.isEmpty)
    #expect(made.events.first?.time.edtf == "1401-04-23")
  }

  @Test(arguments: [
    ("3.67e1", "36.7"), ("367E-1", "36.7"), ("0.0367e3", "36.7"), ("3670000e-5", "36.7"),
    ("1e-8", "0"), ("0e5", "0"), ("3.6730000049e+01", "36.73"), ("9e1", "90"), ("-9e1", "-90"),
    ("1e-999", "0"), ("00e1", nil),
  ])
  func `exponents`(number: String, degrees: String?) throws {
    let made = try JSONReading(
      members: "\"places\":[{\"coordinate\":{\"latitude\":\(number),\"longitude\":70}}]")
    #expect(made.events.first?.places[0].coordinate?.latitude == degrees.flatMap { Double($0) })
  }

  @Test func `an event tells of a document's source by its id`() throws {
    let made = try JSONReading(
      """
      {"kokcha": 1, "sources": [{"id": "s\\u0031", "publisher": "Amu \\"TV\\"", "reliability": "C"}, {"id": "s2"}],
       "events": [{"id": "a", "title": "T", "time": {"edtf": "2022"},
         "sources": ["s1", {"publisher": "Khovar"}, "\\u0073\\u0032"]}]}
      """)
    #expect(made.problems.isEmpty)
    var first = Source()
    first.id = "s1"
    first.publisher = "Amu \"TV\""
    first.reliability = .c
    var second = Source()
    second.publisher = "Khovar"
    var third = Source()
    third.id = "s2"
    #expect(made.events.first?.sources == [first, second, third])
  }

  @Test func `the status decides what is read`() throws {
    let text = ["draft", "retracted", "merged", "reviewed"].map {
      "{\"id\":\"\($0)\",\"title\":\"T\",\"time\":{\"edtf\":\"2022\"},\"status\":\"\($0)\",\"actors\":[{\"name\":\"\($0)\"}]}\n"
    }.joined()
    let made = try JSONReading(text)
    #expect(made.events.map(\.id) == ["draft", "reviewed"])
    #expect(made.events.map { $0.actors.map(\.name) } == [["draft"], ["reviewed"]])
    #expect(made.withdrawn == 2)
    var options = EventLogOptions()
    options.statuses = [.merged]
    #expect(try JSONReading(text, options: options).events.map(\.id) == ["merged"])
  }

  @Test func `ids are made of what is said, not of how it is written`() throws {
    let made = try JSONReading(
      """
      {"title":"T","time":{"edtf":"2022"}}
      { "title" : "\\u0054", "time" : { "edtf" : "2022" } }
      {"time":{"edtf":"2022 "},"title":"T","summary":null,"tags":[],"type":"","extra":{}}
      {"title":"U","time":{"edtf":"2022"}}
      {"title":"T","time":{"edtf":"2022"},"tags":["a","b"]}
      {"title":"T","time":{"edtf":"2022"},"tags":["b","a"]}
      {"summary":"T","title":"2022","time":{"edtf":"2022"}}
      {"summary":"2022","title":"T","time":{"edtf":"2022"}}
      """, form: .lines, options: .makingIDs)
    #expect(made.problems.isEmpty)
    let ids = made.events.map(\.id)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /k-[0-9a-f]{16}/) != nil })
    #expect(Set(ids[0...2]).count == 1)
    #expect(Set(ids).count == 6)
  }
}
