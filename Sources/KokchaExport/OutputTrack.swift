import KokchaFiles
import KokchaFormat
import KokchaModel

/// One output of an export: its document, and the file or files it goes to.
final class OutputTrack {
  let output: ExportOptions.Output
  let format: any EventFormat
  private let extraNames: [String]
  private let options: ExportOptions
  private let set: OutputSet
  private var document: any EventDocument
  private var file: OutputFile
  private var finished: [OutputFile] = []
  private var sidecars: [OutputFile] = []
  private var hasCredit = false
  private var writtenFiles: [WrittenFile] = []
  private var losses = LossCounts()
  private var lostIDs = LostIDs()
  private var events = 0
  private var features = 0
  /// What is worth knowing of what was written.
  private(set) var notes: [String] = []

  init(
    _ output: ExportOptions.Output, of options: ExportOptions, in set: OutputSet,
    extraNames: [String], information: DocumentInformation
  ) throws(Problem) {
    self.output = output
    self.extraNames = extraNames
    self.options = options
    self.set = set
    var settings = options.settings
    settings.information = information
    format = output.format.make(settings)
    document = format.makeDocument(extraNames: extraNames)
    file = try set.open(output.path)
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
    let others =
      options.inputs.map(FileIdentity.ofInput) + options.targets.map(FileIdentity.ofOutput)
    if let identity = FileIdentity.ofOutput(path), others.contains(identity) {
      throw Problem(
        .sameFile, at: InputPosition(file: path),
        "the further file that \(PathText.shown(output.path)) needs is an input or another output",
        advice: "give the output another name; \(why)")
    }
    return try set.open(path)
  }

  /// `events-2.csv` after `events.csv`.
  private func furtherPath(_ number: Int) -> String {
    let (stem, ending) = FilePath.parts(of: output.path)
    return "\(stem)-\(number)\(ending)"
  }

  private func closeDocument() throws(Problem) {
    try document.finish(&file)
    losses.formUnion(document.losses)
    events += document.events
    features += document.features
    finished.append(file)
    notes += document.notes(bytes: file.count).map { "\(output.format.name): \($0)" }
    if file.isStream { return }
    let name = FilePath.name(of: file.name)
    for sidecar in document.sidecars(of: name) {
      let beside = try furtherFile(
        file.name.dropLast(name.count) + sidecar.name, why: "a sidecar takes its name from it")
      try beside.write(sidecar.content.utf8.span)
      sidecars.append(beside)
      if sidecar.namesSources { hasCredit = true }
    }
  }

  /// Ends the document; its files are whole, but do not have their names yet.
  func finish() throws(Problem) -> [OutputFile] {
    try closeDocument()
    let files = finished + sidecars
    for file in files {
      writtenFiles.append(WrittenFile(path: file.name, digest: try file.digest()))
    }
    return files
  }

  /// What was written.
  var written: WrittenOutput {
    WrittenOutput(
      path: output.path, format: output.format, events: events, features: features,
      bytes: finished.reduce(0) { $0 + $1.count },
      losses: losses.written(lostIDs), files: writtenFiles,
      namesSources: output.format.namesSources || hasCredit)
  }
}
