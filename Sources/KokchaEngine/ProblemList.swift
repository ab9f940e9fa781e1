public import KokchaModel

/// The problems of a run: the first of each kind in full, all of them in number.
public struct ProblemList: Sendable {
  /// The problems that are kept in full, in the input's order.
  public private(set) var problems: [Problem] = []
  /// How many of each kind there were, kept or not.
  public private(set) var counts: [ProblemKind: Int] = [:]

  /// How many errors there were, kept or not.
  public var errorCount: Int { count(of: .error) }
  /// How many warnings there were, kept or not.
  public var warningCount: Int { count(of: .warning) }

  /// How many of each kind are kept if nothing else is said.
  public static let mostOfAKind = ProblemCollector.mostOfAKind
  private let mostOfAKind: Int

  /// No problem yet; so many of each kind will be kept in full.
  public init(mostOfAKind: Int = Self.mostOfAKind) { self.mostOfAKind = mostOfAKind }

  /// How many problems with a code there were, kept or not.
  public func count(of code: ProblemCode) -> Int {
    counts[ProblemKind(code, .error), default: 0] + counts[ProblemKind(code, .warning), default: 0]
  }

  private func count(of severity: Severity) -> Int {
    counts.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
  }

  /// The kinds of which no more are kept in full.
  package var full: [ProblemKind] {
    counts.compactMap { kind, count in count < mostOfAKind ? nil : kind }
  }

  /// Notes problems of which only the number is known.
  package mutating func count(_ further: [ProblemKind: Int]) {
    for (kind, count) in further { counts[kind, default: 0] += count }
  }

  /// Notes a problem.
  public mutating func append(_ problem: Problem) {
    counts[problem.kind, default: 0] += 1
    if counts[problem.kind, default: 0] <= mostOfAKind { problems.append(problem) }
  }
}
