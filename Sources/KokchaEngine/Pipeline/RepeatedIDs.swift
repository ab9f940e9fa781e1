import KokchaBytes
package import KokchaModel
import KokchaValues

/// Finds events that have the id of an earlier one, and links to events that are not there.
package struct RepeatedIDs: ~Copyable {
  private var keys = RepeatedKeys()
  private let inputs: [String]
  private let areTables: [Bool]
  private let makesIDs: Bool

  /// - Parameters:
  ///   - inputs: the inputs' names.
  ///   - areTables: whether each input's events are rows of a table.
  ///   - makesIDs: whether events without an id got one.
  package init(inputs: [String], areTables: [Bool], makesIDs: Bool) {
    self.inputs = inputs
    self.areTables = areTables
    self.makesIDs = makesIDs
  }

  /// Notes an event's id.
  package mutating func insert(_ row: EventRow, of batch: EventBatch, _ input: Int) throws(Problem)
  {
    try keys.insert(
      batch.text.span.extracting(row.id.bounds), at: Self.place(of: row, batch, input))
  }

  /// Notes the id of an event that was left out: others may link to it.
  package mutating func insertKnown(_ row: EventRow, of batch: EventBatch, _ input: Int)
    throws(Problem)
  {
    try keys.insertKnown(
      batch.text.span.extracting(row.id.bounds), at: Self.place(of: row, batch, input))
  }

  /// Notes an event's links.
  package mutating func insertLinks(
    of row: EventRow, of batch: EventBatch, _ input: Int
  ) throws(Problem) {
    for link in batch.links[row.links.indices] {
      try keys.insertReference(
        to: batch.text.span.extracting(link.id.bounds), at: Self.place(of: row, batch, input),
        note: batch.text.span.extracting(row.id.bounds))
    }
  }

  /// What was found when all events have been noted, each in the order of the inputs.
  package mutating func problems() throws(Problem) -> (repetitions: [Problem], dangling: [Problem])
  {
    let found = try keys.findings()
    return (found.repetitions.map { problem(of: $0) }, found.dangling.map { problem(of: $0) })
  }

  /// Where an event of a batch begins.
  package static func place(
    of row: EventRow, _ batch: EventBatch, _ input: Int
  ) -> RepeatedKeys.Place {
    RepeatedKeys.Place(input: input, line: batch.firstLine + Int(row.line) + 1)
  }

  /// Where a key's event begins, for messages.
  package func position(_ place: RepeatedKeys.Place, column: Int? = nil) -> InputPosition {
    InputPosition(file: inputs[place.input], line: place.line, column: column)
  }

  private func problem(of dangling: RepeatedKeys.Dangling) -> Problem {
    Problem(
      .linkUnknown, .warning, at: position(dangling.place),
      "the event is linked to '\(Problem.quotable(dangling.key, limit: 60))', and there is no event "
        + "with that id",
      advice: "correct the link, or check the log together with the one that has the event",
      event: dangling.note, field: "links")
  }

  private func problem(of finding: RepeatedKeys.Repetition) -> Problem {
    let first = position(finding.first)
    let isRow = areTables[finding.second.input]
    if makesIDs, ContentHash.isID(finding.key) {
      let (message, advice) = ContentHash.repetition(of: first, isRow: isRow)
      return Problem(
        .rowTwice, at: position(finding.second, column: 1), message, advice: advice,
        event: finding.key)
    }
    return Problem(
      .idTwice, at: position(finding.second),
      "the id stands at \(first) already"
        + (isRow ? ", and rows of one event must follow each other" : ""),
      advice: "give the other event an id of its own"
        + (isRow ? ", or move its rows together" : ""),
      event: finding.key, field: "id")
  }
}
