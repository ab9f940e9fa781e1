import KokchaBytes
package import KokchaModel
package import KokchaRecords

/// Decides, in the order of the inputs, which of several events with one id go on and under which id.
///
/// - An event without an id whose content another has is an event of its own: it is numbered, `k-….-2`.
/// - An event with an id and the same content as an earlier one of this id counts once.
/// - One with an id that an event of other content has is an error, unless the options say which one is kept.
///
/// Events that are not asked for are judged as all others: of several with one id, the kept one may be retracted, and
/// then none goes on. Of an event that is left out nothing is said to be repeated.
///
/// What costs time (fingerprints) is done on every core before; here ids are looked up.
package struct AdmitGate: ~Copyable {
  private var known = KnownIDs()
  let sameID: SameID?
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

  /// From the next batch on, only counts problems of these kinds: enough of them were already kept.
  package mutating func passOver(_ kinds: [ProblemKind]) { found.passOver(kinds) }

  /// What became of a batch's events at the gate.
  package struct Admission {
    /// What was found, in the batch's order.
    package var problems: [Problem] = []
    /// How many problems there were beyond those.
    package var uncounted: [ProblemKind: Int] = [:]
    package var repeats = RepeatedEvents()
    /// Rows that say the same as the row before them, of events that go on.
    package var repeatedRows: [EventRow] = []

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
      let entry = batch.entry(of: index, fingerprints[index], in: file)
      let event = AdmittedEvent(row: index, place: entry.place, isTable: isTable)
      switch try verdict(on: index, entry, in: &batch) {
      case .goesOn: break
      case .isNumbered(let first):
        let isSame = first.content == entry.content
        note(event, numberedAfter: first, isSame: isSame, batch)
        if isSame { admission.repeats.numbered += 1 } else { admission.repeats.renamed += 1 }
      case .isOfOtherDocument(let first):
        note(event, ofOtherDocumentThan: first, batch)
        admission.repeats.renamed += 1
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
    noteRepeatedRows(of: batch, &admission)
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
    /// Its id tells events apart in one document only, and another document of the archive has it too.
    case isOfOtherDocument(FingerprintEntry)
    /// Another of its id is the one that is kept.
    case givesWay(FingerprintEntry)
    /// It says otherwise than another of its id.
    case contradicts(FingerprintEntry)
  }

  private mutating func verdict(
    on index: Int, _ entry: FingerprintEntry, in batch: inout EventBatch
  ) throws(Problem) -> Verdict {
    let standing = try known.note(entry, of: index, in: &batch)
    let row = batch.events[index]
    if case .isNumbered(let first, let id) = standing {
      if let other = try last?.other(than: row, id, in: batch) { return verdict(entry, other) }
      return .isNumbered(first)
    }
    // One more without an id that is left out anyway.
    if row.hasMadeID, case .comesAgain = standing { return .goesOn }
    if let last {
      guard let other = try last.other(than: row, entry.key, in: batch) else { return .goesOn }
      return verdict(entry, other)
    }
    guard case .comesAgain(let first) = standing else { return .goesOn }
    if row.hasDocumentID, sameID == nil, row.exclusion == nil, first.content != entry.content,
      first.place.input != entry.place.input
    {
      _ = try known.number(entry, of: index, after: first, in: &batch)
      return .isOfOtherDocument(first)
    }
    return verdict(entry, first)
  }

  /// The verdict on an event where another with its id was first, or is to be kept.
  private func verdict(_ entry: FingerprintEntry, _ other: FingerprintEntry) -> Verdict {
    if other.content == entry.content { return entry.isExcluded ? .goesOn : .counts(other) }
    return sameID == nil ? .contradicts(other) : .givesWay(other)
  }
}
