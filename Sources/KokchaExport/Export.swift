import KokchaEngine
import KokchaFiles
import KokchaFormat
public import KokchaGazetteer
import KokchaModel
import KokchaRecords
import KokchaTime

/// Reads event logs, places their events, and writes every output in one pass: all or nothing.
///
/// ```swift
/// var options = ExportOptions(
///   inputs: ["events.csv"],
///   outputs: [.init(.geojson, path: "events.geojson"), .init(.kmz, path: "events.kmz")])
/// options.reading.bad = .skip
/// let report = Export.run(options, gazetteer: try Gazetteer.embedded())
/// for output in report.outputs { print(output.path, output.events, output.losses) }
/// if !report.isWritten { print(report.failure ?? "nothing was written") }
/// ```
public enum Export {
  /// Runs an export.
  ///
  /// Outputs get their names only when all of them are whole and nothing forbids them; otherwise
  /// every file is as it was.
  ///
  /// - Parameters:
  ///   - options: what is read and written, and how.
  ///   - gazetteer: what places the events.
  ///   - onProgress: is called now and then from any thread, one call at a time.
  /// - Returns: what was written, what was wrong with the input, and why nothing was written if nothing was.
  public static func run(
    _ options: ExportOptions, gazetteer: Gazetteer,
    onProgress: @escaping @Sendable (ExportProgress) -> Void = { _ in }
  ) -> ExportReport {
    var report = ExportReport()
    let draft = options.report.map { _ in ReportDraft(inputs: options.inputs) }
    // Before anything is looked at: what a killed run left may be in the place of an output.
    report.recoveries = SetRecovery.run(beside: options.targets)
    let set = OutputSet(
      overwriting: options.overwrites, synchronizing: options.synchronizes, digesting: draft != nil)
    do throws(Problem) {
      try check(options)
      try write(options, gazetteer: gazetteer, to: set, &report, draft, onProgress: onProgress)
    } catch {
      report.outputs = []
      report.refuse(error, draft)
    }
    report.concessions = set.concessions
    let left = set.abandon()
    if !left.isEmpty { report.failure = OutputSet.failure(report.failure, leaving: left) }
    if let draft, !report.isWritten, report.failure == nil {
      writeAlone(&report, draft, options, gazetteer)
    }
    return report
  }

  /// Reads the inputs and writes the outputs; gives them their names unless the data is refused.
  private static func write(
    _ options: ExportOptions, gazetteer: Gazetteer, to set: OutputSet, _ report: inout ExportReport,
    _ draft: ReportDraft?, onProgress: @escaping @Sendable (ExportProgress) -> Void
  ) throws(Problem) {
    try set.begin(options.targets)
    // Opened first: one that cannot be written must not be found out behind the outputs.
    let reportFile = try options.report.map { (path) throws(Problem) in try set.open(path) }
    let digests =
      draft?.inputs ?? (options.namesInputs ? options.inputs.map(InputDigest.init) : nil)
    let origin = RunOrigin(digests ?? [])
    let survey = try InputSurvey(
      options.inputs, options: options.reading, gazetteer: gazetteer, threads: options.threads,
      digests: digests)
    let inputs = try survey.open()
    let notes =
      inputs.columnNotes(in: options.inputs)
      + options.namedOptions.compactMap { $0.note(on: options.outputs) }
    var tracks: [OutputTrack] = []
    var options = options
    if options.drawsBasemap {
      options.drawing.basemap = { Basemap(of: gazetteer, around: $0) }
    }
    if options.drawsGround, options.drawing.ground == nil {
      options.drawing.ground = { gazetteer.topology(around: $0, language: $1) }
    }
    var information = DocumentInformation(
      title: inputs.title, attribution: gazetteer.attribution)
    if options.namesInputs { information.origin = { origin.ofDocuments } }
    for output in options.outputs {
      tracks.append(
        try OutputTrack(
          output, of: options, in: set, extraNames: inputs.extraNames, information: information))
    }
    let pass = ExportPass(
      options, inputs, gazetteer: gazetteer, lastOfID: survey.lastOfID, tracks: tracks,
      draft: draft, onProgress: onProgress)
    pass.run()
    let recoveries = report.recoveries
    report = pass.report
    report.recoveries = recoveries
    report.notes = notes + pass.notes
    if pass.refuses { return }
    origin.note(leftOut: report.leftOutSentences(reading: options.reading))
    var files: [OutputFile] = []
    for track in tracks {
      files += try track.finish()
      report.notes += track.notes
    }
    report.outputs = tracks.map(\.written)
    report.attribution = pass.usesGazetteer ? gazetteer.attribution : nil
    if let reportFile, let draft {
      let origin = ReportOrigin(options, draft.inputs, gazetteer)
      try ReportDocument.write(report, draft, origin, to: reportFile)
      files.append(reportFile)
    }
    try set.publish(files)
  }

  /// Writes the report of data that was refused.
  private static func writeAlone(
    _ report: inout ExportReport, _ draft: ReportDraft, _ options: ExportOptions,
    _ gazetteer: Gazetteer
  ) {
    guard let path = options.report else { return }
    let set = OutputSet(overwriting: options.overwrites, synchronizing: options.synchronizes)
    do throws(Problem) {
      let file = try set.open(path)
      let origin = ReportOrigin(options, draft.inputs, gazetteer)
      try ReportDocument.write(report, draft, origin, to: file)
      try set.publish([file])
    } catch {
      report.failure = error
    }
    report.concessions += set.concessions
    let left = set.abandon()
    if !left.isEmpty { report.failure = OutputSet.failure(report.failure, leaving: left) }
  }

  /// Everything that can be refused before any work.
  private static func check(_ options: ExportOptions) throws(Problem) {
    let inputs = Set(options.inputs.compactMap(FileIdentity.ofInput))
    var earlier: [String] = []
    for path in options.targets {
      let identity = FileIdentity.ofOutput(path)
      for other in earlier
      where other == path || identity != nil && FileIdentity.ofOutput(other) == identity {
        throw Problem(
          .sameFile, at: InputPosition(file: path), "two outputs are this one file",
          advice: "give each a file of its own")
      }
      if let identity, inputs.contains(identity) {
        throw Problem(
          .sameFile, at: InputPosition(file: path), "the output is the input",
          advice: "name another file; Kokcha never writes over its input")
      }
      // Only now, so that the advice is never to use --force on the input.
      try OutputFile.check(path: path, overwriting: options.overwrites)
      earlier.append(path)
    }
    try checkSideFiles(options)
  }

  /// Two documents may want one file beside them: `a.csv` and `a.tsv` for the types of their columns.
  private static func checkSideFiles(_ options: ExportOptions) throws(Problem) {
    var earlier: [(output: String, path: String)] = []
    for output in options.outputs {
      let sideFiles = output.sideFiles(options.settings)
      for (content, path) in sideFiles {
        guard let other = earlier.first(where: { $0.path == path })?.output else { continue }
        throw Problem(
          .sameFile, at: InputPosition(file: path),
          "the \(content) of \(PathText.shown(other)) and of \(PathText.shown(output.path)) would be "
            + "this one file",
          advice: "give one of the two another name than the other but for the ending")
      }
      earlier += sideFiles.map { (output.path, $0.path) }
    }
  }
}
