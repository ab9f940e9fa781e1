import KokchaBytes
import KokchaEngine
import KokchaExport
import KokchaModel

/// The problems of a run, for people.
enum ProblemReport {
  /// Of each kind so many are shown unless all are asked for.
  private static let shownOfAKind = 3

  /// Errors first, a group for each kind: what it is, the first few of it, and what to do.
  static func text(of list: ProblemList, showsAll: Bool) -> String {
    var groups: [ProblemKind: [Problem]] = [:]
    for problem in list.problems { groups[problem.kind, default: []].append(problem) }
    let order = [Severity.error, .warning].flatMap { severity in
      ProblemCode.allCases.map { ProblemKind($0, severity) }
    }
    return order.compactMap { kind in
      groups[kind].map { problems in
        group(
          problems, count: list.counts[kind] ?? 0, shown: showsAll ? .max : shownOfAKind)
      }
    }.joined(separator: "\n")
  }

  /// One kind of problem.
  private static func group(_ problems: [Problem], count: Int, shown: Int) -> String {
    guard let first = problems.first else { return "" }
    var text = "\(first.code.rawValue) \(first.severity.rawValue): \(first.code.summary)"
    text += count == 1 ? "\n" : " (\(count.grouped))\n"
    let told = problems.prefix(shown)
    // Advice that is the same for all is given once.
    let sharesAdvice = told.allSatisfy { $0.advice == first.advice }
    for problem in told {
      text += "  \(problem.position): \(problem.message)"
      if let event = problem.event { text += " (event \(Problem.quotable(event, limit: 60)))" }
      text += "\n"
      if !sharesAdvice { text += "    \(problem.advice)\n" }
    }
    if count > told.count {
      text += "  … and \((count - told.count).grouped) more like this"
      text += told.count < problems.count ? "; --all shows them\n" : "\n"
    }
    if sharesAdvice { text += "    \(first.advice)\n" }
    return text
  }
}
