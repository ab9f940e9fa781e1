import Kokcha
import KokchaFiles

/// One output of an export: its document, and the file or files it goes to.
final class OutputTrack {
  let output: ExportOptions.Output
  let format: any EventFormat
  private let extraNames: [String]
  private let overwrites: Bool
  private var document: any EventDocument
  private var file: OutputFile
  private var finished: [OutputFile] = []
  private var losses = LossCounts()
  private var events = 0
  private var features = 0

  init(
    _ output: ExportOptions.Output, extraNames: [String], overwrites: Bool,
    writesLogRows: Bool, information: DocumentInformation
  ) throws(Problem) {
    self.output = output
    self.extraNames = extraNames
    self.overwrites = overwrites
    format = output.format.format(for: information, isLog: writesLogRows)
    document = format.makeDocument(extraNames: extraNames)
    file = try OutputFile(path: output.path, overwriting: overwrites)
  }

  func append(_ portion: inout EncodedPortion) throws(Problem) {
    if let most = format.mostEvents, document.events > 0,
      document.events + portion.events > most
    {
      try beginFurtherFile()
    }
    try document.append(&portion, to: &file)
  }

  private func beginFurtherFile() throws(Problem) {
    try closeDocument()
    losses[.furtherFile] += 1
    document = format.makeDocument(extraNames: extraNames)
    file = try OutputFile(path: furtherPath(finished.count + 1), overwriting: overwrites)
  }

  /// `events-2.csv` after `events.csv`; a stream takes them one after the other.
  private func furtherPath(_ number: Int) -> String {
    guard output.path != "-" else { return "-" }
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
  }

  /// Ends the document; its files are whole, but do not have their names yet.
  func finish(synchronizing: Bool) throws(Problem) -> [OutputFile] {
    try closeDocument()
    if synchronizing { for file in finished { try file.synchronize() } }
    return finished
  }

  /// What was written.
  var written: WrittenOutput {
    WrittenOutput(
      path: output.path, format: output.format, events: events, features: features,
      bytes: finished.reduce(0) { $0 + $1.count },
      losses: LossKind.allCases.compactMap { kind in
        losses[kind] == 0
          ? nil : LossSentence.of(kind, count: losses[kind], in: output.format)
      })
  }
}
