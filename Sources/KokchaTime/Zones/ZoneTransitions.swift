/// The changes of a zone's clocks: those recorded, and the rule for all later ones.
struct ZoneTransitions: Hashable, Sendable {
  /// The seconds, in UTC, at which the offset changes; rising.
  var instants: [Int64] = []
  /// The offset from each of those seconds on.
  var offsets: [Int64] = []
  /// The offset before the first (RFC 9636 §3.2: that of local time type 0).
  var initialOffset: Int64 = 0
  /// What holds after the last (RFC 9636 §3.3).
  var rule: PosixZoneRule?

  /// A stretch of time over which the offset does not change.
  struct Period {
    var seconds: Range<Int64>
    var offset: Int64
  }

  /// Gives the periods that `window` touches, in order; the outermost may reach beyond it.
  func forEachPeriod(in window: Range<Int64>, _ body: (Period) -> Void) {
    // The first change after the window's beginning.
    var low = 0
    var high = instants.count
    while low < high {
      let middle = (low + high) / 2
      if instants[middle] <= window.lowerBound { low = middle + 1 } else { high = middle }
    }
    var offset = low == 0 ? initialOffset : offsets[low - 1]
    var start = low == 0 ? Int64.min : instants[low - 1]
    while low < instants.count, start < window.upperBound {
      body(Period(seconds: start..<instants[low], offset: offset))
      start = instants[low]
      offset = offsets[low]
      low += 1
    }
    guard start < window.upperBound, low == instants.count else { return }
    let last = start
    for change in rule?.changes(around: window) ?? [] where change.instant > last {
      if change.instant > window.lowerBound, start < change.instant {
        body(Period(seconds: start..<change.instant, offset: offset))
      }
      start = change.instant
      offset = change.offset
      if start >= window.upperBound { return }
    }
    body(Period(seconds: start..<Int64.max, offset: offset))
  }
}
