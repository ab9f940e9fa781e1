/// 128 bits that stand for a text: two that differ have different ones, but for one chance in 2¹²⁸.
///
/// MurmurHash3_x64_128 with the seed 0, by Austin Appleby (public domain).
@frozen
package struct Fingerprint: Hashable, Sendable, Comparable {
  package var high: UInt64
  package var low: UInt64

  @inlinable
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The fingerprint of some bytes.
  package init(of bytes: Span<UInt8>) {
    var (first, second): (UInt64, UInt64) = (0, 0)
    var offset = 0
    while offset &+ 16 <= bytes.count {
      first ^= Self.scrambled(first: bytes.word(at: offset))
      first = (first.turned(27) &+ second) &* 5 &+ 0x52DC_E729
      second ^= Self.scrambled(second: bytes.word(at: offset &+ 8))
      second = (second.turned(31) &+ first) &* 5 &+ 0x3849_5AB5
      offset &+= 16
    }
    let rest = bytes.count &- offset
    if rest > 8 {
      second ^= Self.scrambled(second: bytes.lowWord(at: offset &+ 8, count: rest &- 8))
    }
    if rest > 0 {
      first ^= Self.scrambled(
        first: rest >= 8 ? bytes.word(at: offset) : bytes.lowWord(at: offset, count: rest))
    }
    first ^= UInt64(truncatingIfNeeded: bytes.count)
    second ^= UInt64(truncatingIfNeeded: bytes.count)
    first &+= second
    second &+= first
    first = first.avalanched
    second = second.avalanched
    first &+= second
    second &+= first
    self.init(high: first, low: second)
  }

  @inlinable
  package static func < (a: Fingerprint, b: Fingerprint) -> Bool {
    a.high != b.high ? a.high < b.high : a.low < b.low
  }

  private static let one: UInt64 = 0x87C3_7B91_1142_53D5
  private static let two: UInt64 = 0x4CF5_AD43_2745_937F

  private static func scrambled(first word: UInt64) -> UInt64 {
    (word &* one).turned(31) &* two
  }

  private static func scrambled(second word: UInt64) -> UInt64 {
    (word &* two).turned(33) &* one
  }
}

extension UInt64 {
  fileprivate func turned(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }

  /// MurmurHash3's last steps: every bit of the result depends on all bits.
  fileprivate var avalanched: UInt64 {
    var value = (self ^ self >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }
}
