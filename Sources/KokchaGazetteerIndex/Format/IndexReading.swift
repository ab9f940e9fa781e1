import KokchaBytes

/// Reading an index where it lies.
///
/// It is built in or was built in memory a moment ago, never read from a file: it is in order, and what
/// would lie outside it ends the program rather than answering.
extension Span where Element == UInt8 {
  /// A number that `IndexWriter` wrote in so many bytes.
  @inline(__always)
  package func number(at offset: Int, width: Int) -> Int {
    // Most have four bytes: loaded at once, and their sevens of bits pushed together.
    if width == 4 {
      let word = Int(UInt32(truncatingIfNeeded: halfWord(at: offset)).byteSwapped)
      return word & 0x7F | (word & 0x7F00) &>> 1 | (word & 0x7F_0000) &>> 2
        | (word & 0x7F00_0000) &>> 3
    }
    var value = 0
    for index in offset..<offset &+ width { value = value &<< 7 | Int(self[index]) }
    return value
  }

  /// Where the bytes of a text stand that was written behind its length.
  package func textBounds(at offset: Int) -> Range<Int> {
    let start = offset + 2
    return start..<start + number(at: offset, width: 2)
  }

  /// A text that was written behind its length.
  package func text(at offset: Int) -> String { extracting(textBounds(at: offset)).string }

  /// Below zero where these bytes come before others, zero where they are the same.
  package func order(beside other: Span<UInt8>) -> Int {
    for index in 0..<Swift.min(count, other.count) where self[index] != other[index] {
      return Int(self[index]) - Int(other[index])
    }
    return count - other.count
  }
}
