import CSHA256

/// SHA-256 of bytes that come in portions (FIPS 180-4 §5, §6.2): the wrapper around the compression in C.
@safe
package struct SHA256: Sendable {
  /// How many bytes have been taken.
  package private(set) var count = 0
  /// FIPS 180-4 §5.3.3.
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// The last `count % 64` bytes, which do not fill a block yet.
  private var held = InlineArray<64, UInt8>(repeating: 0)
  private let usesInstructions: Bool

  /// Of no bytes yet.
  ///
  /// - Parameter usesInstructions: whether the processor's own instructions are used where it has them;
  ///   false only in tests.
  package init(usesInstructions: Bool = true) {
    self.usesInstructions = usesInstructions && Self.hasInstructions
  }

  /// Whether the processor has instructions for SHA-256.
  package static var hasInstructions: Bool { kokcha_sha256_has_instructions() != 0 }

  /// Takes further bytes.
  package mutating func update(_ bytes: Span<UInt8>) {
    let heldCount = count % Self.blockSize
    count += bytes.count
    var rest = bytes
    if heldCount > 0 {
      let taken = min(Self.blockSize - heldCount, bytes.count)
      for index in 0..<taken { held[heldCount + index] = bytes[index] }
      if heldCount + taken < Self.blockSize { return }
      compressHeld()
      rest = bytes.extracting(droppingFirst: taken)
    }
    let wholeCount = rest.count & ~(Self.blockSize - 1)
    compress(rest.extracting(first: wholeCount))
    for index in wholeCount..<rest.count { held[index - wholeCount] = rest[index] }
  }

  /// The 32 bytes of the hash of what has been taken.
  package var digest: [UInt8] {
    var last = self
    last.pad()
    var bytes: [UInt8] = []
    for index in 0..<8 {
      for shift in [24, 16, 8, 0] {
        bytes.append(UInt8(truncatingIfNeeded: last.state[index] >> shift))
      }
    }
    return bytes
  }

  /// The hash as `sha256sum` writes it: 64 hexadecimal digits.
  package var hexadecimal: String {
    digest.map { ($0 < 0x10 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static let blockSize = 64

  /// FIPS 180-4 §5.1.1: a one bit, zeros, and the number of bits in eight bytes.
  private mutating func pad() {
    let bits = UInt64(count) &* 8
    var fill = count % Self.blockSize
    held[fill] = 0x80
    fill += 1
    if fill > Self.blockSize - 8 {
      for index in fill..<Self.blockSize { held[index] = 0 }
      compressHeld()
      fill = 0
    }
    for index in fill..<Self.blockSize - 8 { held[index] = 0 }
    for index in 0..<8 {
      held[Self.blockSize - 1 - index] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * index))
    }
    compressHeld()
  }

  private mutating func compressHeld() {
    let block = held
    compress(block.span)
  }

  private mutating func compress(_ blocks: Span<UInt8>) {
    var words = state.mutableSpan
    unsafe words.withUnsafeMutableBufferPointer { state in
      unsafe blocks.withUnsafeBufferPointer { blocks in
        unsafe kokcha_sha256_compress(
          state.baseAddress, blocks.baseAddress, blocks.count / Self.blockSize,
          usesInstructions ? 1 : 0)
      }
    }
  }
}
