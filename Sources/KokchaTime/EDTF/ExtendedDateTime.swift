import KokchaBytes

/// Reads Extended Date/Time Format, ISO 8601-2:2019.
///
/// Levels 0 and 1 in full: dates, date and time, intervals with open and unknown ends (§4.4),
/// years of more than four digits, negative years, seasons (§4.8), qualifiers (§8.4) and
/// unspecified digits. Of level 2 the sets, the groupings of months 25–41, and qualifiers on single
/// components. Extensions of Kokcha's: minutes and hours without seconds, clock times in intervals.
/// Qualifiers never widen the bounds.
package enum ExtendedDateTime {
  /// What the reading of a text needs to know, and what it finds out beside the bounds.
  struct Context {
    /// Whether years 1300–1499 are known not to be of a Hijri calendar.
    let isGregorian: Bool
    /// The zone of clock times without an offset of their own.
    let zone: Zone?
    /// Whether a clock time stood twice on its day, and the bounds cover both.
    var isRepeated = false
  }

  /// The bounds that `text` tells, or why it tells none.
  ///
  /// Years 1300–1499 may belong to a Hijri calendar; they are read only where `isGregorian` says
  /// that they do not. A clock time needs an offset of its own.
  package static func read(
    _ text: Span<UInt8>, trusting isGregorian: Bool = false
  ) -> Result<TimeBounds, TimeError> {
    var repeats = false
    return read(text, trusting: isGregorian, in: nil, repeats: &repeats)
  }

  /// The bounds that `text` tells, clock times without an offset being those of `zone`.
  ///
  /// `repeats` becomes true where the clocks of the zone showed the time twice.
  package static func read(
    _ text: Span<UInt8>, trusting isGregorian: Bool = false, in zone: Zone?, repeats: inout Bool
  ) -> Result<TimeBounds, TimeError> {
    // Nearly every date of a log is a plain day.
    if text.count == 10, let day = plainDay(text, isGregorian) {
      return .success(
        bounds(.day, from: day, to: CalendarDay(number: day.number + 1)))
    }
    var context = Context(isGregorian: isGregorian, zone: zone)
    do throws(TimeError) {
      let bounds = try readAny(text, &context)
      repeats = context.isRepeated
      return .success(bounds)
    } catch {
      return .failure(error)
    }
  }

  private static func readAny(
    _ text: Span<UInt8>, _ context: inout Context
  ) throws(TimeError) -> TimeBounds {
    if text.count > 0, text[0] == 0x5B || text[0] == 0x7B {  // "[" or "{"
      return try readSet(text, &context)
    }
    for index in 0..<text.count where text[index] == 0x2F {  // "/"
      return try readInterval(text, slash: index, &context)
    }
    return try readDate(text, 0..<text.count, &context)
  }

  // MARK: Intervals

  private static func readInterval(
    _ text: Span<UInt8>, slash: Int, _ context: inout Context
  ) throws(TimeError) -> TimeBounds {
    let first = try readEnd(text, 0..<slash, &context)
    let second = try readEnd(text, slash + 1..<text.count, &context)
    let begin = first.begin
    let end = second.end
    if begin == .unknown && end == .unknown { throw .notADate }
    if let begin = begin.instant, let end = end.instant, begin >= end { throw .endsBeforeStart }
    return TimeBounds(
      begin: begin, end: end, precision: .range,
      basis: first.basis == .instant || second.basis == .instant ? .instant : .calendar)
  }

  /// One end of an interval: a date, `..` for none, or nothing for one that nobody knows (§4.4).
  private static func readEnd(
    _ text: Span<UInt8>, _ range: Range<Int>, _ context: inout Context
  ) throws(TimeError) -> TimeBounds {
    if range.isEmpty { return TimeBounds(begin: .unknown, end: .unknown, precision: .unknown) }
    if range.count == 2, isTwoDots(text, at: range.lowerBound) {
      return TimeBounds(begin: .open, end: .open, precision: .unknown)
    }
    return try readDate(text, range, &context)
  }

  /// Whether `..` stands here.
  static func isTwoDots(_ text: Span<UInt8>, at offset: Int) -> Bool {
    offset + 1 < text.count && text[offset] == 0x2E && text[offset + 1] == 0x2E
  }

  static func bounds(
    _ precision: TimePrecision, from first: CalendarDay, to next: CalendarDay
  ) -> TimeBounds {
    TimeBounds(
      begin: .at(Instant(midnightOf: first)), end: .at(Instant(midnightOf: next)),
      precision: precision)
  }
}
