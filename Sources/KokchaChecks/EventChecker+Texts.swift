import KokchaBytes
import KokchaModel

/// Texts whose letters were lost or mistaken on their way through a program.
extension EventChecker {
  func checkTexts(of checked: CheckedEvent, _ problems: inout ProblemCollector) {
    let (event, batch) = (checked.event, checked.batch)
    check(event.title, Field.title.name, checked, &problems)
    check(event.summary, Field.summary.name, checked, &problems)
    check(event.dateText, Field.dateText.name, checked, &problems)
    check(event.placeNote, Field.placeNote.name, checked, &problems)
    check(event.tags, Field.tags.name, checked, &problems)
    for place in batch.places[event.places.indices] {
      check(place.verbatim, Field.place.name, checked, &problems)
    }
    for actor in batch.actors[event.actors.indices] {
      check(actor.name, Field.actor1.name, checked, &problems)
    }
    for claim in batch.claims[event.claims.indices] {
      check(claim.claimant, Field.claimant.name, checked, &problems)
      check(claim.quote, Field.quote.name, checked, &problems)
    }
    for source in batch.sources[event.sources.indices] {
      check(source.publisher, Field.source.name, checked, &problems)
      check(source.title, Field.sourceTitle.name, checked, &problems)
    }
    for extra in batch.extras[event.extras.indices] {
      check(extra.value, batch.extraNames[Int(extra.name)], checked, &problems)
    }
  }

  private func check(
    _ range: TextRange, _ name: @autoclosure () -> String, _ checked: CheckedEvent,
    _ problems: inout ProblemCollector
  ) {
    guard let kind = Mojibake.find(in: checked.batch.text.span.extracting(range.bounds)) else {
      return
    }
    let (field, text) = (name(), checked.quoted(range))
    switch kind {
    case .misread:
      checked.warn(
        .mojibake, at: range, "\(field) \(text) looks like UTF-8 that was read as another encoding",
        advice: "go back to the file in which it was still right, and save that as UTF-8",
        field: field, to: &problems)
    case .replaced:
      checked.warn(
        .mojibake, at: range, "\(field) \(text) holds U+FFFD, which stands for a lost character",
        advice: "go back to the file in which it was still right, and save that as UTF-8",
        field: field, to: &problems)
    case .lost:
      checked.warn(
        .mojibake, at: range, "\(field) \(text) is mostly question marks: its letters are lost",
        advice: "go back to the file in which they were still there, and save that as UTF-8",
        field: field, to: &problems)
    }
  }
}
