import Foundation
import KokchaBytes
import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// An event laid out flat: one list for all formats (rules A5, GJ7, GJ8).
struct FlatteningTests {
  private func flat(_ event: Event) -> [String: String] {
    var batch = EventBatch()
    batch.append(event)
    batch.flatten()
    var made: [String: String] = [:]
    for entry in batch.attributes {
      let name =
        entry.field?.name.description ?? "extra:"
        + batch.extraNames[Int(entry.number) - FieldEntry.firstExtra]
      #expect(made[name] == nil, "\(name) stands twice")
      made[name] = Self.text(entry.value, in: batch)
    }
    return made
  }

  private static func text(_ value: FieldValue, in batch: EventBatch) -> String {
    if case .text(let range) = value { return batch.text.string(range) }
    if case .term(let term) = value { return term.description }
    if case .integer(let number) = value { return "\(number)" }
    if case .thousandths(let number) = value { return "\(number)/1000" }
    if case .degrees(let number) = value { return "\(number)e-7" }
    if case .boolean(let flag) = value { return "\(flag)" }
    if case .bound(let bound) = value { return "\(bound.instant?.seconds.description ?? "open")" }
    if case .point(let point) = value { return "\(point.x) \(point.y)" }
    return "something"
  }

  @Test func `every field of a full event is there under its name`() throws {
    var made = flat(try Event.full())
    // How the Solar Hijri date travels is the formats' business; that it does is ours.
    #expect(made.removeValue(forKey: "date_shamsi") != nil)
    for name in ["places", "trajectories", "actors", "claims", "sources", "casualties"] {
      #expect(made.removeValue(forKey: name + "_json") != nil)
    }
    #expect(
      made == [
        "id": "2022-rockets", "title": "Rockets fired across the river",
        "type": "Explosions/Remote violence", "subtype": "Shelling/artillery/missile attack",
        "occurrence": "claimed", "ongoing": "true", "status": "disputed", "date": "2022-05-08",
        "date_basis": "relative", "time_zone": "Asia/Kabul",
        "actor1_attribution": "self-claimed", "actor2_attribution": "none",
        "claim_source": "amu-1", "source_id": "amu-1",
        "date_text": "on Sunday evening", "begin": "1651968000", "end": "1652054400",
        "date_precision": "day", "time_basis": "calendar", "place": "Khwaja Ghar",
        "place_role": "origin", "place_id": "pcode:AF1809", "place_method": "gazetteer",
        "title_basis": "made", "type_basis": "crosswalk", "place_match": "folded",
        "place_match_score": "950/1000", "place_matched": "Khwaja Ghar", "country": "AF",
        "iso2": "AF", "iso3": "AFG",
        "place_note": "the launch site is not named", "latitude": "370625000e-7",
        "longitude": "695300000e-7", "radius_km": "17250/1000", "place_precision": "district",
        "admin1": "Takhar", "admin1_pcode": "AF18", "admin2": "Khwajaghar",
        "admin2_pcode": "AF1809", "border_km": "12300/1000", "from_place": "Khwaja Ghar",
        "to_place": "Panj", "trajectory_kind": "fire", "from_match": "folded",
        "from_matched": "Khwaja Ghar", "to_match": "fuzzy", "to_matched": "Panj", "actor1": "ISKP",
        "actor1_role": "perpetrator", "actor2": "Border guards", "actor2_role": "target",
        "killed_low": "0", "killed_best": "1", "killed_high": "2", "injured_best": "3",
        "arrested_low": "4", "arrested_high": "6", "displaced_low": "10", "displaced_best": "10",
        "displaced_high": "10", "casualties_unknown": "kidnapped", "claimant": "ISKP",
        "claim_verb": "claims", "claim_date": "2022-05-09", "quote": "“we \"claims\" it”",
        "source": "Amu", "source_author": "R. Reporter", "source_title": "Rockets & rumours",
        "source_url": "https://example.org/?a=1&b=2", "source_published": "2022-05-09",
        "source_accessed": "2022-05-10", "source_archived": "https://archive.example/1",
        "source_sha256": String(repeating: "0a", count: 32), "source_language": "fa-AF",
        "reliability": "B", "credibility": "3", "links": "follows:2022-a; part-of:2022-b",
        "tags": "border; rockets", "summary": "Seven rockets were claimed,\nnone was confirmed.",
        "wkt": "695300000 370625000", "extra:analyst": "N.", "extra:یادداشت": "نیاز به بررسی",
      ])
  }

  @Test func `GJ8: lists of more than one are JSON`() throws {
    let made = flat(try Event.full())
    func list(_ name: String) throws -> [[String: any Sendable]] {
      let json = try JSONSerialization.jsonObject(with: Data((made[name] ?? "").utf8))
      return try #require(json as? [[String: any Sendable]])
    }
    let places = try list("places_json")
    #expect(places.map { $0["verbatim"] as? String } == ["Khwaja Ghar", "Panj"])
    let coordinates = places.map { $0["coordinate"] as? [String: Double] }
    #expect(coordinates.map { $0?["latitude"] } == [37.0625, 37.2333333])
    #expect(coordinates.map { $0?["longitude"] } == [69.53, 69.1])
    #expect(places.map { $0["radius_km"] as? Double } == [17.25, 2])
    #expect(places.map { $0["border_km"] as? Double } == [12.3, 1.5])
    #expect(places.map { $0["role"] as? String } == ["origin", "target"])
    #expect(places.map { $0["gazetteer_id"] as? String } == ["pcode:AF1809", "gn:1220747"])
    let provinces = places.map { $0["admin1"] as? [String: String] }
    #expect(provinces == [["name": "Takhar", "pcode": "AF18"], ["name": "Khatlon"]])
    let districts = places.map { $0["admin2"] as? [String: String] }
    #expect(districts == [["name": "Khwajaghar", "pcode": "AF1809"], ["pcode": "TJ0999"]])
    #expect(places.map { $0["precision"] as? String } == ["district", "settlement"])
    #expect(places.map { $0["method"] as? String } == ["gazetteer", "given"])
    let trajectories = try list("trajectories_json") as? [[String: String]]
    #expect(
      trajectories == [
        [
          "from": "Khwaja Ghar", "to": "Panj", "kind": "fire", "from_match": "folded",
          "from_matched": "Khwaja Ghar", "to_match": "fuzzy", "to_matched": "Panj",
        ],
        ["from": "Panj", "to": "Dushanbe", "kind": "movement"],
      ])
    let actors = try list("actors_json") as? [[String: String]]
    #expect(actors?.last == ["name": "A shepherd", "role": "witness"])
    let claims = try list("claims_json") as? [[String: String]]
    #expect(
      claims?.last == [
        "claimant": "The ministry", "verb": "denies", "quote": "“we \"denies\" it”",
        "source_id": "amu-1", "date": "2022-05-09",
      ])
    let sources = try list("sources_json") as? [[String: String]]
    #expect(sources?.map { $0["publisher"] } == ["Amu", "Khovar"])
    #expect(sources?.first?.count == 11)
    let casualties = try list("casualties_json")
    #expect(casualties.last?["group"] as? String == "civilians")
    #expect(casualties.last?["best"] as? Int == 1)
  }

  @Test(
    arguments: [
      // Everybody's count is the one that stands in the fields, whatever groups are counted besides.
      (
        [CasualtyCount(.killed, best: 5), CasualtyCount(.killed, of: "police", best: 2)], "5", "",
        true
      ),
      // The only count there is stands in them, and whom it counts beside it.
      ([CasualtyCount(.killed, of: "police", best: 2)], "2", "police", false),
      // Groups may overlap, and nobody added them up.
      (
        [
          CasualtyCount(.killed, of: "police", best: 2), CasualtyCount(.killed, of: "men", best: 3),
        ],
        "", "", true
      ),
      ([CasualtyCount(.killed, best: 5)], "5", "", false),
    ] as [([CasualtyCount], String, String, Bool)])
  func `casualties of groups`(
    counts: [CasualtyCount], best: String, group: String, hasList: Bool
  ) throws {
    var event = try Event.sample()
    event.casualties = counts
    let made = flat(event)
    #expect(made["killed_best", default: ""] == best)
    #expect(made["casualty_group", default: ""] == group)
    #expect((made["casualties_json"] != nil) == hasList)
  }

  @Test func `what is not known has no entry`() throws {
    let made = flat(try Event.sample())
    #expect(
      Set(made.keys) == [
        "id", "title", "occurrence", "ongoing", "status", "date", "date_shamsi", "begin", "end",
        "date_precision", "time_basis",
      ])
  }

  @Test(
    arguments: [
      ("2022-07-13/..", ["end_open"]), ("../2022-07-13", ["begin_open"]),
      ("2022-07-13/", ["end_open", "time_unknown"]),
      ("/2022-07-13", ["begin_open", "time_unknown"]),
      ("../..", ["begin_open", "end_open"]), ("2022-07-13", []),
    ] as [(String, [String])])
  func `GJ7: open and unknown bounds are flagged`(date: String, flags: [String]) throws {
    let made = flat(try Event.sample(date: date))
    for name in ["begin_open", "end_open", "time_unknown"] {
      #expect(made[name] == (flags.contains(name) ? "true" : nil))
    }
  }

  @Test(arguments: [
    ("0000", 2), ("0000/2022", 1), ("9999", 1), ("9999-12-31T23:59:59Z", 2), ("2022", 0),
    ("0001-01-01/9998", 0), ("9999-12-31T23:59:59-10:00", 2), ("0001-01-01T00:00Z", 0),
    ("0001-01-01T00:00:00+10:00", 2),
  ])
  func `GJ7: bounds outside 0001…9999 are cut and counted, and never empty`(
    date: String, cut: Int
  ) throws {
    var batch = EventBatch()
    batch.append(try Event.sample(date: date))
    batch.flatten()
    #expect(batch.clippedTimes == cut)
    let made = flat(try Event.sample(date: date))
    let begin = try #require(Int64(made["begin"] ?? ""))
    let end = try #require(Int64(made["end"] ?? ""))
    #expect(begin < end)
    #expect(begin >= Instant.earliestWritable.seconds)
    #expect(end <= Instant.latestWritable.seconds)
  }

  @Test(arguments: [
    (0, "0/1000"), (0.0494, "49/1000"), (12.3, "12300/1000"), (12.345, "12345/1000"),
  ])
  func `the distance to the border is told as the event has it, to the metre`(
    distance: Double, text: String
  ) throws {
    var event = try Event.sample(longitude: 70, latitude: 37)
    event.places[0].borderDistance = distance
    #expect(flat(event)["border_km"] == text)
  }

  @Test func `more than 128 columns of the source's own keep their names`() throws {
    var event = try Event.sample()
    event.extra = (0..<300).map { ExtraField(name: "column \($0)", value: "\($0)") }
    let made = flat(event)
    #expect(made["extra:column 299"] == "299")
    #expect(made["extra:column 128"] == "128")
    #expect(made["id"] == "e1")
  }
}
