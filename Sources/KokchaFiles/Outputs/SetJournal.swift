import Glibc
import KokchaModel

/// The journals of one set, a file in each folder that the set has files in.
///
/// A journal is locked as long as its run lives. What a killed run leaves is known by a journal whose
/// lock is free, and `SetRecovery` deals with it.
final class SetJournal {
  /// What tells this set from all others, in 20 hexadecimal digits.
  let id: String
  private(set) var folders: [String] = []
  /// The journals' paths, in the order of the folders.
  private(set) var paths: [String] = []
  private var deciding: FileDescriptor?
  private var others: [Lock] = []
  /// Whether the first folder's file system can lock a file; without that there are no journals, since
  /// no run could tell whether another lives.
  private(set) var isLocking = true

  /// Holds another folder's journal open, and with it the lock.
  private final class Lock {
    let descriptor: FileDescriptor
    init(_ descriptor: consuming FileDescriptor) { self.descriptor = descriptor }
  }

  init() {
    let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
    let more = String(UInt16.random(in: 0 ... .max), radix: 16)
    id = String(repeating: "0", count: 20 - digits.count - more.count) + digits + more
  }

  // MARK: Names

  private static let prefix = ".kokcha-"
  private static let ending = ".journal"

  /// The names of this set's files in a folder begin so.
  static func prefix(of id: String) -> String { "\(prefix)\(id)." }

  /// A temporary file's path: short, whatever the target is called.
  func temporary(_ number: Int, in folder: String) -> String {
    FilePath.join(folder, Self.prefix(of: id) + String(number))
  }

  static func isJournal(_ path: String) -> Bool { path.hasSuffix(ending) }

  /// The ids of the journals in a folder.
  static func ids(in folder: String) -> [String] {
    FilePath.names(in: folder, beginningWith: prefix).compactMap { name in
      guard name.hasSuffix(ending) else { return nil }
      let id = name.dropFirst(prefix.utf8.count).dropLast(ending.utf8.count)
      return id.utf8.count == 20 && id.allSatisfy(\.isHexDigit) ? String(id) : nil
    }
  }

  static func path(of id: String, in folder: String) -> String {
    FilePath.join(folder, prefix + id + ending)
  }

  /// All files of this set that are in its folders now, the journals among them.
  var files: [String] {
    folders.flatMap { folder in
      FilePath.names(in: folder, beginningWith: Self.prefix(of: id)).map {
        FilePath.join(folder, $0)
      }
    }
  }

  // MARK: Writing

  /// Makes sure that there is a journal in a folder, before anything else is made there.
  ///
  /// - Throws: `SystemError` if it cannot be made.
  func cover(_ folder: String) throws(SystemError) {
    if folders.contains(folder) { return }
    folders.append(folder)
    guard isLocking else { return }
    // The journal that decides knows a folder before anything is in it.
    if deciding != nil { try append(SetRecord.line(folder: folder)) }
    let path = Self.path(of: id, in: folder)
    guard let made = try make(path) else {
      isLocking = false
      return
    }
    paths.append(path)
    if let first = paths.first, deciding != nil {
      try write(SetRecord.heading + SetRecord.line(first: first), to: made)
      others.append(Lock(made))
    } else {
      try write(SetRecord.heading + SetRecord.line(folder: folder), to: made)
      deciding = consume made
    }
  }

  /// Makes a journal and locks it; nil where files cannot be locked.
  private func make(_ path: String) throws(SystemError) -> FileDescriptor? {
    TemporaryFiles.add(journal: path)
    do throws(SystemError) {
      while true {
        let made = try FileDescriptor.open(
          path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        do throws(SystemError) {
          if try lock(made) { return made }
        } catch {
          try TemporaryFiles.remove(path)
          if error.isUnsupported { return nil }
          throw error
        }
      }
    } catch {
      TemporaryFiles.forget(path)
      throw error
    }
  }

  /// Locks a journal; false if it is gone.
  ///
  /// A run that looks for what others left may hold what is
  /// not locked yet, and then removes it.
  private func lock(_ made: borrowing FileDescriptor) throws(SystemError) -> Bool {
    for _ in 0..<SystemCall.mostTries {
      do throws(SystemError) {
        try made.lock()
        return try made.status().st_nlink > 0
      } catch {
        if error != .wouldBlock { throw error }
        if try made.status().st_nlink == 0 { return false }
        usleep(1000)
      }
    }
    throw .wouldBlock
  }

  private func write(
    _ text: String, to descriptor: borrowing FileDescriptor
  ) throws(SystemError) {
    let bytes = PathText.bytes(of: text)
    try descriptor.write(bytes.span)
  }

  private func append(_ text: String) throws(SystemError) {
    let bytes = PathText.bytes(of: text)
    try deciding?.write(bytes.span)
  }

  /// Writes down which files are about to get which names.
  ///
  /// - Throws: `SystemError` if the disk does not have it.
  func plan(_ files: [PlannedFile], synchronizing: Bool) throws(SystemError) {
    if deciding == nil { return }
    try append(SetRecord.plan(files))
    if synchronizing { try deciding?.synchronize() }
  }

  /// Removes the journals, the one that decides last.
  ///
  /// - Returns: the paths of those that could not be removed.
  func remove() -> [String] {
    var left: [String] = []
    for path in paths.reversed() {
      if path == paths.first, !left.isEmpty {
        left.append(path)
        break
      }
      do throws(SystemError) { try TemporaryFiles.remove(path) } catch { left.append(path) }
    }
    paths = left
    return left
  }

  /// Leaves the journals to the next run.
  func leave() -> [String] {
    for path in paths { TemporaryFiles.forget(path) }
    return paths
  }
}
