import Foundation
import KokchaModel
import KokchaTime
import Testing

/// The proleptic Gregorian calendar (ISO 8601-1:2019 §4.2.1), compared with Foundation's.
struct CalendarDayTests {
  private static let gregorian: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  /// One argument a century, so that the days are looked at side by side.
  @Test(arguments: [1583...1700, 1701...1900, 1901...2100, 2101...2250, 2251...2400])
  func `every day is the day that Foundation names`(years: ClosedRange<Int>) throws {
    let calendar = Self.gregorian
    let start = try #require(
      calendar.date(from: DateComponents(year: years.lowerBound, month: 1, day: 1)))
    var number = Int64(start.timeIntervalSince1970 / 86_400)
    while true {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let expected = (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
      if expected.0 > years.upperBound { break }
      let made = CalendarDay(number: number)
      // A quick look first: `#expect` two hundred thousand times takes a minute.
      let made3 = made.components
      if (made3.year, made3.month, made3.day) != expected
        || CalendarDay(year: expected.0, month: expected.1, day: expected.2) != made
        || !CalendarDay.exists(year: expected.0, month: expected.1, day: expected.2)
      {
        Issue.record("day \(number) is \(expected), not \(made3)")
        return
      }
      number += 1
    }
    let last = CalendarDay(year: years.upperBound, month: 12, day: 31)
    #expect(last.number + 1 == number)
  }

  @Test(
    arguments: [
      (1, 1, 1, -719_162), (1, 12, 31, -718_798), (1582, 10, 15, -141_427),
      (1969, 12, 31, -1), (1970, 1, 1, 0), (9999, 12, 31, 2_932_896), (10_000, 1, 1, 2_932_897),
      (0, 2, 29, -719_469), (0, 3, 1, -719_468),
    ] as [(Int, Int, Int, Int64)])
  func `days whose number is known`(year: Int, month: Int, day: Int, number: Int64) {
    #expect(CalendarDay(year: year, month: month, day: day).number == number)
    let made = CalendarDay(number: number).components
    #expect((made.year, made.month, made.day) == (year, month, day))
  }

  @Test(arguments: [1, 9999])
  func `every day of the first and the last year counts one further`(year: Int) {
    var number = CalendarDay(year: year, month: 1, day: 1).number
    for month in 1...12 {
      for day in 1...CalendarDay.length(ofMonth: month, in: year) {
        let made = CalendarDay(number: number).components
        #expect((made.year, made.month, made.day) == (year, month, day))
        number += 1
      }
    }
    #expect(number == CalendarDay(year: year + 1, month: 1, day: 1).number)
  }

  @Test(arguments: [
    (2022, 2, 29, false), (2024, 2, 29, true), (1900, 2, 29, false), (2000, 2, 29, true),
    (2022, 4, 31, false), (2022, 12, 31, true), (2022, 13, 1, false), (2022, 0, 1, false),
    (2022, 1, 0, false), (2022, 1, -1, false), (2022, 1, 32, false), (0, 2, 29, true),
  ])
  func `days that exist`(year: Int, month: Int, day: Int, exists: Bool) {
    #expect(CalendarDay.exists(year: year, month: month, day: day) == exists)
  }

  /// Foundation's days of the week begin with Sunday, 1.
  @Test func `every day of four hundred years has the weekday that Foundation gives it`() {
    for number in Int64(-80_000)..<66_097 {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let expected = (Self.gregorian.component(.weekday, from: date) + 5) % 7 + 1
      if CalendarDay(number: number).weekday != expected {
        Issue.record("day \(number) is weekday \(expected)")
        return
      }
    }
  }

  @Test(arguments: [-292_000_000_000, -10_000, -1, 0, 10_000, 292_000_000_000])
  func `the first and last days of far years`(year: Int) {
    let first = CalendarDay(year: year, month: 1, day: 1)
    let last = CalendarDay(year: year, month: 12, day: 31)
    #expect(first.components == (year, 1, 1))
    #expect(last.components == (year, 12, 31))
    #expect(last.number - first.number == (CalendarDay.isLeap(year) ? 365 : 364))
    #expect(CalendarDay(containing: Instant(midnightOf: last)) == last)
    #expect((1...7).contains(first.weekday))
  }

  @Test(arguments: [
    (2022, 7, 14, "2022-07-14"), (1, 1, 1, "0001-01-01"), (622, 7, 16, "0622-07-16"),
  ])
  func `the ISO form has four, two and two digits`(year: Int, month: Int, day: Int, text: String) {
    #expect(CalendarDay(year: year, month: month, day: day).iso == text)
  }

  @Test func `days are in order`() {
    let days = [(1, 1, 1), (1969, 12, 31), (1970, 1, 1), (2022, 2, 28), (2022, 3, 1)].map {
      CalendarDay(year: $0.0, month: $0.1, day: $0.2)
    }
    #expect(days == days.sorted())
    #expect(Instant(midnightOf: days[2]).seconds == 0)
    #expect(Instant(midnightOf: days[1]) < Instant(midnightOf: days[2]))
  }
}
