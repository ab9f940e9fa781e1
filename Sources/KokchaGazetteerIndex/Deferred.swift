public import Synchronization

/// A value that is made when it is first asked for, and then shared.
///
/// To ask for it costs a lock that is seldom waited for. `AtomicLazyReference` would need none, and yet costs ten times
/// as much: its code is generic and not to be inlined, so that every load looks types up. For the same reason this is
/// inlinable, as what asks most lies in another module.
@usableFromInline
package final class Deferred<Value: Sendable>: Sendable {
  @usableFromInline let made = Mutex<Value?>(nil)

  /// Nothing made yet.
  @inlinable
  package init() {}

  /// The value, which `make` gives now if it is not there yet; threads that ask meanwhile wait for it.
  @inlinable
  package func value(_ make: () -> Value) -> Value {
    made.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}
