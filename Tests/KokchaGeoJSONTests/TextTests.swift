import KokchaGeoJSON
import KokchaModel
import TestSupport
import Testing

/// Text of every kind comes back equal.
struct TextTests {
  private func expectEqual(_ text: String) throws {
    var event = try Event.sample(text, title: text)
    event.summary = text
    event.places = [Place(text)]
    event.extra = [ExtraField(name: "own " + text, value: text)]
    let made = try WrittenGeoJSON([event])
    let properties = made.properties[0]
    let kept = [
      made.features[0]["id"] as? String, properties["id"] as? String,
      properties["title"] as? String,
      properties["place"] as? String, properties["own " + text] as? String,
    ]
    for value in kept {
      #expect(value.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
    #expect(properties["summary"] as? String == (text.isEmpty ? nil : text))
  }

  @Test(arguments: DifficultTexts.all)
  func `short texts`(text: String) throws { try expectEqual(text) }

  @Test func `a hundred thousand characters`() throws { try expectEqual(DifficultTexts.long) }

  @Test(arguments: [8259, 7946] as [UInt64])
  func `random texts`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var events: [Event] = []
    for number in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        text += DifficultTexts.all.randomElement(using: &random) ?? ""
      }
      var event = try Event.sample("\(number)", title: text)
      event.summary = "." + text
      events.append(event)
    }
    let made = try WrittenGeoJSON(events)
    #expect(made.texts("title") == events.map { $0.title }, "seed \(seed)")
    #expect(made.texts("summary") == events.map(\.summary), "seed \(seed)")
  }
}
