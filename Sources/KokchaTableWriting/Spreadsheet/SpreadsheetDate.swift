import KokchaBytes
import KokchaModel
import KokchaTime

/// What a spreadsheet set to English takes for a day, a month or a clock time, and shows in a form of its own.
///
/// `3/4` and `2022-07-14` in Excel, and in LibreOffice with "Detect special numbers"; `MAR1`, `1-2` and `2022-07`
/// in Excel.
struct SpreadsheetDate {
  /// The text, zeros behind it: every id is looked at, and none costs an allocation.
  private var text = SIMD32<UInt8>()
  private let count: Int
  private var index = 0

  /// Whether all of a text is such a date; `text` is short, and without blanks at its ends.
  static func isDate(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 3, text.count < SIMD32<UInt8>.scalarCount, mayBegin(text) else {
      return false
    }
    var date = SpreadsheetDate(text)
    return date.read() && date.isAtEnd
  }

  private init(_ text: Span<UInt8>) {
    count = text.count
    self.text.lowHalf = text.block(at: 0, count: min(count, 16))
    if count > 16 { self.text.highHalf = text.block(at: 16, count: count - 16) }
  }

  /// Whether a text begins with a digit or the first two letters of a month, as most ids do not.
  private static func mayBegin(_ text: Span<UInt8>) -> Bool {
    switch (text[0].asciiLowercased, text[1].asciiLowercased) {
    case (0x30...0x39, _): true
    // ja, ju; fe; ma; ap, au; se; oc; no; de
    case (0x6A, 0x61), (0x6A, 0x75), (0x66, 0x65), (0x6D, 0x61), (0x61, 0x70), (0x61, 0x75),
      (0x73, 0x65), (0x6F, 0x63), (0x6E, 0x6F), (0x64, 0x65):
      true
    default: false
    }
  }

  private var isAtEnd: Bool { index == count }

  private mutating func read() -> Bool {
    if isMonth() { return readDayBehindMonth() }
    guard let first = number() else { return false }
    if take(":") { return readClock(hours: first) }
    let start = index
    let separator = take("-") ? "-" : take("/") ? "/" : nil as Unicode.Scalar?
    if separator == nil { _ = take(" ") }
    if isMonth() {
      guard first.digits <= 2, first.value <= 31 else { return false }
      return readYearBehindMonth()
    }
    if separator == nil, first.value <= 12, isHalfOfDay() { return true }
    guard let separator, let second = number() else {
      index = start
      return false
    }
    guard take(separator) else { return Self.isMonth(first, second) }
    guard let third = number(), Self.isDay(first, second, third) else { return false }
    return isAtEnd || readClockBehindDay()
  }

  // MARK: Months in words

  /// `1`, `22` or `2022` behind a month's name, then perhaps a year.
  private mutating func readDayBehindMonth() -> Bool {
    if !take("-"), !take("/") { _ = take(" ") }
    guard let day = number(), day.digits != 3, day.digits <= 4 else { return false }
    if isAtEnd { return true }
    _ = take(",")
    if !take("-"), !take("/") { _ = take(" ") }
    guard let year = number() else { return false }
    return year.digits == 2 || year.digits == 4
  }

  /// Nothing, or a year, behind `5-Jan`.
  private mutating func readYearBehindMonth() -> Bool {
    if isAtEnd { return true }
    _ = take(",")
    if !take("-"), !take("/") { _ = take(" ") }
    guard let year = number() else { return false }
    return year.digits == 2 || year.digits == 4
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  /// Takes a month's name: whole, its first three letters, or `sept`.
  private mutating func isMonth() -> Bool {
    guard text[index].isASCIILetter else { return false }
    var end = index
    while text[end].isASCIILetter { end += 1 }
    for month in Self.months where begins(month, to: end) {
      let length = end - index
      guard length == 3 || length == month.count || (length == 4 && month[0] == 0x73) else {
        return false
      }
      index = end
      return true
    }
    return false
  }

  /// Whether the letters from here to `end`, three or more, begin a month's name.
  private func begins(_ month: [UInt8], to end: Int) -> Bool {
    guard end - index >= 3, end - index <= month.count else { return false }
    for offset in 0..<end - index where text[index + offset].asciiLowercased != month[offset] {
      return false
    }
    return true
  }

  // MARK: Numbers only

  private typealias Number = (value: Int, digits: Int)

  /// Whether two numbers are a day of a month, or a month of a year, in some country's order.
  private static func isMonth(_ a: Number, _ b: Number) -> Bool {
    let months = 1...12
    switch (a.digits, b.digits) {
    case (1...2, 1...2):
      return months.contains(a.value) || (months.contains(b.value) && (1...31).contains(a.value))
    case (4, 1...2): return a.value >= 1900 && months.contains(b.value)
    case (1...2, 4): return b.value >= 1900 && months.contains(a.value)
    default: return false
    }
  }

  /// Whether three numbers are a day, the year first or last.
  private static func isDay(_ a: Number, _ b: Number, _ c: Number) -> Bool {
    func exists(_ year: Number, _ month: Number, _ day: Number) -> Bool {
      (year.digits == 4 || year.digits <= 2) && month.digits <= 2 && day.digits <= 2
        && CalendarDay.exists(
          year: year.digits == 4 ? year.value : 2000 + year.value, month: month.value,
          day: day.value)
    }
    return exists(a, b, c) || exists(c, a, b) || exists(c, b, a)
  }

  // MARK: Clock times

  /// `30`, `30:15`, `30:15.5` or `30 pm` behind `12:`.
  private mutating func readClock(hours: Number) -> Bool {
    guard hours.digits <= 4, let minutes = number(), minutes.digits <= 2, minutes.value < 60 else {
      return false
    }
    if take(":") {
      guard let seconds = number(), seconds.digits <= 2, seconds.value < 60 else { return false }
    }
    if take(".") {
      while text[index].isASCIIDigit { index += 1 }
    }
    if hours.value <= 12 { _ = isHalfOfDay() }
    return true
  }

  /// Takes `am` or `pm`, with a blank in front or without.
  private mutating func isHalfOfDay() -> Bool {
    let start = index
    while take(" ") {}
    let half = text[index].asciiLowercased
    if half == 0x61 || half == 0x70, text[index + 1].asciiLowercased == 0x6D {
      index += 2
      return true
    }
    index = start
    return false
  }

  private mutating func readClockBehindDay() -> Bool {
    guard take(" ") || take("T"), let hours = number(), take(":") else { return false }
    return hours.value < 25 && readClock(hours: hours)
  }

  // MARK: Bytes

  private mutating func number() -> Number? {
    let start = index
    var value = 0
    while text[index].isASCIIDigit, index - start < 6 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return index > start ? (value, index - start) : nil
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard text[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }
}
