import Synchronization

/// What was settled about names that were asked for.
///
/// Whether a village's name is a district's as well takes some looking; it is done once a name.
package final class SettledNames: Sendable {
  package enum Place {
    case unsettled
    case several
    case one(Int)
  }

  /// By name: a place, -1 for several or none, -2 for what nobody asked for yet.
  private let places: Mutex<[Int32]>

  package init(count: Int) { places = Mutex(Array(repeating: -2, count: count)) }

  package func place(_ slot: Int) -> Place {
    let known = places.withLock { $0[slot] }
    return known >= 0 ? .one(Int(known)) : known == -1 ? .several : .unsettled
  }

  package func note(_ place: Int?, _ slot: Int) {
    places.withLock { $0[slot] = place.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
  }
}
