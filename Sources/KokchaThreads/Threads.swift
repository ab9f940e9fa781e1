import Glibc
import Synchronization

/// Threads of the system's, for work that keeps a core busy from beginning to end.
package enum Threads {
  /// How many cores this run may use.
  package static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Runs `work` on `count` threads, this one among them, and returns when all are done.
  package static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    var others: [pthread_t] = []
    for index in 1..<max(count, 1) {
      if let thread = make({ work(index) }) { others.append(thread) }
    }
    work(0)
    for thread in others { pthread_join(thread, nil) }
  }

  /// Does some work on this thread while another does other work, and returns when both are done.
  ///
  /// - Returns: what the other work gave.
  package static func run<Other: Sendable>(
    beside other: @escaping @Sendable () -> Other, _ own: () -> Void
  ) -> Other {
    let box = Box<Other>()
    let thread = make { box.result.withLock { $0 = other() } }
    own()
    if let thread { pthread_join(thread, nil) }
    // No thread could be had: then it is done now.
    return box.result.withLock { $0 } ?? other()
  }

  private final class Box<Value: Sendable>: Sendable {
    let result = Mutex<Value?>(nil)
  }

  /// Starts a thread that runs beside all others until the process ends.
  ///
  /// - Returns: whether the system has room for a thread.
  package static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = make(work) else { return false }
    pthread_detach(thread)
    return true
  }

  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func make(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let box = unsafe Unmanaged.passRetained(Work(work))
    let status = unsafe pthread_create(
      &thread, nil,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
        }
        return nil
      }, box.toOpaque())
    if status != 0 {
      unsafe box.release()
      return nil
    }
    return thread
  }
}
