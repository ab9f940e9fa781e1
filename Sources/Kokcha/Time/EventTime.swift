/// When an event happened, as exactly as its report says and no more exactly.
public struct EventTime: Hashable, Sendable {
  /// The time in Extended Date/Time Format (ISO 8601-2:2019), just as it was read: `2022-07-14`,
  /// `2022-01/2022-04~`.
  public var edtf: String
  /// How the report puts it: "early this year".
  public var verbatim: String?
  /// What the report's dating rests on.
  public var dateBasis: DateBasis?
  /// The zone of a clock time without an offset: an IANA name or an offset from UTC.
  public var zone: String?
  /// What `edtf` means on the line of time.
  public var bounds: TimeBounds

  /// The time that an EDTF text tells.
  ///
  /// A clock time without an offset of its own is one of `zone`; where the clocks of the zone
  /// were set back and showed it twice, the bounds cover both. Dates without a clock time need no
  /// zone, and none is kept for them.
  ///
  /// - Throws: `TimeError` if the text is not a date, or not one that exists.
  public init(
    edtf: String, verbatim: String? = nil, zone: Zone? = nil
  ) throws(TimeError) {
    var repeats = false
    switch ExtendedDateTime.read(edtf.utf8.span) {
    case .success(let bounds): self.bounds = bounds
    case .failure(.noOffset):
      bounds = try ExtendedDateTime.read(edtf.utf8.span, in: zone, repeats: &repeats).get()
      self.zone = zone?.name
    case .failure(let error): throw error
    }
    self.edtf = edtf
    self.verbatim = verbatim
  }

  package init(edtf: String, verbatim: String?, bounds: TimeBounds) {
    self.edtf = edtf
    self.verbatim = verbatim
    self.bounds = bounds
  }
}

/// A half-open interval `[begin, end)` in UTC, and how exactly it is meant.
@frozen
public struct TimeBounds: Hashable, Sendable {
  /// The first second that may belong to the event.
  public var begin: TimeBound
  /// The first second that no longer does.
  public var end: TimeBound
  /// How exact the time is.
  public var precision: TimePrecision
  /// Whether the time is a date on the calendar or an instant on the clock.
  public var basis: TimeBasis

  package init(
    begin: TimeBound, end: TimeBound, precision: TimePrecision, basis: TimeBasis = .calendar
  ) {
    self.begin = begin
    self.end = end
    self.precision = precision
    self.basis = basis
  }
}

/// One end of an interval.
@frozen
public enum TimeBound: Hashable, Sendable {
  /// A known second.
  case at(Instant)
  /// No end (`..`, ISO 8601-2 §4.4).
  case open
  /// An end that nobody knows (left blank, ISO 8601-2 §4.4).
  case unknown

  /// The second, if it is known.
  public var instant: Instant? {
    if case .at(let instant) = self { instant } else { nil }
  }

  /// The bound within the years 0001…9999, which every format can write.
  ///
  /// A begin stays before their last second and an end after their first, so that no interval
  /// becomes empty.
  package func writable(isEnd: Bool) -> TimeBound {
    guard case .at(let instant) = self else { return self }
    let first = Instant.earliestWritable.seconds
    let last = Instant.latestWritable.seconds
    return .at(
      Instant(
        seconds: isEnd
          ? min(max(instant.seconds, first + 1), last)
          : min(max(instant.seconds, first), last - 1)))
  }
}

/// How exactly a time is known.
public enum TimePrecision: UInt8, Vocabulary {
  /// To the second.
  case instant
  /// To the minute.
  case minute
  /// To the hour.
  case hour
  /// To the day.
  case day
  /// To the month.
  case month
  /// To the season.
  case season
  /// To the quarter of a year.
  case quarter
  /// To the year.
  case year
  /// To ten years.
  case decade
  /// To a hundred years.
  case century
  /// Somewhere between two ends.
  case range
  /// Not known.
  case unknown

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .instant: "instant"
    case .minute: "minute"
    case .hour: "hour"
    case .day: "day"
    case .month: "month"
    case .season: "season"
    case .quarter: "quarter"
    case .year: "year"
    case .decade: "decade"
    case .century: "century"
    case .range: "range"
    case .unknown: "unknown"
    }
  }
}

/// Whether a time shifts with the zone.
public enum TimeBasis: UInt8, Vocabulary {
  /// A date on the calendar: its bounds are its own midnights in every output, so that no tool
  /// shows another day than the report names.
  case calendar
  /// A time on the clock, converted to UTC.
  case instant

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .calendar: "calendar"
    case .instant: "instant"
    }
  }
}

/// How a report comes to its date.
public enum DateBasis: UInt8, Vocabulary {
  /// It names the date.
  case explicit
  /// It counts from its own date: "on Thursday", "early this year".
  case relative
  /// It names none, and its own date stands in.
  case sourceDate
  /// Nobody dates it: one date was given for the whole input that it stands in.
  case assumed

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .explicit: "explicit"
    case .relative: "relative"
    case .sourceDate: "source-date"
    case .assumed: "assumed"
    }
  }
}
