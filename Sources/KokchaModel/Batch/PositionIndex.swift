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

  /// The lines and characters before a byte of the input.
  ///
  /// - Parameters:
  ///   - offset: the byte's offset in the batch.
  ///   - line: how many lines of the batch end before `start`.
  ///   - start: the first byte of the event or record around it.
  ///   - text: the batch's text, with all its input.
  ///   - inputLength: how much of it is the input's.
  /// - Returns: the count up to the byte.
  mutating func count(
    upTo offset: Int, line: Int, start: Int, in text: Span<UInt8>, inputLength: Int
  ) -> LineCount {
    var count =
      mark(between: start, and: offset)
      ?? lineCount(onLine: line, before: min(start, offset), text)
    while count.offset < offset {
      let next = min(offset, (count.offset / Self.spacing + 1) * Self.spacing)
      count.advance(to: next, in: text, inputLength: inputLength)
      if next % Self.spacing == 0 { note(count) }
    }
    return count
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
