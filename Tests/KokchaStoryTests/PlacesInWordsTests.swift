import KokchaModel
import KokchaStory
import TestSupport
import Testing

/// What a story says of where an event was.
@Suite struct PlacesInWordsTests {
  /// An event there may have happened on either side.
  @Test(
    arguments: [
      (radius: 17.25, border: 12.3, reaches: true), (2, 2, true), (2, 2.1, false), (2, nil, false),
    ] as [(radius: Double, border: Double?, reaches: Bool)])
  func `a radius that reaches across a border says so`(
    radius: Double, border: Double?, reaches: Bool
  ) throws {
    var event = try Event.sample()
    var place = Place("Khwaja Ghar")
    place.coordinate = try Coordinate(longitude: 69.42, latitude: 37.07)
    place.radius = radius
    place.borderDistance = border
    event.places = [place]
    var batch = EventBatch()
    batch.append(event)
    let story = EventStory(batch.events[0], of: batch, in: .plain).paragraphs
    let line = try #require(story.first { $0.hasPrefix("Place: Khwaja Ghar") })
    #expect(line.contains(" km, a circle that reaches across the border") == reaches)
    #expect(line.contains("within \(radius == 2 ? "2" : "17.25") km"))
  }

  @Test(
    arguments: [
      (.exact, .alias, "from A to B"), (.folded, .code, "from A to B"),
      (.fuzzy, .exact, "from A (taken by its sound for Rustaq) to B"),
      (.exact, .fuzzy, "from A to B (taken by its sound for a place of another spelling)"),
      (nil, .exact, "from A (on no map) to B"),
      (.exact, .area, "from A to B (not known itself: "),
    ] as [(PlaceMatch?, PlaceMatch?, String)])
  func `a path tells of each end what is doubtful about it`(
    from: PlaceMatch?, to: PlaceMatch?, words: String
  ) throws {
    var event = try Event.sample()
    event.trajectories = [Trajectory(from: "A", to: "B", kind: .fire)]
    event.trajectories[0].fromMatch = from
    event.trajectories[0].fromMatchedName = from.map { _ in "Rustaq" }
    event.trajectories[0].toMatch = to
    var batch = EventBatch()
    batch.append(event)
    let story = EventStory(batch.events[0], of: batch, in: .plain).paragraphs
    let line = try #require(story.first { $0.hasPrefix("Indicative path of fire") })
    #expect(line.contains(words))
    #expect(words.contains("(") == line.contains("("))
  }

  @Test func `an end that is the event's own place with a point needs no words`() throws {
    var event = try Event.sample(longitude: 69.5, latitude: 37)
    event.trajectories = [Trajectory(from: "Somewhere", to: "Lyonesse")]
    var batch = EventBatch()
    batch.append(event)
    let story = EventStory(batch.events[0], of: batch, in: .plain).paragraphs
    #expect(
      story.contains { $0.contains("from Somewhere to Lyonesse (on no map)") })
  }
}
