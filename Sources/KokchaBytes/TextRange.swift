/// A stretch of a batch's text: where it begins and how many bytes it has.
///
/// An empty stretch means that there is no text.
@frozen
@usableFromInline package struct TextRange: Hashable, Sendable {
  @usableFromInline package var start: UInt32
  @usableFromInline package var length: UInt32

  /// No text.
  @inlinable package init() {
    start = 0
    length = 0
  }

  @inlinable package init(start: Int, count: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.length = UInt32(truncatingIfNeeded: count)
  }

  /// How many bytes of UTF-8.
  @inlinable package var count: Int { Int(length) }
  /// Whether there is no text.
  @inlinable package var isEmpty: Bool { length == 0 }
  @inlinable package var lowerBound: Int { Int(start) }
  @inlinable package var upperBound: Int { Int(start) &+ Int(length) }
  @inlinable package var bounds: Range<Int> { lowerBound..<upperBound }
}

extension Array where Element == UInt8 {
  /// The stretch's bytes as a string.
  package func string(_ range: TextRange) -> String {
    String(decoding: self[range.lowerBound..<range.upperBound], as: UTF8.self)
  }

  /// Adds text at the end and says where it stands.
  package mutating func appendText(_ text: String) -> TextRange {
    let start = count
    append(contentsOf: text.utf8)
    return TextRange(start: start, count: count - start)
  }
}
