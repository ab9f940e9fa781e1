/// The numbers and words of a date, and the signs between them.
struct DateItems {
  private enum Item {
    case number(Int, digits: Int)
    case word(String)
  }

  private var items: [Item] = []
  /// What stands between each two items: nothing, a blank, or one sign.
  private var separators: [Unicode.Scalar?] = []

  init(_ tokens: ArraySlice<DateToken>) throws(TimeError) {
    var separator: Unicode.Scalar?
    for token in tokens {
      switch token.kind {
      case .sign(let sign):
        // A full stop may end a word's abbreviation before another sign: "14-Jul.-2022".
        guard !items.isEmpty, separator == nil || separator == "." else { throw .notADate }
        separator = sign
      case .word(let word):
        if DateWords.fillers.contains(word) { continue }
        if case .number(_, 1...2)? = items.last, !token.isApart, separator == nil,
          Self.ordinalEndings.contains(word)
        {
          continue
        }
        append(.word(word), after: separator)
        separator = nil
      case .number(let value, let digits):
        append(.number(value, digits: digits), after: separator)
        separator = nil
      }
    }
    guard separator == nil, !items.isEmpty else { throw .notADate }
  }

  private static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]

  private mutating func append(_ item: Item, after separator: Unicode.Scalar?) {
    if !items.isEmpty { separators.append(separator) }
    items.append(item)
  }

  /// What the items are of a date, and the calendar that a month's name is of.
  func fields(
    in calendar: DateCalendar?
  ) throws(TimeError) -> (DateFields, DateCalendar?) {
    let words = items.compactMap { item -> String? in
      if case .word(let word) = item { word } else { nil }
    }
    if words.contains(where: DateWords.lunarMonths.contains) { throw .lunar }
    switch words.count {
    case 0: return (try numericFields(), calendar)
    case 1: return try fields(with: words[0], in: calendar)
    default: throw vagueness(words) ?? .notADate
    }
  }

  // MARK: Numbers only

  private func numericFields() throws(TimeError) -> DateFields {
    guard separators.allSatisfy({ $0 == "/" || $0 == "." || $0 == "-" }),
      Set(separators).count <= 1
    else { throw .notADate }
    switch items.count {
    case 1:
      guard case .number(let value, let digits) = items[0] else { throw .notADate }
      switch digits {
      case 4: return .year(value)
      // The compact form of ISO 8601-1:2019 §5.2.2.1, which UCDP and GDELT write.
      case 8: return .day(value % 100, month: value / 100 % 100, of: value / 10_000)
      case 5: throw .machine(.serial(value))
      default: throw .notADate
      }
    case 2:
      switch (items[0], items[1]) {
      case (.number(let year, 4), .number(let month, 1...2)): return .month(month, of: year)
      case (.number(let month, 1...2), .number(let year, 4)): return .month(month, of: year)
      case (.number(_, 1...2), .number(_, 1...2)): throw .yearNotInFull
      default: throw .notADate
      }
    case 3:
      switch (items[0], items[1], items[2]) {
      case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)):
        return .day(day, month: month, of: year)
      case (.number(let first, 1...2), .number(let second, 1...2), .number(let year, 4)):
        return .numbers(first, second, year: year)
      case (
        .number(let first, digits: let width), .number(let second, digits: let nextWidth),
        .number(let third, 1...2)
      ) where width <= 2 && nextWidth <= 2:
        let sign = separators[0].map { String(Character($0)) } ?? ""
        return .shortYear(
          first, second, third,
          before: CalendarDay.padded(first, width) + sign + CalendarDay.padded(second, nextWidth)
            + sign)
      default: throw .notADate
      }
    default: throw .notADate
    }
  }

  // MARK: One word

  private func fields(
    with word: String, in calendar: DateCalendar?
  ) throws(TimeError) -> (DateFields, DateCalendar?) {
    guard
      separators.allSatisfy({ $0 == nil || $0 == "," || $0 == "-" || $0 == "." || $0 == "/" })
    else { throw .notADate }
    if word == "q" || DateWords.seasons[word] != nil, calendar == .solar { throw .mixedCalendars }
    if word == "q" { return (try quarter(), .gregorian) }
    if let season = DateWords.seasons[word] {
      guard items.count == 2, let year = year(at: 0) ?? year(at: 1) else { throw .notADate }
      if word == "winter" { throw .severalWinters(year: year) }
      return (.grouping(season, of: year), .gregorian)
    }
    guard let (named, month) = DateWords.month(word) else {
      throw vagueness([word]) ?? .notADate
    }
    if let calendar, calendar != named { throw .mixedCalendars }
    switch items.count {
    case 2:
      guard let year = year(at: 0) ?? year(at: 1) else { throw .yearNotInFull }
      return (.month(month, of: year), named)
    case 3:
      switch (items[0], items[1], items[2]) {
      case (.number(let day, 1...2), .word, .number(let year, 4)),
        (.word, .number(let day, 1...2), .number(let year, 4)),
        (.number(let year, 4), .word, .number(let day, 1...2)):
        return (.day(day, month: month, of: year), named)
      case (.number(let day, 1...2), .word, .number(let year, 1...2)),
        (.word, .number(let day, 1...2), .number(let year, 1...2)):
        throw TimeError(inCenturyMissing: year, month, day, isSolar: named == .solar)
      default: throw .notADate
      }
    default: throw .notADate
    }
  }

  /// `Q1 2022` or `2022-Q1`.
  private func quarter() throws(TimeError) -> DateFields {
    guard items.count == 3 else { throw .notADate }
    switch (items[0], items[1], items[2]) {
    case (.word, .number(let quarter, 1), .number(let year, 4)),
      (.number(let year, 4), .word, .number(let quarter, 1)):
      guard (1...4).contains(quarter) else { throw .doesNotExist }
      return .grouping(32 + quarter, of: year)
    default: throw .notADate
    }
  }

  private func year(at index: Int) -> Int? {
    if case .number(let value, 4) = items[index] { value } else { nil }
  }

  /// What is said of "early 2022" or "late July 2022"; nil without a year.
  private func vagueness(_ words: [String]) -> TimeError? {
    guard let part = words.lazy.compactMap({ DateWords.vague[$0] }).first,
      let year = items.indices.lazy.compactMap({ year(at: $0) }).first,
      !ExtendedDateTime.hijriYears.contains(year)
    else { return nil }
    let name = CalendarDay.padded(year, 4)
    guard let month = words.lazy.compactMap({ DateWords.month($0) }).first else {
      let example =
        switch part {
        case .early: "\(name)-01/\(name)-04~"
        case .middle: "\(name)-05/\(name)-08~"
        case .late: "\(name)-09/\(name)-12~"
        case .about: name + "~"
        }
      return .vague(example: example)
    }
    guard month.calendar == .gregorian else { return nil }
    let stem = name + "-" + CalendarDay.padded(month.month, 2)
    let last = CalendarDay.length(ofMonth: month.month, in: year)
    let example =
      switch part {
      case .early: "\(stem)-01/\(stem)-10~"
      case .middle: "\(stem)-11/\(stem)-20~"
      case .late: "\(stem)-21/\(stem)-\(last)~"
      case .about: stem + "~"
      }
    return .vague(example: example)
  }
}
