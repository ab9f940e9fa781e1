import Glibc
import KokchaThreads

/// What signals do that end a run: no temporary file is left, outputs are as they were, and the run
/// ends with 128 and the signal's number.
package enum Interruption {
  /// Begins to watch for signals, in a thread that waits for nothing else.
  ///
  /// Called once, before other threads are made. A pipe that is closed, and a file that becomes
  /// larger than the user's limit, are from then on errors of `write`, not signals. A signal that was
  /// ignored before the run began stays so: `nohup kokcha` outlives its terminal.
  package static func watch() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let watched = ending.filter { !isIgnored($0) }
    if watched.isEmpty { return }
    var signals = Self.set(of: watched)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let isWatching = Threads.start {
      var signals = Self.set(of: watched)
      var number: Int32 = 0
      while true {
        while unsafe sigwait(&signals, &number) != 0 {}
        TemporaryFiles.removeAllAndExit(128 + number)
      }
    }
    // Without a thread that waits for them, signals end the run as they would any program.
    if !isWatching { unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  /// The signals that end a process unless it says otherwise (signal(7)), but for those that mean a
  /// fault of the program itself.
  private static var ending: [Int32] {
    [
      SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGUSR1, SIGUSR2, SIGALRM, SIGTERM, SIGSTKFLT, SIGXCPU,
      SIGVTALRM, SIGPROF, SIGIO, SIGPWR,
    ] + (__libc_current_sigrtmin()...__libc_current_sigrtmax())
  }

  private static func set(of numbers: [Int32]) -> sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in numbers { unsafe sigaddset(&signals, number) }
    return signals
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    // SIG_IGN is the address 1, which Swift cannot compare as a function.
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
