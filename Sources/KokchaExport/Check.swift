public import KokchaEngine
public import KokchaGazetteer
public import KokchaModel
public import KokchaRecords
import KokchaTime

/// Reads event logs, places their events, and tells everything that is or looks wrong; writes nothing.
///
/// ```swift
/// let report = Check.run(["events.csv"], gazetteer: try Gazetteer.embedded())
/// for problem in report.problems.problems { print(problem) }
/// print(report.events, "events", report.hasErrors ? "with errors" : "without errors")
/// ```
public enum Check {
  /// Looks through inputs, from the first event to the last, whatever it finds.
  ///
  /// - Parameters:
  ///   - inputs: the event logs, in order; `-` is standard input.
  ///   - reading: how they are read.
  ///   - gazetteer: what places their events.
  ///   - mostOfAKind: how many problems of each kind are kept in full; the others are counted.
  ///   - threads: how many threads work; all cores if nil.
  ///   - onProgress: called from any thread, one call at a time.
  /// - Returns: what was found, in the inputs' order.
  public static func run(
    _ inputs: [String], reading: EventLogOptions = EventLogOptions(), gazetteer: Gazetteer,
    mostOfAKind: Int = ProblemList.mostOfAKind, threads: Int? = nil,
    onProgress: @escaping @Sendable (ExportProgress) -> Void = { _ in }
  ) -> CheckReport {
    var options = ExportOptions(inputs: inputs, outputs: [])
    options.reading = reading
    options.reading.keepsRefused = true
    // What a check tells is wrong, whatever an export is to make of it.
    options.reading.bad = .refuse
    options.checks = true
    options.mostProblemsOfAKind = mostOfAKind
    options.threads = threads
    var report = CheckReport(problems: ProblemList(mostOfAKind: mostOfAKind))
    do throws(Problem) {
      let survey = try InputSurvey(
        inputs, options: options.reading, gazetteer: gazetteer, threads: threads)
      let sequence = try survey.open()
      let doubts = sequence.columnDoubts(in: inputs)
      let pass = ExportPass(
        options, sequence, gazetteer: gazetteer, lastOfID: survey.lastOfID, tracks: [],
        onProgress: onProgress)
      pass.run()
      report.problems = pass.report.problems
      for doubt in doubts { report.problems.append(doubt) }
      report.zonesVersion = reading.zones.version
      report.failure = pass.report.failure
      report.events = pass.events
      report.refusedEvents = pass.report.bad.events
      report.withdrawnEvents = pass.report.withdrawnEvents
      report.repeats = pass.report.repeats
    } catch {
      switch error.code.stage {
      case .data: report.problems.append(error)
      case .files: report.failure = error
      }
    }
    return report
  }
}

/// What a check found.
public struct CheckReport: Sendable {
  /// What is wrong, or looks wrong.
  public var problems: ProblemList
  /// How many events could be exported.
  public var events = 0
  /// How many could not, for the errors found.
  public var refusedEvents = 0
  /// How many were left out for their status, and not looked at further.
  public var withdrawnEvents = 0
  /// Events whose ids came again, and what an export makes of them.
  public var repeats = RepeatedEvents()
  /// The version of the system's tzdata, by which clock times were read; nil if there is none.
  public var zonesVersion: String?
  /// Why the check could not be finished, if a file failed.
  public var failure: Problem?

  /// Whether an export would refuse the inputs.
  public var hasErrors: Bool { problems.errorCount > 0 }
}
