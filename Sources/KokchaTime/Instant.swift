/// A second on the clock of the world: seconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// ```swift
/// let midnight = Instant(midnightOf: CalendarDay(year: 2022, month: 7, day: 14))
/// print(Instant(seconds: midnight.seconds + 3600) > midnight)
/// ```
@frozen
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970 began, in UTC; negative before.
  public var seconds: Int64

  /// The second that stands so many seconds after 1970 began.
  public init(seconds: Int64) { self.seconds = seconds }

  /// A day's first second.
  public init(midnightOf day: CalendarDay) { seconds = day.number * 86_400 }

  /// Whether one comes before the other.
  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  /// 0001-01-01T00:00:00Z, the first second that every format can write.
  public static let earliestWritable = Instant(midnightOf: CalendarDay(year: 1, month: 1, day: 1))
  /// 9999-12-31T23:59:59Z, the last second that every format can write.
  public static let latestWritable = Instant(
    seconds: Instant(midnightOf: CalendarDay(year: 10_000, month: 1, day: 1)).seconds - 1)
}

extension CalendarDay {
  /// The day, in UTC, to which a second belongs.
  package init(containing instant: Instant) {
    let day = instant.seconds / 86_400
    self.init(number: instant.seconds % 86_400 < 0 ? day - 1 : day)
  }
}
