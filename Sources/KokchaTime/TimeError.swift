/// Why a text is not a time.
public enum TimeError: Error, Hashable, Sendable {
  /// No form of date that Kokcha reads.
  case notADate
  /// The calendar has no such day, month or hour.
  case doesNotExist
  /// Two days could be meant; both are given with the year first.
  case ambiguous(dayFirst: String, monthFirst: String)
  /// The interval ends before it begins.
  case endsBeforeStart
  /// A clock time without an offset from UTC, in a zone that is not known.
  case noOffset
  /// A clock time that the clocks of its zone leapt over when they were set forward.
  case clockSkipped(zone: String)
  /// A year so far from now that its seconds cannot be counted.
  case yearTooFar
  /// A year 1300–1499, which may be one of the Hijri calendars'.
  case otherCalendar(year: Int)

  // What people write.
  /// No year, or one of two digits.
  case yearNotInFull
  /// A year of two digits, `14/07/22`: the days that may be meant, the likelier first, and numbers with the year in
  /// full.
  case centuryMissing(days: [String], inFull: String?)
  /// The calendar has no such day in the order of day and month that was named, but has it in the other.
  case otherOrder(day: String, order: DateOrder)
  /// The day was another day of the week, the one that is given.
  case otherWeekday(day: String, weekday: String)
  /// A date as machines write them.
  case machine(MachineDate)
  /// Words such as "early 2022"; the interval is what they may mean.
  case vague(example: String)
  /// "Winter 2022": the one that began in that year, or the one that ended in it.
  case severalWinters(year: Int)
  /// A year 1421–1499 of a calendar that is not named: what it is in each of the Hijri calendars.
  case undecidedYear(solar: String, lunar: String)
  /// A year for which the rule of the Solar Hijri calendar is not known to hold.
  case solarYearOutOfRange(year: Int)
  /// Words of one calendar in a date of another.
  case mixedCalendars
  /// A date of the lunar calendar, whose months begin when the moon is seen.
  case lunar
}
