import KokchaBytes
import KokchaModel

/// Where the last event stands of each id that comes again: what `--same-id last` has to know before the first
/// event is written.
///
/// A survey notes the ids of all events that can be told; those of one event only are forgotten then. An id that was
/// made is its event's own if nobody names it: then that event is the first of several with it, of which the last
/// is kept as of all others. One thread at a time uses it: the one whose turn it is.
package final class LastOfID: @unchecked Sendable {
  private var seen = KnownIDs()
  private var last = FingerprintTable()
  private(set) var files = InputFiles()

  /// Notes a batch's events; batches come in the order of the inputs.
  ///
  /// - Throws: `Problem` if what is known cannot be kept on the disk.
  func note(
    _ batch: inout EventBatch, _ fingerprints: [EventFingerprint]
  ) throws(Problem) {
    let file = files.number(of: batch.file)
    for index in batch.events.indices where !batch.events[index].isRefused {
      var entry = batch.entry(of: index, fingerprints[index], in: file)
      guard case .comesAgain = try seen.note(entry, of: index, in: &batch),
        !batch.events[index].hasMadeID
      else { continue }
      entry.number = batch.ordinal(of: batch.events[index])
      try last.note(entry)
    }
  }

  /// Forgets what is not needed once all events were noted.
  func finish() { seen = KnownIDs() }

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
  /// What is noted of an event, the first with its id.
  func entry(of index: Int, _ fingerprint: EventFingerprint, in file: Int) -> FingerprintEntry {
    let row = events[index]
    return FingerprintEntry(
      fingerprint.id, content: fingerprint.content,
      at: .init(input: file, line: firstLine + Int(row.line) + 1), number: 1,
      isExcluded: row.exclusion != nil)
  }

  /// The number of an event's first record among those of all inputs, from 0.
  fileprivate func ordinal(of row: EventRow) -> Int { firstOrdinal + Int(row.record) }
}
