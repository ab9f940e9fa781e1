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
}
