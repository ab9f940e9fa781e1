import KokchaBytes
import KokchaModel
import KokchaTime

/// A date as TimelineJS takes it: a year, and as much more as is known.
struct SlideDate: Equatable {
  /// The year as TimelineJS counts, without a year 0: −44 is 44 BCE.
  var year: Int
  var month: Int?
  var day: Int?
  var hour: Int?
  var minute: Int?
  var second: Int?

  /// What a moment is to a precision; parts that are not known stay empty (rule CSV8).
  ///
  /// A clock time is one of UTC, as in every output of Kokcha: TimelineJS knows no zones, and times
  /// of several would be out of order.
  init(_ instant: Instant, _ precision: TimePrecision) {
    let date = CalendarDay(containing: instant)
    let (year, month, day) = date.components
    // ISO 8601-1 §4.2.1 has a year 0, which is 1 BCE; TimelineJS shows −1 as that.
    self.year = year > 0 ? year : year - 1
    switch precision {
    case .year, .decade, .century, .unknown: return
    case .month, .season, .quarter, .range: self.month = month
    case .day, .hour, .minute, .instant:
      self.month = month
      self.day = day
    }
    let second = Int(instant.seconds - date.number * 86_400)
    switch precision {
    case .hour: hour = second / 3600
    case .minute, .instant:
      hour = second / 3600
      minute = second / 60 % 60
      if precision == .instant { self.second = second % 60 }
    default: break
    }
  }

  /// `06:30`, `06:30:15`; an hour alone has its minutes, lest it be taken for something else.
  var time: String? {
    guard let hour else { return nil }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(two(hour)):\(two(minute ?? 0))" + (second.map { ":" + two($0) } ?? "")
  }
}

/// When an event began and ended, as TimelineJS takes it.
struct SlideDates {
  let start: SlideDate
  /// The last day, or other part of time, that belongs to the event; nil where the start says all.
  let end: SlideDate?
  /// Whether an end is open or unknown, which TimelineJS cannot show but in words.
  let isCoarsened: Bool

  /// The dates of an event; nil for one of which neither begin nor end is known.
  init?(of row: EventRow, in batch: EventBatch) {
    let begin = row.bounds.begin.instant
    // Ends are half-open: the last second that belongs to the event tells the last day.
    let last = row.bounds.end.instant.map { Instant(seconds: $0.seconds - 1) }
    guard let known = begin ?? last else { return nil }
    let precisions = Self.precisions(of: row, in: batch)
    isCoarsened = begin == nil || last == nil
    guard let begin, let last else {
      start = SlideDate(known, begin == nil ? precisions.last : precisions.first)
      end = nil
      return
    }
    start = SlideDate(begin, precisions.first)
    let end = SlideDate(last, precisions.last)
    switch row.bounds.precision {
    case .range, .season, .quarter, .decade, .century: self.end = end == start ? nil : end
    default: self.end = nil
    }
  }

  /// How exact the two ends are: `2022-01-30/2022-02` begins on a day and ends in a month.
  private static func precisions(
    of row: EventRow, in batch: EventBatch
  ) -> (first: TimePrecision, last: TimePrecision) {
    let text = batch.text.span.extracting(row.edtf.bounds)
    for index in 0..<text.count where text[index] == 0x2F {
      return (
        precision(text.extracting(0..<index)), precision(text.extracting(index + 1..<text.count))
      )
    }
    if text.count > 0, text[0] == 0x5B || text[0] == 0x7B {
      let precision = Self.alignment(of: row.bounds)
      return (precision, precision)
    }
    return (row.bounds.precision, row.bounds.precision)
  }

  private static func precision(_ text: Span<UInt8>) -> TimePrecision {
    var repeats = false
    switch ExtendedDateTime.read(text, trusting: true, in: .utc, repeats: &repeats) {
    case .success(let bounds): return bounds.precision
    case .failure: return .day
    }
  }

  /// The coarsest precision that tells the bounds of a set.
  private static func alignment(of bounds: TimeBounds) -> TimePrecision {
    if bounds.basis == .instant { return .instant }
    let parts = [bounds.begin.instant, bounds.end.instant].compactMap {
      $0.map { CalendarDay(containing: $0).components }
    }
    if !parts.allSatisfy({ $0.day == 1 }) { return .day }
    return parts.allSatisfy { $0.month == 1 } ? .year : .month
  }
}
