/// What is known of the log, which decides what its dates mean.
package struct DateConventions: Sendable {
  /// The calendar of the date, where it is named.
  package var calendar: DateCalendar?
  /// Which of two numbers before a year is the day, where it is said.
  package var order: DateOrder?

  package init(calendar: DateCalendar? = nil, order: DateOrder? = nil) {
    self.calendar = calendar
    self.order = order
  }
}
