import KokchaBytes
import KokchaModel

/// Where the last event stands of each id that comes again: what `--same-id last` has to know before the first
/// event is written.
///
/// A survey notes the ids of all events that can be told; those of one event only are forgotten then. One thread at a
/// time uses it: the one whose turn it is.
package final class LastOfID: @unchecked Sendable {
  private var seen = FingerprintTable()
  private var last = FingerprintTable()
  private(set) var files = InputFiles()

  /// Notes a batch's events; batches come in the order of the inputs.
  ///
  /// - Throws: `Problem` if what is known cannot be kept on the disk.
  func note(
    _ batch: EventBatch, _ fingerprints: [EventFingerprint]
  ) throws(Problem) {
    let file = files.number(of: batch.file)
    for (row, fingerprint) in zip(batch.events, fingerprints)
    where !row.hasMadeID && !row.isRefused {
      let entry = FingerprintEntry(
        fingerprint.id, content: fingerprint.content,
        at: .init(input: file, line: batch.firstLine + Int(row.line) + 1),
        number: batch.ordinal(of: row))
      if try seen.noteIfNew(entry) != nil { try last.note(entry) }
    }
  }

  /// Forgets what is not needed once all events were noted.
  func finish() { seen = FingerprintTable() }

  /// The last event of an id, where that is another than this one.
  func other(
    than row: EventRow, _ id: Fingerprint, in batch: EventBatch
  ) throws(Problem) -> FingerprintEntry? {
    guard let found = try last.entry(of: id), found.number != batch.ordinal(of: row) else {
      return nil
    }
    return found
  }
}

extension EventBatch {
  /// The number of an event's first record among those of all inputs, from 0.
  fileprivate func ordinal(of row: EventRow) -> Int { firstOrdinal + Int(row.record) }
}
