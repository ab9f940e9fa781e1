import KokchaBytes

/// Where bytes of a batch's input stand, in lines and characters, for any number of questions in any order.
///
/// An event may have as many problems as cells, and a line as many events: counted anew for each problem, lines and
/// characters would take time with the square of them. So what was counted is kept at every so many bytes: each
/// byte is counted once, and at most so many again for a question.
package struct PositionIndex: Sendable {
  /// What was counted up to every `spacing`th byte; nil where nobody has counted.
  private var marks: [LineCount?] = []
  private static let spacing = 256

  package init() {}

  /// Forgets a batch, for the bytes of the next.
  package mutating func removeAll() { marks.removeAll(keepingCapacity: true) }

  /// Where a byte of the input stands: line and character, both from 1.
  ///
  /// - Parameters:
  ///   - offset: the byte's offset in the batch.
  ///   - line: how many lines of the batch end before `start`.
  ///   - start: the first byte of the event or record around it.
  ///   - batch: the batch, with all its input.
  /// - Returns: its place.
  mutating func position(
    ofByte offset: Int, line: Int, start: Int, in batch: EventBatch
  ) -> InputPosition {
    let text = batch.text.span
    var count =
      mark(between: start, and: offset)
      ?? lineCount(onLine: line, before: min(start, offset), text)
    while count.offset < offset {
      let next = min(offset, (count.offset / Self.spacing + 1) * Self.spacing)
      count.advance(to: next, in: text, inputLength: batch.inputLength)
      if next % Self.spacing == 0 { note(count) }
    }
    return count.position(in: batch)
  }

  /// What was counted last in a stretch, at its end or before.
  private func mark(between start: Int, and end: Int) -> LineCount? {
    var index = min(end / Self.spacing, marks.count - 1)
    while index >= 0, index * Self.spacing >= start {
      if let mark = marks[index] { return mark }
      index -= 1
    }
    return nil
  }

  /// Where a line begins in which a byte stands, or what was counted last on it.
  private func lineCount(
    onLine line: Int, before offset: Int, _ text: Span<UInt8>
  ) -> LineCount {
    var first = offset
    while first > 0, text[first - 1] != 0x0A, text[first - 1] != 0x0D {
      let index = first / Self.spacing
      if first % Self.spacing == 0, index < marks.count, let mark = marks[index] {
        return LineCount(
          offset: first, line: line, lineStart: mark.lineStart, column: mark.column)
      }
      first -= 1
    }
    return LineCount(offset: first, line: line, lineStart: first)
  }

  private mutating func note(_ count: LineCount) {
    let index = count.offset / Self.spacing
    while marks.count <= index { marks.append(nil) }
    marks[index] = count
  }
}

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

  /// The byte's place in the input.
  func position(in batch: EventBatch) -> InputPosition {
    // A batch may begin within a line.
    let before = lineStart == 0 ? batch.firstColumn : 0
    return InputPosition(
      file: batch.file, line: batch.firstLine + line + 1, column: before + column + 1)
  }
}
