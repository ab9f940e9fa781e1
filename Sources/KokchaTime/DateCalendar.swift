public import KokchaBytes

/// The calendar in which a date of the input is written.
public enum DateCalendar: UInt8, Vocabulary {
  /// The calendar of ISO 8601.
  case gregorian
  /// Solar Hijri, the calendar of Afghan and Iranian sources.
  case solar
  /// Lunar Hijri, whose months begin when the moon is seen; its dates are refused with advice.
  case lunar

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .gregorian: "gregorian"
    case .solar: "solar"
    case .lunar: "lunar"
    }
  }
}

/// Which of two numbers before a year is the day.
public enum DateOrder: Sendable {
  /// `14/07/2022`.
  case dayFirst
  /// `07/14/2022`.
  case monthFirst
}
