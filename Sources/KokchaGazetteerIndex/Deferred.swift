import Synchronization

/// A value that is made when it is first asked for, and then shared.
///
/// Once it is there, to ask for it costs one load and no lock. Threads that ask at the same time wait
/// for the first of them.
package final class Deferred<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let made = AtomicLazyReference<Box>()
  private let making = Mutex(())

  /// Nothing made yet.
  package init() {}

  /// The value, which `make` gives now if it is not there yet.
  package func value(_ make: () -> Value) -> Value {
    if let box = made.load() { return box.value }
    return making.withLock { _ in
      if let box = made.load() { return box.value }
      return made.storeIfNil(Box(make())).value
    }
  }
}
