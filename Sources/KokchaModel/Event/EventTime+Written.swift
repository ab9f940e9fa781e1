public import KokchaTime

extension EventTime {
  /// The time that a text tells, in Extended Date/Time Format or as people and spreadsheets write dates.
  ///
  /// ```swift
  /// let day = try EventTime(written: "۲۳ سرطان ۱۴۰۱")
  /// print(day.edtf, day.verbatim ?? "")
  /// let clock = try EventTime(written: "07/08/2022 06:30", order: .dayFirst, zone: Zone(offset: "+04:30"))
  /// print(clock.edtf, clock.zone ?? "")
  /// ```
  ///
  /// `edtf` gets the date in the Gregorian calendar, and `verbatim` keeps a text that was written otherwise.
  /// Nothing is guessed: what can mean two days is an error that names both.
  ///
  /// - Parameters:
  ///   - text: the date, or an interval of two.
  ///   - calendar: the calendar of the date; nil to tell it by its year and its words.
  ///   - order: which number of `07/08/2022` is the day; nil to refuse what can mean two days.
  ///   - zone: the zone of a clock time without an offset of its own.
  /// - Throws: `TimeError` if the text is not a date, or not one that exists.
  public init(
    written text: String, calendar: DateCalendar? = nil, order: DateOrder? = nil,
    zone: Zone? = nil
  ) throws(TimeError) {
    let date = try DateText.read(
      text.utf8.span, DateConventions(calendar: calendar, order: order))
    let edtf = date.edtf ?? text
    if date.hasLocalClock {
      var repeats = false
      let bounds = try ExtendedDateTime.read(
        edtf.utf8.span, trusting: true, in: zone, repeats: &repeats
      ).get()
      self.init(edtf: edtf, verbatim: nil, bounds: bounds)
      self.zone = zone?.name
    } else {
      self.init(edtf: edtf, verbatim: nil, bounds: date.bounds)
    }
    if date.edtf != nil { verbatim = text }
  }
}
