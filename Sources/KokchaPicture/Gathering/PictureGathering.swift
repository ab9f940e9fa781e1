import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// What a picture shows of all events, gathered as they come: its size does not grow with their number.
struct PictureGathering {
  /// Up to so many events are drawn each by itself, with a number and its title; more are counted.
  static let few = 20

  private(set) var count = 0
  /// The events in their order, as long as they are few; the first ones otherwise.
  private(set) var events: [PicturedEvent] = []
  /// How many events there are of each kind.
  private(set) var kinds = [Int](repeating: 0, count: PlaceCells.Kind.count)
  private(set) var cells = PlaceCells()
  /// Where the points are.
  private(set) var bounds = GeographicBounds()
  var doubts = DoubtCounts()
  /// Events with a course that is known, and with a radius.
  private(set) var courses = 0
  /// Those of them of which an end may well be elsewhere.
  private(set) var doubtfulCourses = 0
  private(set) var radii = 0

  /// Events that are dated to a year or better, and those that are dated to more.
  private var days = DayBins()
  private var longs = DayBins()
  /// The first second of all and the second behind the last, of all events and of those dated to a year or better.
  private(set) var first: Instant?
  private(set) var end: Instant?
  private var closeFirst: Instant?
  private var closeEnd: Instant?
  /// Whether an end is open or not known.
  private(set) var hasOpenEnds = false
  /// Events of which no time is known.
  private(set) var undated = 0

  /// Longer times do not decide what the timeline shows: one event of a thousand years would leave no room for the others.
  private static let long: Int64 = 400 * 86_400

  /// Whether each event is drawn by itself.
  var areFew: Bool { count <= Self.few }
  var hasPlaces: Bool { cells.count > 0 }
  var hasDates: Bool { first != nil }

  /// Takes the events of a portion.
  mutating func add(_ body: Span<UInt8>) {
    var offset = 0
    while offset < body.count {
      let isKept = count < Self.few
      let event = PicturedEvent(body, at: &offset, withTexts: isKept)
      if isKept { events.append(event) }
      add(event)
    }
  }

  private mutating func add(_ event: PicturedEvent) {
    count += 1
    let kind = PlaceCells.Kind(event.type, event.occurrence)
    kinds[kind.number] += 1
    if event.course != nil { courses += 1 }
    if event.isCourseDoubtful { doubtfulCourses += 1 }
    if event.radiusMetres != nil { radii += 1 }
    if let point = event.point {
      bounds.insert(point)
      cells.add(point, kind)
    }
    addTime(of: event, kind)
  }

  private mutating func addTime(of event: PicturedEvent, _ kind: PlaceCells.Kind) {
    let day: Int64 = 86_400
    // An event with one open end counts with a day at that end.
    guard
      let from = event.begin ?? event.end.map({ Instant(seconds: $0.seconds - day) }),
      let to = event.end ?? event.begin.map({ Instant(seconds: $0.seconds + day) })
    else {
      undated += 1
      return
    }
    first = min(first ?? from, from)
    end = max(end ?? to, to)
    if event.begin == nil || event.end == nil {
      hasOpenEnds = true
      noteClose(from, to)
      let known = event.begin ?? Instant(seconds: to.seconds - 1)
      days.countOpen(
        day: CalendarDay(containing: known).number, isBeginKnown: event.begin != nil)
    } else if event.isDatedToDay {
      noteClose(from, to)
      let middle = Instant(seconds: from.seconds + (to.seconds - from.seconds) / 2)
      days.count(
        day: CalendarDay(containing: middle).number,
        kind: Self.stackKind(event.type, happened: event.occurrence == .occurred))
    } else if to.seconds - from.seconds > Self.long {
      longs.spread(from: Double(from.seconds) / 86_400, to: Double(to.seconds) / 86_400)
    } else {
      noteClose(from, to)
      days.spread(from: Double(from.seconds) / 86_400, to: Double(to.seconds) / 86_400)
    }
  }

  private mutating func noteClose(_ begin: Instant, _ end: Instant) {
    closeFirst = min(closeFirst ?? begin, begin)
    closeEnd = max(closeEnd ?? end, end)
  }

  /// The stretch of time that the timeline shows, with a little room at either end; nil if no event is dated.
  var window: (from: Instant, to: Instant)? {
    guard let from = closeFirst ?? first, let to = closeEnd ?? end else { return nil }
    let room = max(2 * 86_400, (to.seconds - from.seconds) / 50)
    return (Instant(seconds: from.seconds - room), Instant(seconds: to.seconds + room))
  }

  /// The histogram of the events in the window, of at most so many bars.
  func bars(most: Int) -> DayBins.Bars? {
    guard let from = closeFirst ?? first, let to = closeEnd ?? end else { return nil }
    let first = CalendarDay(containing: from).number
    let last = CalendarDay(containing: Instant(seconds: max(from.seconds, to.seconds - 1))).number
    return days.bars(of: first..<last + 1, most: most, with: longs)
  }

  /// A kind of `DayBins`: the type, and whether it happened.
  static func stackKind(_ type: EventType?, happened: Bool) -> Int {
    2 * (type.map { Int($0.rawValue) } ?? PlaceCells.Kind.typeCount - 1) + (happened ? 0 : 1)
  }

  /// How many events are of a type, of an occurrence, or of both.
  func count(of type: EventType??, _ occurrence: Occurrence? = nil) -> Int {
    PlaceCells.Kind.all.reduce(0) { sum, kind in
      let isMeant =
        (type == nil || type == .some(kind.type))
        && (occurrence == nil || occurrence == kind.occurrence)
      return isMeant ? sum + kinds[kind.number] : sum
    }
  }
}
