import KokchaBytes
import KokchaEngine
import KokchaExport
import KokchaFiles
import KokchaGazetteer
import KokchaModel
import KokchaRecords

/// `kokcha check`: everything that is or looks wrong, in one pass.
enum CheckCommand {
  static let help = """
    kokcha check: everything that is wrong with event logs and maps, or looks wrong, in one pass

    usage: kokcha check INPUT… [options]

    Reads and places the events as an export would, writes no file, and never stops at the first
    problem. An error stands in the way of an export; a warning looks wrong, and an editor should
    look. docs/problems.md explains every code.

      --format text|json  text for people (default), or one JSON document
      --all               show all problems of a kind, not the first few
    \(ReadingArguments.help)
    \(GazetteerArguments.help)
      --threads N         work with N threads rather than one a core
      --quiet             no closing line
      -h, --help          this text

    Exit status: 0 no error (warnings allowed), 1 errors, 2 wrong usage, 3 a file could not be read.

    example: kokcha check events.csv

    """

  static func run(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    let parsed = try Arguments(
      arguments,
      options: ReadingArguments.options + [
        GazetteerArguments.option,
        .value("--format"), .flag("--all"), .value("--threads"), .flag("--quiet"),
        .flag("--help"), Arguments.Option(name: "-h", takesValue: false),
      ])
    if parsed.has("--help") || parsed.has("-h") {
      return console.answer(help)
    }
    let inputs = try ReadingArguments.inputs(parsed, of: "check")
    var reading = try ReadingArguments.reading(parsed)
    let threads = try ReadingArguments.threads(parsed)
    let format = parsed.last("--format") ?? "text"
    guard format == "text" || format == "json" else {
      throw UsageError("--format is text or json")
    }
    Interruption.watch()
    let gazetteer: Gazetteer
    do throws(Problem) { gazetteer = try GazetteerArguments.gazetteer(parsed, console) } catch {
      console.errors("\(error)\n")
      return ExitStatus.of(error)
    }
    reading.defaultArea = try GazetteerArguments.defaultArea(parsed, in: gazetteer, console)
    let showsAll = parsed.has("--all")
    let progress = console.showsProgress && !parsed.has("--quiet") ? ProgressLine(console) : nil
    let report = Check.run(
      inputs, reading: reading, gazetteer: gazetteer,
      mostOfAKind: showsAll ? .max : ProblemList.mostOfAKind, threads: threads
    ) { progress?.show($0) }
    progress?.clear()
    if let failure = report.failure {
      console.errors("\(failure)\n")
      return ExitStatus.fileFailed
    }
    let text =
      format == "json"
      ? ReportDocument.json(of: report.problems, tzdata: report.zonesVersion)
      : ProblemReport.text(of: report.problems, showsAll: showsAll)
    let status = console.answer(text)
    if status != ExitStatus.success { return status }
    if !parsed.has("--quiet") { console.errors(closingLine(report)) }
    return report.hasErrors
      ? ExitStatus.dataRefused : ExitStatus.success
  }

  /// `6 events: 1 error, 2 warnings`.
  private static func closingLine(_ report: CheckReport) -> String {
    func number(_ count: Int, _ noun: String) -> String {
      "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
    }
    let problems = report.problems
    var found: [String] = []
    if problems.errorCount > 0 { found.append(number(problems.errorCount, "error")) }
    if problems.warningCount > 0 { found.append(number(problems.warningCount, "warning")) }
    var line = number(report.events, "event")
    if report.refusedEvents > 0 { line += " fit for export, \(report.refusedEvents.grouped) not" }
    if report.withdrawnEvents > 0 {
      line += ", \(report.withdrawnEvents.grouped) left out for their status"
    }
    if report.repeats.leftOut > 0 {
      line += ", \(report.repeats.leftOut.grouped) left out as repeated"
    }
    return line + ": " + (found.isEmpty ? "no problem found" : found.joined(separator: ", ")) + "\n"
  }
}
