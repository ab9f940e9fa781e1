package import KokchaModel

/// Turns batches into the bytes of one format; one for each thread and output.
///
/// It knows the format and nothing of files.
package protocol EventEncoder: AnyObject {
  /// Encodes a batch that has been flattened; the portion's earlier content is gone.
  func encode(_ batch: EventBatch, into portion: inout EncodedPortion)
}

/// One document in the making: takes portions in order, and knows what only the whole can tell.
package protocol EventDocument: AnyObject {
  /// What the format could not hold so far.
  var losses: LossCounts { get }
  var events: Int { get }
  var features: Int { get }

  /// Writes a portion.
  func append(
    _ portion: inout EncodedPortion, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem)

  /// Writes what ends the document.
  func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem)

  /// Small files that go beside the document, once it is finished.
  ///
  /// - Parameter name: the document's file name, without its folder.
  /// - Returns: the files, which lie in the same folder.
  func sidecars(of name: String) -> [Sidecar]

  /// What is worth knowing of the finished document, a sentence each: that it is too large for something.
  ///
  /// - Parameter bytes: how large it is.
  /// - Returns: the sentences.
  func notes(bytes: Int) -> [String]
}

extension EventDocument {
  package func sidecars(of name: String) -> [Sidecar] { [] }
  package func notes(bytes: Int) -> [String] { [] }
}

/// A small file beside a document, which tells programs how to read it.
package struct Sidecar: Sendable {
  /// Its file name; it lies in the document's folder.
  package var name: String
  package var content: String
  /// Whether it names whose data the document's places are from (rule A8).
  package var namesSources: Bool

  package init(name: String, content: String, namesSources: Bool = false) {
    self.name = name
    self.content = content
    self.namesSources = namesSources
  }
}

/// A format as the settings of a run have it: what its `OutputFormat` makes.
package protocol EventFormat: Sendable {
  /// The most features, or rows, that one file may hold; nil where there is no limit.
  var mostFeatures: Int? { get }

  /// Whether a column of the source's own has to be named before the first event: the document begins with a list.
  var declaresColumns: Bool { get }

  /// An encoder for batches with these columns of the source's own.
  func makeEncoder(extraNames: [String]) -> any EventEncoder

  /// A document with these columns of the source's own.
  func makeDocument(extraNames: [String]) -> any EventDocument
}

extension EventFormat {
  package var mostFeatures: Int? { nil }
  package var declaresColumns: Bool { false }
}

/// What a document's events were read from, and what of it the document does not have.
package struct DocumentOrigin: Sendable {
  /// A file, or standard input.
  package struct Input: Sendable {
    /// Its name, without its folder: a page is passed on, and folders may tell who made it.
    package var name: String
    /// How many bytes it has; nil for a stream that was not read to its end.
    package var bytes: Int?
    /// SHA-256 of them, in hexadecimal digits.
    package var sha256: String?

    package init(name: String, bytes: Int? = nil, sha256: String? = nil) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  package var inputs: [Input] = []
  /// Events and values that were read and left out, a sentence a kind.
  package var leftOut: [String] = []

  package init() {}
}

/// What is told of a document beside its events.
public struct DocumentInformation: Sendable {
  /// What the document is called.
  public var title: String
  /// To whom the gazetteer's data is owed; nil if none was used.
  public var attribution: String?
  /// Tells what the events were read from, once all of them are written; nil where nobody knows.
  package var origin: (@Sendable () -> DocumentOrigin)?

  /// A document of this name.
  public init(title: String = "Events", attribution: String? = nil) {
    self.title = title
    self.attribution = attribution
  }
}
