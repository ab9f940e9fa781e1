import KokchaBytes
import KokchaModel
import KokchaValues

/// Bytes that are no text: NUL, and what is not UTF-8.
extension EventLogParser {
  /// Finds the records that hold bytes which are not text, and says of each where the first one stands.
  mutating func findBadBytes(_ batch: EventBatch, _ index: RecordIndex) {
    if !badRecords.isEmpty { badRecords.removeAll() }
    let input = batch.text.span.extracting(0..<batch.inputLength)
    var (offset, number) = (0, 0)
    // Most of a log is ASCII: only what is not need be looked at closely.
    while let start = input.firstNULOrBeyondASCII(from: offset) {
      let end = input.endOfBeyondASCII(from: start)
      offset = start
      // Record by record, so that a log in another encoding, wrong in every word, is still walked once.
      while offset < end {
        while number + 1 < index.records.count, Int(index.records[number + 1].start) <= offset {
          number += 1
        }
        let next =
          number + 1 < index.records.count ? Int(index.records[number + 1].start) : input.count
        if let bad = Self.firstBadByte(in: offset..<min(end, next), of: input) {
          badRecords.insert(number)
          note(bad.code, at: bad.offset, of: number, batch)
          offset = next
        } else {
          offset = min(end, next)
        }
      }
    }
  }

  private static func firstBadByte(
    in range: Range<Int>, of input: Span<UInt8>
  ) -> (offset: Int, code: ProblemCode)? {
    var end = range.upperBound
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: input.extracting(range))
    } catch {
      end = range.lowerBound + error.byteOffsets.lowerBound
    }
    for offset in range.lowerBound..<end where input[offset] == 0 { return (offset, .nul) }
    return end < range.upperBound ? (end, .notUTF8) : nil
  }

  private mutating func note(
    _ code: ProblemCode, at offset: Int, of number: Int, _ batch: EventBatch
  ) {
    record = number
    let isNUL = code == .nul
    note(
      code, .error, at: offset, in: batch,
      isNUL ? "a NUL character" : "these bytes are not UTF-8",
      advice: isNUL
        ? "delete it; if there are many, save the file as \"CSV UTF-8\""
        : EncodingGuess.advice(
          on: batch.text.span.extracting(0..<batch.inputLength), at: offset),
      knowsEvent: false)
  }
}
