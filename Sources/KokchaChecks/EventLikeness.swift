import KokchaBytes
package import KokchaModel
import KokchaTime

/// What two events have in common that may be one event told twice: the day, the place and the type.
package enum EventLikeness {
  /// Appends the key that such events share; false where too little is known to compare.
  ///
  /// The time must be known to the day and the place to a district or better; a whole province on
  /// one day has room for many events.
  package static func appendKey(
    of event: EventRow, in batch: EventBatch, to key: inout [UInt8]
  ) -> Bool {
    guard !event.type.isEmpty, !event.places.isEmpty,
      let begin = event.bounds.begin.instant, let end = event.bounds.end.instant,
      begin.seconds >= end.seconds - 86_400
    else { return false }
    let place = batch.places[Int(event.places.start)]
    switch place.precision {
    case .province, .country, .line, .near: return false
    case .exact, .settlement, .district, .unknown, nil: break
    }
    append(Int(CalendarDay(containing: begin).number), to: &key)
    if let coordinate = place.coordinate {
      append(Int(coordinate.x), to: &key)
      append(Int(coordinate.y), to: &key)
    } else if !place.verbatim.isEmpty {
      appendLowercased(batch.text.span.extracting(place.verbatim.bounds), to: &key)
    } else {
      return false
    }
    appendLowercased(batch.text.span.extracting(event.type.bounds), to: &key)
    return true
  }

  /// What is noted beside the key: the event's id, and after it those that it is linked to.
  ///
  /// Events that are linked are known to belong together.
  package static func appendNote(
    of event: EventRow, in batch: EventBatch, to note: inout [UInt8]
  ) {
    note.append(batch.text.span.extracting(event.id.bounds))
    for link in batch.links[event.links.indices] {
      note.append(separator)
      note.append(batch.text.span.extracting(link.id.bounds))
    }
  }

  /// A warning about two like events; nil if one of them is linked to the other.
  package static func problem(
    first: (note: String, position: InputPosition), second: (note: String, position: InputPosition)
  ) -> Problem? {
    let one = first.note.split(separator: Character(Unicode.Scalar(separator)))
    let other = second.note.split(separator: Character(Unicode.Scalar(separator)))
    guard let firstID = one.first, let secondID = other.first, firstID != secondID,
      !one.dropFirst().contains(secondID), !other.dropFirst().contains(firstID)
    else { return nil }
    return Problem(
      .likelyDuplicate, .warning, at: second.position,
      "the same day, place and type as event \(Problem.quotable(String(firstID), limit: 60)) at "
        + "\(first.position)",
      advice: "if they are one event, make them one, or link this one: "
        + "duplicates:\(Problem.quotable(String(firstID), limit: 60))",
      event: String(secondID), field: Field.id.name)
  }

  /// The unit separator, which no id holds.
  private static let separator: UInt8 = 0x1F

  private static func append(_ number: Int, to key: inout [UInt8]) {
    for shift in 0..<4 { key.append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
  }

  private static func appendLowercased(_ text: Span<UInt8>, to key: inout [UInt8]) {
    for index in 0..<text.count { key.append(text[index].asciiLowercased) }
    key.append(separator)
  }
}
