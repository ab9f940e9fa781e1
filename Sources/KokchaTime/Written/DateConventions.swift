/// What is known of the log, which decides what its dates mean.
package struct DateConventions: Sendable {
  /// The calendar of the date, where it is named.
  package var calendar: DateCalendar?
  /// Which of two numbers before a year is the day, where it is said.
  package var order: DateOrder?

  /// Whether months of another calendar than the one named may name theirs: `23 Saratan 1401`.
  ///
  /// So in what Kokcha writes, where dates are Gregorian though nobody said so.
  package var wordsDecide: Bool

  package init(
    calendar: DateCalendar? = nil, order: DateOrder? = nil, wordsDecide: Bool = false
  ) {
    self.calendar = calendar
    self.order = order
    self.wordsDecide = wordsDecide
  }
}
