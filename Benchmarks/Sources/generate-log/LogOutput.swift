import Glibc

/// Where bytes go: a file or one of the standard streams.
struct LogOutput: ~Copyable {
  private let descriptor: Int32

  /// Standard output if there is no path.
  init(path: String?) throws(OutputError) {
    guard let path else {
      descriptor = STDOUT_FILENO
      return
    }
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .last }
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  static var standardError: LogOutput { LogOutput(descriptor: STDERR_FILENO) }

  deinit { if descriptor > STDERR_FILENO { close(descriptor) } }

  /// Writes all of `bytes` and empties it.
  func write(_ bytes: inout [UInt8]) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.span.extracting(written...)
      let count = unsafe rest.withUnsafeBufferPointer {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      written += count
    }
    bytes.removeAll(keepingCapacity: true)
  }
}

/// A call to the system that failed.
struct OutputError: Error, CustomStringConvertible {
  private let number: Int32

  /// The error of the last call.
  static var last: OutputError { OutputError(number: errno) }

  var description: String { unsafe String(cString: strerror(number)) }
}
