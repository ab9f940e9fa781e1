import Glibc
public import KokchaModel

/// A file to be written whole or not at all, alone or in a set with others.
///
/// The bytes go into a temporary file beside the target, which takes the target's name only when the
/// set is published; until then the old file is as it was. What is no regular file (a pipe,
/// `/dev/full`, standard output) gets the bytes then too, so that no reader sees half a document.
public final class OutputFile: ByteSink {
  /// The path as it was given; `-` for standard output.
  public let name: String
  /// How many bytes have been written.
  public private(set) var count = 0
  /// Whether it is no regular file: a pipe, a device, standard output.
  public var isStream: Bool {
    if case .file = target { false } else { true }
  }
  let target: OutputTarget
  /// The temporary file's path; nil for a stream, whose bytes wait in a file without a name.
  let temporary: String?
  /// The set keeps the journal as long as one of its files lives.
  ///
  /// So files and sets name each other: a set names its files, and a file on its own is a set of one.
  let set: OutputSet
  private var descriptor: FileDescriptor?
  /// The hash of the first bytes, as far as they are final; nil where nobody asks for it.
  private var hash: SHA256?
  /// From where on bytes may still be written over.
  private var openFrom = Int.max

  /// A file on its own: `commit()` publishes it.
  ///
  /// - Throws: `Problem` if the target exists and `overwriting` is false, is a folder, or cannot
  ///   be written.
  public convenience init(path: String, overwriting: Bool = false) throws(Problem) {
    let set = OutputSet(overwriting: overwriting)
    try self.init(path, in: set)
  }

  /// A file of a set.
  init(_ path: String, in set: OutputSet) throws(Problem) {
    name = path
    self.set = set
    hash = set.digests ? SHA256() : nil
    target = try Self.target(of: path, overwriting: set.overwrites)
    guard case .file(let file, let existing) = target else {
      temporary = nil
      descriptor = try FileDescriptor.nameless()
      return
    }
    do throws(SystemError) {
      let temporary = try set.addTemporary(beside: file)
      self.temporary = temporary
      // What replaces a file may be as private as that; a new file gets what the user's mask leaves.
      descriptor = try .open(
        temporary, O_RDWR | O_CREAT | O_EXCL, mode: existing == nil ? 0o666 : 0o600)
    } catch {
      throw Self.problem(error, path)
    }
  }

  /// Looks whether a path may be written, before any work is done.
  ///
  /// - Throws: `Problem` if it is a folder, or exists and `overwriting` is false.
  public static func check(path: String, overwriting: Bool) throws(Problem) {
    _ = try target(of: path, overwriting: overwriting)
  }

  private static func target(
    of path: String, overwriting: Bool
  ) throws(Problem) -> OutputTarget {
    let target: OutputTarget
    do throws(SystemError) { target = try OutputTarget.find(path) } catch {
      throw problem(error, path)
    }
    if case .file(_, .some) = target, !overwriting { throw exists(path) }
    return target
  }

  /// Makes the folder that outputs are to lie in, if it is not there.
  ///
  /// - Throws: `Problem` if it cannot be made.
  public static func makeFolder(_ path: String) throws(Problem) {
    do throws(SystemError) { try FilePath.makeFolder(path) } catch { throw problem(error, path) }
  }

  /// Takes bytes at the end.
  ///
  /// - Throws: `Problem` if the disk is full or fails.
  public func write(_ bytes: Span<UInt8>) throws(Problem) {
    do throws(SystemError) { try descriptor?.write(bytes) } catch {
      throw Self.problem(error, name)
    }
    if let hashed = hash?.count, hashed == count {
      hash?.update(bytes.extracting(first: min(max(openFrom - count, 0), bytes.count)))
    }
    count += bytes.count
  }

  /// Keeps bytes from `offset` on out of the digest until it is asked for.
  public func leaveOpen(from offset: Int) { openFrom = min(openFrom, offset) }

  /// Gives back bytes that were written.
  ///
  /// - Throws: `Problem` if they cannot be read.
  public func read(_ length: Int, at offset: Int) throws(Problem) -> [UInt8] {
    do throws(SystemError) { return try descriptor?.read(length, at: offset) ?? [] } catch {
      throw Self.problem(error, name)
    }
  }

  /// Writes over bytes that were written before.
  ///
  /// - Throws: `Problem` if they cannot be written.
  public func overwrite(at offset: Int, with bytes: Span<UInt8>) throws(Problem) {
    if let hashed = hash?.count, offset < hashed { hash = SHA256() }
    do throws(SystemError) { try descriptor?.overwrite(at: offset, with: bytes) } catch {
      throw Self.problem(error, name)
    }
  }

  /// Size and SHA-256 of the file as it is now.
  ///
  /// What was written over, or might have been, is read back for it.
  ///
  /// - Returns: nil if the set takes no digests.
  /// - Throws: `Problem` if the file cannot be read.
  package func digest() throws(Problem) -> FileDigest? {
    while let hashed = hash?.count, hashed < count {
      let bytes = try read(min(count - hashed, 1 << 20), at: hashed)
      hash?.update(bytes.span)
    }
    return hash?.fileDigest
  }

  /// Publishes a file that is a set of its own: gives it its name, or a stream its bytes.
  ///
  /// - Throws: `Problem` if that fails; the target is then as it was, a stream may have a part.
  public func commit() throws(Problem) { try set.publish([self]) }

  // MARK: For the set

  /// Makes the file ready to be named: whole, on the disk if `synchronizing`, as its old self was
  /// owned and shared, and closed.
  ///
  /// - Returns: the file as it will be known again.
  /// - Throws: `SystemError` if the disk fails.
  func prepare(synchronizing: Bool) throws(SystemError) -> (size: Int, number: UInt) {
    if case .file(let path, _) = target, let old = try FilePath.linkStatus(path) {
      try keepOwner(of: old)
    }
    if synchronizing { try descriptor?.synchronize() }
    let status = try descriptor?.status() ?? stat()
    try descriptor.take()?.close()
    return (Int(status.st_size), UInt(status.st_ino))
  }

  /// Gives the new file the owner, group and mode of the old, as far as the system lets us.
  private func keepOwner(of old: stat) throws(SystemError) {
    guard let mine = try descriptor?.status() else { return }
    var mode = old.st_mode & 0o7777
    let none = uid_t.max
    if old.st_gid != mine.st_gid,
      try !SystemCall.succeeds({ () throws(SystemError) in
        try descriptor?.setOwner(none, old.st_gid)
      })
    {
      // Another group must not read what only the old one could.
      mode = mode & ~0o2070 | (mode & 0o007) << 3 & mode
      set.concede("\(shownName): the file's group could not be kept (it was \(old.st_gid))")
    }
    if old.st_uid != mine.st_uid,
      try !SystemCall.succeeds({ () throws(SystemError) in
        try descriptor?.setOwner(old.st_uid, none)
      })
    {
      mode &= ~0o4000
      set.concede("\(shownName): the file's owner could not be kept (it was \(old.st_uid))")
    }
    if try !SystemCall.succeeds({ () throws(SystemError) in try descriptor?.setMode(mode) }) {
      set.concede("\(shownName): the file's permissions could not be kept")
    }
  }

  private var shownName: String { PathText.shown(name) }

  /// Gives a stream its bytes.
  func copyToStream() throws(SystemError) {
    let stream: FileDescriptor
    switch target {
    case .file: return
    case .descriptor(let number): stream = try .duplicate(number)
    case .device(let path): stream = try .open(path, O_WRONLY | O_NOCTTY)
    }
    try descriptor?.rewind()
    var portion: [UInt8] = []
    while true {
      portion.removeAll(keepingCapacity: true)
      try descriptor?.read(into: &portion, limit: 1 << 20)
      if portion.isEmpty { break }
      try stream.write(portion.span)
    }
    try stream.close()
  }

  // MARK: Messages

  static func exists(_ path: String) -> Problem {
    Problem(
      .outputExists, at: InputPosition(file: path), "the file exists already",
      advice: "name another file, or overwrite it with --force")
  }

  static func problem(_ error: SystemError, _ path: String) -> Problem {
    let position = InputPosition(file: path)
    switch error {
    case .brokenPipe:
      return Problem(
        .pipeClosed, at: position, "nobody reads the pipe any more", advice: "nothing is lost")
    case .isFolder:
      return Problem(
        .isFolder, at: position, "this is a folder, not a file", advice: "name a file inside it")
    case .exists: return exists(path)
    case .wouldBlock:
      return Problem(
        .unwritable, at: position, "another run of Kokcha is giving names to files in this folder",
        advice: "wait until it is done, then run the command again")
    default:
      let advice =
        switch error {
        case .noSpace: "make room on the disk"
        case .tooLarge: "allow larger files (ulimit -f), or name a file on another disk"
        default: "check that the folder exists and may be written to"
        }
      return Problem(
        .unwritable, at: position, "the file cannot be written: \(error.words)", advice: advice)
    }
  }
}
