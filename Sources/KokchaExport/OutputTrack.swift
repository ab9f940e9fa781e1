import Kokcha
import KokchaFiles

/// One output of an export: its document, and the file or files it goes to.
final class OutputTrack {
  let output: ExportOptions.Output
  let format: any EventFormat
  private let extraNames: [String]
  private let options: ExportOptions
  private var document: any EventDocument
  private var file: OutputFile
  private var finished: [OutputFile] = []
  private var sidecars: [OutputFile] = []
  private var losses = LossCounts()
  private var lostIDs = LostIDs()
  private var events = 0
  private var features = 0

  init(
    _ output: ExportOptions.Output, of options: ExportOptions, extraNames: [String],
    information: DocumentInformation
  ) throws(Problem) {
    self.output = output
    self.extraNames = extraNames
    self.options = options
    format = output.format.format(
      for: information, drawing: options.drawing, isLog: options.writesLogRows,
      mostRows: options.mostRows)
    document = format.makeDocument(extraNames: extraNames)
    file = try OutputFile(path: output.path, overwriting: options.overwrites)
  }

  func append(_ portion: inout EncodedPortion) throws(Problem) {
    // A stream is one document, however long; only files are opened by a spreadsheet.
    if let most = format.mostFeatures, !file.isStream, document.features > 0,
      document.features + portion.features > most
    {
      try beginFurtherFile()
    }
    try document.append(&portion, to: &file)
    lostIDs.append(portion.lostIDs)
  }

  private func beginFurtherFile() throws(Problem) {
    try closeDocument()
    losses[.furtherFile] += 1
    document = format.makeDocument(extraNames: extraNames)
    file = try furtherFile(
      furtherPath(finished.count + 1), why: "a spreadsheet holds no more rows in one file")
  }

  /// A file that nobody named on the command line.
  private func furtherFile(_ path: String, why: String) throws(Problem) -> OutputFile {
    for other in options.inputs + options.outputs.map(\.path)
    where OutputFile.isSame(other, path) {
      throw Problem(
        .sameFile, at: InputPosition(file: path),
        "the further file that \(output.path) needs is an input or another output",
        advice: "give the output another name; \(why)")
    }
    return try OutputFile(path: path, overwriting: options.overwrites)
  }

  /// `events-2.csv` after `events.csv`.
  private func furtherPath(_ number: Int) -> String {
    let name = output.path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return output.path + "-\(number)"
    }
    return output.path.prefix(upTo: dot) + "-\(number)" + output.path[dot...]
  }

  private func closeDocument() throws(Problem) {
    try document.finish(&file)
    losses.formUnion(document.losses)
    events += document.events
    features += document.features
    finished.append(file)
    if file.isStream { return }
    let name = file.name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    for sidecar in document.sidecars(of: String(name)) {
      let beside = try furtherFile(
        file.name.dropLast(name.count) + sidecar.name, why: "a sidecar takes its name from it")
      try beside.write(sidecar.content.utf8.span)
      sidecars.append(beside)
    }
  }

  /// Ends the document; its files are whole, but do not have their names yet.
  func finish(synchronizing: Bool) throws(Problem) -> [OutputFile] {
    try closeDocument()
    let all = finished + sidecars
    if synchronizing { for file in all { try file.synchronize() } }
    return all
  }

  /// What was written.
  var written: WrittenOutput {
    WrittenOutput(
      path: output.path, format: output.format, events: events, features: features,
      bytes: finished.reduce(0) { $0 + $1.count },
      losses: LossKind.allCases.compactMap { kind in
        losses[kind] == 0
          ? nil : WrittenLoss(kind: kind, count: losses[kind], events: lostIDs[kind])
      },
      namesSources: output.format.namesSources
        || output.format.isTable && options.drawing.writesCSVW && !sidecars.isEmpty)
  }
}
