public import Kokcha

/// The problems of a run: the first of each kind in full, all of them in number.
public struct ProblemList: Sendable {
  /// The problems that are kept in full, in the input's order.
  public private(set) var problems: [Problem] = []
  /// How many errors there were, kept or not.
  public private(set) var errorCount = 0
  /// How many warnings there were, kept or not.
  public private(set) var warningCount = 0
  /// How many of each kind there were, kept or not.
  public private(set) var counts: [ProblemCode: Int] = [:]

  /// How many of each kind are kept if nothing else is said.
  public static let mostOfAKind = ProblemCollector.mostOfAKind
  private let mostOfAKind: Int

  /// No problem yet; so many of each kind will be kept in full.
  public init(mostOfAKind: Int = Self.mostOfAKind) { self.mostOfAKind = mostOfAKind }

  /// Notes problems of which only the number is known.
  package mutating func count(_ further: [ProblemCode: Int]) {
    for (code, count) in further {
      counts[code, default: 0] += count
      if problems.first(where: { $0.code == code })?.severity == .error {
        errorCount += count
      } else {
        warningCount += count
      }
    }
  }

  /// Notes a problem.
  public mutating func append(_ problem: Problem) {
    switch problem.severity {
    case .error: errorCount += 1
    case .warning: warningCount += 1
    }
    counts[problem.code, default: 0] += 1
    if counts[problem.code, default: 0] <= mostOfAKind { problems.append(problem) }
  }
}
