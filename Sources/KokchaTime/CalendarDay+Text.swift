extension CalendarDay {
  /// The ISO form of a day, `2022-07-14`; years 0…9999.
  package var iso: String {
    let (year, month, day) = components
    return Self.iso(year, month, day)
  }

  /// `2022-07-14`, also for what is no day.
  package static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// A number with zeros in front.
  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The name of a day of the week, 1 (Monday) to 7.
  static func weekdayName(_ weekday: Int) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1]
  }
}
