package import KokchaBytes
package import KokchaModel

/// Ids made from what an event says (`--make-ids`).
///
/// FNV-1a with 64 bits over the fields' names and values, each followed by a unit separator, then the finishing
/// steps of MurmurHash3; written in sixteen hexadecimal digits after `k-`, so that no spreadsheet takes
/// the id for a number. The same content has the same id for ever.
///
/// Of a table or a map the names are those of its columns, and they are taken in by their order in the alphabet; of JSON
/// they are the keys, in any order. What is empty is not taken in, nor are blanks at a value's ends.
package struct ContentHash {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// Takes bytes in.
  package mutating func combine(_ bytes: Span<UInt8>) {
    for index in 0..<bytes.count { combine(bytes[index]) }
  }

  private mutating func combine(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Ends a field.
  package mutating func endField() { combine(0x1F) }

  /// Takes a number in, the low byte first.
  package mutating func combine(number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      combine(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  /// The hash of what was taken in.
  package var value: UInt64 {
    var hash = hash
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }

  /// The id of what was taken in, at the end of a batch's text.
  package func appendID(to batch: inout EventBatch) -> TextRange {
    let digits = String(value, radix: 16)
    return batch.text.appendText(
      "k-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits)
  }

  /// Takes in what a cell says under its column's name; nothing if it is empty.
  package mutating func combine(_ name: String, _ field: FieldSpan, of text: Span<UInt8>) {
    let bounds = text.trimmedBounds(of: field.range.bounds)
    if bounds.isEmpty { return }
    combine(name.utf8.span)
    endField()
    var offset = bounds.lowerBound
    while offset < bounds.upperBound {
      combine(text[offset])
      // A doubled quote is one (RFC 4180 §2.7), as it is where none needs doubling.
      offset += field.hasDoubledQuotes && text[offset] == 0x22 ? 2 : 1
    }
    endField()
  }

  /// The same of a text that stands as it is.
  package mutating func combine(_ name: String, _ value: TextRange, of text: Span<UInt8>) {
    let bounds = text.trimmedBounds(of: value.bounds)
    if bounds.isEmpty { return }
    combine(name.utf8.span)
    endField()
    combine(text.extracting(bounds))
    endField()
  }

  /// An id that was made, with a number behind it: `k-93de48062e9fc929-2` for the second event of one content.
  package static func appendID(
    numbering made: TextRange, _ number: Int, to batch: inout EventBatch
  ) -> TextRange {
    let start = batch.text.count
    batch.text.append(contentsOf: batch.text[made.bounds])
    _ = batch.text.appendText("-\(number)")
    return TextRange(start: start, count: batch.text.count - start)
  }

  /// What is said of an event that says the same as another with its id.
  package static func repetition(
    of first: InputPosition, isRow: Bool = true
  ) -> (message: String, advice: String) {
    let noun = isRow ? "row" : "event"
    return (
      "this \(noun) repeats \(first) with the same id and content: the event counts once",
      "nothing is lost; delete one of the two to get rid of this warning"
    )
  }
}
