import KokchaBytes
package import KokchaModel

/// Finds links to events that are not there.
package struct EventLinks: ~Copyable {
  private var keys = RepeatedKeys()
  package var files = InputFiles()

  package init() {}

  /// Notes an event that goes on, and what it is linked to.
  package mutating func note(
    _ row: EventRow, of batch: EventBatch, at place: RepeatedKeys.Place
  ) throws(Problem) {
    try noteKnown(row, of: batch, at: place)
    for link in batch.links[row.links.indices] {
      try keys.insertReference(
        to: batch.text.span.extracting(link.id.bounds), at: place,
        note: batch.text.span.extracting(row.id.bounds))
    }
  }

  /// Notes an event that others may be linked to, be it one that was left out.
  package mutating func noteKnown(
    _ row: EventRow, of batch: EventBatch, at place: RepeatedKeys.Place
  ) throws(Problem) {
    try keys.insertKnown(batch.text.span.extracting(row.id.bounds), at: place)
  }

  /// What was found when all events have been noted, in the order of the inputs.
  package mutating func problems() throws(Problem) -> [Problem] {
    try keys.findings().dangling.map { dangling in
      Problem(
        .linkUnknown, .warning, at: files.position(dangling.place),
        "the event is linked to '\(Problem.quotable(dangling.key, limit: 60))', and there is no "
          + "event with that id",
        advice: "correct the link, or check the log together with the one that has the event",
        event: dangling.note, field: Field.links.name)
    }
  }
}
