/// A hash of stretches of bytes, taken eight at a time, for tables in memory.
///
/// Each word is multiplied by 2⁶⁴ over the golden ratio, and the product's high half, into which all bits
/// went, is laid over its low one; at the end once more by another odd number, so that the lowest bits are
/// as even as the highest (a test counts).
@frozen @usableFromInline
package struct ByteHash {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable
  package init() {}

  /// The hash of what was combined so far.
  @inlinable
  package var value: UInt64 {
    let product = state &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 32
  }

  /// Adds a stretch of bytes, and where it ends.
  @inlinable
  package mutating func combine(_ bytes: Span<UInt8>) {
    var offset = 0
    while offset &+ 8 <= bytes.count {
      combine(bytes.word(at: offset))
      offset &+= 8
    }
    // Fewer than eight bytes leave the highest one free.
    let rest = bytes.lowWord(at: offset, count: bytes.count &- offset)
    combine(rest | UInt64(truncatingIfNeeded: bytes.count) << 56)
  }

  @inlinable @inline(__always)
  package mutating func combine(_ word: UInt64) {
    state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
  }
}
