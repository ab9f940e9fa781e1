import KokchaTime

/// How many events happened when, in bins of a day that become twice as wide whenever their number does not suffice.
///
/// What is dated to a day counts in its bin, by kind. What is dated to more is a mass of one event spread evenly over its
/// bounds, kept as differences: its ends cost something, what lies between does not.
struct DayBins {
  /// The most bins.
  static let most = 2048
  /// The kinds that are told apart: each type, and whether it happened.
  static let kindCount = 2 * PlaceCells.Kind.typeCount

  /// How many days a bin has: a power of two.
  private(set) var width: Int64 = 1
  /// The number of the first bin: how many bins lie between it and 1970.
  private var base: Int64 = 0
  /// The bins that have anything; nil for none.
  private(set) var used: ClosedRange<Int64>?
  private var counts = [UInt32](repeating: 0, count: most * kindCount)
  /// Spread mass within a bin.
  private var mass = [Double](repeating: 0, count: most)
  /// By how much the mass of a bin exceeds that of the bin before it, beside `mass`.
  private var rises = [Double](repeating: 0, count: most + 1)
  /// Events that end here and began nobody knows when, and the other way round.
  private var openBegins = [UInt32](repeating: 0, count: most)
  private var openEnds = [UInt32](repeating: 0, count: most)

  /// The first day of all bins that have anything, and the day behind the last.
  var days: Range<Int64>? {
    used.map { $0.lowerBound * width..<($0.upperBound + 1) * width }
  }

  /// Counts an event that is dated to a day.
  mutating func count(day: Int64, kind: Int) {
    counts[Int(bin(of: day) - base) * Self.kindCount + kind] += 1
  }

  /// Spreads an event over the days from one to before another, given in fractions.
  mutating func spread(from begin: Double, to end: Double) {
    _ = bin(of: Int64(begin.rounded(.down)))
    _ = bin(of: Int64(end.rounded(.up)) - 1)
    add(1, from: begin, to: end)
  }

  private mutating func add(_ share: Double, from begin: Double, to end: Double) {
    let (from, to) = (begin / Double(width) - Double(base), end / Double(width) - Double(base))
    let (first, last) = (Int(from.rounded(.down)), min(Int(to.rounded(.up)) - 1, Self.most - 1))
    if first >= last {
      mass[first] += share
      return
    }
    let each = share / (to - from)
    mass[first] += (Double(first + 1) - from) * each
    mass[last] += (to - Double(last)) * each
    rises[first + 1] += each
    rises[last] -= each
  }

  /// Counts an event of which only one end is known.
  mutating func countOpen(day: Int64, isBeginKnown: Bool) {
    let bin = Int(bin(of: day) - base)
    if isBeginKnown { openEnds[bin] += 1 } else { openBegins[bin] += 1 }
  }

  // MARK: Room

  /// The bin of a day, for which there is room then.
  private mutating func bin(of day: Int64) -> Int64 {
    while true {
      let bin = floored(day, width)
      let low = min(used?.lowerBound ?? bin, bin)
      let high = max(used?.upperBound ?? bin, bin)
      if high - low < Int64(Self.most) {
        used = low...high
        if low < base || high >= base + Int64(Self.most) { move(toHold: low, high) }
        return bin
      }
      double()
    }
  }

  private mutating func move(toHold low: Int64, _ high: Int64) {
    replace(width: width, base: low - (Int64(Self.most) - (high - low + 1)) / 2)
  }

  private mutating func double() {
    guard let used else { return }
    replace(width: width * 2, base: floored(used.lowerBound, 2))
  }

  /// Takes every bin to its new place.
  private mutating func replace(width: Int64, base: Int64) {
    var other = DayBins()
    other.width = width
    other.base = base
    guard let used else {
      self = other
      return
    }
    let ratio = width / self.width
    let spread = spreadMass
    for bin in used {
      let (from, to) = (Int(bin - self.base), Int(floored(bin, ratio) - base))
      guard counts.indices.contains(from * Self.kindCount), from < Self.most else { continue }
      for kind in 0..<Self.kindCount {
        other.counts[to * Self.kindCount + kind] += counts[from * Self.kindCount + kind]
      }
      other.mass[to] += spread[from]
      other.openBegins[to] += openBegins[from]
      other.openEnds[to] += openEnds[from]
    }
    other.used = floored(used.lowerBound, ratio)...floored(used.upperBound, ratio)
    self = other
  }

  private var spreadMass: [Double] {
    var level = 0.0
    return mass.indices.map { bin in
      level += rises[bin]
      return mass[bin] + level
    }
  }

  // MARK: Bars

  /// The bins as bars of a histogram of some days, no more than `most` of them; what lies outside is left out.
  ///
  /// `long` has the events that are dated to far longer times, of which each bar gets its share.
  func bars(of days: Range<Int64>, most: Int, with long: DayBins) -> Bars {
    let perBar = max(
      1, (Int64(days.count) + width * Int64(most) - 1) / (width * Int64(most)))
    let first = floored(days.lowerBound, width * perBar)
    let last = floored(days.upperBound - 1, width * perBar)
    var bars = Bars(
      firstDay: first * width * perBar, width: width * perBar, count: Int(last - first) + 1)
    var whole = self
    let (start, end) = (Double(days.lowerBound), Double(days.upperBound))
    for index in 0..<Self.most {
      let bin = base + Int64(index)
      if openBegins[index] > 0 {
        let until = min(end, Double((bin + 1) * width))
        if until > start { whole.spreadInside(openBegins[index], from: start, to: until) }
      }
      if openEnds[index] > 0 {
        let from = max(start, Double(bin * width))
        if end > from { whole.spreadInside(openEnds[index], from: from, to: end) }
      }
    }
    let spread = whole.spreadMass
    for bin in used ?? 0...0 where used != nil {
      let index = Int(bin - base)
      let bar = Int(floored(bin, perBar) - first)
      guard bars.vague.indices.contains(bar) else { continue }
      for kind in 0..<Self.kindCount {
        bars.counts[bar * Self.kindCount + kind] += Int(counts[index * Self.kindCount + kind])
      }
      bars.vague[bar] += spread[index]
    }
    bars.add(long)
    return bars
  }

  /// Spreads events over days for which there are bins.
  private mutating func spreadInside(_ events: UInt32, from begin: Double, to end: Double) {
    let first = Double(base * width)
    let last = Double((base + Int64(Self.most)) * width)
    let (from, to) = (max(begin, first), min(end, last))
    if to > from { add(Double(events) * (to - from) / (end - begin), from: from, to: to) }
  }

  /// A histogram.
  struct Bars {
    let firstDay: Int64
    /// How many days a bar has.
    let width: Int64
    /// How many events that are dated to a day each bar has, by kind.
    var counts: [Int]
    /// The mass of all others in each bar.
    var vague: [Double]

    init(firstDay: Int64, width: Int64, count: Int) {
      self.firstDay = firstDay
      self.width = width
      counts = Array(repeating: 0, count: count * DayBins.kindCount)
      vague = Array(repeating: 0, count: count)
    }

    /// Everything in a bar.
    func total(of bar: Int) -> Double {
      vague[bar] + Double(counts[bar * kindCount..<(bar + 1) * kindCount].reduce(0, +))
    }

    /// Gives each bar its share of bins that are wider.
    fileprivate mutating func add(_ bins: DayBins) {
      guard let used = bins.used else { return }
      let spread = bins.spreadMass
      for bar in vague.indices {
        let (from, to) = (firstDay + Int64(bar) * width, firstDay + Int64(bar + 1) * width)
        let first = max(used.lowerBound, floored(from, bins.width))
        let last = min(used.upperBound, floored(to - 1, bins.width))
        guard first <= last else { continue }
        for bin in first...last {
          let inside = min(to, (bin + 1) * bins.width) - max(from, bin * bins.width)
          vague[bar] += spread[Int(bin - bins.base)] * Double(inside) / Double(bins.width)
        }
      }
    }
  }
}

/// The quotient, rounded down.
private func floored(_ value: Int64, _ divisor: Int64) -> Int64 {
  value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
}
