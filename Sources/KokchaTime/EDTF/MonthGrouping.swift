/// A part of a year under a number that stands where a month would (ISO 8601-2:2019 §4.8).
///
/// Level 1 has the seasons 21–24, level 2 those of one hemisphere, quarters, thirds and halves.
struct MonthGrouping {
  /// The first month, 1…12.
  var firstMonth: Int
  /// How many months; they may go on into the next year.
  var months: Int
  var precision: TimePrecision

  /// The grouping with a code 21…41.
  ///
  /// The seasons 21–24, which the standard leaves open, are those of the north: spring is
  /// March–May. A winter of the north and a summer of the south begin in December of their year.
  init?(code: Int) {
    switch code {
    case 21...24: self.init(firstMonth: 3 + (code - 21) * 3, months: 3, precision: .season)
    case 25...28: self.init(firstMonth: 3 + (code - 25) * 3, months: 3, precision: .season)
    case 29, 30: self.init(firstMonth: 9 + (code - 29) * 3, months: 3, precision: .season)
    case 31, 32: self.init(firstMonth: 3 + (code - 31) * 3, months: 3, precision: .season)
    case 33...36: self.init(firstMonth: 1 + (code - 33) * 3, months: 3, precision: .quarter)
    case 37...39: self.init(firstMonth: 1 + (code - 37) * 4, months: 4, precision: .range)
    case 40, 41: self.init(firstMonth: 1 + (code - 40) * 6, months: 6, precision: .range)
    default: return nil
    }
  }

  private init(firstMonth: Int, months: Int, precision: TimePrecision) {
    self.firstMonth = firstMonth
    self.months = months
    self.precision = precision
  }

  /// Its bounds in a year.
  func bounds(in year: Int) -> TimeBounds {
    let next = firstMonth + months
    return ExtendedDateTime.bounds(
      precision, from: CalendarDay(year: year, month: firstMonth, day: 1),
      to: CalendarDay(year: next > 12 ? year + 1 : year, month: (next - 1) % 12 + 1, day: 1))
  }
}
