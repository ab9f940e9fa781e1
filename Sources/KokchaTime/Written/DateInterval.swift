/// Two written dates with "to", a dash or a slash between them.
struct DateInterval {
  /// One end: a date, `..`, or nothing.
  private enum End {
    case date(DatePhrase)
    case open
    case unknown
  }

  private var first: End
  private var last: End

  /// The interval that the tokens are; nil if they are one date.
  init?(_ tokens: ArraySlice<DateToken>) throws(TimeError) {
    guard let joint = Self.joint(of: tokens) else { return nil }
    var before = tokens[..<joint]
    var after = tokens[(joint + 1)...]
    Self.complete(&before, from: &after)
    first = try Self.end(before)
    last = try Self.end(after)
  }

  private static func end(_ tokens: ArraySlice<DateToken>) throws(TimeError) -> End {
    if tokens.isEmpty { return .unknown }
    if tokens.count == 2, tokens.allSatisfy({ $0.isSign(".") }) { return .open }
    return .date(try DatePhrase(tokens))
  }

  /// The token between the two dates.
  private static func joint(of tokens: ArraySlice<DateToken>) -> Int? {
    // A word or a dash between blanks can be nothing else.
    for index in tokens.indices {
      let token = tokens[index]
      if let word = token.word, ["to", "until", "till", "تا"].contains(word) { return index }
      if token.isSign("\u{2013}") { return index }
      if token.isSign("-"), token.isApart, index + 1 < tokens.endIndex, tokens[index + 1].isApart {
        return index
      }
    }
    // `14-16 July 2022`: between two days of one month.
    if tokens.contains(where: { $0.word.flatMap(DateWords.month) != nil }) {
      let hyphens = tokens.indices.filter { tokens[$0].isSign("-") }
      if hyphens.count == 1, let hyphen = hyphens.first, hyphen > tokens.startIndex,
        hyphen + 1 < tokens.endIndex, case (_, 1...2)? = tokens[hyphen - 1].number,
        case (_, 1...2)? = tokens[hyphen + 1].number,
        // After a clock time it is an offset's minus.
        !tokens[..<hyphen].contains(where: { $0.isSign(":") })
      {
        return hyphen
      }
    }
    let slashes = tokens.indices.filter { tokens[$0].isSign("/") }
    // Two dates with slashes of their own.
    if slashes.count == 5 { return slashes[2] }
    guard slashes.count == 1, let slash = slashes.first else { return nil }
    let before = tokens[..<slash]
    let after = tokens[(slash + 1)...]
    // `1401/04` is a month, `1401/1402` an interval.
    if before.count == 1, after.count == 1, let first = before.first?.number,
      let last = after.first?.number
    {
      return first.digits == 4 && last.digits == 4 ? slash : nil
    }
    // `July/2022` is a month.
    if before.count == 1, let word = before.first?.word, DateWords.month(word) != nil { return nil }
    return slash
  }

  /// Adds to the first date what it leaves to the second: the month of `14–16 July 2022`, the year
  /// of "14 July to 16 August 2022"; and to the second the month of "July 14–16, 2022".
  private static func complete(
    _ before: inout ArraySlice<DateToken>, from after: inout ArraySlice<DateToken>
  ) {
    func shape(_ tokens: ArraySlice<DateToken>) -> String {
      tokens.map { token in
        switch token.kind {
        case .number(_, let digits): digits == 4 ? "y" : digits <= 2 ? "d" : "?"
        case .word(let word):
          DateWords.month(word) != nil ? "m" : ["st", "nd", "rd", "th"].contains(word) ? "" : "?"
        case .sign(let sign): sign == "," ? "" : "?"
        }
      }.joined()
    }
    switch (shape(before), shape(after)) {
    case ("d", "dmy"):
      guard let month = after.firstIndex(where: { $0.word.flatMap(DateWords.month) != nil })
      else { return }
      before = (before + after[month...])[...]
    case ("dm", "dmy"), ("md", "mdy"), ("m", "my"):
      before = (before + after.suffix(1))[...]
    case ("md", "dy"):
      let first = before
      before = (before + after.suffix(1))[...]
      after = (first.prefix(1) + after)[...]
    default: return
    }
  }

  // MARK: Reading

  /// The interval in EDTF, both ends in one calendar.
  func reading(_ conventions: DateConventions) throws(TimeError) -> DateReading {
    let begin = try Self.resolved(first, conventions)
    let end = try Self.resolved(last, conventions)
    if let begin, let end, begin.calendar != end.calendar { throw .mixedCalendars }
    return DateReading(
      edtf: Self.edtf(first, begin.map { $0.first + $0.qualifier }) + "/"
        + Self.edtf(last, end.map { $0.last + $0.qualifier }),
      isSolarByInference: begin?.isSolarByInference == true || end?.isSolarByInference == true)
  }

  private static func resolved(
    _ end: End, _ conventions: DateConventions
  ) throws(TimeError) -> ResolvedDate? {
    guard case .date(let phrase) = end else { return nil }
    return try phrase.resolved(conventions)
  }

  private static func edtf(_ end: End, _ date: String?) -> String {
    switch end {
    case .date: date ?? ""
    case .open: ".."
    case .unknown: ""
    }
  }
}
