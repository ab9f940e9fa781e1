import Glibc
import KokchaModel

/// The folders in which files get their names, locked against other runs that give names there at the
/// same moment: two sets of the same targets must not end up mixed.
final class FolderLock {
  /// One folder, open.
  private final class Open {
    let path: String
    let descriptor: FileDescriptor

    init(_ path: String) throws(SystemError) {
      self.path = path
      descriptor = try FileDescriptor.open(path, O_RDONLY | O_DIRECTORY)
    }
  }

  private var folders: [Open] = []
  /// What the folders' file systems cannot do.
  private(set) var concessions: [String] = []

  /// How often a folder is asked for that another run has, every ten milliseconds.
  private static let mostTries = 1000

  /// Locks folders, in an order that is the same for all runs, so that no two wait for each other.
  ///
  /// - Throws: `SystemError` if one cannot be had within ten seconds, or the disk fails.
  init(_ paths: [String]) throws(SystemError) {
    for path in Set(paths).sorted() {
      do throws(SystemError) {
        let folder = try Open(path)
        folders.append(folder)
        try Self.lock(folder)
      } catch {
        guard error.isUnsupported else { throw error }
        concessions.append(
          "\(PathText.shown(path)): this folder cannot be locked; run one Kokcha at a time here")
      }
    }
  }

  private static func lock(_ folder: Open) throws(SystemError) {
    for _ in 1..<mostTries {
      do throws(SystemError) { return try folder.descriptor.lock() } catch {
        if error != .wouldBlock { throw error }
        usleep(10_000)
      }
    }
    throw .wouldBlock
  }

  /// Waits until the disk has the folders' names.
  ///
  /// - Throws: `SystemError` if the disk fails; a folder that cannot be synchronized is noted.
  func synchronize() throws(SystemError) {
    for folder in folders {
      do throws(SystemError) { try folder.descriptor.synchronize() } catch {
        guard error.isUnsupported else { throw error }
        concede(
          "\(PathText.shown(folder.path)): this folder cannot be synchronized; after a power failure "
            + "the new names may be missing")
      }
    }
  }

  private func concede(_ text: String) {
    if !concessions.contains(text) { concessions.append(text) }
  }
}
