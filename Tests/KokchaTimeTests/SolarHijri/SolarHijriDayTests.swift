import Foundation
import KokchaModel
import KokchaTime
import Testing

/// The Solar Hijri calendar, compared with Foundation's for all years that Afghan sources name.
struct SolarHijriDayTests {
  private static let persian: Calendar = {
    var calendar = Calendar(identifier: .persian)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test(arguments: [
    1178...1240, 1241...1299, 1300...1330, 1331...1360, 1361...1390, 1391...1420, 1421...1510,
    1511...1606,
  ])
  func `every day has the name that Foundation gives it`(years: ClosedRange<Int>) throws {
    let calendar = Self.persian
    let start = try #require(
      calendar.date(from: DateComponents(year: years.lowerBound, month: 1, day: 1)))
    var number = Int64(start.timeIntervalSince1970 / 86_400)
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
      if made.map(CalendarDay.init) != CalendarDay(number: number) {
        Issue.record(
          "\(parts) is day \(number), not \(String(describing: made.map(CalendarDay.init)))")
        return
      }
      number += 1
      days += 1
    }
    #expect((365 * years.count..<366 * years.count).contains(days))
  }

  /// Every day from 1 to 32 of every month from 0 to 13 is either one of Foundation's, by round
  /// trip, or no day.
  @Test(arguments: [1300...1340, 1341...1380, 1381...1420])
  func `a day exists where Foundation does not roll it over`(years: ClosedRange<Int>) throws {
    let calendar = Self.persian
    for year in years {
      for month in 0...13 {
        for day in 0...32 {
          let wanted = DateComponents(year: year, month: month, day: day)
          let date = try #require(calendar.date(from: wanted))
          let found = calendar.dateComponents([.year, .month, .day], from: date)
          let exists = found.year == year && found.month == month && found.day == day
          let made = SolarHijriDay(year: year, month: month, day: day)
          let number = made.map { CalendarDay($0).number }
          let expected = exists ? Int64(date.timeIntervalSince1970 / 86_400) : nil
          if number != expected {
            Issue.record("\(year)-\(month)-\(day) is \(String(describing: expected))")
            return
          }
        }
      }
    }
  }

  @Test(arguments: [
    (1177, 12, 29), (1607, 1, 1), (1401, 0, 1), (1401, 13, 1), (1401, 7, 31), (1401, 1, 0),
    (.min, 1, 1), (.max, 1, 1),
  ])
  func `no such day`(year: Int, month: Int, day: Int) {
    #expect(SolarHijriDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: 1300...1420)
  func `the year ends with 29 or 30 Hut, as Foundation says by round trip`(year: Int) throws {
    let calendar = Self.persian
    // Foundation rolls a day that does not exist over to the next year.
    let wanted = DateComponents(year: year, month: 12, day: 30)
    let date = try #require(calendar.date(from: wanted))
    let found = calendar.dateComponents([.year, .month, .day], from: date)
    let isLeap = found.year == year && found.month == 12 && found.day == 30
    let day = CalendarDay(number: Int64(date.timeIntervalSince1970 / 86_400))
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
