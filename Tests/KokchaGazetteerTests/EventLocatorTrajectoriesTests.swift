import KokchaGazetteer
import KokchaModel
import Testing

/// The ends of a trajectory: both are known to a district or finer, or there are none (rule KML12).
struct EventLocatorTrajectoriesTests: LocatingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// The ends of an event's one trajectory, the event having happened at a place.
  private func ends(
    _ from: String?, _ to: String?, at place: Place? = nil
  ) throws -> [Coordinate] {
    let ends = try located(from, to, at: place).ends
    return ends.map { [$0.from, $0.to] } ?? []
  }

  /// An event's one trajectory when it was located.
  private func located(
    _ from: String?, _ to: String?, at place: Place? = nil
  ) throws -> Trajectory {
    var event = Event(id: "E", title: "x", time: try EventTime(edtf: "2022"))
    event.trajectories = [Trajectory(from: from, to: to, kind: .fire)]
    if let place { event.places = [place] }
    var batch = EventBatch()
    batch.append(event)
    var problems = ProblemCollector()
    var locator = EventLocator(gazetteer)
    locator.locate(&batch, problems: &problems)
    return batch[0].trajectories[0]
  }

  private func point(_ name: String) throws -> Coordinate {
    try #require(try locate(named(name)).place.coordinate)
  }

  @Test func `KML12: a district and a town are ends, each where the gazetteer has it`() throws {
    #expect(
      try ends("Khwaja Ghar", "Rustaq city") == [point("Khwaja Ghar"), point("Rustaq city")])
  }

  /// Each has a namesake on the ground, by its letters or its sounds.
  @Test(
    arguments: [
      ("Kyrgyzstan", "Jalalabad", .folded, "Manas"), ("India", "Ghaziabad", .folded, "Ghāziābād"),
      ("India", "Hyderabad", .exact, "Hyderabad"), ("Ukraine", "Donetsk", .exact, "Donetsk"),
      ("Pakistan", "Rustaq", nil, nil), ("Iran", "Taloqan", nil, nil),
      // Both sides of the border are the ground.
      ("Tajikistan", "Rustaq", .exact, "Rustaq"), ("Afghanistan", "Dushanbe", .exact, "Dushanbe"),
    ] as [(String, String, PlaceMatch?, String?)])
  func `an end is looked up in the state that the row names, where that is not the ground's`(
    country: String, end: String, match: PlaceMatch?, name: String?
  ) throws {
    var place = named("Somewhere")
    place.country = country
    let trajectory = try located("Lyonesse", end, at: place)
    #expect(trajectory.toMatch == match)
    #expect(trajectory.toMatchedName == name)
  }

  @Test func `an end that is the event's own place is known no better than that`() throws {
    // Behsud of Nangarhar is none of Maidan Wardak; of what the row says of its place nothing is known.
    for end in ["Behsud", "behsud"] {
      let refused = try located(end, "Rustaq", at: named("Behsud", admin1: "Maidan Wardak"))
      #expect(refused.fromMatch == nil && refused.ends == nil, "\(end)")
    }
    for end in ["Baharak", "baharak", "BAHARAK"] {
      let own = try located(end, "Rustaq", at: named("Baharak", admin1: "Takhar"))
      #expect(own.fromMatch == .exact && own.ends != nil, "\(end)")
    }
  }

  @Test(
    arguments: [
      // A province, a country, a name of several places, one of none, and one place twice.
      ("Takhar", "Rustaq"), ("Khwaja Ghar", "Tajikistan"), ("Baharak", "Rustaq"),
      ("Lyonesse", "Rustaq"), ("Rustaq", "Rustaq"), ("Rustaq", nil), (nil, "Rustaq"),
    ] as [(String?, String?)])
  func `KML12: where an end is not known to a district, there is none`(
    from: String?, to: String?
  ) throws {
    #expect(try ends(from, to) == [])
  }

  @Test(
    arguments: [
      ("Khwaja Ghar", "Rustaq city", .exact, "Khwaja Ghar", .folded, "Rustaq"),
      ("khwaja  ghar", "Rostoq", .folded, "Khwaja Ghar", .fuzzy, "Rustaq"),
      ("خواجه غار", "Tajikistan", .alias, "Khwaja Ghar", .exact, "Tajikistan"),
      // A name of several places, one of none, and an end that is not named.
      ("Baharak", "Rostoq", nil, nil, .fuzzy, "Rustaq"),
      ("Lyonesse", "Rustaq", nil, nil, .exact, "Rustaq"),
      (nil, "Rustaq", nil, nil, .exact, "Rustaq"), ("Rustaq", nil, .exact, "Rustaq", nil, nil),
    ] as [(String?, String?, PlaceMatch?, String?, PlaceMatch?, String?)])
  func `A5: a trajectory says how each of its ends was found`(
    from: String?, to: String?, fromMatch: PlaceMatch?, fromName: String?, toMatch: PlaceMatch?,
    toName: String?
  ) throws {
    let path = try located(from, to)
    #expect(path.fromMatch == fromMatch)
    #expect(path.fromMatchedName == fromName)
    #expect(path.toMatch == toMatch)
    #expect(path.toMatchedName == toName)
  }

  @Test func `A5: an end that is the event's own place was found as that was`() throws {
    let heard = try located("Rostoq", "Rustaq", at: named("Rostoq", admin1: "Takhar"))
    #expect(heard.fromMatch == .fuzzy)
    #expect(heard.fromMatchedName == "Rustaq")
    let given = try located("Rostoq", "Rustaq", at: at(69.53, 37.0625, named("Rostoq")))
    #expect(given.fromMatch == nil)
    #expect(given.fromMatchedName == nil)
    #expect(given.ends != nil)
  }

  @Test func `what a trajectory says of its ends is the answer to the names that it has now`()
    throws
  {
    var event = Event(id: "E", title: "x", time: try EventTime(edtf: "2022"))
    event.trajectories = [Trajectory(from: "Rostoq", to: "Khwaja Ghar")]
    var locator = EventLocator(gazetteer)
    #expect(locator.locate(&event).map(\.code) == [.spellingUnlisted])
    #expect(event.trajectories[0].fromMatch == .fuzzy)
    let first = event
    #expect(locator.locate(&event).count == 1)
    #expect(event == first)
    event.trajectories[0].from = "Rustaq"
    event.trajectories[0].to = "Lyonesse"
    #expect(locator.locate(&event).isEmpty)
    #expect(event.trajectories[0].fromMatch == .exact)
    #expect(event.trajectories[0].toMatch == nil)
    #expect(event.trajectories[0].toMatchedName == nil)
  }

  @Test(arguments: [
    (PlacePrecision.near, true), (.settlement, true), (.district, true), (.province, false),
  ])
  func `KML12: an end that is the event's own place is where the event is`(
    precision: PlacePrecision, isEnd: Bool
  ) throws {
    var place = try at(69.53, 37.0625, named("The old post"))
    place.precision = precision
    let expected = isEnd ? [try #require(place.coordinate), try point("Rustaq")] : []
    #expect(try ends("The old post", "Rustaq", at: place) == expected)
  }
}
