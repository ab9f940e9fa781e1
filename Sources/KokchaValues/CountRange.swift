import KokchaBytes

/// How many people, as an event log's cell tells it: `3`, `3..5`, `3..4..6`, `3-5`, `?`.
package struct CountRange: Equatable {
  package var low: Int32?
  package var best: Int32?
  package var high: Int32?

  /// The range that a text tells; of `?` nothing is known.
  package static func read(_ text: Span<UInt8>) throws(CountFault) -> CountRange {
    if let number = CountNumber.read(text) { return CountRange(best: number) }
    if text.matches("?") { return CountRange() }
    var numbers: [Int32] = []
    var value = 0
    var digits = 0
    var index = 0
    var hyphens = 0
    while index < text.count {
      let byte = text[index]
      if byte.isASCIIDigit {
        value = value * 10 + Int(byte - 0x30)
        digits += 1
        if digits > 9 { throw .notACount }
        index += 1
        continue
      }
      let separator: Int
      if byte == 0x2E, index + 1 < text.count, text[index + 1] == 0x2E {
        separator = 2
      } else if byte == 0x2D {
        separator = 1
        hyphens += 1
      } else if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
        text[index + 2] == 0x93
      {
        separator = 3  // an en dash
        hyphens += 1
      } else {
        throw looksLikeDate(text) ? .isDate : .notACount
      }
      guard digits > 0 else { throw .notACount }
      numbers.append(Int32(value))
      value = 0
      digits = 0
      index += separator
    }
    guard digits > 0 else { throw looksLikeDate(text) ? .isDate : .notACount }
    numbers.append(Int32(value))
    if hyphens > 1 { throw .isDate }
    switch numbers.count {
    case 2:
      guard numbers[0] <= numbers[1] else { throw .disordered }
      return CountRange(low: numbers[0], high: numbers[1])
    case 3:
      guard numbers[0] <= numbers[1], numbers[1] <= numbers[2] else { throw .disordered }
      return CountRange(low: numbers[0], best: numbers[1], high: numbers[2])
    default: throw .notACount
    }
  }

  /// Two slashes, or a number and a month's name.
  private static func looksLikeDate(_ text: Span<UInt8>) -> Bool {
    var slashes = 0
    var letters = 0
    var digits = 0
    for index in 0..<text.count {
      let byte = text[index].asciiLowercased
      if byte == 0x2F { slashes += 1 }
      if byte >= 0x61 && byte <= 0x7A { letters += 1 }
      if byte.isASCIIDigit { digits += 1 }
    }
    return digits > 0 && (slashes == 2 || (letters == 3 && text.count <= 11))
  }
}
