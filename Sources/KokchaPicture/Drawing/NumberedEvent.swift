import KokchaModel
import KokchaTime

/// One of few events, with its number and its words as they are shown.
struct NumberedEvent {
  let event: PicturedEvent
  let number: Int
  let title: String
  let time: String
  let place: String
  /// What stands beside the title of an event that did not plainly happen; nil for none.
  let tag: String?
  /// How many characters XML forbids were in its texts.
  let removed: Int

  private init(_ event: PicturedEvent, number: Int, _ words: PictureWords) {
    let title = ShownText(event.title)
    let name = ShownText(event.place)
    let district = ShownText(event.district)
    self.event = event
    self.number = number
    self.title = title.text.isEmpty ? words.untitled : title.text
    let time = words.time(from: event.begin, to: event.end)
    self.time =
      event.isTimeQualified && (event.begin != nil || event.end != nil)
      ? words.dates.about.replacing("#", with: time) : time
    place = words.place(of: event, name.text, district.text)
    tag = words.tag(of: event.occurrence)
    removed = title.removed + name.removed + district.removed
  }

  /// The events by when they end and then by when they begin, as the timeline has them from top to bottom; those that
  /// end nobody knows when last.
  static func inOrder(_ events: [PicturedEvent], _ words: PictureWords) -> [NumberedEvent] {
    func key(_ event: PicturedEvent) -> (Int64, Int64) {
      (event.end?.seconds ?? .max, event.begin?.seconds ?? .min)
    }
    let order = events.indices.sorted { a, b in
      (key(events[a]), a) < (key(events[b]), b)
    }
    return order.enumerated().map { NumberedEvent(events[$1], number: $0 + 1, words) }
  }
}

private func < (a: ((Int64, Int64), Int), b: ((Int64, Int64), Int)) -> Bool {
  a.0 == b.0 ? a.1 < b.1 : a.0 < b.0
}
