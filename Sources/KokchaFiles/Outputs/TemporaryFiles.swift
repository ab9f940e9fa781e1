import Glibc
import Synchronization

/// The temporary files and journals of this run, so that none is left behind when a signal ends it.
enum TemporaryFiles {
  private struct Paths {
    var files: [String] = []
    /// In the order in which they were made, the one that decides first.
    var journals: [String] = []
  }

  private static let paths = Mutex(Paths())
  /// Held while a set gets its names; whether one has got them, and the run ends by itself.
  private static let naming = Mutex(false)

  static func add(_ path: String) { paths.withLock { $0.files.append(path) } }

  /// A journal, which goes after all files that it may be about.
  static func add(journal path: String) { paths.withLock { $0.journals.append(path) } }

  /// The file is not there any more, has its real name, or stays for the next run to deal with.
  static func forget(_ path: String) {
    paths.withLock { paths in
      paths.files.removeAll { $0 == path }
      paths.journals.removeAll { $0 == path }
    }
  }

  /// Removes a file that this run made.
  ///
  /// - Returns: whether it was there.
  /// - Throws: `SystemError` if that fails.
  @discardableResult
  static func remove(_ path: String) throws(SystemError) -> Bool {
    let wasThere = try FilePath.remove(path)
    forget(path)
    return wasThere
  }

  /// Runs `body`, in which several files get their names, without a signal coming between them.
  static func whileNaming<Failure: Error>(
    _ body: () throws(Failure) -> Void
  ) throws(Failure) {
    try naming.withLock { (isDone) throws(Failure) in
      try body()
      isDone = true
    }
  }

  /// Removes them all and ends the run, unless a set has just got its names: then the run is over
  /// by itself, with everything written.
  static func removeAllAndExit(_ status: Int32) {
    naming.withLock { isDone in
      if isDone { return isDone = false }
      paths.withLock { paths in
        var isClean = true
        for path in paths.files {
          do throws(SystemError) { try FilePath.remove(path) } catch { isClean = false }
        }
        // What cannot be removed is left to the next run, which needs the journals for it.
        for path in paths.journals.reversed() where isClean {
          do throws(SystemError) { try FilePath.remove(path) } catch { isClean = false }
        }
        _exit(status)
      }
    }
  }
}
