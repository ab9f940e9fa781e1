public import KokchaBytes

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
