public import Kokcha
import KokchaBytes

/// Reads an event log one event at a time, for those who would rather be comfortable than fast.
///
/// Memory does not grow with the log. Events that are retracted or merged are left out.
public struct EventLogReader<Source: ByteSource & ~Copyable>: ~Copyable {
  /// What looked wrong so far, without standing in the way.
  public private(set) var warnings: [Problem] = []

  private var splitter: EventLogSplitter<Source>
  private var parser: EventLogParser
  private var clocks: ClockSettler
  private var batch = EventBatch()
  private var index = RecordIndex()
  private var position = 0
  /// The first error of the batch at hand; thrown when the events before it are given out.
  private var error: Problem?

  /// Reads the log's header.
  ///
  /// - Throws: `Problem` if the input cannot be read or its header cannot be understood.
  public init(
    _ source: consuming Source, options: EventLogOptions = EventLogOptions()
  ) throws(Problem) {
    splitter = try EventLogSplitter(source, options: options)
    parser = EventLogParser(header: splitter.header, options: options)
    clocks = ClockSettler(options.zones)
  }

  /// The next event; nil at the log's end.
  ///
  /// - Throws: `Problem` for the first record that cannot be told truthfully.
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
      warnings += problems.problems.filter { $0.severity == .warning }
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
