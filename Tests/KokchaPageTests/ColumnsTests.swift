import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaPage
import TestSupport
import Testing

/// What a page draws and filters by, as its columns have it.
struct ColumnsTests {
  @Test func `an event of which everything is known`() throws {
    let page = try WrittenPage([try Event.full()]).page
    // 8 May 2022, in Kabul: a date of the calendar has its own midnights.
    #expect(page.numbers("begin") == [27_532_800] && page.numbers("end") == [27_534_240])
    #expect(page.numbers("longitude") == [6_953_000] && page.numbers("latitude") == [3_706_250])
    // 17.25 km.
    #expect(page.numbers("radius") == [173])
    let texts = [
      "source": "Amu", "place": "Khwaja Ghar", "admin1": "Takhar", "admin2": "Khwajaghar",
      "country": "AF", "claimant": "ISKP", "area": "pcode:AF1809",
      "type": "Explosions/Remote violence", "subtype": "Shelling/artillery/missile attack",
    ]
    for (column, text) in texts { #expect(page.texts(column) == [text], "\(column)") }
    let terms = [
      "occurrence": "claimed", "status": "disputed", "precision": "district", "match": "folded",
      "time_precision": "day", "reliability": "B",
    ]
    for (column, term) in terms {
      let list = (page.facts["terms"] as? [String: [String]])?[column]
      #expect(page.numbers(column).map { list?[$0] } == [term], "\(column)")
    }
    #expect(page.numbers("credibility") == [3])
    // A state.
    #expect(page.numbers("flags") == [4])
  }

  @Test func `an event of which next to nothing is known`() throws {
    let page = try WrittenPage([try Event.sample("a", date: "XXXX")]).page
    for column in ["begin", "end", "longitude", "latitude"] {
      #expect(page.numbers(column) == [-2_147_483_648], "\(column)")
    }
    for column in [
      "radius", "source", "place", "admin1", "admin2", "country", "claimant", "area", "type",
      "subtype", "reliability", "credibility", "precision", "match",
    ] {
      #expect(page.numbers(column) == [0], "\(column)")
    }
    // Open at both ends, and nobody knows when.
    #expect(page.numbers("flags") == [1 + 2 + 8])
  }

  @Test func `a type of the vocabulary goes by its term, however the log spells it`() throws {
    let events = try ["battles", "Battles", "BATTLES", "Border incident"].map { type in
      var event = try Event.sample(type)
      event.type = type
      return event
    }
    let types = try WrittenPage(events).page.texts("type")
    #expect(types == ["Battles", "Battles", "Battles", "Border incident"])
  }

  @Test(arguments: [(PlaceMatch.exact, 0), (.fuzzy, 1), (.area, 2)])
  func `A5: why a point is doubtful`(match: PlaceMatch, doubt: Int) throws {
    var event = try Event.sample("a", longitude: 70, latitude: 37)
    event.places[0].match = match
    #expect(try WrittenPage([event]).page.numbers("flags") == [doubt << 5])
    // The gazetteer's own answer of a district stands where it says.
    event.places[0].identifier = "pcode:AF1810"
    #expect(try WrittenPage([event]).page.numbers("flags") == [doubt == 2 ? 0 : doubt << 5])
  }

  @Test(arguments: [
    ("2022-07-14", 27_629_280, 27_630_720, 0),
    // The second before 1970, and the minute that is no longer meant.
    ("1969-12-31T23:59:59Z", -1, 0, 0),
    ("1970-01-01T00:00:30Z", 0, 1, 0),
    ("2022-07-14T06:30Z", 27_629_670, 27_629_671, 0),
    ("../2022-07-14", -2_147_483_648, 27_630_720, 1),
    ("2022-07-14/..", 27_629_280, -2_147_483_648, 2),
    ("/2022-07-14", -2_147_483_648, 27_630_720, 1 + 8),
    ("2022-07-14?", 27_629_280, 27_630_720, 16),
    ("2022-07-14~", 27_629_280, 27_630_720, 16),
    ("2022-07-14%", 27_629_280, 27_630_720, 16),
    // As far as the column reaches.
    ("Y-12000", -2_147_483_647, -2_147_483_647, 0),
    ("Y20000", 2_147_483_647, 2_147_483_647, 0),
  ])
  func `times in minutes`(date: String, begin: Int, end: Int, flags: Int) throws {
    let page = try WrittenPage([try Event.sample("a", date: date)]).page
    #expect(page.numbers("begin") == [begin] && page.numbers("end") == [end])
    #expect(page.numbers("flags") == [flags])
  }

  @Test(arguments: [
    (69.534_514, 36.736_046, 6_953_451, 3_673_605),
    (-69.534_515, -36.736_046, -6_953_452, -3_673_605), (180, 90, 18_000_000, 9_000_000),
    (-180, -90, -18_000_000, -9_000_000), (0, 0, 0, 0),
  ])
  func `points to a metre`(
    longitude: Double, latitude: Double, x: Int, y: Int
  ) throws {
    let page = try WrittenPage([
      try Event.sample("a", longitude: longitude, latitude: latitude)
    ]).page
    #expect(page.numbers("longitude") == [x] && page.numbers("latitude") == [y])
  }

  @Test(arguments: [(0.04, 0), (0.05, 1), (20.9, 209), (6553.5, 65_535), (20_000, 65_535)])
  func `radii to a hundred metres`(kilometres: Double, number: Int) throws {
    var event = try Event.sample("a", longitude: 70, latitude: 37)
    event.places[0].radius = kilometres
    #expect(try WrittenPage([event]).page.numbers("radius") == [number])
  }

  @Test(arguments: [
    (PlacePrecision.district, "pcode:AF1809"), (.province, "pcode:AF18"), (.country, "iso:AFG"),
    (.settlement, ""), (.near, ""), (.exact, ""),
  ])
  func `the area somewhere in which it was`(precision: PlacePrecision, area: String) throws {
    var event = try Event.sample("a", longitude: 70, latitude: 37)
    event.places[0].precision = precision
    event.places[0].identifier = precision == .country ? "iso:AFG" : "gn:1"
    event.places[0].admin1 = AdminUnit(name: "Takhar", pcode: "AF18")
    event.places[0].admin2 = AdminUnit(name: "Khwaja Ghar", pcode: "AF1809")
    #expect(try WrittenPage([event]).page.texts("area") == [area])
  }

  @Test func `an area that has no code is known by the place's id`() throws {
    var event = try Event.sample("a", longitude: 70, latitude: 37)
    event.places[0].precision = .district
    event.places[0].identifier = "gn:1220747"
    #expect(try WrittenPage([event]).page.texts("area") == ["gn:1220747"])
  }

  @Test func `a text that many events have stands once, and each event finds its own`() throws {
    let types = (0..<200).map { "type \($0 % 7)" }
    let sources = (0..<200).map { "source \($0 / 2)" }
    let events = try (0..<200).map { number in
      var event = try Event.sample("\(number)")
      event.type = types[number]
      event.sources = [Source()]
      event.sources[0].publisher = sources[number]
      return event
    }
    let page = try WrittenPage(events).page
    #expect(page.texts("type") == types && page.texts("source") == sources)
    let head = try #require(page.parts[0]["head"] as? [String: Any])
    #expect((head["type"] as? [String])?.count == 8 && (head["source"] as? [String])?.count == 101)
  }

  @Test func `of more than 255 sub-types of a part the others stand in the details alone`() throws {
    let events = try (0..<300).map { number in
      var event = try Event.sample("\(number)")
      event.subtype = "\(number)"
      return event
    }
    let page = try WrittenPage(events).page
    #expect(page.parts.count == 1)
    #expect(page.texts("subtype") == (0..<300).map { $0 < 255 ? "\($0)" : "" })
    #expect(page.events.map { $0.fields["subtype"] as? String } == events.map(\.subtype))
  }

  @Test func `trajectories of which both ends are known`() throws {
    var event = try Event.full()
    event.trajectories[1].ends = TrajectoryEnds(
      from: try Coordinate(longitude: 69.1, latitude: 37.233_333_3),
      to: try Coordinate(longitude: 68.774, latitude: 38.536))
    event.trajectories.append(Trajectory(from: "A", to: "B"))
    event.trajectories[2].ends = event.trajectories[1].ends
    let written = try WrittenPage([try .sample("first"), event])
    let head = try #require(written.page.parts[0]["head"] as? [String: Any])
    let trajectories = try #require(head["trajectories"] as? [[Any]])
    #expect(
      trajectories.map { $0.prefix(5).map { $0 as? Int } } == [
        [1, 6_910_000, 3_723_333, 6_877_400, 3_853_600],
        [1, 6_910_000, 3_723_333, 6_877_400, 3_853_600],
      ])
    #expect(trajectories.map { $0[5] as? String } == ["movement", ""])
    #expect(trajectories.map(\.count) == [6, 6])
    #expect(written.losses.contains { $0.kind == .trajectoryNotDrawn && $0.count == 1 })
  }

  @Test(
    arguments: [
      (nil, nil, false), (.exact, .code, false), (.alias, .folded, false), (.fuzzy, nil, true),
      (.exact, .fuzzy, true), (.area, .exact, true),
    ] as [(PlaceMatch?, PlaceMatch?, Bool)])
  func `a trajectory with an end that may well be elsewhere says so, and is counted`(
    from: PlaceMatch?, to: PlaceMatch?, isDoubtful: Bool
  ) throws {
    var event = try Event.sample("a", longitude: 69, latitude: 37)
    event.trajectories = [Trajectory(from: "A", to: "B")]
    event.trajectories[0].ends = TrajectoryEnds(
      from: try Coordinate(longitude: 69.1, latitude: 37),
      to: try Coordinate(longitude: 68.774, latitude: 38.536))
    event.trajectories[0].fromMatch = from
    event.trajectories[0].toMatch = to
    let page = try WrittenPage([event]).page
    let head = try #require(page.parts[0]["head"] as? [String: Any])
    let path = try #require((head["trajectories"] as? [[Any]])?.first)
    #expect(path.count == (isDoubtful ? 7 : 6))
    if isDoubtful { #expect(path[6] as? Int == 1) }
    let counts = try #require(page.facts["counts"] as? [String: Any])
    #expect(counts["by_sound"] as? Int == ([from, to].contains(.fuzzy) ? 1 : 0))
  }

  @Test func `every difficult text is in its list`() throws {
    let events = try difficultEvents()
    let page = try WrittenPage(events).page
    #expect(page.heads("id") == events.map(\.id))
    #expect(page.heads("title") == events.map(\.title))
    #expect(page.texts("type") == events.map { $0.type ?? "" })
    #expect(page.texts("place") == events.map { $0.places.first?.verbatim ?? "" })
    #expect(page.texts("claimant") == events.map { $0.claims.first?.claimant ?? "" })
  }
}
