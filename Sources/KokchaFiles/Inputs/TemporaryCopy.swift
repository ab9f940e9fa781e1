package import KokchaModel

/// A copy of an input that cannot be read from the middle, in a file without a name.
package final class TemporaryCopy {
  private let descriptor: FileDescriptor

  /// Copies a source to its end.
  ///
  /// - Throws: `Problem` if the source cannot be read, or there is no room.
  package init(of source: consuming some ByteSource & ~Copyable) throws(Problem) {
    descriptor = try FileDescriptor.nameless()
    var bytes: [UInt8] = []
    while true {
      bytes.removeAll(keepingCapacity: true)
      try source.read(into: &bytes, limit: 256 << 10)
      if bytes.isEmpty { return }
      do throws(SystemError) { try descriptor.write(bytes.span) } catch {
        throw FileDescriptor.temporaryFault(error)
      }
    }
  }

  /// A path under which it can be opened as long as this copy lives.
  package var path: String { "/proc/self/fd/\(descriptor.number)" }
}
