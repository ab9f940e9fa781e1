import KokchaBytes

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
    guard text.count > 0 else { return false }
    switch text[0] {
    case 0x30...0x39: return SpreadsheetDate.isDate(text) || text.isMeasure
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
    guard let number = WrittenNumber(self, from: isOpened ? 1 : 0) else { return false }
    let rest = extracting(number.end..<count)
    return switch first {
    case 0x24: rest.isEmpty
    case 0x28: rest.matches(")")
    default: rest.matches("%") || rest.matches(" %") || rest.matches("$") || rest.matches("-")
    }
  }

  private var isUppercase: Bool {
    for index in 0..<count where self[index].asciiLowercased == self[index] { return false }
    return true
  }
}
