package import KokchaBytes
package import KokchaModel
package import KokchaRecords

/// An event log as an input.
package final class EventLogInput: EventInput {
  private var splitter: EventLogSplitter
  private let options: EventLogOptions
  package let size: Int?

  /// Reads the log's header.
  ///
  /// - Throws: `Problem` if the input cannot be read or its header cannot be understood.
  package init(
    _ source: consuming some ByteSource & ~Copyable, size: Int? = nil, options: EventLogOptions
  ) throws(Problem) {
    splitter = try EventLogSplitter(source, options: options)
    self.options = options
    self.size = size
  }

  package var extraNames: [String] { splitter.header.extraNames }
  package var fault: Problem? { splitter.fault }
  package var warnings: [Problem] { splitter.warnings }
  package var isTable: Bool { true }
  package var unmatchedMappings: [(mapping: Int, problem: Problem)]? {
    splitter.header.unmatchedMappings
  }
  package func hints(withSlips: Bool) -> [ColumnHint] {
    splitter.header.hints(withSlips: withSlips)
  }
  package func carryExtras(in names: [String]) { splitter.carryExtras(in: names) }

  package func next(
    _ batch: inout EventBatch, _ index: inout RecordIndex
  ) throws(Problem) -> Bool {
    try splitter.next(&batch, &index)
  }

  package func makeParser() -> any EventParser {
    EventLogParser(header: splitter.header, options: options)
  }
}
