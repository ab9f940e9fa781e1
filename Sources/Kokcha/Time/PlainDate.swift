import KokchaBytes

/// Reads the dates with slashes or points that spreadsheets write, where they can mean one day only.
package enum PlainDate {
  /// The day that `2022/07/14`, `14/07/2022` or `14.7.2022` names, or why it names none.
  ///
  /// Years 1300–1499 are read only where `isGregorian` says that they are not Hijri.
  package static func read(
    _ text: Span<UInt8>, trusting isGregorian: Bool = false
  ) -> Result<CalendarDay, TimeError> {
    var numbers = (0, 0, 0)
    var digitCounts = (0, 0, 0)
    var part = 0
    var separator: UInt8 = 0
    for index in 0..<text.count {
      let byte = text[index]
      if byte.isASCIIDigit {
        let digit = Int(byte - 0x30)
        switch part {
        case 0:
          numbers.0 = numbers.0 * 10 + digit
          digitCounts.0 += 1
        case 1:
          numbers.1 = numbers.1 * 10 + digit
          digitCounts.1 += 1
        default:
          numbers.2 = numbers.2 * 10 + digit
          digitCounts.2 += 1
        }
        if max(digitCounts.0, digitCounts.1, digitCounts.2) > 4 { return .failure(.notADate) }
      } else if byte == 0x2F || byte == 0x2E, part < 2, separator == 0 || separator == byte {
        separator = byte
        part += 1
      } else {
        return .failure(.notADate)
      }
    }
    guard part == 2, (1...2).contains(digitCounts.1) else { return .failure(.notADate) }
    if digitCounts.0 == 4, (1...2).contains(digitCounts.2) {
      return day(numbers.0, numbers.1, numbers.2, isGregorian)
    }
    guard digitCounts.2 == 4, (1...2).contains(digitCounts.0) else { return .failure(.notADate) }
    let (first, second, year) = numbers
    let dayFirst = CalendarDay.exists(year: year, month: second, day: first)
    let monthFirst = CalendarDay.exists(year: year, month: first, day: second)
    if dayFirst && monthFirst && first != second {
      return .failure(
        .ambiguous(dayFirst: iso(year, second, first), monthFirst: iso(year, first, second)))
    }
    return dayFirst ? day(year, second, first, isGregorian) : day(year, first, second, isGregorian)
  }

  private static func day(
    _ year: Int, _ month: Int, _ day: Int, _ isGregorian: Bool
  ) -> Result<CalendarDay, TimeError> {
    guard CalendarDay.exists(year: year, month: month, day: day) else {
      return .failure(.doesNotExist)
    }
    guard isGregorian || !(1300...1499).contains(year) else {
      return .failure(.otherCalendar(year: year))
    }
    return .success(CalendarDay(year: year, month: month, day: day))
  }

  /// `2022-07-14`, for a year of at most four digits.
  package static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }
}
