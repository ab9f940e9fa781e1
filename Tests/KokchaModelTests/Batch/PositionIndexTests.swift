import KokchaModel
import TestSupport
import Testing

/// Lines and characters are the same in whatever order they are asked for.
struct PositionIndexTests {
  /// Lines of every length and ending, characters of one to four bytes, and text that is no input's behind them.
  private static func batch(_ seed: UInt64) -> EventBatch {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "é", "ж", "蘭", "😀", "\n", "\r\n", "\r", String(repeating: "x", count: 300)]
    var text = ""
    for _ in 0..<2000 {
      let isEnd = Int.random(in: 0..<20, using: &generator) == 0
      text +=
        pieces[
          isEnd
            ? Int.random(in: 5..<9, using: &generator) : Int.random(in: 0..<5, using: &generator)]
    }
    var batch = EventBatch()
    batch.text = Array(text.utf8)
    batch.inputLength = batch.text.count
    batch.text += Array("\nmade\n".utf8)
    (batch.file, batch.firstLine, batch.firstColumn) = ("in", 7, 3)
    return batch
  }

  /// Lines as Swift's own characters part them, in which CR LF is one.
  private static func expected(_ batch: EventBatch, _ offset: Int) -> InputPosition {
    var (line, column, isFirst) = (8, 1, true)
    var bytes = batch.text[0..<offset][...]
    while let byte = bytes.popFirst() {
      let next = bytes.first ?? batch.text[offset]
      if byte == 0x0A || (byte == 0x0D && next != 0x0A) {
        (line, column, isFirst) = (line + 1, 1, false)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return InputPosition(file: "in", line: line, column: column + (isFirst ? 3 : 0))
  }

  @Test(arguments: 1...8)
  func `in any order, by the batch or by an event`(seed: UInt64) {
    let batch = Self.batch(seed)
    var generator = SeededGenerator(seed: seed)
    var offsets = (0..<300).map { _ in Int.random(in: 0..<batch.inputLength, using: &generator) }
    if seed % 3 == 1 { offsets.sort() }
    if seed % 3 == 2 { offsets.sort(by: >) }
    var (positions, ofEvents) = (PositionIndex(), PositionIndex())
    for offset in offsets {
      let position = Self.expected(batch, offset)
      #expect(batch.position(ofByte: offset, &positions) == position)
      #expect(batch.position(ofByte: offset) == position)
      // An event that begins up to a thousand bytes before.
      var event = EventRow()
      let start = max(0, offset - Int.random(in: 0..<1000, using: &generator))
      event.start = Int32(start)
      event.line = Int32((Self.expected(batch, start).line ?? 0) - 8)
      // A CR LF is not cut in two: an event begins behind both.
      if start > 0, batch.text[start - 1] == 0x0D, batch.text[start] == 0x0A { continue }
      #expect(batch.position(ofByte: offset, from: event, &ofEvents) == position)
    }
  }

  @Test func `what was made on the way stands where its event does`() {
    let batch = Self.batch(1)
    var positions = PositionIndex()
    var event = EventRow()
    event.line = 4
    #expect(
      batch.position(ofByte: batch.text.count - 2, from: event, &positions)
        == InputPosition(file: "in", line: 12))
  }
}
