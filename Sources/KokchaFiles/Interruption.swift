import Glibc

/// What SIGINT, SIGTERM and SIGHUP do: no temporary file is left, outputs are as they were, and the run ends
/// with 128 and the signal's number.
package enum Interruption {
  /// Begins to watch for signals, in a thread that waits for nothing else.
  ///
  /// Called once, before other threads are made. A pipe that is closed is from then on an error of
  /// `write`, not a signal.
  package static func watch() {
    signal(SIGPIPE, SIG_IGN)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    Threads.start {
      var signals = sigset_t()
      unsafe sigemptyset(&signals)
      for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, number) }
      var number: Int32 = 0
      while unsafe sigwait(&signals, &number) != 0 {}
      TemporaryFiles.removeAllAndExit(128 + number)
    }
  }
}
