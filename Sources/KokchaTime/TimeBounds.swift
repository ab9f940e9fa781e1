/// A half-open interval `[begin, end)` in UTC, and how exactly it is meant.
@frozen
public struct TimeBounds: Hashable, Sendable {
  /// The first second that may belong to the event.
  public var begin: TimeBound
  /// The first second that no longer does.
  public var end: TimeBound
  /// How exact the time is.
  public var precision: TimePrecision
  /// Whether the time is a date on the calendar or an instant on the clock.
  public var basis: TimeBasis

  package init(
    begin: TimeBound, end: TimeBound, precision: TimePrecision, basis: TimeBasis = .calendar
  ) {
    self.begin = begin
    self.end = end
    self.precision = precision
    self.basis = basis
  }
}

/// One end of an interval.
@frozen
public enum TimeBound: Hashable, Sendable {
  /// A known second.
  case at(Instant)
  /// No end (`..`, ISO 8601-2 §4.4).
  case open
  /// An end that nobody knows (left blank, ISO 8601-2 §4.4).
  case unknown

  /// The second, if it is known.
  public var instant: Instant? {
    if case .at(let instant) = self { instant } else { nil }
  }

  /// The bound within the years 0001…9999, which every format can write.
  ///
  /// A begin stays before their last second and an end after their first, so that no interval
  /// becomes empty.
  package func writable(isEnd: Bool) -> TimeBound {
    guard case .at(let instant) = self else { return self }
    let first = Instant.earliestWritable.seconds
    let last = Instant.latestWritable.seconds
    return .at(
      Instant(
        seconds: isEnd
          ? min(max(instant.seconds, first + 1), last)
          : min(max(instant.seconds, first), last - 1)))
  }
}
