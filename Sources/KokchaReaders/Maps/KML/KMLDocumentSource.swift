package import Kokcha

/// A KML document to be read: a file of its own, or one in a KMZ.
package struct KMLDocumentSource {
  /// Its name for messages.
  package var name: String
  /// Opens it; what it gives adds bytes to a buffer, none at the end.
  package var open: () throws(Problem) -> any KMLBytes

  package init(name: String, open: @escaping () throws(Problem) -> any KMLBytes) {
    self.name = name
    self.open = open
  }
}

/// The bytes of an open document.
package protocol KMLBytes: AnyObject {
  /// Adds at most `limit` bytes; none only at the end.
  ///
  /// - Throws: `Problem` if they cannot be had.
  func read(into buffer: inout [UInt8], limit: Int) throws(Problem)
}

/// A source's bytes as those of a document.
package final class SourceBytes<Source: ByteSource & ~Copyable>: KMLBytes {
  private var source: Source

  package init(_ source: consuming Source) { self.source = source }

  package func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    try source.read(into: &buffer, limit: limit)
  }
}
