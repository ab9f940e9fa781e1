import KokchaTime

extension TimeError {
  /// The kind of problem, and what is said of a date in the input that is none.
  package func words(
    of date: String
  ) -> (code: ProblemCode, message: String, advice: String) {
    let gregorian = "write the Gregorian date, and the original in date_text"
    switch self {
    case .notADate:
      return (
        .notADate, "\(date) is not a date",
        "write 2022-07-14, 2022-07, 2022, an interval 2022-01/2022-04, or ~ and ? after a date "
          + "that is approximate or uncertain"
      )
    case .doesNotExist:
      return (
        .dateDoesNotExist, "\(date) does not exist in the calendar",
        "check the day, the month and the hour"
      )
    case .ambiguous(let dayFirst, let monthFirst):
      return (
        .dateAmbiguous, "\(date) can be \(dayFirst) or \(monthFirst)",
        "write the year first: \(dayFirst); or say --day-first or --month-first for the whole log"
      )
    case .endsBeforeStart:
      return (
        .endBeforeStart, "\(date) ends before it starts",
        "write the earlier date before the slash"
      )
    case .noOffset:
      return (
        .clockWithoutOffset, "\(date) has a clock time without an offset from UTC",
        "write the offset after it: +04:30 for Kabul, Z for UTC"
      )
    case .clockSkipped(let zone):
      return (
        .clockChanged, "\(date): the clocks of \(zone) were set forward over this time",
        "check the hour and the zone, or write the offset from UTC after the time"
      )
    case .yearTooFar:
      return (
        .notADate, "\(date): the year is too far from now to count its seconds",
        "years from \(CalendarDay.countedYears.lowerBound) to "
          + "\(CalendarDay.countedYears.upperBound) are read"
      )
    case .otherCalendar(let year):
      return (
        .otherCalendar, "\(date): the year \(year) may be one of a Hijri calendar",
        "write the Gregorian date and the original in date_text; if it is Gregorian, say so "
          + "in a column 'calendar'"
      )
    case .yearNotInFull:
      return (
        .notADate, "\(date) names no year of four digits",
        "write the year in full, for example 2022-07-14"
      )
    case .centuryMissing(let days, let inFull):
      return (
        .notADate, "\(date) names no year of four digits: the century is missing",
        days.count == 1
          ? "write the year in full: \(days[0])" + (inFull.map { ", or \($0)" } ?? "")
          : "write the year first and in full: \(days.joined(separator: " or ")), whichever is meant"
      )
    case .otherOrder(let day, let order):
      return (
        .dateDoesNotExist,
        "\(date) does not exist with the \(order == .dayFirst ? "month" : "day") first",
        "with the \(order == .dayFirst ? "day" : "month") first it is \(day): write that, or say "
          + (order == .dayFirst ? "--day-first" : "--month-first") + " for the whole log"
      )
    case .otherWeekday(let day, let weekday):
      return (
        .dateDoesNotExist, "\(date): \(day) was a \(weekday)",
        "correct the date or the weekday, or leave the weekday out"
      )
    case .machine(let machine):
      return (.notADate, "\(date) is \(machine.words)", machine.advice)
    case .vague(let example):
      return (
        .notADate, "\(date) is not a date, but words for one",
        "write the interval that they mean, for example \(example), and the words in date_text"
      )
    case .severalWinters(let year):
      return (
        .dateAmbiguous, "\(date) can be the winter before or after the summer of \(year)",
        "write \(year - 1)-24 for the winter that ended in \(year), \(year)-24 for the next"
      )
    case .undecidedYear(let solar, let lunar):
      return (
        .otherCalendar,
        "\(date) is \(solar) in the Solar Hijri calendar, about \(lunar) in the lunar",
        "say solar or gregorian in a column 'calendar' or with --calendar; of a lunar date, "
          + gregorian
      )
    case .solarYearOutOfRange(let year):
      return (
        .otherCalendar, "\(date): the year \(year) is not one of the Solar Hijri calendar",
        "years from \(SolarHijriDay.years.lowerBound) to \(SolarHijriDay.years.upperBound) are "
          + "read; a Gregorian date is 'gregorian' in a column 'calendar'"
      )
    case .mixedCalendars:
      return (
        .otherCalendar, "\(date) speaks of two calendars",
        "write all of it in one, and say which in a column 'calendar'"
      )
    case .lunar:
      return (
        .lunarDate, "\(date) is of the lunar calendar, which is not read", gregorian
      )
    }
  }
}

extension MachineDate {
  /// What it is, and which date that would be.
  fileprivate var words: String {
    switch self {
    case .sinceEpoch(let unit, let moment):
      "a count of \(unit) since 1970: \(moment)"
    case .serial(let day): "a number, by which a spreadsheet counts \(day)"
    case .yearWithPoint(let year): "a number with a decimal point, perhaps the year \(year)"
    case .dayWithOffset(let day): "the day \(day) with an offset from UTC, as XML writes it"
    case .dateTimeGroup(let moment): "a date-time group of the military, \(moment)"
    case .unparted(let moment): "a day and a clock time with nothing between, perhaps \(moment)"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .sinceEpoch(_, let moment), .dateTimeGroup(let moment): "write \(moment)"
    case .serial(let day): "format the column as a date, or write \(day)"
    case .yearWithPoint(let year): "write \(year), or format the column as text"
    case .dayWithOffset(let day):
      "write \(day): a day is the same in every zone; if its hours matter, write both ends with their clock times"
    case .unparted(let moment): "write \(moment), with the offset from UTC behind it if it is known"
    }
  }
}
