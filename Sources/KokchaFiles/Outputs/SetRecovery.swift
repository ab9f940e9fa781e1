import Glibc
import KokchaModel

/// Puts in order what runs left that were killed: before an export looks at anything else.
///
/// A journal is believed only if it is a regular file of this user, no link, and no living run has it
/// locked. A set that had all its names keeps them; one that was cut in two is taken back. Nothing
/// is touched but what the journal names and what bears its id.
public enum SetRecovery {
  /// Looks into the folders of these outputs.
  ///
  /// - Returns: a sentence for each set that was put in order, or could not be.
  public static func run(beside paths: [String]) -> [String] {
    var notes: [String] = []
    var seen: Set<String> = []
    for path in paths {
      do throws(SystemError) {
        guard case .file(let target, _) = try OutputTarget.find(path) else { continue }
        let folder = FilePath.folder(of: target)
        guard seen.insert(folder).inserted else { continue }
        for id in SetJournal.ids(in: folder) {
          if let note = recover(SetJournal.path(of: id, in: folder), id: id) { notes.append(note) }
        }
      } catch {
        // An output that cannot be written is refused when it is opened.
        continue
      }
    }
    return notes
  }

  /// A journal that is ours, locked by this run.
  private final class Claim {
    let record: SetRecord
    private let descriptor: FileDescriptor

    /// Nil if there is none, or it is not to be believed, or its run lives.
    init?(_ path: String) {
      do throws(SystemError) {
        let descriptor = try FileDescriptor.open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK)
        let status = try descriptor.status()
        guard status.isRegular, status.st_uid == geteuid(), status.st_nlink == 1 else { return nil }
        try descriptor.lock()
        // Another run may have been faster and be done with it.
        guard let there = try FilePath.linkStatus(path), there.st_ino == status.st_ino,
          there.st_dev == status.st_dev
        else { return nil }
        var bytes: [UInt8] = []
        repeat {
          let before = bytes.count
          try descriptor.read(into: &bytes, limit: 1 << 16)
          if bytes.count == before { break }
        } while true
        guard let record = SetRecord(bytes) else { return nil }
        self.record = record
        self.descriptor = descriptor
      } catch {
        return nil
      }
    }
  }

  private static func recover(_ path: String, id: String) -> String? {
    guard let claim = Claim(path) else { return nil }
    if let first = claim.record.first {
      guard FilePath.name(of: first) == FilePath.name(of: path), first != path else { return nil }
      // Without the journal that decides nothing can be known of its files.
      guard let deciding = Claim(first), deciding.record.folders.contains(FilePath.folder(of: path))
      else { return nil }
      return withExtendedLifetime((claim, deciding)) {
        recover(deciding.record, at: first, id: id)
      }
    }
    return withExtendedLifetime(claim) { recover(claim.record, at: path, id: id) }
  }

  private static func recover(_ record: SetRecord, at path: String, id: String) -> String? {
    // A journal without its first lines belongs to a run that had begun nothing.
    let folders = record.folders.isEmpty ? [FilePath.folder(of: path)] : record.folders
    guard record.files.allSatisfy({ isOfSet($0, id, folders) }) else { return nil }
    do throws(SystemError) {
      let lock = try FolderLock(folders)
      var isUndone = false
      if record.isNaming {
        var named: [PlannedFile] = []
        for file in record.files where file.isNew(try FilePath.linkStatus(file.target)) {
          named.append(file)
        }
        if named.count < record.files.count {
          isUndone = !named.isEmpty
          for file in named.reversed() { try SetNaming.undo(file) }
          try lock.synchronize()
        }
      }
      for folder in folders.reversed() {
        for name in FilePath.names(in: folder, beginningWith: SetJournal.prefix(of: id)) {
          let left = FilePath.join(folder, name)
          if !SetJournal.isJournal(name) { try remove(left) }
        }
        let part = SetJournal.path(of: id, in: folder)
        if part != path { try remove(part) }
      }
      try FilePath.remove(path)
      return note(record, isUndone: isUndone)
    } catch {
      return
        "\(PathText.shown(path)): what a run that was cut short left here could not be put in order: "
        + "\(error.words); once that is mended, run Kokcha again"
    }
  }

  /// Whether a journal's file is one that its set can have: in one of its folders, under its id.
  private static func isOfSet(_ file: PlannedFile, _ id: String, _ folders: [String]) -> Bool {
    let folder = FilePath.folder(of: file.temporary)
    return folders.contains(folder) && FilePath.folder(of: file.target) == folder
      && FilePath.name(of: file.temporary).hasPrefix(SetJournal.prefix(of: id))
  }

  /// Removes what bears the set's id.
  ///
  /// It may belong to another user already, as the file does whose
  /// place it was to take; what another user put there, and we may not remove, stays.
  private static func remove(_ path: String) throws(SystemError) {
    guard let status = try FilePath.linkStatus(path), status.isRegular else { return }
    if status.st_uid == geteuid() {
      try FilePath.remove(path)
    } else {
      _ = try SystemCall.succeeds { () throws(SystemError) in try FilePath.remove(path) }
    }
  }

  private static func note(_ record: SetRecord, isUndone: Bool) -> String? {
    let names = record.files.map { PathText.shown($0.target) }.joined(separator: ", ")
    if isUndone {
      return
        "an earlier run was cut short while its outputs got their names; they are as they were "
        + "before it: \(names)"
    }
    return "temporary files of an earlier run that was cut short were removed"
  }
}
