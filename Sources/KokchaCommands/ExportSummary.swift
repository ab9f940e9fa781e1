import KokchaEngine
import KokchaBytes
import KokchaExport
import KokchaFiles
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import KokchaRecords

/// What an export says at its end: problems, outputs, and what each format could not hold.
struct ExportSummary {
  private let report: ExportReport
  private let options: ExportOptions
  private let isQuiet: Bool

  /// Of each kind of problem so many are shown in full.
  private static let shownErrors = 20
  private static let shownWarnings = 5

  init(_ report: ExportReport, options: ExportOptions, isQuiet: Bool) {
    self.report = report
    self.options = options
    self.isQuiet = isQuiet
  }

  /// Says everything, and gives the exit status.
  func print(to console: Console) -> Int32 {
    if report.failure?.code == .pipeClosed { return ExitStatus.pipeClosed }
    // Files were changed, so that this is no detail.
    for recovery in report.recoveries { console.errors("\(recovery)\n") }
    printProblems(to: console)
    if let failure = report.failure {
      console.errors("\(failure)\n")
      return failure.code == .sameFile
        ? ExitStatus.wrongUsage : ExitStatus.fileFailed
    }
    guard report.isWritten else {
      console.errors("nothing was written: \(reason)\n")
      return ExitStatus.dataRefused
    }
    if !isQuiet { printOutputs(to: console) }
    if let sentence = report.badDataSentence { console.errors(sentence + "\n") }
    return report.problems.errorCount > 0 ? ExitStatus.dataRefused : ExitStatus.success
  }

  private var reason: String {
    let problems = report.problems
    let errors = "\(problems.errorCount.grouped) \(plural(problems.errorCount, "error"))"
    let warnings = "\(problems.warningCount.grouped) \(plural(problems.warningCount, "warning"))"
    if options.isStrict, problems.warningCount > 0 {
      return "\(errors) and \(warnings), with --strict"
    }
    return errors
  }

  private func plural(_ count: Int, _ noun: String) -> String {
    count == 1 ? noun : noun + "s"
  }

  private func printProblems(to console: Console) {
    var shown: [ProblemKind: Int] = [:]
    func most(of kind: ProblemKind) -> Int {
      kind.severity == .error ? Self.shownErrors : Self.shownWarnings
    }
    for problem in report.problems.problems {
      if isQuiet, problem.severity == .warning, !options.isStrict { continue }
      shown[problem.kind, default: 0] += 1
      if shown[problem.kind, default: 0] <= most(of: problem.kind) {
        console.errors("\(problem)\n")
      }
    }
    for code in ProblemCode.allCases {
      for kind in [ProblemKind(code, .error), ProblemKind(code, .warning)] {
        guard shown[kind] != nil, let all = report.problems.counts[kind] else { continue }
        let rest = all - min(all, most(of: kind))
        if rest > 0 {
          console.errors("… and \(rest.grouped) more like this (\(code.rawValue))\n")
        }
      }
    }
  }

  private func printOutputs(to console: Console) {
    for output in report.outputs {
      let name = output.path == "-" ? "standard output" : PathText.shown(output.path)
      console.errors(
        "\(name): \(output.format.name), \(output.events.grouped) "
          + "\(plural(output.events, "event")), \(output.features.grouped) "
          + "\(plural(output.features, "feature")), \(output.bytes.grouped) bytes\n")
    }
    for output in report.outputs {
      for loss in output.losses {
        console.errors("\(output.format.name): \(loss.sentence(in: output.format))\n")
      }
    }
    printSpellings(to: console)
    printDrawnAtArea(to: console)
    for concession in report.concessions { console.errors("\(concession)\n") }
    for note in report.notes { console.errors("\(note)\n") }
    printAttribution(to: console)
    if report.passedOverFeatures > 0 {
      let count = report.passedOverFeatures
      console.errors(
        "\(count.grouped) \(plural(count, "feature")) passed over: further places, circles and the "
          + "like, whose events were read\n")
    }
    let sentences =
      report.numberedSentences + report.notTakenSentences(reading: options.reading)
    for sentence in sentences { console.errors("\(sentence)\n") }
  }

  /// So many spellings are named in the line that counts their events.
  private static let namedSpellings = 3

  private func printSpellings(to console: Console) {
    let heard = report.unlistedSpellings
    if heard.events == 0 { return }
    var named = heard.spellings.prefix(Self.namedSpellings).map {
      "'\(Problem.quotable($0.written))' as \($0.place.name)"
    }
    let rest = heard.spellings.count - named.count
    if rest > 0 { named.append("\(rest.grouped) more") }
    console.errors(
      "\(heard.events.grouped) \(heard.events == 1 ? "event names" : "events name") a place in a spelling "
        + "that the gazetteer does not list, and it was read by its sounds: "
        + "\(named.listed(with: "and")); kokcha check tells more "
        + "(\(ProblemCode.spellingUnlisted.rawValue))\n")
  }

  private func printDrawnAtArea(to console: Console) {
    let count = report.drawnAtArea.count
    if count == 0 { return }
    console.errors(
      "\(count.grouped) \(count == 1 ? "event names" : "events name") a place that the gazetteer does not know, "
        + "and \(count == 1 ? "is" : "are") drawn at the district around it: place_match is area\n")
  }

  /// Says what must be passed on with files that cannot say it themselves (rule A8).
  private func printAttribution(to console: Console) {
    let silent = report.outputs.filter { !$0.namesSources }.map(\.format.name)
    guard let attribution = report.attribution, !silent.isEmpty else { return }
    console.errors(
      "\(silent.joined(separator: ", ")): name whose data the places are from when you pass this on"
        + " (--csvw writes it beside a table): \(attribution)\n")
  }
}
