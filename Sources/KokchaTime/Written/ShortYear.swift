/// A year of two digits, which is never read, only proposed in full.
struct ShortYear {
  /// One of the years from 1969 to 2068, as POSIX reads two digits (`strptime`, `%y`), or the same years of the Solar
  /// Hijri calendar.
  let inFull: Int
  private let isSolar: Bool

  init(_ digits: Int, _ isSolar: Bool) {
    self.isSolar = isSolar
    inFull = digits + (isSolar ? (digits < 48 ? 1400 : 1300) : (digits < 69 ? 2000 : 1900))
  }

  /// A day of it, year first; nil if there is none.
  func day(_ day: Int, month: Int) -> String? {
    let exists =
      isSolar
      ? SolarHijriDay(year: inFull, month: month, day: day) != nil
      : CalendarDay.exists(year: inFull, month: month, day: day)
    return exists ? CalendarDay.iso(inFull, month, day) : nil
  }
}

extension TimeError {
  /// What is said of a day whose month is named and whose year has two digits.
  init(inCenturyMissing year: Int, _ month: Int, _ day: Int, isSolar: Bool) {
    guard let day = ShortYear(year, isSolar).day(day, month: month) else {
      self = .yearNotInFull
      return
    }
    self = .centuryMissing(days: [day], inFull: nil)
  }
}
