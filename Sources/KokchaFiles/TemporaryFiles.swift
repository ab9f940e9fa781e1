import Glibc
import Synchronization

/// The temporary files of this run, so that none is left behind when a signal ends it.
enum TemporaryFiles {
  private static let paths = Mutex<Set<String>>([])
  private static let naming = Mutex(())

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  /// The file has its real name now.
  static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  static func remove(_ path: String) {
    paths.withLock { if $0.remove(path) != nil { FilePath.remove(path) } }
  }

  /// Runs `body`, in which several files get their names, without a signal coming between them.
  static func whileNaming<Failure: Error>(
    _ body: () throws(Failure) -> Void
  ) throws(Failure) {
    try naming.withLock { (_) throws(Failure) in try body() }
  }

  /// Removes them all, once no set of files is getting its names, and ends the run.
  static func removeAllAndExit(_ status: Int32) -> Never {
    naming.withLock { _ -> Never in
      paths.withLock { paths -> Never in
        for path in paths { FilePath.remove(path) }
        _exit(status)
      }
    }
  }
}
