/// Lines and characters of a batch before a byte.
struct LineCount: Sendable {
  /// The byte.
  var offset: Int
  /// How many lines of the batch end before it.
  var line: Int
  /// Where its line begins in the batch.
  var lineStart: Int
  /// Characters between the two.
  var column = 0

  /// Counts on to a later byte.
  ///
  /// - Parameters:
  ///   - end: that byte.
  ///   - text: the batch's text.
  ///   - inputLength: how much of it is the input's; what was appended has no lines.
  mutating func advance(to end: Int, in text: Span<UInt8>, inputLength: Int) {
    while offset < end {
      let byte = text[offset]
      offset += 1
      let endsLine =
        byte == 0x0A || (byte == 0x0D && !(offset < inputLength && text[offset] == 0x0A))
      if endsLine, offset <= inputLength {
        line += 1
        (lineStart, column) = (offset, 0)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
