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
    var refusal = TimeError.notADate
    if calendar == nil || calendar == .gregorian {
      do throws(TimeError) {
        self = try EventTime(text, trusting: calendar == .gregorian, zone)
        return
      } catch {
        switch error {
        case .notADate: break
        case .otherCalendar: refusal = error
        default: throw error
        }
      }
    }
    let reading = WrittenDate.read(
      text.utf8.span, WrittenDate.Conventions(calendar: calendar, order: order))
    switch reading {
    case .success(let date): self = try EventTime(date.edtf, trusting: true, zone)
    case .failure(.notADate): throw refusal
    case .failure(let error): throw error
    }
    verbatim = text
  }

  /// The time that an EDTF text tells, whose years are Gregorian if they are trusted to be.
  private init(_ edtf: String, trusting isGregorian: Bool, _ zone: Zone?) throws(TimeError) {
    var repeats = false
    switch ExtendedDateTime.read(edtf.utf8.span, trusting: isGregorian) {
    case .success(let bounds): self.init(edtf: edtf, verbatim: nil, bounds: bounds)
    case .failure(.noOffset):
      let bounds = try ExtendedDateTime.read(
        edtf.utf8.span, trusting: isGregorian, in: zone, repeats: &repeats
      ).get()
      self.init(edtf: edtf, verbatim: nil, bounds: bounds)
      self.zone = zone?.name
    case .failure(let error): throw error
    }
  }
}
