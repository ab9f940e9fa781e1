public import KokchaTime

/// The stretch of time that a document's events take: what an open bound is filled with (rule GJ7).
///
/// ```swift
/// var horizon = TimeHorizon()
/// horizon.insert(try EventTime(edtf: "2022-07-14").bounds)
/// if let first = horizon.earliest, let last = horizon.latest {
///   print((last.seconds - first.seconds) / 3600, "hours")
/// }
/// ```
public struct TimeHorizon: Sendable, Equatable {
  /// The first second of all, in the years 0001…9999; nil while no event has a bound.
  public private(set) var earliest: Instant?
  /// The second behind the last, in the years 0001…9999; nil while no event has a bound.
  public private(set) var latest: Instant?

  /// A horizon of no events.
  public init() {}

  /// Widens the horizon by an event's bounds.
  ///
  /// An event with one open end counts with a day at that end, so that no filled interval is empty.
  public mutating func insert(_ bounds: TimeBounds) {
    insert(begin: bounds.begin.instant, end: bounds.end.instant)
  }

  /// Widens the horizon by the ends of an event that are known.
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

  /// What open ends are filled with (rule GJ7): the horizon, or what is given, widened by events beyond it, so that
  /// no interval runs backwards.
  package func filling(
    _ given: (from: Instant, to: Instant)?
  ) -> (from: Instant, to: Instant) {
    (
      [given?.from, earliest].compactMap(\.self).min() ?? .earliestWritable,
      [given?.to, latest].compactMap(\.self).max() ?? .latestWritable
    )
  }

  /// Widens the horizon to another.
  public mutating func formUnion(_ other: TimeHorizon) {
    include(other.earliest)
    include(other.latest)
  }
}
