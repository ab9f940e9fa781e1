import Kokcha
import KokchaFiles
public import KokchaGazetteer

/// Reads event logs, places their events, and writes every output in one pass: all or nothing.
public enum Export {
  /// Runs an export.
  ///
  /// Outputs get their names only when all of them are whole and nothing forbids them; otherwise
  /// every file is as it was. `onProgress` is called from any thread, one call at a time.
  public static func run(
    _ options: ExportOptions, gazetteer: Gazetteer,
    onProgress: @escaping @Sendable (ExportProgress) -> Void = { _ in }
  ) -> ExportReport {
    var report = ExportReport()
    do throws(Problem) {
      try check(options)
      let inputs = try InputSequence(options.inputs, options: options.reading)
      let notes = inputs.columnNotes(in: options.inputs)
      var tracks: [OutputTrack] = []
      // An export needs names and outlines alike: read now, on two cores.
      gazetteer.readWhole()
      var options = options
      if options.drawsBasemap {
        options.drawing.basemap = { Basemap(of: gazetteer, around: $0) }
      }
      for output in options.outputs {
        tracks.append(
          try OutputTrack(
            output, of: options, extraNames: inputs.extraNames,
            information: DocumentInformation(
              title: title(of: options.inputs), attribution: gazetteer.attribution)))
      }
      let pass = ExportPass(
        options, inputs, gazetteer: gazetteer, tracks: tracks, onProgress: onProgress)
      pass.run()
      report = pass.report
      report.notes = notes
      if pass.refuses { return report }
      var files: [OutputFile] = []
      for track in tracks {
        files += try track.finish(synchronizing: options.synchronizes)
      }
      try OutputFile.commit(files)
      report.outputs = tracks.map(\.written)
      report.attribution = pass.usesGazetteer ? gazetteer.attribution : nil
    } catch {
      switch error.code.stage {
      case .data: report.problems.append(error)
      case .files: report.failure = error
      }
    }
    return report
  }

  /// Everything that can be refused before any work.
  private static func check(_ options: ExportOptions) throws(Problem) {
    for (index, output) in options.outputs.enumerated() {
      for other in options.outputs[..<index] where OutputFile.isSame(other.path, output.path) {
        throw Problem(
          .sameFile, at: InputPosition(file: output.path), "two outputs are this one file",
          advice: "give each a file of its own")
      }
      for input in options.inputs where input != "-" && OutputFile.isSame(input, output.path) {
        throw Problem(
          .sameFile, at: InputPosition(file: output.path), "the output is the input",
          advice: "name another file; Kokcha never writes over its input")
      }
      for other in options.outputs[..<index] where options.drawing.writesCSVT {
        guard let types = output.typesPath, types == other.typesPath else { continue }
        throw Problem(
          .sameFile, at: InputPosition(file: types),
          "the types of \(other.path) and of \(output.path) would be this one file",
          advice: "give one of the two another name than the other but for the ending")
      }
      // Only now, lest somebody be told to use --force on the input.
      try OutputFile.check(path: output.path, overwriting: options.overwrites)
    }
  }

  /// The document's title: the input's name without folder and ending.
  private static func title(of inputs: [String]) -> String {
    guard inputs.count == 1, let path = inputs.first, path != "-",
      let name = path.split(separator: "/").last
    else { return "Events" }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}
