import Foundation
import Kokcha
import Testing

/// The Solar Hijri calendar, compared with Foundation's for all years that Afghan sources name.
struct SolarHijriDayTests {
  private static let persian: Calendar = {
    var calendar = Calendar(identifier: .persian)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test(arguments: [1300...1330, 1331...1360, 1361...1390, 1391...1420])
  func `every day has the name that Foundation gives it`(years: ClosedRange<Int>) throws {
    let calendar = Self.persian
    let start = try #require(
      calendar.date(from: DateComponents(year: years.lowerBound, month: 1, day: 1)))
    var number = Int32(start.timeIntervalSince1970 / 86_400)
    var days = 0
    while true {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let year = try #require(parts.year)
      if year > years.upperBound { break }
      let made = SolarHijriDay(CalendarDay(number: number))
      if made?.year != year || made?.month != parts.month || made?.day != parts.day {
        Issue.record("day \(number) is \(parts), not \(String(describing: made))")
        return
      }
      number += 1
      days += 1
    }
    #expect((365 * years.count..<366 * years.count).contains(days))
  }

  @Test(arguments: 1300...1420)
  func `the year ends with 29 or 30 Hut, as Foundation says by round trip`(year: Int) throws {
    let calendar = Self.persian
    // Foundation rolls a day that does not exist over to the next year.
    let wanted = DateComponents(year: year, month: 12, day: 30)
    let date = try #require(calendar.date(from: wanted))
    let found = calendar.dateComponents([.year, .month, .day], from: date)
    let isLeap = found.year == year && found.month == 12 && found.day == 30
    let day = CalendarDay(number: Int32(date.timeIntervalSince1970 / 86_400))
    let made = try #require(SolarHijriDay(day))
    #expect((made.month == 12 && made.day == 30) == isLeap)
    #expect(isLeap || (made.year == year + 1 && made.month == 1 && made.day == 1))
  }

  @Test(arguments: [
    (2022, 7, 14, 1401, 4, 23), (2021, 8, 15, 1400, 5, 24), (2022, 3, 21, 1401, 1, 1),
    (2022, 3, 20, 1400, 12, 29), (2021, 3, 20, 1399, 12, 30), (1799, 3, 21, 1178, 1, 1),
  ])
  func `days that reports name in both calendars`(
    year: Int, month: Int, day: Int, solarYear: Int, solarMonth: Int, solarDay: Int
  ) throws {
    let made = try #require(SolarHijriDay(CalendarDay(year: year, month: month, day: day)))
    #expect((made.year, made.month, made.day) == (solarYear, solarMonth, solarDay))
  }

  @Test func `outside the years of the cycle there is no name`() {
    #expect(SolarHijriDay(CalendarDay(year: 1799, month: 3, day: 20)) == nil)
    #expect(SolarHijriDay(CalendarDay(year: 2228, month: 3, day: 19))?.year == 1606)
    #expect(SolarHijriDay(CalendarDay(year: 2229, month: 1, day: 1)) == nil)
    #expect(SolarHijriDay(CalendarDay(number: .min)) == nil)
    #expect(SolarHijriDay(CalendarDay(number: .max)) == nil)
  }
}
