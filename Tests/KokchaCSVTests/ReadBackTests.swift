import KokchaCSV
import KokchaModel
import TestSupport
import Testing

/// Our own CSV, read back (rules CSV3, CSV6, CSV9).
struct ReadBackTests {
  /// Without NUL, which no log may hold.
  private static let texts = DifficultTexts.all.filter { !$0.contains("\0") }

  private func event(_ text: String) throws -> Event {
    var event = try Event.sample("id of its own", title: text)
    event.summary = text
    event.placeNote = text
    event.extra = [ExtraField(name: "own", value: text)]
    return event
  }

  @Test(arguments: texts)
  func `CSV9: texts are the same, but for line ends`(text: String) throws {
    let back = try WrittenCSV(try event(text)).read()
    #expect(back.problems == [])
    let shown = text.replacing(/\r\n|\r|\n/, with: " ⏎ ")
    #expect(back.events == [try event(shown)])
  }

  @Test(arguments: texts.filter { !$0.hasPrefix("'=") })
  func `CSV9: plain texts are the same`(text: String) throws {
    let back = try WrittenCSV(try event(text), isPlain: true).read()
    #expect(back.problems == [])
    #expect(back.events == [try event(text)])
  }

  @Test func `CSV9: a plain text that looks guarded is the same`() throws {
    let back = try WrittenCSV(try event("'=1+1"), isPlain: true).read()
    #expect(back.events.first?.title == "'=1+1")
  }

  @Test(arguments: [
    "2022-07-14", "2022-07", "2022", "2022-21", "2022-01/2022-04~", "../2022", "2022/..", "/2022",
    "../..", "2022-07-14T06:30:15+04:30", "2022-07-14?", "9999", "0000",
  ])
  func `CSV9: dates are the same`(date: String) throws {
    for isPlain in [false, true] {
      let event = try Event.sample(date: date)
      let back = try WrittenCSV(event, isPlain: isPlain).read()
      #expect(back.events == [event])
    }
  }

  @Test(arguments: [false, true])
  func `CSV9: an event with one of everything is the same`(isPlain: Bool) throws {
    var event = try Event.full()
    event.summary = "one line"
    event.places = [event.places[0]]
    event.trajectories = [event.trajectories[0]]
    event.actors = Array(event.actors[..<2])
    event.claims = [event.claims[0]]
    event.sources = [event.sources[0]]
    // What Kokcha computes is computed again, by the gazetteer.
    event.places[0].method = nil
    event.places[0].borderDistance = nil
    event.places[0].admin1?.pcode = nil
    event.places[0].admin2?.pcode = nil
    // A count of which nothing is known has no cell of its own, and a group beside
    // everybody stands in the list.
    event.casualties.removeAll { $0.kind == .kidnapped || $0.group != nil }
    let back = try WrittenCSV(event, isPlain: isPlain).read()
    #expect(back.problems == [])
    #expect(back.events == [event])
  }

  @Test func `CSV6: writing what was read gives the same bytes`() throws {
    let events = try Self.texts.enumerated().map { number, text in
      var event = try Event.sample(
        "e\(number)", title: text, longitude: 70 + Double(number) / 7, latitude: -37)
      event.summary = text
      event.extra = [ExtraField(name: "=own", value: text), ExtraField(name: "'q'", value: "x")]
      return event
    }
    let first = try WrittenCSV(events)
    let second = try WrittenCSV(try first.read().events)
    #expect(first.text == second.text)
    let third = try WrittenCSV(try second.read().events)
    #expect(third.bytes == second.bytes)
  }
}
