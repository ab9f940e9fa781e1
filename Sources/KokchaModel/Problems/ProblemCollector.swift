/// The problems of one batch: all of them counted, the first of each kind in full.
///
/// A log in which every row has the same fault must not cost a message for every row. It serves one batch at a time:
/// `removeAll` comes between two.
package struct ProblemCollector: Sendable {
  /// The problems in full, in the input's order.
  package private(set) var problems: [Problem] = []
  /// What came up so far: kinds are few, so that they are looked through.
  private var tallies: [Tally] = []
  /// Kinds of which none is kept in full.
  private var told: [ProblemKind] = []
  /// Where the problems of a batch stand, as far as that was asked.
  private var positions = PositionIndex()

  /// How many of each kind are kept in full if nothing else is said.
  package static let mostOfAKind = 100
  private let mostOfAKind: Int
  /// Whether the problem that was noted last is one of those in full.
  private var keepsLast = false

  /// How many problems of a kind there were.
  private struct Tally {
    let kind: ProblemKind
    /// How many more are kept in full.
    var room: Int
    var uncounted = 0
  }

  package init(mostOfAKind: Int = Self.mostOfAKind) { self.mostOfAKind = mostOfAKind }

  /// How many of each kind there were beyond those in full.
  package var uncounted: [ProblemKind: Int] {
    var counts: [ProblemKind: Int] = [:]
    for tally in tallies where tally.uncounted > 0 { counts[tally.kind] = tally.uncounted }
    return counts
  }

  package mutating func removeAll() {
    problems.removeAll(keepingCapacity: true)
    tallies.removeAll(keepingCapacity: true)
    for kind in told { tallies.append(Tally(kind: kind, room: 0)) }
    positions.removeAll()
  }

  /// From the next batch on, only counts problems of these kinds: earlier batches kept as many as are shown.
  package mutating func passOver(_ kinds: [ProblemKind]) { told = kinds }

  /// Notes a problem; it is put in words, and its place is looked for, only if it is kept.
  package mutating func note(
    _ code: ProblemCode, _ severity: Severity, _ problem: (inout PositionIndex) -> Problem
  ) {
    if passesOver(code, severity) { return }
    let tally = tally(of: ProblemKind(code, severity))
    tallies[tally].room -= 1
    problems.append(problem(&positions))
    keepsLast = true
  }

  /// Counts a problem if no more of its kind are kept in full; tells whether it did, and nothing is left to be noted.
  package mutating func passesOver(_ code: ProblemCode, _ severity: Severity) -> Bool {
    let tally = tally(of: ProblemKind(code, severity))
    guard tallies[tally].room <= 0 else { return false }
    tallies[tally].uncounted += 1
    keepsLast = false
    return true
  }

  private mutating func tally(of kind: ProblemKind) -> Int {
    for index in tallies.indices where tallies[index].kind == kind { return index }
    tallies.append(Tally(kind: kind, room: mostOfAKind))
    return tallies.count - 1
  }

  /// Adds what is left out together with the value of the problem that was noted last, if one is.
  package mutating func blankWithLast(_ further: BlankedValue) {
    guard keepsLast, let last = problems.indices.last, !problems[last].blanked.isEmpty else {
      return
    }
    problems[last].blanked.append(further)
  }

  /// Of events that are left out after all, nothing is left out by itself.
  ///
  /// - Parameter records: those of such events, as problems number them.
  package mutating func takeBackBlanks(of records: Set<Int>) {
    for index in problems.indices where !problems[index].blanked.isEmpty {
      if let record = problems[index].record, records.contains(record) {
        problems[index].blanked = []
      }
    }
  }

  package mutating func note(_ problem: Problem) {
    note(problem.code, problem.severity) { _ in problem }
  }
}
