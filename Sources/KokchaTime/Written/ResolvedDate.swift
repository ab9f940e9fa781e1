/// A written date whose calendar is settled, in Gregorian form.
struct ResolvedDate {
  /// The EDTF of its first day, month or year, without qualifier.
  var first: String
  /// The EDTF of its last day, if it is longer than a day and no Gregorian unit; else `first`.
  var last: String
  var qualifier: String
  var calendar: DateCalendar
  var isSolarByInference = false

  var reading: DateReading {
    DateReading(
      edtf: first == last ? first + qualifier : first + qualifier + "/" + last + qualifier,
      isSolarByInference: isSolarByInference)
  }
}

extension DatePhrase {
  /// The years that mean Solar Hijri where no calendar is named: 1921–2042.
  static let solarYears = 1300...1420

  /// Settles the calendar, and the day in it.
  func resolved(_ conventions: DateConventions) throws(TimeError) -> ResolvedDate {
    if let stated = conventions.calendar, let calendar, stated != calendar { throw .mixedCalendars }
    if conventions.calendar == .lunar { throw .lunar }
    if case .shortYear(let first, let second, let third, let before) = fields {
      throw withoutCentury(first, second, third, before: before, conventions)
    }
    if case .grouping(let code, let year) = fields {
      // Whose spring it is, is as open as whose year.
      if conventions.calendar != .gregorian, ExtendedDateTime.hijriYears.contains(year) {
        throw .otherCalendar(year: year)
      }
      return gregorian(CalendarDay.padded(year, 4) + "-" + CalendarDay.padded(code, 2))
    }
    let named = calendar ?? conventions.calendar
    if let named {
      var made =
        named == .solar ? try solar(conventions.order) : try gregorian(conventions.order)
      made.isSolarByInference =
        named == .solar && conventions.calendar == nil && !namesCalendar
      return made
    }
    if Self.solarYears.contains(year) {
      var made = try solar(conventions.order)
      made.isSolarByInference = true
      return made
    }
    guard !ExtendedDateTime.hijriYears.contains(year) else { throw undecided(conventions.order) }
    return try gregorian(conventions.order)
  }

  private var year: Int {
    switch fields {
    case .year(let year), .month(_, let year), .day(_, _, let year), .numbers(_, _, let year),
      .grouping(_, let year), .shortYear(_, _, let year, _):
      year
    }
  }

  // MARK: Years of two digits

  /// What is said of `14/07/22`: the days that it can be in the century at hand, and how to write it in full.
  private func withoutCentury(
    _ first: Int, _ second: Int, _ third: Int, before: String, _ conventions: DateConventions
  ) -> TimeError {
    let isSolar = (calendar ?? conventions.calendar) == .solar
    let dayFirst = ShortYear(third, isSolar).day(first, month: second)
    let monthFirst = ShortYear(third, isSolar).day(second, month: first)
    // With hyphens the year may stand in front.
    let yearFirst =
      before.hasSuffix("-") ? ShortYear(first, isSolar).day(third, month: second) : nil
    var days: [String] = []
    let found =
      switch conventions.order {
      case .dayFirst: [dayFirst]
      case .monthFirst: [monthFirst]
      case nil: [yearFirst, dayFirst, monthFirst]
      }
    for day in found.compactMap({ $0 }) where !days.contains(day) { days.append(day) }
    if days.isEmpty { return .yearNotInFull }
    return .centuryMissing(
      days: days, inFull: before + CalendarDay.padded(ShortYear(third, isSolar).inFull, 4))
  }

  // MARK: Day and month

  /// Which of two numbers is the day, where the calendar or the log tells.
  private func settled(
    _ order: DateOrder?, exists: (_ month: Int, _ day: Int) -> Bool
  ) throws(TimeError) -> DateFields {
    guard case .numbers(let first, let second, let year) = fields else { return fields }
    let dayFirst = DateFields.day(first, month: second, of: year)
    let monthFirst = DateFields.day(second, month: first, of: year)
    switch order {
    case .dayFirst:
      guard exists(second, first) || !exists(first, second) else {
        throw .otherOrder(day: CalendarDay.iso(year, first, second), order: .monthFirst)
      }
      return dayFirst
    case .monthFirst:
      guard exists(first, second) || !exists(second, first) else {
        throw .otherOrder(day: CalendarDay.iso(year, second, first), order: .dayFirst)
      }
      return monthFirst
    case nil: break
    }
    switch (exists(second, first), exists(first, second)) {
    case (true, true) where first != second:
      throw .ambiguous(
        dayFirst: CalendarDay.iso(year, second, first),
        monthFirst: CalendarDay.iso(year, first, second))
    case (true, _): return dayFirst
    case (_, true): return monthFirst
    default: throw .doesNotExist
    }
  }

  // MARK: Calendars

  private func gregorian(_ edtf: String) -> ResolvedDate {
    ResolvedDate(first: edtf, last: edtf, qualifier: qualifier, calendar: .gregorian)
  }

  private func gregorian(_ order: DateOrder?) throws(TimeError) -> ResolvedDate {
    let year = year
    let fields = try settled(order) { CalendarDay.exists(year: year, month: $0, day: $1) }
    switch fields {
    case .year: return gregorian(CalendarDay.padded(year, 4))
    case .month(let month, _):
      guard (1...12).contains(month) else { throw .doesNotExist }
      return gregorian(CalendarDay.padded(year, 4) + "-" + CalendarDay.padded(month, 2))
    case .day(let day, let month, _):
      guard CalendarDay.exists(year: year, month: month, day: day) else { throw .doesNotExist }
      return gregorian(
        try edtf(of: CalendarDay(year: year, month: month, day: day)))
    case .numbers, .grouping, .shortYear: throw .notADate
    }
  }

  private func solar(_ order: DateOrder?) throws(TimeError) -> ResolvedDate {
    let year = year
    guard SolarHijriDay.years.contains(year) else { throw .solarYearOutOfRange(year: year) }
    let fields = try settled(order) { SolarHijriDay(year: year, month: $0, day: $1) != nil }
    let first: SolarHijriDay?
    let last: SolarHijriDay?
    switch fields {
    case .year:
      first = SolarHijriDay(year: year, month: 1, day: 1)
      last = SolarHijriDay(
        year: year, month: 12, day: SolarHijriDay.length(ofMonth: 12, in: year))
    case .month(let month, _):
      first = SolarHijriDay(year: year, month: month, day: 1)
      last = SolarHijriDay(
        year: year, month: month, day: SolarHijriDay.length(ofMonth: month, in: year))
    case .day(let day, let month, _):
      first = SolarHijriDay(year: year, month: month, day: day)
      last = first
    case .numbers, .grouping, .shortYear: throw .notADate
    }
    guard let first, let last else { throw .doesNotExist }
    let begin = try edtf(of: CalendarDay(first))
    return ResolvedDate(
      first: begin, last: first == last ? begin : CalendarDay(last).iso, qualifier: qualifier,
      calendar: .solar)
  }

  /// A day with its clock time; its weekday must be the one that is named.
  private func edtf(of day: CalendarDay) throws(TimeError) -> String {
    if let weekday, weekday != day.weekday {
      throw .otherWeekday(day: day.iso, weekday: CalendarDay.weekdayName(day.weekday))
    }
    return day.iso + clock
  }

  /// What is said of a year 1421–1499: what it is in either of the Hijri calendars.
  private func undecided(_ order: DateOrder?) -> TimeError {
    let solar: String
    do throws(TimeError) {
      solar = try self.solar(order).reading.edtf
    } catch {
      solar = "no date"
    }
    // The lunar year has 354.367 days; its first began on 16 July 622 of the Julian calendar.
    let begin = 622.54 + Double(year - 1) * 354.367 / 365.2425
    let (first, last) = (Int(begin), Int(begin + 0.97))
    return .undecidedYear(
      solar: solar, lunar: first == last ? "\(first)" : "\(first)–\(last)")
  }
}
