import KokchaBytes
package import KokchaModel
package import KokchaRecords
import KokchaValues

/// Decides, in the order of the inputs, which of several events with one id go on and under which id.
///
/// - An event without an id whose content another has is an event of its own: it is numbered, `k-….-2`.
/// - An event with an id and the same content as an earlier one of this id counts once.
/// - One with an id that an event of other content has is an error, unless the options say which one is kept.
///
/// What costs time (fingerprints) is done on every core before; here ids are looked up.
package struct AdmitGate: ~Copyable {
  private var known = FingerprintTable()
  private let sameID: SameID?
  /// Where the last event of each id that comes again stands; nil if that one is not the one to be kept.
  private let last: LastOfID?
  private(set) var files: InputFiles
  var found: ProblemCollector

  /// - Parameters:
  ///   - sameID: which of several events with one id is kept; nil for none of them.
  ///   - last: which is the last event of each id, where the last is kept.
  ///   - mostProblemsOfAKind: how many problems of a kind are given in full; the others are counted.
  package init(
    _ sameID: SameID?, last: LastOfID?,
    mostProblemsOfAKind: Int = ProblemCollector.mostOfAKind
  ) {
    self.sameID = sameID
    files = last?.files ?? InputFiles()
    self.last = last
    found = ProblemCollector(mostOfAKind: mostProblemsOfAKind)
  }

  /// What became of a batch's events at the gate.
  package struct Admission {
    /// What was found, in the batch's order.
    package var problems: [Problem] = []
    /// How many problems there were beyond those.
    package var uncounted: [ProblemKind: Int] = [:]
    package var repeats = RepeatedEvents()

    package init() {}
  }

  /// Marks the events of a batch that do not go on, and numbers those that have no id of their own.
  ///
  /// - Parameters:
  ///   - batch: the events, in the order of the inputs from batch to batch.
  ///   - fingerprints: theirs.
  ///   - isTable: whether they are rows of a table.
  /// - Returns: what was found.
  /// - Throws: `Problem` if what is known cannot be kept on the disk.
  package mutating func admit(
    _ batch: inout EventBatch, _ fingerprints: [EventFingerprint], isTable: Bool
  ) throws(Problem) -> Admission {
    var admission = Admission()
    found.removeAll()
    let file = files.number(of: batch.file)
    for index in batch.events.indices where !batch.events[index].isRefused {
      let place = RepeatedKeys.Place(
        input: file, line: batch.firstLine + Int(batch.events[index].line) + 1)
      let event = AdmittedEvent(row: index, place: place, isTable: isTable)
      switch try verdict(on: batch.events[index], fingerprints[index], in: batch, at: place) {
      case .goesOn: break
      case .isNumbered(let first):
        try number(event, first, fingerprints[index].content, &batch)
        admission.repeats.numbered += 1
      case .counts(let first):
        batch.events[index].repetition = .identical
        note(event, countsOnceAs: first, batch)
        admission.repeats.identical += 1
      case .givesWay(let other):
        batch.events[index].repetition = .superseded
        note(event, givesWayTo: other, batch)
        admission.repeats.superseded += 1
      case .contradicts(let first):
        batch.events[index].isRefused = true
        note(event, contradicts: first, batch)
      }
    }
    admission.problems = found.problems
    admission.uncounted = found.uncounted
    return admission
  }

  // MARK: Verdicts

  private enum Verdict {
    case goesOn
    /// It has no id of its own, and the one made for it is taken.
    case isNumbered(FingerprintEntry)
    /// It says the same as another of its id.
    case counts(FingerprintEntry)
    /// Another of its id is the one that is kept.
    case givesWay(FingerprintEntry)
    /// It says otherwise than another of its id.
    case contradicts(FingerprintEntry)
  }

  private mutating func verdict(
    on row: EventRow, _ fingerprint: EventFingerprint, in batch: EventBatch,
    at place: RepeatedKeys.Place
  ) throws(Problem) -> Verdict {
    if !row.hasMadeID, let other = try last?.other(than: row, fingerprint.id, in: batch) {
      return other.content == fingerprint.content ? .counts(other) : .givesWay(other)
    }
    let entry = FingerprintEntry(
      fingerprint.id, content: fingerprint.content, at: place, number: 1)
    guard let first = try known.noteIfNew(entry) else { return .goesOn }
    if row.hasMadeID { return .isNumbered(first) }
    if first.content == fingerprint.content { return .counts(first) }
    return sameID == nil ? .contradicts(first) : .givesWay(first)
  }

  /// Gives an event the first id behind the one made for it that is free.
  private mutating func number(
    _ event: AdmittedEvent, _ first: FingerprintEntry, _ content: UInt64,
    _ batch: inout EventBatch
  ) throws(Problem) {
    var first = first
    let made = batch.events[event.row].id
    while true {
      first.number += 1
      let id = ContentHash.appendID(numbering: made, first.number, to: &batch)
      let key = Fingerprint(of: batch.text.span.extracting(id.bounds))
      let entry = FingerprintEntry(key, content: content, at: event.place, number: 1)
      if try known.noteIfNew(entry) == nil {
        batch.events[event.row].id = id
        batch.events[event.row].isNumbered = true
        break
      }
      batch.text.removeLast(id.count)
    }
    try known.note(first)
    note(event, numberedAfter: first, isSame: first.content == content, batch)
  }
}
