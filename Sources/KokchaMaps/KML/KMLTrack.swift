import KokchaBytes
import KokchaTime

/// A track (OGC 12-007r2 §11.3; Google's `gx:Track`): as many times as points, in whatever order.
struct KMLTrack {
  private var whens: [UInt8] = []
  /// Where each time ends in `whens`.
  private var whenEnds: [Int] = []
  private var points: [UInt8] = []
  /// Where each point ends in `points`; one that is not known is empty.
  private var pointEnds: [Int] = []

  var count: Int { whens.count + points.count + 8 * (whenEnds.count + pointEnds.count) }

  mutating func appendWhen(_ text: [UInt8]) {
    whens.append(contentsOf: text)
    whenEnds.append(whens.count)
  }

  /// Adds a point, `69.4 37.1`; an empty text for a time at which it was nowhere known.
  mutating func appendPoint(_ text: ArraySlice<UInt8>) {
    points.append(contentsOf: text)
    pointEnds.append(points.count)
  }

  /// Whether there are not as many times as points.
  var isUnequal: Bool { whenEnds.count != pointEnds.count }
  var emptyPoints: Int { pointEnds.indices.count { point($0).isEmpty } }

  private func when(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : whenEnds[index - 1])..<whenEnds[index]
  }

  private func point(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : pointEnds[index - 1])..<pointEnds[index]
  }

  // MARK: Time

  struct Times {
    var earliest: [UInt8] = []
    var latest: [UInt8] = []
    /// How many different ones were looked at, and how many cannot be read.
    var count = 0
    var unreadable = 0
  }

  /// The earliest and the latest time at which there is a point; of all where there is no point at all.
  var times: Times {
    var times = Times()
    var (first, last): (Range<Int>?, Range<Int>?)
    let hasPoints = !points.isEmpty
    for index in whenEnds.indices {
      if hasPoints, index >= pointEnds.count || point(index).isEmpty { continue }
      let range = when(index)
      guard isTime(range) else {
        times.unreadable += 1
        if first == nil, times.earliest.isEmpty { times.earliest = Array(whens[range]) }
        continue
      }
      times.count += 1
      if first.map({ isBefore(range, $0) }) ?? true { first = range }
      if last.map({ isBefore($0, range) }) ?? true { last = range }
    }
    if let first, let last {
      times.earliest = Array(whens[first])
      times.latest = Array(whens[last])
    } else {
      // What is no time is refused as a date, where there is no other.
      times.latest = times.earliest
      times.unreadable = 0
    }
    return times
  }

  private func isTime(_ range: Range<Int>) -> Bool {
    if isPlain(range) { return true }
    if case .success = bounds(range) { return true }
    return false
  }

  /// `2022-07-14T06:30:00Z`, as nearly all are written: such are in the order of their bytes.
  private func isPlain(_ range: Range<Int>) -> Bool {
    guard range.count == 20 else { return false }
    for (offset, index) in range.enumerated() {
      let byte = whens[index]
      switch offset {
      case 4, 7: if byte != 0x2D { return false }
      case 10: if byte != 0x54 { return false }
      case 13, 16: if byte != 0x3A { return false }
      case 19: if byte != 0x5A { return false }
      default: if byte < 0x30 || byte > 0x39 { return false }
      }
    }
    return true
  }

  private func isBefore(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    if isPlain(a), isPlain(b) { return whens[a].lexicographicallyPrecedes(whens[b]) }
    guard case .success(let first) = bounds(a), case .success(let second) = bounds(b),
      let first = first.begin.instant, let second = second.begin.instant
    else { return false }
    return first < second
  }

  private func bounds(_ range: Range<Int>) -> Result<TimeBounds, TimeError> {
    let text = KMLTime.withoutFraction(Array(whens[range]))
    return ExtendedDateTime.read(text.span, trusting: true)
  }

  // MARK: Shape

  /// Its points as a line, `(69.4 37.1, 69.5 37.2)`, or one where it stood; nil if there are none.
  var shape: (text: [UInt8], isPoint: Bool)? {
    var text: [UInt8] = [0x28]
    var first: Range<Int>?
    var isStanding = true
    for index in pointEnds.indices {
      let range = point(index)
      if range.isEmpty { continue }
      if let first {
        if !Self.isSame(points[first], points[range]) { isStanding = false }
        text.append(contentsOf: [0x2C, 0x20])
      } else {
        first = range
      }
      text.append(contentsOf: points[range])
    }
    guard let first else { return nil }
    return isStanding ? ([0x28] + points[first] + [0x29], true) : (text + [0x29], false)
  }

  /// Whether two points are one: `69.40 37.1` and `69.4 37.10` are.
  private static func isSame(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    if a == b { return true }
    func plain(_ point: ArraySlice<UInt8>) -> [[UInt8]] {
      point.split(separator: 0x20).map { number in
        var number = Array(number)
        if number.contains(0x2E), !number.contains(0x65), !number.contains(0x45) {
          while number.last == 0x30 { number.removeLast() }
          if number.last == 0x2E { number.removeLast() }
        }
        return number
      }
    }
    return plain(a) == plain(b)
  }
}
