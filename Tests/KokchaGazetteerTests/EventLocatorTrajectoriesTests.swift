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
    var event = Event(id: "E", title: "x", time: try EventTime(edtf: "2022"))
    event.trajectories = [Trajectory(from: from, to: to, kind: .fire)]
    if let place { event.places = [place] }
    var batch = EventBatch()
    batch.append(event)
    var problems = ProblemCollector()
    var locator = EventLocator(gazetteer)
    locator.locate(&batch, problems: &problems)
    return batch.trajectories[0].ends.map { [$0.from, $0.to] } ?? []
  }

  private func point(_ name: String) throws -> Coordinate {
    try #require(try locate(named(name)).place.coordinate)
  }

  @Test func `KML12: a district and a town are ends, each where the gazetteer has it`() throws {
    #expect(
      try ends("Khwaja Ghar", "Rustaq city") == [point("Khwaja Ghar"), point("Rustaq city")])
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
