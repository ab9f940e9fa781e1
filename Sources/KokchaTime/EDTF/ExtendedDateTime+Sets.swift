import KokchaBytes

/// Sets of level 2: `[1667,1668,1670..1672]`, one of the dates, and `{1960,1961-12}`, all of them.
extension ExtendedDateTime {
  /// The bounds of a set: from its earliest date to its latest.
  ///
  /// A set of one date has that date's precision.
  static func readSet(
    _ text: Span<UInt8>, _ context: inout Context
  ) throws(TimeError) -> TimeBounds {
    let close: UInt8 = text[0] == 0x5B ? 0x5D : 0x7D
    guard text.count > 2, text[text.count - 1] == close else { throw .notADate }
    var union: TimeBounds?
    var start = 1
    while start < text.count {
      var end = start
      while end < text.count - 1, text[end] != 0x2C { end += 1 }
      let member = try readMember(text, start..<end, &context)
      union = union.map { $0.union(with: member) } ?? member
      // A blank may follow the comma, as in the Library of Congress's own examples.
      start = end + 1
      if start < text.count, text[end] == 0x2C, text[start] == 0x20 { start += 1 }
    }
    guard let union else { throw .notADate }
    return union
  }

  /// A date, all dates from one to another, or all before or after one (`..1984`, `1984..`).
  private static func readMember(
    _ text: Span<UInt8>, _ range: Range<Int>, _ context: inout Context
  ) throws(TimeError) -> TimeBounds {
    guard let dots = range.first(where: { isTwoDots(text, at: $0) && $0 + 2 <= range.upperBound })
    else { return try readDate(text, range, &context) }
    let before = range.lowerBound..<dots
    let after = dots + 2..<range.upperBound
    if before.isEmpty && after.isEmpty { throw .notADate }
    let first = before.isEmpty ? nil : try readDate(text, before, &context)
    let last = after.isEmpty ? nil : try readDate(text, after, &context)
    let made = TimeBounds(
      begin: first?.begin ?? .open, end: last?.end ?? .open, precision: .range,
      basis: first?.basis == .instant || last?.basis == .instant ? .instant : .calendar)
    if let begin = made.begin.instant, let end = made.end.instant, begin >= end {
      throw .endsBeforeStart
    }
    return made
  }
}

extension TimeBounds {
  /// From the earlier begin to the later end.
  fileprivate func union(with other: TimeBounds) -> TimeBounds {
    TimeBounds(
      begin: Self.outer(begin, other.begin, <), end: Self.outer(end, other.end, >),
      precision: .range, basis: basis == .instant || other.basis == .instant ? .instant : .calendar)
  }

  /// The bound that lies farther out; an open one lies farthest, and an unknown one may.
  private static func outer(
    _ a: TimeBound, _ b: TimeBound, _ isOuter: (Instant, Instant) -> Bool
  ) -> TimeBound {
    if a == .open || b == .open { return .open }
    guard let first = a.instant, let second = b.instant else { return .unknown }
    return isOuter(first, second) ? a : b
  }
}
