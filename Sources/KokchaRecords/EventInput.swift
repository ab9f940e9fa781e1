package import KokchaBytes
package import KokchaModel

/// One input of events, read in order: what an export, a check or a reader takes blocks from.
package protocol EventInput: AnyObject {
  /// Columns of the input's own, under the names by which they travel.
  var extraNames: [String] { get }
  /// What made the input unreadable from some point on; asked when `next` has returned false.
  var fault: Problem? { get }
  /// What looks wrong with the input around its events, as far as it was read.
  var warnings: [Problem] { get }
  /// Whether its events are rows of a table, for what is said of them.
  var isTable: Bool { get }
  /// Bytes of the input; nil for a stream.
  var size: Int? { get }

  /// Columns of a table's own that may have been meant for Kokcha's; of a map or JSON, none.
  func hints(withSlips: Bool) -> [ColumnHint]

  /// The options' mappings of whose columns the input has none, by their places; nil where mappings mean nothing.
  var unmatchedMappings: [(mapping: Int, problem: Problem)]? { get }

  /// Carries the input's own columns at their places in a longer list, that of several inputs.
  func carryExtras(in names: [String])

  /// Fills a batch with the bytes of whole events, and their records; false at the input's end.
  ///
  /// - Throws: `Problem` if the input cannot be read.
  func next(_ batch: inout EventBatch, _ index: inout RecordIndex) throws(Problem) -> Bool

  /// What makes events of the blocks; one for each thread.
  func makeParser() -> any EventParser
}

extension EventInput {
  package func hints(withSlips: Bool) -> [ColumnHint] { [] }
  package var unmatchedMappings: [(mapping: Int, problem: Problem)]? { nil }
}

/// Makes events of an input's blocks, on any thread.
package protocol EventParser: Sendable {
  /// Fills the batch's tables from its records.
  ///
  /// - Returns: How many events were refused; `problems` becomes the reasons.
  mutating func parse(
    _ batch: inout EventBatch, _ index: RecordIndex, problems found: inout ProblemCollector
  ) -> Int
}
