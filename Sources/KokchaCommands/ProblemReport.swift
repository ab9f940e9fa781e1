import KokchaBytes
import KokchaEngine
import KokchaExport
import KokchaModel

/// The problems of a run, for people.
enum ProblemReport {
  /// Of each kind so many are shown unless all are asked for; fewer where a screen would not hold them.
  private static let shownOfAKind = 3
  /// What a screen shows: 24 lines of 80 columns, of which the closing line takes two.
  private static let screen = (lines: 22, columns: 80)

  /// Errors first, a group for each kind: what it is, the first few of it, and what to do.
  static func text(of list: ProblemList, showsAll: Bool) -> String {
    let groups = groups(of: list)
    if showsAll { return join(groups.map { $0.text(showing: .max) }) }
    for shown in stride(from: shownOfAKind, through: 1, by: -1) {
      let text = join(groups.map { $0.text(showing: shown) })
      if lines(of: text) <= screen.lines { return text }
    }
    return firstScreen(of: groups)
  }

  /// Errors first, kind by kind.
  private static func groups(of list: ProblemList) -> [ProblemGroup] {
    var problems: [ProblemKind: [Problem]] = [:]
    for problem in list.problems { problems[problem.kind, default: []].append(problem) }
    let order = [Severity.error, .warning].flatMap { severity in
      ProblemCode.allCases.map { ProblemKind($0, severity) }
    }
    return order.compactMap { kind in
      problems[kind].map { ProblemGroup(problems: $0, count: list.counts[kind] ?? $0.count) }
    }
  }

  /// As many kinds as a screen holds with one problem each, then how many there are of each of the others.
  private static func firstScreen(of groups: [ProblemGroup]) -> String {
    var shown: [String] = []
    for number in groups.indices {
      let text = shown + [cut(groups[number].text(showing: 1))]
      let rest = remainder(of: groups[(number + 1)...])
      if lines(of: join(text)) + lines(of: rest) + 1 > screen.lines { break }
      shown = text
    }
    let rest = remainder(of: groups[shown.count...])
    return shown.isEmpty ? rest : join(shown) + (rest.isEmpty ? "" : "\n" + rest)
  }

  /// A message may list all the columns of a table: its lines, four on the screen at most.
  private static func cut(_ text: String) -> String {
    let most = 4 * screen.columns
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.unicodeScalars.count <= most
        ? String(line) : line.prefix(most - 22) + "… (--all shows it all)"
    }.joined(separator: "\n")
  }

  /// `… and 12 more of K062, 3 of K040; --all shows them`: the kinds that are not shown.
  private static func remainder(of groups: ArraySlice<ProblemGroup>) -> String {
    guard !groups.isEmpty else { return "" }
    let kinds = groups.map { "\($0.count.grouped) of \($0.code.rawValue)" }
    return "… and also \(kinds.joined(separator: ", ")); --all shows them\n"
  }

  private static func join(_ texts: [String]) -> String { texts.joined(separator: "\n") }

  /// How many lines of a screen a text takes.
  private static func lines(of text: String) -> Int {
    if text.isEmpty { return 0 }
    return text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      // A character of Chinese or an emoji takes two columns.
      let width = $1.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
      return $0 + max(1, (width + screen.columns - 1) / screen.columns)
    }
  }
}

/// The problems of one kind.
private struct ProblemGroup {
  /// Those that were kept in full; not empty.
  var problems: [Problem]
  /// How many there are.
  var count: Int

  var code: ProblemCode { problems[0].code }

  /// What it is, the first few, and what to do.
  func text(showing most: Int) -> String {
    let first = problems[0]
    var text = "\(first.code.rawValue) \(first.severity.rawValue): \(first.code.summary)"
    text += count == 1 ? "\n" : " (\(count.grouped))\n"
    let told = problems.prefix(most)
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
