/// A hash of 64 bits of a record's texts and numbers, sixteen bytes at a time, to tell whether two records that
/// have something else in common say the same: two that differ are taken for equal with a chance of 2⁻⁶⁴.
///
/// Each step multiplies two words, with what was hashed before laid over one and a constant over the other, and
/// lays the halves of the product over each other, as wyhash does (Wang Yi, public domain).
@frozen
package struct RecordHash {
  @usableFromInline var state: UInt64 = 0x2D35_8DCC_AA6C_78A5

  @inlinable
  package init() {}

  /// The hash of what was combined so far.
  @inlinable
  package var value: UInt64 {
    let product = (state ^ 0x8BB8_4B93_962E_ACC9).multipliedFullWidth(by: 0x4B33_A62E_D433_D4A3)
    return product.high ^ product.low
  }

  /// Adds two words.
  @inlinable @inline(__always)
  package mutating func combine(_ first: UInt64, _ second: UInt64) {
    let product = (first ^ 0x8BB8_4B93_962E_ACC9).multipliedFullWidth(by: second ^ state)
    state = product.high ^ product.low
  }

  /// Adds a text with a number, below 2²⁴, that says what it is; its length is added, so that no text goes over into
  /// the next.
  @inlinable
  package mutating func combine(_ text: Span<UInt8>, as kind: UInt64) {
    let count = text.count
    let head = kind << 40 ^ UInt64(truncatingIfNeeded: count)
    if count < 8 {
      combine(head, text.lowWord(at: 0, count: count))
      return
    }
    combine(head, text.word(at: 0))
    var offset = 8
    while offset &+ 16 < count {
      combine(text.word(at: offset), text.word(at: offset &+ 8))
      offset &+= 16
    }
    // The last words overlap those before them; the length tells by how much.
    if offset < count {
      combine(text.word(at: min(offset, count &- 8)), text.word(at: count &- 8))
    }
  }
}
