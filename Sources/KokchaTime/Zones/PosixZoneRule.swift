import KokchaBytes

/// The rule at the end of a TZif file, a POSIX TZ string: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// RFC 9636 §3.3.1 extends the hours of its changes to −167…167.
struct PosixZoneRule: Hashable, Sendable {
  /// Seconds ahead of UTC outside summer time.
  var standardOffset: Int64
  /// Summer time, if there is any.
  var summer: Summer?

  struct Summer: Hashable, Sendable {
    var offset: Int64
    var begin: Change
    var end: Change
  }

  /// A day of every year, and the second of it at which the clocks are changed.
  struct Change: Hashable, Sendable {
    var day: Day
    /// Seconds after that day's midnight, by the clocks as they go before the change.
    var time: Int64
  }

  enum Day: Hashable, Sendable {
    /// `J60`: 1…365, 29 February never counted.
    case julian(Int)
    /// `59`: 0…365, 29 February counted.
    case ordinal(Int)
    /// `M3.5.0`: a weekday (0 is Sunday) of a week (5 is the last) of a month.
    case weekday(month: Int, week: Int, day: Int)
  }

  /// A change of the clocks, and the offset from it on.
  struct DatedChange {
    var instant: Int64
    var offset: Int64
  }

  /// The changes of the years that a stretch of time touches, and of their neighbours, in order.
  func changes(around window: Range<Int64>) -> [DatedChange] {
    guard let summer else { return [] }
    let first = CalendarDay(containing: Instant(seconds: window.lowerBound)).components.year - 1
    let last = CalendarDay(containing: Instant(seconds: window.upperBound)).components.year + 1
    var changes: [DatedChange] = []
    for year in first...last {
      changes.append(
        DatedChange(
          instant: summer.begin.second(in: year) - standardOffset, offset: summer.offset))
      changes.append(
        DatedChange(instant: summer.end.second(in: year) - summer.offset, offset: standardOffset))
    }
    return changes.sorted { $0.instant < $1.instant }
  }
}

extension PosixZoneRule.Change {
  /// The second of a year, by local clocks, at which it happens.
  func second(in year: Int) -> Int64 {
    let start = CalendarDay(year: year, month: 1, day: 1).number
    let number: Int64
    switch day {
    case .julian(let day):
      number = start + Int64(day - 1) + (day >= 60 && CalendarDay.isLeap(year) ? 1 : 0)
    case .ordinal(let day): number = start + Int64(day)
    case .weekday(let month, let week, let wanted):
      let first = CalendarDay(year: year, month: month, day: 1)
      var day = 1 + (wanted - first.weekday % 7 + 7) % 7 + (week - 1) * 7
      if day > CalendarDay.length(ofMonth: month, in: year) { day -= 7 }
      number = CalendarDay(year: year, month: month, day: day).number
    }
    return number * 86_400 + time
  }
}

// MARK: Reading

extension PosixZoneRule {
  /// The rule that a TZ string states; nil if it is none.
  init?(_ text: Span<UInt8>) {
    var position = 0
    guard Self.skipName(text, &position), let west = Self.duration(text, &position, most: 24)
    else { return nil }
    standardOffset = -west
    if position == text.count { return }
    guard Self.skipName(text, &position) else { return nil }
    // Summer time is an hour ahead unless the string says otherwise.
    var offset = standardOffset + 3600
    if position < text.count, text[position] != 0x2C {
      guard let west = Self.duration(text, &position, most: 24) else { return nil }
      offset = -west
    }
    guard let begin = Self.change(text, &position), let end = Self.change(text, &position),
      position == text.count
    else { return nil }
    summer = Summer(offset: offset, begin: begin, end: end)
  }

  /// Passes `CEST` or `<+0430>`.
  private static func skipName(_ text: Span<UInt8>, _ position: inout Int) -> Bool {
    let start = position
    if position < text.count, text[position] == 0x3C {
      while position < text.count, text[position] != 0x3E { position += 1 }
      guard position < text.count else { return false }
      position += 1
      return position - start > 2
    }
    while position < text.count, (0x61...0x7A).contains(text[position].asciiLowercased) {
      position += 1
    }
    return position - start >= 3
  }

  /// `-4:30`, in seconds; at most `most` hours.
  private static func duration(
    _ text: Span<UInt8>, _ position: inout Int, most: Int
  ) -> Int64? {
    var sign: Int64 = 1
    if position < text.count, text[position] == 0x2B || text[position] == 0x2D {
      if text[position] == 0x2D { sign = -1 }
      position += 1
    }
    guard let hours = number(text, &position), hours <= most else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] {
      guard position < text.count, text[position] == 0x3A else { break }
      position += 1
      guard let value = number(text, &position), value < 60 else { return nil }
      seconds += value * unit
    }
    return sign * Int64(seconds)
  }

  /// `,M3.5.0/2`; at two o'clock unless it says otherwise.
  private static func change(_ text: Span<UInt8>, _ position: inout Int) -> Change? {
    guard position < text.count, text[position] == 0x2C else { return nil }
    position += 1
    guard position < text.count else { return nil }
    let day: Day
    switch text[position] {
    case 0x4A:  // "J"
      position += 1
      guard let value = number(text, &position), (1...365).contains(value) else { return nil }
      day = .julian(value)
    case 0x4D:  // "M"
      position += 1
      guard let month = number(text, &position), (1...12).contains(month),
        skipDot(text, &position), let week = number(text, &position), (1...5).contains(week),
        skipDot(text, &position), let weekday = number(text, &position), weekday <= 6
      else { return nil }
      day = .weekday(month: month, week: week, day: weekday)
    default:
      guard let value = number(text, &position), value <= 365 else { return nil }
      day = .ordinal(value)
    }
    guard position < text.count, text[position] == 0x2F else {
      return Change(day: day, time: 7200)
    }
    position += 1
    return duration(text, &position, most: 167).map { Change(day: day, time: $0) }
  }

  private static func skipDot(_ text: Span<UInt8>, _ position: inout Int) -> Bool {
    guard position < text.count, text[position] == 0x2E else { return false }
    position += 1
    return true
  }

  /// A number of at most three digits.
  private static func number(_ text: Span<UInt8>, _ position: inout Int) -> Int? {
    let start = position
    var value = 0
    while position < text.count, position - start < 3, text[position].isASCIIDigit {
      value = value * 10 + Int(text[position] - 0x30)
      position += 1
    }
    return position > start ? value : nil
  }
}
