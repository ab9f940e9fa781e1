package import KokchaTime

/// The stretch of time that a document's events take: what an open bound is filled with (rule GJ7).
package struct TimeHorizon: Sendable, Equatable {
  package private(set) var earliest: Instant?
  package private(set) var latest: Instant?

  package init() {}

  /// Widens the horizon by an event's bounds.
  ///
  /// An event with one open end counts with a day at that end, so that no filled interval is empty.
  package mutating func insert(begin: Instant?, end: Instant?) {
    let day: Int64 = 86_400
    include(begin ?? end.map { Instant(seconds: $0.seconds - day) })
    include(end ?? begin.map { Instant(seconds: $0.seconds + day) })
  }

  private mutating func include(_ instant: Instant?) {
    guard let instant else { return }
    let inside = min(max(instant, .earliestWritable), .latestWritable)
    earliest = min(earliest ?? inside, inside)
    latest = max(latest ?? inside, inside)
  }

  package mutating func formUnion(_ other: TimeHorizon) {
    include(other.earliest)
    include(other.latest)
  }
}
