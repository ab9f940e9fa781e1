import Glibc
import KokchaModel

/// Gives the files of a set their names, and takes them away again: the steps that a run, or the run
/// after one that was killed, goes through.
///
/// A step back looks at the files, not at what was noted: so it is the same for a run that failed and
/// for what a killed run left.
enum SetNaming {
  /// How a file got its name where the file system cannot do it in one step that can be undone.
  enum Detour: Hashable {
    /// The old file was kept under a second name (no RENAME_EXCHANGE).
    case link
    /// The old file was copied (no links either).
    case copy
    /// The name was looked up and then taken (no RENAME_NOREPLACE, no links).
    case lookUp
  }

  /// Gives one file its name.
  ///
  /// - Throws: `SystemError`: `.exists` if there is a file that may not be overwritten.
  static func name(
    _ file: PlannedFile, overwriting: Bool, synchronizing: Bool, detours: inout Set<Detour>
  ) throws(SystemError) {
    // A file may come or go between a look and the step that it decides.
    for _ in 0..<8 {
      do throws(SystemError) {
        if overwriting, let there = try FilePath.linkStatus(file.target) {
          guard there.isRegular else { throw .exists }
          try replace(file, synchronizing: synchronizing, detours: &detours)
        } else {
          try take(file, detours: &detours)
        }
        return
      } catch {
        guard overwriting, error == .exists || error == .missing else { throw error }
        if let there = try FilePath.linkStatus(file.target), !there.isRegular { throw error }
      }
    }
    throw .exists
  }

  /// Takes the name of a file that is there, which stays beside it.
  private static func replace(
    _ file: PlannedFile, synchronizing: Bool, detours: inout Set<Detour>
  ) throws(SystemError) {
    if try SystemCall.succeeds({ () throws(SystemError) in
      try FilePath.exchange(file.temporary, file.target)
    }) {
      // A folder or link that came in the last moment goes back.
      if let old = try FilePath.linkStatus(file.temporary), !old.isRegular {
        try FilePath.exchange(file.temporary, file.target)
        throw .exists
      }
      return
    }
    if try SystemCall.succeeds({ () throws(SystemError) in
      try FilePath.link(file.target, as: file.kept)
    }) {
      detours.insert(.link)
    } else {
      try copy(file.target, to: file.kept, synchronizing: synchronizing)
      detours.insert(.copy)
    }
    try FilePath.rename(file.temporary, to: file.target)
  }

  /// Takes a name that no file has.
  private static func take(
    _ file: PlannedFile, detours: inout Set<Detour>
  ) throws(SystemError) {
    if try SystemCall.succeeds({ () throws(SystemError) in
      try FilePath.renameNew(file.temporary, to: file.target)
    }) {
      return
    }
    // The first name goes with all that is temporary.
    if try SystemCall.succeeds({ () throws(SystemError) in
      try FilePath.link(file.temporary, as: file.target)
    }) {
      return
    }
    if try FilePath.linkStatus(file.target) != nil { throw .exists }
    try FilePath.rename(file.temporary, to: file.target)
    detours.insert(.lookUp)
  }

  private static func copy(
    _ path: String, to copy: String, synchronizing: Bool
  ) throws(SystemError) {
    let old = try FileDescriptor.open(path, O_RDONLY | O_NOFOLLOW)
    let mode = try old.status().st_mode & 0o7777
    TemporaryFiles.add(copy)
    let new = try FileDescriptor.open(copy, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    var portion: [UInt8] = []
    while true {
      portion.removeAll(keepingCapacity: true)
      try old.read(into: &portion, limit: 1 << 20)
      if portion.isEmpty { break }
      try new.write(portion.span)
    }
    if synchronizing { try new.synchronize() }
    try new.close()
  }

  /// Takes a file's name away again, and gives it back to the old file.
  ///
  /// - Throws: `SystemError` if that fails: the new file then still has the name.
  static func undo(_ file: PlannedFile) throws(SystemError) {
    // Not named yet, or another program has written here since.
    guard file.isNew(try FilePath.linkStatus(file.target)) else { return }
    if let beside = try FilePath.linkStatus(file.temporary) {
      // The same file under two names: the name was taken by a link.
      if file.isNew(beside) {
        try FilePath.remove(file.target)
        return
      }
      do throws(SystemError) { try FilePath.exchange(file.temporary, file.target) } catch {
        try FilePath.rename(file.temporary, to: file.target)
      }
    } else if try FilePath.linkStatus(file.kept) != nil {
      try FilePath.rename(file.kept, to: file.target)
    } else {
      // There was no file. The name goes back, so that a file that cannot be removed stays hidden.
      try FilePath.rename(file.target, to: file.temporary)
    }
  }
}
