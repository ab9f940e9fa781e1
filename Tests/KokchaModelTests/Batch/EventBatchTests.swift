import KokchaModel
import TestSupport
import Testing

struct EventBatchTests {
  @Test func `an event with every field set comes back from a batch`() throws {
    let event = try Event.full()
    var batch = EventBatch()
    batch.append(event)
    #expect(batch.count == 1)
    #expect(batch[0] == event)
  }

  @Test func `an event of which hardly anything is known comes back`() throws {
    let event = try Event.sample()
    var batch = EventBatch()
    batch.append(event)
    #expect(batch[0] == event)
  }

  @Test func `events do not mix, and a batch that was emptied is used again`() throws {
    let events = [
      try Event.sample("a", longitude: 70, latitude: 37), try Event.full(),
      try Event.sample("b", title: "", date: "../2022"),
    ]
    var batch = EventBatch()
    for event in events.reversed() { batch.append(event) }
    batch.flatten()
    batch.removeAll()
    #expect(batch.count == 0)
    for event in events { batch.append(event) }
    #expect((0..<3).map { batch[$0] } == events)
  }

  @Test(arguments: DifficultTexts.all)
  func `texts of every kind come back`(text: String) throws {
    var event = try Event.sample(text, title: text)
    event.summary = text
    event.places = [Place(text)]
    event.actors = [Actor(text)]
    event.extra = [ExtraField(name: text, value: text), ExtraField(name: "empty", value: "")]
    var batch = EventBatch()
    batch.append(event)
    #expect(batch[0] == event)
    #expect(Array(batch[0].title.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `what cannot be kept as it is is kept as near as can be`() throws {
    var event = try Event.sample()
    event.summary = ""
    event.tags = [" a ", "", "b;c"]
    event.casualties = [CasualtyCount(.killed, high: Int.max)]
    var place = Place("x")
    place.radius = 1.23456
    event.places = [place, place, place]
    event.places[1].radius = .infinity
    event.places[2].radius = 1e300
    var batch = EventBatch()
    batch.append(event)
    let made = batch[0]
    #expect(made.summary == nil)
    #expect(made.tags == ["a", "b", "c"])
    #expect(made.casualties == [CasualtyCount(.killed, high: Int(Int32.max))])
    #expect(made.places.map(\.radius) == [1.235, 0, 2_000_000])
  }
}
