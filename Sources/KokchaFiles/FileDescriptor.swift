import Glibc
import Kokcha

/// What the system says when a call fails.
package struct SystemError: Error, Equatable, Sendable {
  package var number: Int32

  /// The error of the last call of this thread.
  static var last: SystemError { SystemError(number: errno) }

  package static let noSpace = SystemError(number: ENOSPC)
  package static let brokenPipe = SystemError(number: EPIPE)
  package static let missing = SystemError(number: ENOENT)
  package static let denied = SystemError(number: EACCES)
  package static let isFolder = SystemError(number: EISDIR)

  /// The system's own words, in small letters as messages have them.
  package var words: String {
    let text = unsafe String(cString: strerror(number))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// Owns one open file: the wrapper around the system's calls.
@safe
package struct FileDescriptor: ~Copyable {
  let number: Int32
  private let isOwned: Bool

  private init(number: Int32, isOwned: Bool) {
    self.number = number
    self.isOwned = isOwned
  }

  deinit { if isOwned { close(number) } }

  static var standardInput: FileDescriptor { FileDescriptor(number: 0, isOwned: false) }
  static var standardOutput: FileDescriptor { FileDescriptor(number: 1, isOwned: false) }

  static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0o666
  ) throws(SystemError) -> FileDescriptor {
    let number = unsafe Glibc.open(path, flags | O_CLOEXEC, mode)
    if number < 0 { throw .last }
    return FileDescriptor(number: number, isOwned: true)
  }

  /// A file without a name, for what is written and read back by this run only.
  static func nameless() throws(Problem) -> FileDescriptor {
    do throws(SystemError) { return try temporary() } catch { throw temporaryFault(error) }
  }

  /// What is said of a file without a name that fails.
  static func temporaryFault(_ error: SystemError) -> Problem {
    Problem(
      .unwritable, at: InputPosition(file: "temporary file"),
      "it cannot be written: \(error.words)",
      advice: "make room in the folder for temporary files, or name another in TMPDIR")
  }

  private static func temporary() throws(SystemError) -> FileDescriptor {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/kokcha-XXXXXX").utf8CString)
    let number = unsafe mkstemp(&template)
    if number >= 0 { unsafe _ = unlink(template) }
    if number < 0 { throw .last }
    return FileDescriptor(number: number, isOwned: true)
  }

  /// What the system knows of the file; all zeros if it says nothing.
  var knownStatus: stat {
    var found = stat()
    return unsafe fstat(number, &found) == 0 ? found : stat()
  }

  /// Adds at most `limit` bytes at the end of `buffer`; none at the file's end.
  func read(into buffer: inout [UInt8], limit: Int) throws(SystemError) {
    var failure: SystemError?
    buffer.append(addingCapacity: limit) { output in
      unsafe output.withUnsafeMutableBufferPointer { free, initialized in
        while true {
          let count = unsafe Glibc.read(
            number, free.baseAddress.map { unsafe $0 + initialized },
            Swift.min(limit, free.count - initialized))
          if count >= 0 {
            initialized += count
            return
          }
          if errno != EINTR {
            failure = .last
            return
          }
        }
      }
    }
    if let failure { throw failure }
  }

  func write(_ bytes: Span<UInt8>) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written..<bytes.count)
      let count = unsafe rest.withUnsafeBufferPointer {
        unsafe Glibc.write(number, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      written += count
    }
  }

  func read(_ length: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: length)
    var done = 0
    while done < length {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(number, $0.baseAddress.map { unsafe $0 + done }, length - done, offset + done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      if count == 0 { break }
      done += count
    }
    bytes.removeSubrange(done...)
    return bytes
  }

  func overwrite(at offset: Int, with bytes: Span<UInt8>) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written..<bytes.count)
      let count = unsafe rest.withUnsafeBufferPointer {
        unsafe pwrite(number, $0.baseAddress, $0.count, offset + written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      written += count
    }
  }

  func rewind() throws(SystemError) { if lseek(number, 0, SEEK_SET) < 0 { throw .last } }

  func synchronize() throws(SystemError) { if fsync(number) != 0 { throw .last } }

  func setMode(_ mode: mode_t) throws(SystemError) { if fchmod(number, mode) != 0 { throw .last } }
}

/// What can be asked and done about paths.
enum FilePath {
  static func status(_ path: String) -> stat? {
    var found = stat()
    return unsafe stat(path, &found) == 0 ? found : nil
  }

  /// The path with links followed, also where the file that it leads to is not there yet.
  static func resolved(_ path: String, followed: Int = 0) -> String {
    if let real = real(path) { return real }
    // As many links as the system itself follows.
    if followed < 40, let link = link(at: path) {
      return resolved(
        link.hasPrefix("/") ? link : folder(of: path) + "/" + link, followed: followed + 1)
    }
    return real(folder(of: path)).map { $0 + "/" + name(of: path) } ?? path
  }

  private static func real(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// What a link says, if there is one.
  private static func link(at path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(path, &bytes, bytes.count)
    if count < 0 { return nil }
    return String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  static func rename(_ old: String, to new: String) throws(SystemError) {
    if unsafe Glibc.rename(old, new) != 0 { throw .last }
  }

  /// Makes a folder; nothing happens if it is there.
  static func makeFolder(_ path: String) throws(SystemError) {
    if unsafe mkdir(path, 0o777) != 0, status(path)?.isFolder != true { throw .last }
  }

  static func remove(_ path: String) { unsafe _ = unlink(path) }

  /// The folder that a file lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
}
