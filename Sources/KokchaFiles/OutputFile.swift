import Glibc
public import Kokcha

/// A file to be written whole or not at all.
///
/// The bytes go into a temporary file beside the target, which takes the target's name only in
/// `commit()`; until then the old file is as it was. What is no regular file (a pipe, `/dev/full`, standard output) gets the
/// bytes in `commit()` too, so that nobody sees half a document.
public final class OutputFile: ByteSink {
  /// The path as it was given; `-` for standard output.
  public let name: String
  /// How many bytes have been written.
  public private(set) var count = 0
  /// Whether it is no regular file: a pipe, a device, standard output.
  public var isStream: Bool { temporary == nil }
  private let target: String
  private let descriptor: FileDescriptor
  /// The temporary file's path; nil for a target that is no regular file.
  private let temporary: String?
  private var isOpen = true

  /// Makes the temporary file.
  ///
  /// - Throws: `Problem` if the target exists and `overwriting` is false, is a folder, or cannot
  ///   be written.
  public init(path: String, overwriting: Bool = false) throws(Problem) {
    name = path
    if path == "-" || Self.isStream(path) {
      target = path
      temporary = nil
      descriptor = try FileDescriptor.nameless()
      return
    }
    try Self.check(path: path, overwriting: overwriting)
    // Beside the file itself, not beside a link to it: only there is a rename one step.
    target = FilePath.resolved(path)
    let folder = FilePath.folder(of: target)
    let temporary = folder + "/." + FilePath.name(of: target) + ".kokcha-\(getpid())"
    self.temporary = temporary
    do throws(SystemError) {
      TemporaryFiles.add(temporary)
      descriptor = try FileDescriptor.open(temporary, O_RDWR | O_CREAT | O_EXCL)
      if let old = FilePath.status(target) { try descriptor.setMode(old.st_mode & 0o7777) }
    } catch {
      TemporaryFiles.remove(temporary)
      throw Self.problem(error, path)
    }
  }

  deinit { if let temporary { TemporaryFiles.remove(temporary) } }

  /// Looks whether a path may be written, before any work is done.
  ///
  /// - Throws: `Problem` if it is a folder, or exists and `overwriting` is false.
  public static func check(path: String, overwriting: Bool) throws(Problem) {
    guard path != "-", let status = FilePath.status(path) else { return }
    if status.isFolder {
      throw Problem(
        .isFolder, at: InputPosition(file: path), "this is a folder, not a file",
        advice: "name a file inside it")
    }
    if status.isRegular, !overwriting {
      throw Problem(
        .outputExists, at: InputPosition(file: path), "the file exists already",
        advice: "name another file, or overwrite it with --force")
    }
  }

  /// Makes the folder that outputs are to lie in, if it is not there.
  ///
  /// - Throws: `Problem` if it cannot be made.
  public static func makeFolder(_ path: String) throws(Problem) {
    do throws(SystemError) { try FilePath.makeFolder(path) } catch { throw problem(error, path) }
  }

  /// Whether two paths name one file or folder.
  public static func isSame(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    guard let first = FilePath.status(a), let second = FilePath.status(b) else {
      return FilePath.resolved(a) == FilePath.resolved(b)
    }
    return (first.isRegular || first.isFolder) && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }

  private static func isStream(_ path: String) -> Bool {
    guard let status = FilePath.status(path) else { return false }
    return !status.isRegular && !status.isFolder
  }

  /// Takes bytes at the end.
  ///
  /// - Throws: `Problem` if the disk is full or fails.
  public func write(_ bytes: Span<UInt8>) throws(Problem) {
    do throws(SystemError) { try descriptor.write(bytes) } catch {
      throw Self.problem(error, name)
    }
    count += bytes.count
  }

  /// Gives back bytes that were written.
  ///
  /// - Throws: `Problem` if they cannot be read.
  public func read(_ length: Int, at offset: Int) throws(Problem) -> [UInt8] {
    do throws(SystemError) { return try descriptor.read(length, at: offset) } catch {
      throw Self.problem(error, name)
    }
  }

  /// Writes over bytes that were written before.
  ///
  /// - Throws: `Problem` if they cannot be written.
  public func overwrite(at offset: Int, with bytes: Span<UInt8>) throws(Problem) {
    do throws(SystemError) { try descriptor.overwrite(at: offset, with: bytes) } catch {
      throw Self.problem(error, name)
    }
  }

  /// Puts the bytes on the disk, so that `commit()` has only the name left to change.
  ///
  /// - Throws: `Problem` if the disk fails.
  public func synchronize() throws(Problem) {
    guard temporary != nil else { return }
    do throws(SystemError) { try descriptor.synchronize() } catch {
      throw Self.problem(error, name)
    }
  }

  /// Gives the file its name, or a stream its bytes.
  ///
  /// - Throws: `Problem` if that fails; the target is then as it was, a stream may have a part.
  public func commit() throws(Problem) {
    guard isOpen else { return }
    isOpen = false
    do throws(SystemError) {
      if let temporary {
        try FilePath.rename(temporary, to: target)
        TemporaryFiles.forget(temporary)
      } else {
        try copyToStream()
      }
    } catch {
      throw Self.problem(error, name)
    }
  }

  /// Commits several files: first streams, which may make us wait or fail, so that all files are
  /// still as they were; then those that are renamed, without a signal between them.
  ///
  /// - Throws: `Problem` from the first that fails.
  public static func commit(_ files: [OutputFile]) throws(Problem) {
    for file in files where file.temporary == nil { try file.commit() }
    try TemporaryFiles.whileNaming { () throws(Problem) in
      for file in files where file.temporary != nil { try file.commit() }
    }
  }

  private func copyToStream() throws(SystemError) {
    try descriptor.rewind()
    let stream =
      target == "-" ? FileDescriptor.standardOutput : try FileDescriptor.open(target, O_WRONLY)
    var portion: [UInt8] = []
    while true {
      portion.removeAll(keepingCapacity: true)
      try descriptor.read(into: &portion, limit: 1 << 20)
      if portion.isEmpty { return }
      try stream.write(portion.span)
    }
  }

  static func problem(_ error: SystemError, _ path: String) -> Problem {
    let position = InputPosition(file: path)
    if error == .brokenPipe {
      return Problem(
        .pipeClosed, at: position, "nobody reads the pipe any more", advice: "nothing is lost")
    }
    return Problem(
      .unwritable, at: position, "the file cannot be written: \(error.words)",
      advice: error == .noSpace
        ? "make room on the disk" : "check that the folder exists and may be written to")
  }
}
