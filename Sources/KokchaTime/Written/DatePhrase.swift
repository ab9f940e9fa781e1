/// One date as it is written, taken apart; its calendar may still be open.
struct DatePhrase {
  var fields: DateFields
  /// The calendar that its words name, or that a month's name is of.
  var calendar: DateCalendar?
  /// Whether words behind the year name the calendar itself.
  var namesCalendar: Bool
  /// The clock time as EDTF has it, from the `T` on.
  var clock = ""
  /// 1 (Monday) to 7, where it is named.
  var weekday: Int?
  /// `~`, `?` or `%` at its end.
  var qualifier = ""

  init(_ tokens: ArraySlice<DateToken>) throws(TimeError) {
    var rest = tokens
    if case .sign(let sign)? = rest.last?.kind, sign == "~" || sign == "?" || sign == "%" {
      qualifier = String(Character(sign))
      rest.removeLast()
    }
    weekday = Self.takeWeekday(from: &rest)
    if let colon = rest.firstIndex(where: { $0.isSign(":") }), colon > rest.startIndex {
      let start = rest.index(before: colon)
      clock = try ClockWords.edtf(of: rest[start...])
      rest = rest[..<start]
      Self.dropJoint(from: &rest)
    }
    calendar = try Self.takeEra(from: &rest)
    namesCalendar = calendar != nil
    let items = try DateItems(rest)
    (fields, calendar) = try items.fields(in: calendar)
    if case .day = fields {
    } else if case .numbers = fields {
    } else if case .shortYear = fields {
    } else {
      if !clock.isEmpty || weekday != nil { throw .notADate }
    }
  }

  /// A weekday in front, with a comma or point behind it; in Dari it may be two words.
  private static func takeWeekday(from tokens: inout ArraySlice<DateToken>) -> Int? {
    guard let first = tokens.first?.word else { return nil }
    var taken = 1
    var weekday = DateWords.weekday(first)
    if tokens.count > 1, let second = tokens[tokens.startIndex + 1].word,
      let joined = DateWords.weekday(first + second)
    {
      weekday = joined
      taken = 2
    }
    guard let weekday else { return nil }
    tokens.removeFirst(taken)
    if let sign = tokens.first, sign.isSign(",") || sign.isSign(".") { tokens.removeFirst() }
    return weekday
  }

  /// Drops what stands between a day and its clock time: `T`, a comma, "at".
  private static func dropJoint(from tokens: inout ArraySlice<DateToken>) {
    guard let last = tokens.last else { return }
    if last.isSign(",") || last.word == "t" || last.word == "at" { tokens.removeLast() }
  }

  /// The calendar that words behind the year name.
  private static func takeEra(
    from tokens: inout ArraySlice<DateToken>
  ) throws(TimeError) -> DateCalendar? {
    var calendar: DateCalendar?
    while let word = tokens.last?.word, let era = DateWords.eras[word] {
      if let era { calendar = era }
      tokens.removeLast()
    }
    if calendar == .lunar { throw .lunar }
    return calendar
  }
}

/// The clock time behind a day.
enum ClockWords {
  /// `T06:30:00+04:30` of `6:30:00.000 +0430` or `6:30 am`.
  ///
  /// A fraction of a second is left out; the text of the date keeps it.
  static func edtf(of tokens: ArraySlice<DateToken>) throws(TimeError) -> String {
    var rest = tokens
    guard case (var hour, 1...2)? = rest.popFirst()?.number else { throw .notADate }
    guard rest.popFirst()?.isSign(":") == true, case (let minute, 2)? = rest.popFirst()?.number
    else { throw .notADate }
    var seconds = ""
    if rest.first?.isSign(":") == true {
      rest.removeFirst()
      guard case (let second, 2)? = rest.popFirst()?.number else { throw .notADate }
      seconds = ":" + CalendarDay.padded(second, 2)
      if let sign = rest.first, sign.isSign(".") || sign.isSign(",") {
        rest.removeFirst()
        guard rest.popFirst()?.number != nil else { throw .notADate }
      }
    }
    if let half = rest.first?.word, half == "am" || half == "pm" {
      rest.removeFirst()
      guard (1...12).contains(hour) else { throw .doesNotExist }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
    }
    return try "T" + CalendarDay.padded(hour, 2) + ":" + CalendarDay.padded(minute, 2) + seconds
      + offset(of: rest)
  }

  /// `Z` for "Z", "UTC" or "GMT", `+04:30` for +04:30, +0430 and +04; nothing for nothing.
  private static func offset(of tokens: ArraySlice<DateToken>) throws(TimeError) -> String {
    var rest = tokens
    guard let first = rest.popFirst() else { return "" }
    if let word = first.word {
      guard rest.isEmpty, word == "z" || word == "utc" || word == "gmt" else { throw .notADate }
      return "Z"
    }
    guard first.isSign("+") || first.isSign("-"), let (value, digits) = rest.popFirst()?.number
    else { throw .notADate }
    let sign = first.isSign("+") ? "+" : "-"
    switch digits {
    case 2 where rest.isEmpty: return sign + CalendarDay.padded(value, 2)
    case 4 where rest.isEmpty:
      return sign + CalendarDay.padded(value / 100, 2) + ":" + CalendarDay.padded(value % 100, 2)
    case 2:
      guard rest.popFirst()?.isSign(":") == true, case (let minutes, 2)? = rest.popFirst()?.number,
        rest.isEmpty
      else { throw .notADate }
      return sign + CalendarDay.padded(value, 2) + ":" + CalendarDay.padded(minutes, 2)
    default: throw .notADate
    }
  }
}
