import KokchaBytes
import KokchaModel
import KokchaTime

/// What a spreadsheet changes on opening a table, though the cell stands in quotes (rule CSV5).
extension Span<UInt8> {
  /// Whether a text is shown as another one by LibreOffice's import, its options as they are: `007` is 7, `1E5` is
  /// 100000, `12345678901234567` is 1.23456789012346E+016.
  @inline(__always)
  var isAlteredNumber: Bool {
    guard count > 0 else { return false }
    switch self[0] {
    // Digits, a point, a blank, and the first byte of a no-break space.
    case 0x30...0x39, 0x2E, 0x20, 0xC2: return readsAsAlteredNumber
    default: return false
    }
  }

  /// Whether an id is shown as another one by a spreadsheet set to English: also by Excel, and by LibreOffice where
  /// it detects special numbers.
  var isAlteredID: Bool {
    if isAlteredNumber { return true }
    let text = extracting(bodyBounds)
    if let isAltered = text.isAlteredMoment { return isAltered }
    guard text.count > 0 else { return false }
    switch text[0] {
    case 0x30...0x39:
      return SpreadsheetDate.isDate(text) || text.isMeasure || text.isAlteredFraction
        || text.isLooseExponent
    case 0x24, 0x28, 0x2E: return text.isMeasure
    case 0x54, 0x74, 0x46, 0x66:
      if text.matchesIgnoringCase("true") || text.matchesIgnoringCase("false") {
        return text.count < count || !text.isUppercase
      }
      return SpreadsheetDate.isDate(text)
    default: return text[0].isASCIILetter && SpreadsheetDate.isDate(text)
    }
  }

  private var readsAsAlteredNumber: Bool {
    let body = bodyBounds
    if let number = WrittenNumber(self, from: body.lowerBound), number.end == body.upperBound {
      return number.isAltered || body.count < count
    }
    if extracting(body).isAlteredMoment == true { return hasBlanksOnly(outside: body) }
    // A day is shown as it is written, but for blanks around it; a no-break space there makes it text.
    return body.count < count && body.count == 10 && extracting(body).isDay
      && hasBlanksOnly(outside: body)
  }

  private func hasBlanksOnly(outside body: Range<Int>) -> Bool {
    for index in 0..<count where !body.contains(index) && self[index] != 0x20 { return false }
    return true
  }

  /// The text without blanks and no-break spaces at its ends.
  private var bodyBounds: Range<Int> {
    var (start, end) = (0, count)
    while start < end {
      if self[start] == 0x20 {
        start += 1
      } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if self[end - 1] == 0x20 {
        end -= 1
      } else if end - 2 >= start, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether a day and a clock time with seconds is shown as another text; nil for any other text.
  ///
  /// Their form is that of ISO 8601. A fraction of a second gets three digits.
  private var isAlteredMoment: Bool? {
    guard count >= 19, self[10].asciiLowercased == 0x74, extracting(0..<10).isDay,
      self[13] == 0x3A, self[16] == 0x3A
    else { return nil }
    let (hours, minutes) = (pair(at: 11), pair(at: 14))
    guard let hours, let minutes, let seconds = pair(at: 17), minutes < 60, seconds < 60,
      hours < 24 || (hours == 24 && minutes == 0 && seconds == 0),
      let year = pair(at: 0), let years = pair(at: 2), let month = pair(at: 5),
      let day = pair(at: 8), CalendarDay.exists(year: year * 100 + years, month: month, day: day)
    else { return nil }
    if count == 19 { return hours == 24 || self[10] == 0x74 }
    guard count > 20, self[19] == 0x2E || self[19] == 0x2C else { return nil }
    for index in 20..<count where !self[index].isASCIIDigit { return nil }
    return count != 23 || self[19] == 0x2C || self[10] == 0x74 || hours == 24
  }

  /// The number that two digits are.
  private func pair(at index: Int) -> Int? {
    guard self[index].isASCIIDigit, self[index + 1].isASCIIDigit else { return nil }
    return Int(self[index] - 0x30) * 10 + Int(self[index + 1] - 0x30)
  }

  /// A whole number and a fraction, `3 13/4`, that is shown as another: `6 1/4`.
  private var isAlteredFraction: Bool {
    var index = 0
    let whole = digits(from: &index)
    let blanks = index
    while index < count, self[index] == 0x20 { index += 1 }
    let above = index
    guard !whole.isEmpty, above > blanks else { return false }
    let upper = digits(from: &index)
    guard !upper.isEmpty, index < count, self[index] == 0x2F else { return false }
    index += 1
    while index < count, self[index] == 0x20 { index += 1 }
    let hasBlank = self[index - 1] == 0x20
    let lower = digits(from: &index)
    guard !lower.isEmpty, index == count, !extracting(lower).isZeros else { return false }
    // Only what has one digit above and below, and cannot be reduced, is shown as it is.
    guard upper.count == 1, lower.count == 1, !hasBlank, above == blanks + 1, self[0] != 0x30 else {
      return true
    }
    let (a, b) = (Int(self[above] - 0x30), Int(self[lower.lowerBound] - 0x30))
    return a == 0 || a >= b || (2...9).contains { a.isMultiple(of: $0) && b.isMultiple(of: $0) }
  }

  private func digits(from index: inout Int) -> Range<Int> {
    let start = index
    while index < count, self[index].isASCIIDigit { index += 1 }
    return start..<index
  }

  private var isZeros: Bool {
    for index in 0..<count where self[index] != 0x30 { return false }
    return true
  }

  /// A number with an exponent that has blanks around its `E`, or that is beyond every number: `1 E5`, `1E400`.
  private var isLooseExponent: Bool {
    var index = 0
    guard !digits(from: &index).isEmpty else { return false }
    if index < count, self[index] == 0x2E {
      index += 1
      guard !digits(from: &index).isEmpty else { return false }
    }
    while index < count, self[index] == 0x20 { index += 1 }
    guard index < count, self[index].asciiLowercased == 0x65 else { return false }
    index += 1
    while index < count, self[index] == 0x20 { index += 1 }
    if index < count, self[index] == 0x2B || self[index] == 0x2D { index += 1 }
    return !digits(from: &index).isEmpty && index == count
  }

  /// Ten characters that may be a day: `2022-07-14`.
  private var isDay: Bool {
    for index in 0..<10 {
      if index == 4 || index == 7 ? self[index] != 0x2D : !self[index].isASCIIDigit { return false }
    }
    return true
  }

  /// A number with a sign of its measure: `5%`, `$5`, `5$`, or one that is negative: `(5)`, `5-`.
  private var isMeasure: Bool {
    let first = self[0]
    let isOpened = first == 0x24 || first == 0x28
    let hasBlank = first == 0x24 && count > 1 && self[1] == 0x20
    guard let number = WrittenNumber(self, from: hasBlank ? 2 : isOpened ? 1 : 0) else {
      return false
    }
    let rest = extracting(number.end..<count)
    return switch first {
    case 0x24: rest.isEmpty
    case 0x28: rest.matches(")")
    default:
      rest.matches("%") || rest.matches(" %") || rest.matches("$")
        || rest.matches(" $") || rest.matches("-")
    }
  }

  private var isUppercase: Bool {
    for index in 0..<count where self[index].asciiLowercased == self[index] { return false }
    return true
  }
}
