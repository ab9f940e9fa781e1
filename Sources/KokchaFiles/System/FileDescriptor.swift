import CLinuxFiles
import Glibc
import KokchaModel

/// Owns one open file: the wrapper around the system's calls.
@safe
package struct FileDescriptor: ~Copyable {
  let number: Int32
  private let isOwned: Bool

  private init(number: Int32, isOwned: Bool) {
    self.number = number
    self.isOwned = isOwned
  }

  deinit { if isOwned { _ = Glibc.close(number) } }

  static var standardInput: FileDescriptor { FileDescriptor(number: 0, isOwned: false) }

  static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0o666
  ) throws(SystemError) -> FileDescriptor {
    let number = try FilePath.call(path) { unsafe Glibc.open($0, flags | O_CLOEXEC, mode) }
    return FileDescriptor(number: number, isOwned: true)
  }

  /// Another descriptor of a file that is open: it shares the place where the next byte goes.
  static func duplicate(_ number: Int32) throws(SystemError) -> FileDescriptor {
    FileDescriptor(
      number: try SystemCall.result { fcntl(number, F_DUPFD_CLOEXEC, 0) }, isOwned: true)
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
    do throws(SystemError) {
      // It never has a name, so that nothing is left whatever ends the run.
      let number = try FilePath.call(folder) { unsafe kokcha_open_nameless($0) }
      return FileDescriptor(number: number, isOwned: true)
    } catch {
      // EISDIR is what a kernel without O_TMPFILE says.
      guard error.isUnsupported || error == .isFolder else { throw error }
    }
    var template = Array((folder + "/kokcha-XXXXXX").utf8CString)
    let number = try SystemCall.result { unsafe mkstemp(&template) }
    unsafe _ = unlink(template)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    return FileDescriptor(number: number, isOwned: true)
  }

  /// What the system knows of the file.
  func status() throws(SystemError) -> stat {
    var found = stat()
    try SystemCall.result { unsafe fstat(number, &found) }
    return found
  }

  /// What the system knows of the file; all zeros if it says nothing.
  var knownStatus: stat {
    do throws(SystemError) { return try status() } catch { return stat() }
  }

  /// Adds at most `limit` bytes at the end of `buffer`; none at the file's end.
  func read(into buffer: inout [UInt8], limit: Int) throws(SystemError) {
    var failure: SystemError?
    buffer.append(addingCapacity: limit) { output in
      unsafe output.withUnsafeMutableBufferPointer { free, initialized in
        let room = Swift.min(limit, free.count - initialized)
        let start = unsafe free.baseAddress.map { unsafe $0 + initialized }
        do throws(SystemError) {
          initialized += try SystemCall.result { unsafe Glibc.read(number, start, room) }
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
  }

  func write(_ bytes: Span<UInt8>) throws(SystemError) {
    try inPortions(bytes) { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
  }

  func overwrite(at offset: Int, with bytes: Span<UInt8>) throws(SystemError) {
    var done = offset
    try inPortions(bytes) {
      let count = unsafe pwrite(number, $0.baseAddress, $0.count, done)
      done += max(count, 0)
      return count
    }
  }

  /// Gives bytes to a call until it has taken them all.
  @safe
  private func inPortions(
    _ bytes: Span<UInt8>, _ call: (UnsafeBufferPointer<UInt8>) -> Int
  ) throws(SystemError) {
    var written = 0
    var idleTries = 0
    while written < bytes.count {
      let rest = bytes.extracting(written..<bytes.count)
      let count = try SystemCall.result { unsafe rest.withUnsafeBufferPointer { unsafe call($0) } }
      // POSIX leaves open what a write of nothing means; it must not go on forever.
      idleTries = count == 0 ? idleTries + 1 : 0
      if idleTries == SystemCall.mostTries { throw .inputOutput }
      written += count
    }
  }

  /// Exactly `length` bytes.
  ///
  /// - Throws: `SystemError`, also if the file is shorter.
  func read(_ length: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: length)
    var done = 0
    while done < length {
      let count = try SystemCall.result {
        unsafe bytes.withUnsafeMutableBytes {
          unsafe pread(
            number, $0.baseAddress.map { unsafe $0 + done }, length - done, offset + done)
        }
      }
      // What was written is there, unless something cut the file.
      if count == 0 { throw .inputOutput }
      done += count
    }
    return bytes
  }

  func rewind() throws(SystemError) { try SystemCall.result { lseek(number, 0, SEEK_SET) } }

  /// Waits until the disk has the file's bytes; of a folder, its names.
  func synchronize() throws(SystemError) { try SystemCall.result { fsync(number) } }

  func setMode(_ mode: mode_t) throws(SystemError) {
    try SystemCall.result { fchmod(number, mode) }
  }

  func setOwner(_ owner: uid_t, _ group: gid_t) throws(SystemError) {
    try SystemCall.result { fchown(number, owner, group) }
  }

  /// Locks the file against other runs as long as it is open, or says with `.wouldBlock` that
  /// another run has it (flock(2)).
  func lock() throws(SystemError) { try SystemCall.result { flock(number, LOCK_EX | LOCK_NB) } }

  /// Closes the file: only now some file systems say that a write failed.
  consuming func close() throws(SystemError) {
    let number = self.number
    let isOwned = self.isOwned
    discard self
    // On Linux the descriptor is closed also where a signal came (close(2)).
    if isOwned, Glibc.close(number) != 0, errno != EINTR { throw .last }
  }

  /// Opens those of the descriptors 0, 1 and 2 that are closed.
  ///
  /// So no file of ours gets a number to which messages go. They are opened the wrong way round: to
  /// read or write them is an error, as before.
  package static func openStandardStreams() {
    for (number, flags) in [(Int32(0), O_WRONLY), (1, O_RDONLY), (2, O_WRONLY)]
    where fcntl(number, F_GETFD) < 0 {
      // The lowest number that is free is this one.
      unsafe _ = Glibc.open("/dev/null", flags)
    }
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
