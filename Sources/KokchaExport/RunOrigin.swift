import KokchaFiles
import KokchaFormat
import KokchaModel
import Synchronization

/// Tells a run's documents what their events were read from: known when all inputs have been read.
final class RunOrigin: Sendable {
  private let inputs: [InputDigest]
  private let leftOut = Mutex<[String]>([])

  init(_ inputs: [InputDigest]) { self.inputs = inputs }

  /// Takes what is to be said of events and values that no document has.
  func note(leftOut sentences: [String]) { leftOut.withLock { $0 = sentences } }

  /// What documents tell.
  var ofDocuments: DocumentOrigin {
    var origin = DocumentOrigin()
    origin.inputs = inputs.map { input in
      let digest = input.finish()
      return .init(
        name: PathText.shownInJSON(FilePath.name(of: input.path)), bytes: digest?.bytes,
        sha256: digest?.sha256)
    }
    origin.leftOut = leftOut.withLock { $0 }
    return origin
  }
}
