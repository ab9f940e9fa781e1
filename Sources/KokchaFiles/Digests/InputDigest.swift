import KokchaModel
import Synchronization

/// Size and SHA-256 of one input, taken of its bytes as they are read: as they lie in the file, whatever its
/// encoding.
///
/// Of an input that is read more than once, the first reading that comes to the end counts; whichever is begun
/// takes the place of one that did not.
package final class InputDigest: Sendable {
  /// The path as it was given; `-` for standard input.
  package let path: String
  private let state = Mutex(State())

  private struct State {
    var reading: OpenInput?
    var hash = SHA256()
    var isAtEnd = false
  }

  /// Of an input that has not been opened yet.
  package init(_ path: String) { self.path = path }

  /// Begins anew with a reading from the input's first byte.
  func follow(_ reading: OpenInput) {
    state.withLock {
      if !$0.isAtEnd { $0 = State(reading: reading) }
    }
  }

  /// Takes what a reading got; nothing is its end.
  func take(_ bytes: Span<UInt8>, of reading: OpenInput) {
    state.withLock {
      guard $0.reading === reading, !$0.isAtEnd else { return }
      $0.isAtEnd = bytes.isEmpty
      $0.hash.update(bytes)
    }
  }

  /// Size and hash of the whole input.
  ///
  /// A file that was not read to its end, or not opened, is read on for them. A stream is not: it may never end.
  ///
  /// - Returns: nil for a stream that was not read to its end, and for a file that cannot be read.
  package func finish() -> FileDigest? {
    do throws(Problem) { try readOn() } catch { return nil }
    return state.withLock {
      // The file is closed with it.
      $0.reading = nil
      return $0.isAtEnd ? $0.hash.fileDigest : nil
    }
  }

  private func readOn() throws(Problem) {
    // It may be asked for again, when the file is gone.
    if state.withLock({ $0.isAtEnd }) { return }
    let reading: OpenInput
    if let begun = state.withLock({ $0.reading }) {
      reading = begun
    } else {
      // Opening a pipe would wait for somebody to write into it.
      if path != "-", try !OpenInput.isFile(path) { return }
      reading = try OpenInput(path, for: self)
    }
    guard reading.descriptor.knownStatus.isRegular else { return }
    var bytes: [UInt8] = []
    while !state.withLock({ $0.isAtEnd }) {
      bytes.removeAll(keepingCapacity: true)
      try reading.read(into: &bytes, limit: 256 << 10)
    }
  }
}
