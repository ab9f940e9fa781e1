/// A day of the proleptic Gregorian calendar, the calendar of ISO 8601-1:2019 §4.2.1.
///
/// ```swift
/// let day = CalendarDay(year: 2022, month: 7, day: 14)
/// print(day.weekday == 4 ? "a Thursday" : "another day", day.components.month)
/// ```
@frozen
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public var number: Int64

  package init(number: Int64) { self.number = number }

  /// The day with this year, month (1…12) and day (1…31).
  ///
  /// A day past the month's end is counted on from it; use `exists` where the input is not sure.
  /// Years beyond `countedYears` have days, but no seconds.
  public init(year: Int, month: Int, day: Int) {
    // Years are counted from March, so that the leap day comes last.
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int64(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The years all of whose seconds an `Int64` counts, in whole thousands of millions.
  public static let countedYears = -292_000_000_000...292_000_000_000

  /// The day of the week, from 1 (Monday) to 7 (Sunday), as ISO 8601-1:2019 §4.2.2 counts them.
  public var weekday: Int { Int((number % 7 + 10) % 7) + 1 }

  /// Whether one comes before the other.
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

  /// How many days a month has.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  /// Whether February has 29 days.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Whether the calendar has such a day.
  public static func exists(year: Int, month: Int, day: Int) -> Bool {
    (1...12).contains(month) && day >= 1 && day <= length(ofMonth: month, in: year)
  }
}
