import KokchaBytes

/// A time zone: what its clocks showed and show at every second.
///
/// `ZoneDatabase.zone(named:)` knows those of the system; UTC and fixed offsets need none.
///
/// ```swift
/// let noon = Instant(midnightOf: CalendarDay(year: 2022, month: 7, day: 14))
/// let kabul = try ZoneDatabase.system.zone(named: "Asia/Kabul")
/// print(kabul.offset(at: noon), Zone(offset: "+04:30")?.offset(at: noon) ?? 0)
/// ```
public struct Zone: Hashable, Sendable {
  /// The name under which it was asked for: `Asia/Kabul`, `+04:30`, `UTC`.
  public let name: String
  let rules: Rules

  /// What its clocks do.
  enum Rules: Hashable, Sendable {
    /// Always so many seconds ahead of UTC.
    case fixed(Int64)
    case changing(ZoneTransitions)
  }

  /// The clocks of the world, UTC.
  public static let utc = Zone(name: "UTC", rules: .fixed(0))

  init(name: String, rules: Rules) {
    self.name = name
    self.rules = rules
  }

  /// The zone of a fixed offset, `+04:30`, `+0430`, `+04` or `Z`, or UTC by that name; nil for
  /// any other text.
  public init?(offset text: String) {
    self.name = text
    if text == "UTC" {
      rules = .fixed(0)
      return
    }
    let bytes = text.utf8.span
    do throws(TimeError) {
      rules = .fixed(Int64(try UTCOffset.read(bytes, 0..<bytes.count)))
    } catch {
      return nil
    }
  }

  /// How many seconds its clocks are ahead of UTC.
  public func offset(at instant: Instant) -> Int {
    switch rules {
    case .fixed(let offset): return Int(offset)
    case .changing(let transitions):
      var found: Int64 = 0
      transitions.forEachPeriod(in: instant.seconds..<instant.seconds + 1) { found = $0.offset }
      return Int(found)
    }
  }

  /// The seconds at which its clocks showed a time, or a stretch of time such as a minute.
  struct Showing: Equatable {
    /// From the first such second to the last.
    var seconds: Range<Int64>
    /// Whether the clocks were set back, and showed it or a part of it twice.
    var isRepeated: Bool
  }

  /// When the clocks showed `local`, seconds of their own since 1970 began; nil if they leapt over it.
  func seconds(showing local: Range<Int64>) -> Showing? {
    switch rules {
    case .fixed(let offset):
      return Showing(
        seconds: local.lowerBound - offset..<local.upperBound - offset, isRepeated: false)
    case .changing(let transitions):
      var first = Int64.max
      var last = Int64.min
      var total: Int64 = 0
      // No clock is farther from UTC than this.
      let margin: Int64 = 26 * 3600
      let window = local.lowerBound - margin..<local.upperBound + margin
      transitions.forEachPeriod(in: window) { period in
        let begin = max(period.seconds.lowerBound, local.lowerBound - period.offset)
        let end = min(period.seconds.upperBound, local.upperBound - period.offset)
        guard begin < end else { return }
        first = min(first, begin)
        last = max(last, end)
        total += end - begin
      }
      guard first < last else { return nil }
      return Showing(
        seconds: first..<last, isRepeated: total > local.upperBound - local.lowerBound)
    }
  }
}

extension Zone: CustomStringConvertible {
  /// Its name.
  public var description: String { name }
}
