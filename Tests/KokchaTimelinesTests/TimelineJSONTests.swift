import Foundation
import KokchaFormat
import KokchaModel
import KokchaTimelines
import TestSupport
import Testing

/// The JSON of TimelineJS ("TimelineJS JSON data format").
@Suite struct TimelineJSONTests {
  private func slides(_ made: WrittenTimeline) throws -> [[String: Any]] {
    let document = try #require(try made.json as? [String: Any])
    #expect(Set(document.keys) == ["title", "events"])
    return try #require(document["events"] as? [[String: Any]])
  }

  @Test func `a slide has the documented keys, and the event's own id`() throws {
    var event = try Event.full()
    event.sources[1].url = "https://example.org/a.jpg"
    event.time = try EventTime(edtf: "2022-01/2022-04-03")
    let slide = try #require(try slides(WrittenTimeline(TimelineJSON(), [event])).first)
    #expect(
      Set(slide.keys) == [
        "start_date", "end_date", "display_date", "text", "group", "unique_id", "autolink", "media",
      ])
    #expect(slide["unique_id"] as? String == event.id)
    #expect(slide["autolink"] as? Bool == false)
    #expect(slide["start_date"] as? [String: Int] == ["year": 2022, "month": 1])
    #expect(slide["end_date"] as? [String: Int] == ["year": 2022, "month": 4, "day": 3])
    #expect(
      slide["media"] as? [String: String]
        == [
          "url": "https://example.org/a.jpg", "credit": "Khovar",
          "caption": "Rockets &amp; rumours",
        ])
  }

  @Test func `a clock time is in UTC, and no finer than it is known`() throws {
    let events = [
      try Event.sample(date: "2022-07-14T06:30+04:30"), try .sample("2", date: "2022-07-14T06Z"),
    ]
    let slides = try slides(WrittenTimeline(TimelineJSON(), events))
    #expect(
      slides[0]["start_date"] as? [String: Int]
        == ["year": 2022, "month": 7, "day": 14, "hour": 2, "minute": 0])
    #expect(
      slides[1]["start_date"] as? [String: Int] == ["year": 2022, "month": 7, "day": 14, "hour": 6])
  }

  @Test func `commas stand between events, whichever of them are left out`() throws {
    let none = try Event.sample("none", date: "../..")
    let one = try Event.sample("one")
    for batches in [[], [[none]], [[none], [one]], [[one], [none], [one, none, one]]] as [[[Event]]]
    {
      let made = try WrittenTimeline(TimelineJSON(), batches: batches)
      let flat = batches.flatMap { $0 }
      #expect(try slides(made).count == flat.count { $0.id == "one" })
      #expect(made.losses[.eventLeftOut] == flat.count { $0.id == "none" })
      #expect(made.events == flat.count { $0.id == "one" })
    }
  }

  @Test func `A8: the title slide names whose data the places are from`() throws {
    let information = DocumentInformation(title: "<Events>", attribution: "A & B")
    let made = try WrittenTimeline(TimelineJSON(information: information), [])
    let document = try #require(try made.json as? [String: Any])
    let title = document["title"] as? [String: [String: String]]
    #expect(
      title?["text"] == ["headline": "&lt;Events&gt;", "text": "<p>Places by: A &amp; B</p>"])
  }

  @Test(arguments: DifficultTexts.all + [DifficultTexts.long])
  func `texts arrive as they are, but for HTML's own characters`(text: String) throws {
    var event = try Event.sample(text, title: text)
    event.summary = text
    let slide = try #require(try slides(WrittenTimeline(TimelineJSON(), [event])).first)
    #expect(slide["unique_id"] as? String == text)
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    let html = slide["text"] as? [String: String]
    let lines = escaped.unicodeScalars.map { String($0) }.joined().replacing(
      /\r\n|\r|\n/.matchingSemantics(.unicodeScalar), with: "<br>")
    #expect(html?["headline"] == lines)
    #expect(html?["text"] == "<p>\(lines)</p>")
  }

  @Test func `a full event`() throws {
    let made = try WrittenTimeline(TimelineJSON(), [.full()])
    try expectGolden(
      Data(made.bytes), "Tests/KokchaTimelinesTests/Golden/full-event.timelinejs.json")
  }
}
