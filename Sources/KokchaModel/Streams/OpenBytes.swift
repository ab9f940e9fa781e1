/// An open input, whatever kind of source it is read from.
///
/// Readers hold their source so, and need not be made anew for each kind; it is asked once a block.
package protocol OpenBytes: AnyObject {
  /// The input's name as the user gave it, for messages.
  var name: String { get }

  /// Adds at most `limit` bytes; none only at the end.
  ///
  /// - Throws: `Problem` if they cannot be had.
  func read(into buffer: inout [UInt8], limit: Int) throws(Problem)
}

/// The bytes of a source.
package final class SourceBytes<Source: ByteSource & ~Copyable>: OpenBytes {
  package let name: String
  private var source: Source

  package init(_ source: consuming Source) {
    name = source.name
    self.source = source
  }

  package func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    try source.read(into: &buffer, limit: limit)
  }
}
