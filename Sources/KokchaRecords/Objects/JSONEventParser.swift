package import KokchaBytes
import KokchaJSONText
package import KokchaModel
import KokchaValues

/// Makes events of JSON, batch by batch; one for each thread.
package final class JSONEventParser: EventParser, @unchecked Sendable {
  // A class only because a parser is copied and simdjson's is not; a thread has its own.
  private var parser: JSONBatchParser

  package init(options: EventLogOptions, names: JSONNames, sources: SharedSources) {
    parser = JSONBatchParser(options: options, names: names, sources: sources)
  }

  package func parse(
    _ batch: inout EventBatch, _ index: RecordIndex, problems found: inout ProblemCollector
  ) -> Int {
    parser.parse(&batch, index, problems: &found)
  }
}

/// Makes events of JSON (RFC 8259): what `JSONEventParser` does, with everything it needs beside it.
///
/// A text without escapes is a stretch of the input's own bytes; one with escapes is appended to
/// them. A key of the event's that Kokcha does not know is carried as it is; one that stands
/// deeper, a value of the wrong type and a key that stands twice refuse the event.
struct JSONBatchParser: ~Copyable {
  let options: EventLogOptions
  let sources: SharedSources
  var names: JSONNames
  let keys = JSONKeyTable()
  var reader = JSONTokenReader()
  var problems = ProblemCollector()
  /// The event at hand, and where its rows in the tables begin.
  var row = EventRow()
  var id = TextRange()
  var isRefused = false
  /// What was wrong with values that are left out of the event.
  var blanked: [ProblemCode] = []
  var marks = TableMarks()
  /// The event's counts, to be found by kind and group.
  var countedGroups = RowSet()
  /// Whether the event has a date, be it one that is refused.
  var hasDate = false
  /// Where its type and sub-type stand.
  var typeValue = 0
  var subtypeValue = 0
  /// Its keys of the input's own that were met.
  var extraNumbers: [Int] = []
  /// The value from which a plain field is to be read, and where it stands.
  var valueAtHand = 0
  var pathAtHand = JSONPath(.id)
  /// Bytes on their way into the batch.
  var scratch: [UInt8] = []

  init(options: EventLogOptions, names: JSONNames, sources: SharedSources) {
    self.options = options
    self.names = names
    self.sources = sources
  }

  /// Fills the batch's tables from its records.
  ///
  /// - Returns: How many events were refused; `found` becomes the reasons.
  mutating func parse(
    _ batch: inout EventBatch, _ index: RecordIndex, problems found: inout ProblemCollector
  ) -> Int {
    var refused = 0
    swap(&problems, &found)
    defer { swap(&problems, &found) }
    problems.removeAll()
    batch.text.append(contentsOf: repeatElement(0x20, count: JSONTokenReader.padding))
    for number in index.records.indices {
      let span = index.records[number]
      row = EventRow()
      row.record = Int32(truncatingIfNeeded: number)
      row.lastRecord = row.record
      row.line = span.line
      row.start = span.start
      id = TextRange()
      isRefused = false
      blanked.removeAll(keepingCapacity: true)
      marks = batch.tableMarks
      countedGroups.removeAll()
      read(index.fields[Int(span.firstField)].range.bounds, &batch)
      row.takeBlanks(blanked, to: &batch)
      if isRefused {
        refused += 1
        row.id = id
        row.isRefused = true
        batch.leftOut.append(row)
        batch.removeRows(since: marks)
      } else {
        if !names.grows { batch.orderExtras(since: marks) }
        row.takeRows(of: batch, since: marks)
        batch.events.append(row)
      }
    }
    if names.grows { batch.extraNames = names.carried }
    reader.shrink()
    return refused
  }

  /// Reads the event that stands in `bounds`.
  private mutating func read(_ bounds: Range<Int>, _ batch: inout EventBatch) {
    guard batch.text[bounds.lowerBound] == 0x7B else {
      refuse(
        .jsonType, at: bounds.lowerBound, in: batch, "an event is an object in braces",
        advice: "write {\"id\": …, \"title\": …, \"time\": {\"edtf\": …}}", field: nil)
      return
    }
    if let fault = reader.read(batch.text.span, bounds) {
      let told = JSONFaultText(fault, in: batch.text, bounds)
      refuse(
        told.code, at: told.offset, in: batch, told.message, advice: told.advice, field: nil)
      return
    }
    findID(in: &batch)
    readEvent(&batch)
    row.id = id
    if id.isEmpty {
      refuse(
        .fieldEmpty, at: bounds.lowerBound, in: batch, "the event has no id",
        advice: "give it one that never changes, or use --make-ids", field: "id")
    }
    if trimmed(row.title, in: batch).isEmpty {
      refuse(
        .fieldEmpty, at: bounds.lowerBound, in: batch, "the event has no title",
        advice: "a title is needed: say in one line what happened", field: "title")
    }
    if row.edtf.isEmpty, !hasDate, let date = options.date {
      row.assume(date, in: &batch)
    } else if row.edtf.isEmpty, !hasDate {
      refuse(
        .fieldEmpty, at: bounds.lowerBound, in: batch, "the event has no time",
        advice: "write \"time\": {\"edtf\": \"2022-07-14\"}, or an interval 2022-01/2022-04",
        field: "time.edtf")
    }
  }

  /// Takes the id first, wherever it stands: every message names it.
  private mutating func findID(in batch: inout EventBatch) {
    hasDate = false
    var member = 1
    while member < reader.count {
      let key = keyText(member, in: &batch)
      if batch.text.span.extracting(key.bounds).matches("id") {
        let value = reader[member + 1]
        switch value.kind {
        case .string: id = trimmed(value.inside, in: batch)
        case .number: id = value.raw
        case .escaped: id = trimmed(escapedText(value, in: &batch), in: batch)
        default: break
        }
        break
      }
      member = reader.following(member + 1)
    }
    if id.isEmpty, options.makesIDs {
      makeID(in: &batch)
      row.hasMadeID = true
    }
  }

  // MARK: Tokens

  func escapedText(_ token: JSONToken, in batch: inout EventBatch) -> TextRange {
    let start = batch.text.count
    reader.append(token, to: &batch.text)
    return TextRange(start: start, count: batch.text.count - start)
  }

  func trimmed(_ range: TextRange, in batch: EventBatch) -> TextRange {
    let bounds = batch.text.span.trimmedBounds(of: range.bounds)
    return TextRange(start: bounds.lowerBound, count: bounds.count)
  }

  /// The text of a key, which stands in the batch.
  func keyText(_ member: Int, in batch: inout EventBatch) -> TextRange {
    let token = reader[member]
    return token.kind == .escaped ? escapedText(token, in: &batch) : token.inside
  }
}
