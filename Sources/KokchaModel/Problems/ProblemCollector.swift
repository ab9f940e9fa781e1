/// The problems of one batch: all of them counted, the first of each kind in full.
///
/// A log in which every row has the same fault must not cost a message for every row. It serves one batch at a time:
/// `removeAll` comes between two.
package struct ProblemCollector: Sendable {
  /// The problems in full, in the input's order.
  package private(set) var problems: [Problem] = []
  /// How many of each kind there were beyond those in full.
  package private(set) var uncounted: [ProblemKind: Int] = [:]
  private var kept: [ProblemKind: Int] = [:]
  /// Where the problems of a batch stand, as far as that was asked.
  private var positions = PositionIndex()

  /// How many of each kind are kept in full if nothing else is said.
  package static let mostOfAKind = 100
  private let mostOfAKind: Int
  /// Whether the problem that was noted last is one of those in full.
  private var keepsLast = false

  package init(mostOfAKind: Int = Self.mostOfAKind) { self.mostOfAKind = mostOfAKind }

  package mutating func removeAll() {
    problems.removeAll(keepingCapacity: true)
    if !kept.isEmpty { kept.removeAll(keepingCapacity: true) }
    if !uncounted.isEmpty { uncounted.removeAll(keepingCapacity: true) }
    positions.removeAll()
  }

  /// Notes a problem; it is put in words, and its place is looked for, only if it is kept.
  package mutating func note(
    _ code: ProblemCode, _ severity: Severity, _ problem: (inout PositionIndex) -> Problem
  ) {
    let kind = ProblemKind(code, severity)
    if kept[kind, default: 0] < mostOfAKind {
      kept[kind, default: 0] += 1
      problems.append(problem(&positions))
      keepsLast = true
    } else {
      keepsLast = false
      uncounted[kind, default: 0] += 1
    }
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
