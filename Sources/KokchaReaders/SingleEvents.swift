package import Kokcha
import KokchaBytes

/// Gives the events of an input out one at a time: what every public reader is made of.
package struct SingleEvents {
  private let input: any EventInput
  private var parser: any EventParser
  private var clocks: ClockSettler
  private var found = ProblemCollector()
  private var batch = EventBatch()
  private var index = RecordIndex()
  private var position = 0
  /// The first error of the batch at hand; thrown when the events before it are given out.
  private var error: Problem?

  package init(_ input: any EventInput, zones: ZoneDatabase) {
    self.input = input
    parser = input.makeParser()
    clocks = ClockSettler(zones)
  }

  /// What looked wrong so far, without standing in the way; of each kind the first hundred.
  package var warnings: [Problem] { input.warnings + found.problems }

  /// The next event; nil at the input's end.
  ///
  /// - Throws: `Problem` for the first event that cannot be told truthfully.
  package mutating func next() throws(Problem) -> Event? {
    while position == batch.count {
      if let error { throw error }
      if let fault = input.fault { throw fault }
      guard try input.next(&batch, &index) else {
        if let fault = input.fault { throw fault }
        return nil
      }
      position = 0
      readBatch()
    }
    defer { position += 1 }
    return batch[position]
  }

  private mutating func readBatch() {
    var problems = ProblemCollector()
    _ = parser.parse(&batch, index, problems: &problems)
    // No place tells a zone here; an exporting program asks the gazetteer first.
    clocks.settle(&batch, problems: &problems)
    for problem in problems.problems where problem.severity == .warning { found.note(problem) }
    error = problems.problems.filter { $0.severity == .error }
      .min { ($0.record ?? 0) < ($1.record ?? 0) }
    // What follows the error is not given out.
    if let record = error?.record {
      batch.events.removeAll { batch.firstRecord + Int($0.record) + 1 >= record }
    }
  }
}
