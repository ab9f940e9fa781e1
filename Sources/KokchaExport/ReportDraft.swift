import KokchaBytes
import KokchaFiles
import KokchaModel

/// What a report tells one by one, however much that is: it waits in spools until the report is written, so
/// that memory does not grow (rule A3).
///
/// An export keeps one if it was asked for a report. The thread whose turn it is touches it, or nobody beside.
final class ReportDraft {
  /// The inputs, of which size and hash are taken as they are read.
  let inputs: [InputDigest]
  var problems = ReportList()
  /// Events that no output has.
  var leftOut = ReportList()
  /// Events that an output's format cannot hold.
  var notHeld = ReportList()

  init(inputs: [String]) { self.inputs = inputs.map { InputDigest($0) } }

  /// Takes what a thread made ready of a batch.
  func append(_ entries: borrowing ReportEntries) throws(Problem) {
    try problems.append(entries.problems)
    try leftOut.append(entries.leftOut)
    try notHeld.append(entries.notHeld)
  }

  /// Takes a problem that is of no batch.
  func append(_ problem: Problem) throws(Problem) {
    var builder = JSONBuilder()
    builder.appendElement(problem)
    try problems.append(builder)
  }
}

/// What a batch adds to a report, as JSON already; each thread has one.
struct ReportEntries: ~Copyable {
  private(set) var problems = JSONBuilder(capacity: 0)
  private(set) var leftOut = JSONBuilder(capacity: 0)
  private(set) var notHeld = JSONBuilder(capacity: 0)
  /// A batch in which everything is wrong may need megabytes once.
  private static let mostKept = 1 << 20

  /// Begins with a batch that was looked through.
  mutating func begin(_ batch: EventBatch, _ found: [Problem]) {
    Self.clear(&problems)
    Self.clear(&leftOut)
    Self.clear(&notHeld)
    for problem in found { problems.appendElement(problem) }
    for event in batch.leftOutEvents { leftOut.appendElement(event) }
  }

  /// Adds the events that an output's format cannot hold.
  mutating func append(_ events: [LeftOutEvent], output: String) {
    for event in events { notHeld.appendElement(event, output: output) }
  }

  private static func clear(_ builder: inout JSONBuilder) {
    builder.json.removeAll(keepingAtMost: mostKept)
    builder.beginAnew()
  }
}

/// The elements of a JSON array, in a spool.
struct ReportList: ~Copyable {
  private var spool = Spool()

  /// Takes further elements, each on a line of its own.
  mutating func append(_ elements: borrowing JSONBuilder) throws(Problem) {
    if elements.json.count == 0 { return }
    let isFirst = spool.count == 0
    if !isFirst { try spool.write("\n,".utf8.span) }
    try elements.json.withSpan { (span) throws(Problem) in
      try spool.write(isFirst ? span : span.extracting(droppingFirst: 1))
    }
  }

  /// Gives them all to a sink.
  ///
  /// - Parameters:
  ///   - sink: where they go.
  ///   - isBegun: whether other elements stand before them.
  /// - Returns: whether there are any.
  /// - Throws: `Problem` if they cannot be read back or written.
  @discardableResult
  mutating func write(
    to sink: inout some ByteSink, after isBegun: Bool = false
  ) throws(Problem) -> Bool {
    if spool.count == 0 { return false }
    if isBegun { try sink.write(",".utf8.span) }
    try spool.replay(into: &sink)
    return true
  }
}

extension JSONBuilder {
  /// A problem, as an element of an array on a line of its own.
  mutating func appendElement(_ problem: Problem) {
    beginElement()
    member("code", problem.code.rawValue)
    member("severity", problem.severity.rawValue)
    member("message", problem.message)
    member("advice", problem.advice)
    member("file", PathText.shownInJSON(problem.position.file))
    member("line", problem.position.line)
    member("column", problem.position.column)
    member("record", problem.record)
    member("id", problem.event)
    member("field", problem.field)
    name("blanked")
    beginArray()
    for value in problem.blanked {
      beginObject()
      member("field", value.field)
      member("text", value.text)
      endObject()
    }
    endArray()
    endObject()
  }

  /// An event that was left out, likewise; by all outputs if none is named.
  mutating func appendElement(_ event: LeftOutEvent, output: String? = nil) {
    beginElement()
    member("id", event.id)
    member("file", PathText.shownInJSON(event.position.file))
    member("line", event.position.line)
    member("record", event.record)
    switch event.reason {
    case .errors: member("reason", "errors")
    case .status(let status):
      member("reason", "status")
      member("status", status.description)
    case .identical: member("reason", "identical")
    case .sameID: member("reason", "same_id")
    case .format: member("reason", "format")
    }
    if let output { member("output", PathText.shownInJSON(output)) }
    endObject()
  }

  /// An object on a line of its own.
  mutating func beginElement() {
    json.append(0x0A)
    beginObject()
  }
}
