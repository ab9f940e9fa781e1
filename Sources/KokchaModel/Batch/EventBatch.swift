package import KokchaBytes

/// Some hundreds of events whose text stands in one buffer: the form in which events travel.
///
/// The input's bytes become the buffer, and a field is a stretch of them; only what is made on
/// the way (unfolded quotes, the gazetteer's names) is appended. So an event costs no allocation. `Event` is the same
/// thing with strings and arrays, and all that the library's users see.
///
/// The rows stand beside the parts of `Event` that they mirror, and read their plain fields into a batch's text; so they
/// and the batch name each other.
package struct EventBatch: Sendable {
  package var text: [UInt8] = []
  package var events: [EventRow] = []
  package var places: [PlaceRow] = []
  package var shapes: [ShapeRow] = []
  package var runs: [RunRow] = []
  package var vertices: [Coordinate] = []
  package var trajectories: [TrajectoryRow] = []
  package var actors: [ActorRow] = []
  package var casualties: [CasualtyRow] = []
  package var claims: [ClaimRow] = []
  package var sources: [SourceRow] = []
  package var links: [LinkRow] = []
  package var extras: [ExtraRow] = []
  package var attributes: [FieldEntry] = []
  /// What is wrong with each value that is left out of an event.
  package var blanks: [ProblemCode] = []
  /// Names of the columns that `extras` refer to.
  package var extraNames: [String] = []

  /// The input's name, for messages.
  package var file = "-"
  /// Records of the input before this batch's first.
  package var firstRecord = 0
  /// Records of all inputs before this batch's first: `firstRecord`, and what earlier inputs had.
  package var firstOrdinal = 0
  /// Lines of the input before this batch's first.
  package var firstLine = 0
  /// Characters before this batch's first on its line.
  package var firstColumn = 0
  /// How many bytes of `text` came from the input.
  package var inputLength = 0
  /// Bounds of time that were cut to the years 0001…9999.
  package var clippedTimes = 0
  /// Features of a map that are no events of their own, but draw more of one.
  package var passedOver = 0
  /// Rows that say the same as the row of their event before them, in order.
  package var repeatedRows: [RepeatedRow] = []
  /// Events left out for whatever reason: where they stand, and their ids, which others may name.
  package var leftOut: [EventRow] = []

  /// An empty batch.
  package init() {}

  /// How many events it holds.
  package var count: Int { events.count }

  /// Forgets the events, but keeps the room they took.
  package mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    shapes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    vertices.removeAll(keepingCapacity: true)
    trajectories.removeAll(keepingCapacity: true)
    actors.removeAll(keepingCapacity: true)
    casualties.removeAll(keepingCapacity: true)
    claims.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    extras.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    blanks.removeAll(keepingCapacity: true)
    inputLength = 0
    firstColumn = 0
    clippedTimes = 0
    passedOver = 0
    repeatedRows.removeAll(keepingCapacity: true)
    leftOut.removeAll(keepingCapacity: true)
  }

  /// Notes a record that is refused, and is no event or none that is known.
  package mutating func refuse(_ record: Int, _ span: RecordSpan) {
    leftOut.append(EventRow(refusing: record, span))
  }

  /// A P-code without the scheme that a text may name: `AF18` of `pcode:AF18` (rule CSV5).
  package func withoutScheme(pcode: TextRange) -> TextRange {
    let scheme: StaticString = "pcode:"
    let end = pcode.lowerBound + scheme.utf8CodeUnitCount
    guard pcode.count > scheme.utf8CodeUnitCount,
      text.span.extracting(pcode.lowerBound..<end).matchesIgnoringCase(scheme)
    else { return pcode }
    return TextRange(start: end, count: pcode.count - scheme.utf8CodeUnitCount)
  }

  /// A stretch of text as messages show it.
  package func quoted(_ range: TextRange) -> String {
    // A character has at most four bytes, and of a cell of megabytes no more is shown.
    let shown = 4 * (Problem.shownCharacters + 1)
    return Problem.quotable(
      text.string(TextRange(start: range.lowerBound, count: min(range.count, shown))))
  }

  /// Where an event's text stands: exactly if it is the input's, else its event's line.
  package func position(
    of range: TextRange, in event: EventRow, _ positions: inout PositionIndex
  ) -> InputPosition {
    range.lowerBound < inputLength && !range.isEmpty
      ? position(ofByte: range.lowerBound, from: event, &positions) : position(of: event)
  }

  /// Where a byte of an event stands: line and character, both from 1.
  package func position(
    ofByte offset: Int, from event: EventRow, _ positions: inout PositionIndex
  ) -> InputPosition {
    // What was made on the way has no place in the input; its event has.
    guard offset <= inputLength else { return position(of: event) }
    return position(
      of: positions.count(
        upTo: offset, line: Int(event.line), start: Int(event.start), in: text.span,
        inputLength: inputLength))
  }

  /// Where a byte of the input stands: line and character, both from 1.
  package func position(ofByte offset: Int, _ positions: inout PositionIndex) -> InputPosition {
    position(
      of: positions.count(
        upTo: offset, line: 0, start: 0, in: text.span, inputLength: inputLength))
  }

  /// The line on which an event begins.
  package func position(of event: EventRow) -> InputPosition {
    InputPosition(file: file, line: firstLine + Int(event.line) + 1)
  }

  /// Where a byte of the input stands: line and character, both from 1.
  package func position(ofByte offset: Int) -> InputPosition {
    var count = LineCount(offset: 0, line: 0, lineStart: 0)
    count.advance(to: offset, in: text.span, inputLength: inputLength)
    return position(of: count)
  }

  private func position(of count: LineCount) -> InputPosition {
    // A batch may begin within a line.
    let before = count.lineStart == 0 ? firstColumn : 0
    return InputPosition(
      file: file, line: firstLine + count.line + 1, column: before + count.column + 1)
  }
}
