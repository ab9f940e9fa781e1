import KokchaFormat
import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// What KML cannot hold is counted (rule A6).
struct KML22Losses {
  /// The losses that a document of these events tells of.
  private func losses(_ events: [Event]) throws -> LossCounts {
    let format = KMLFormat(information: DocumentInformation())
    var batch = EventBatch()
    for event in events { batch.append(event) }
    batch.flatten()
    let encoder = format.makeEncoder(extraNames: batch.extraNames)
    var portion = EncodedPortion()
    encoder.encode(batch, into: &portion)
    return portion.losses
  }

  @Test func `KML6: each character that is removed is counted, once`() throws {
    var event = try Event.sample("\u{1}id", title: "a\u{0}b\u{FFFE}")
    #expect(try losses([event])[.illegalCharacter] == 3)
    event.summary = "\u{2}\u{3}\tfine\n"
    #expect(try losses([event])[.illegalCharacter] == 5)
    #expect(try losses([.full()])[.illegalCharacter] == 0)
  }

  @Test func `events without a place, and bounds that were cut`() throws {
    let made = try losses([
      .sample(date: "9999"), .sample(), .sample(longitude: 70, latitude: 37),
    ])
    #expect(made[.unlocated] == 2)
    #expect(made[.timeClipped] == 1)
  }
}
