public import Kokcha
import KokchaBytes

/// Reads events in JSON one at a time, for those who would rather be comfortable than fast.
///
/// Memory does not grow with the input. Events that are retracted or merged are left out, unless
/// the options say otherwise.
public struct JSONEventReader<Source: ByteSource & ~Copyable>: ~Copyable {
  /// What looked wrong so far, without standing in the way.
  public var warnings: [Problem] { splitter.warnings + found }

  private var splitter: JSONSplitter<Source>
  private var parser: JSONEventParser
  private var clocks: ClockSettler
  private var found: [Problem] = []
  private var batch = EventBatch()
  private var index = RecordIndex()
  private var position = 0
  /// The first error of the batch at hand; thrown when the events before it are given out.
  private var error: Problem?

  /// Reads what stands before the first event.
  ///
  /// - Parameters:
  ///   - source: the input.
  ///   - form: how it is written; nil if its first bytes are to tell.
  ///   - options: which events are read, and whether they get ids.
  /// - Throws: `Problem` if the input cannot be read or is not one of events.
  public init(
    _ source: consuming Source, form: JSONForm? = nil,
    options: EventLogOptions = EventLogOptions()
  ) throws(Problem) {
    splitter = try JSONSplitter(source, form: form)
    parser = JSONEventParser(options: options, names: JSONNames(), sources: splitter.sources)
    clocks = ClockSettler(options.zones)
  }

  /// The next event; nil at the input's end.
  ///
  /// - Throws: `Problem` for the first event that cannot be told truthfully.
  public mutating func next() throws(Problem) -> Event? {
    while position == batch.count {
      if let error { throw error }
      if let fault = splitter.fault { throw fault }
      guard try splitter.next(&batch, &index) else {
        if let fault = splitter.fault { throw fault }
        return nil
      }
      position = 0
      var problems = ProblemCollector()
      _ = parser.parse(&batch, index, problems: &problems)
      // No place tells a zone here; an exporting program asks the gazetteer first.
      clocks.settle(&batch, problems: &problems)
      found += problems.problems.filter { $0.severity == .warning }
      error = problems.problems.filter { $0.severity == .error }
        .min { ($0.record ?? 0) < ($1.record ?? 0) }
      // What follows the error is not given out.
      if let record = error?.record {
        batch.events.removeAll { batch.firstRecord + Int($0.record) + 1 >= record }
      }
    }
    defer { position += 1 }
    return batch[position]
  }
}
