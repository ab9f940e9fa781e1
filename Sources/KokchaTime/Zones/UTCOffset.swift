/// Offsets from UTC as ISO 8601-1:2019 §4.3.13 writes them.
enum UTCOffset {
  /// `Z`, `+04`, `+0430` or `+04:30`, in seconds east of Greenwich.
  static func read(_ text: Span<UInt8>, _ range: Range<Int>) throws(TimeError) -> Int {
    var position = range.lowerBound
    let upper = range.upperBound
    guard position < upper else { throw .notADate }
    if text[position] == 0x5A, position + 1 == upper { return 0 }  // "Z"
    guard text[position] == 0x2B || text[position] == 0x2D else { throw .notADate }
    let sign = text[position] == 0x2B ? 1 : -1
    position += 1
    guard position + 2 <= upper, let hours = text.number(of: 2, at: position) else {
      throw .notADate
    }
    position += 2
    var minutes = 0
    if position < upper {
      if text[position] == 0x3A { position += 1 }
      guard position + 2 == upper, let value = text.number(of: 2, at: position) else {
        throw .notADate
      }
      minutes = value
    }
    guard hours <= 18, minutes < 60 else { throw .doesNotExist }
    return sign * (hours * 3600 + minutes * 60)
  }
}
