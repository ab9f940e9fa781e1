import KokchaBytes

/// Clock times: `T06:30:15+04:30` of level 0, and without seconds or minutes.
extension ExtendedDateTime {
  /// `06`, `06:30` or `06:30:15`; then `Z`, `+04`, `+0430`, `+04:30`, or nothing in a zone.
  static func readClock(
    _ text: Span<UInt8>, _ range: Range<Int>, on date: CalendarDay, _ context: inout Context
  ) throws(TimeError) -> TimeBounds {
    var position = range.lowerBound
    var upper = range.upperBound
    if upper > position, isQualifier(text[upper - 1]) { upper -= 1 }
    guard position + 2 <= upper, let hour = text.number(of: 2, at: position) else {
      throw .notADate
    }
    position += 2
    var minute = 0
    var second = 0
    var precision = TimePrecision.hour
    var length: Int64 = 3600
    if position + 3 <= upper, text[position] == 0x3A {
      guard let value = text.number(of: 2, at: position + 1) else { throw .notADate }
      minute = value
      position += 3
      precision = .minute
      length = 60
      if position + 3 <= upper, text[position] == 0x3A {
        guard let value = text.number(of: 2, at: position + 1) else { throw .notADate }
        second = value
        position += 3
        precision = .instant
        length = 1
      }
    }
    // 24:00 is the midnight at the day's end (ISO 8601-2 keeps it; ISO 8601-1:2019 §5.3.2).
    guard
      (hour < 24 && minute < 60 && second < 60) || (hour == 24 && minute == 0 && second == 0)
    else { throw .doesNotExist }
    let local = Instant(midnightOf: date).seconds + Int64(hour * 3600 + minute * 60 + second)
    let seconds: Range<Int64>
    if position == upper {
      guard let zone = context.zone else { throw .noOffset }
      guard let shown = zone.seconds(showing: local..<local + length) else {
        throw .clockSkipped(zone: zone.name)
      }
      seconds = shown.seconds
      if shown.isRepeated { context.isRepeated = true }
    } else {
      let offset = Int64(try UTCOffset.read(text, position..<upper))
      seconds = local - offset..<local - offset + length
    }
    return TimeBounds(
      begin: .at(Instant(seconds: seconds.lowerBound)),
      end: .at(Instant(seconds: seconds.upperBound)), precision: precision, basis: .instant)
  }
}
