import KokchaBytes
import KokchaModel
import KokchaValues

/// The ids of events in the order of the inputs.
///
/// The survey and the gate keep them by the same rules, so that an event has the same id in both.
struct KnownIDs: ~Copyable {
  private var table = FingerprintTable()

  /// What is known of an event's id.
  enum Standing {
    /// No event before it has the id.
    case isNew
    /// This one has it, or comes first of those that do.
    case comesAgain(FingerprintEntry)
    /// This one has the id that was made for it, which got a number: the id that it has now.
    case isNumbered(FingerprintEntry, Fingerprint)
  }

  /// Notes an event's id; one that was made, and is taken, gets the first number behind it that is free.
  ///
  /// An event that is left out whatever its id is gets none.
  mutating func note(
    _ entry: FingerprintEntry, of index: Int, in batch: inout EventBatch
  ) throws(Problem) -> Standing {
    guard let first = try table.noteIfNew(entry) else { return .isNew }
    guard batch.events[index].hasMadeID, batch.events[index].exclusion == nil else {
      return .comesAgain(first)
    }
    return .isNumbered(first, try number(entry, of: index, after: first, in: &batch))
  }

  /// Gives an event the first number behind its id that is free, and tells the id that it has now.
  mutating func number(
    _ entry: FingerprintEntry, of index: Int, after first: FingerprintEntry,
    in batch: inout EventBatch
  ) throws(Problem) -> Fingerprint {
    var (first, entry) = (first, entry)
    let made = batch.events[index].id
    while true {
      first.number += 1
      let id = ContentHash.appendID(numbering: made, first.number, to: &batch)
      entry.key = Fingerprint(of: batch.text.span.extracting(id.bounds))
      if try table.noteIfNew(entry) == nil {
        batch.events[index].id = id
        batch.events[index].isNumbered = true
        break
      }
      batch.text.removeLast(id.count)
    }
    try table.note(first)
    return entry.key
  }
}
