/// The one file of Kokcha that reads and writes memory by pointer, outside the C wrappers.
///
/// Everything that scans or builds text stands on the two types here, and is itself ordinary
/// checked Swift. `Benchmarks/` measures what that buys.

extension Span<UInt8> {
  /// Sixteen bytes from `offset` on, in one load.
  @inlinable @inline(__always)
  package func block(at offset: Int) -> SIMD16<UInt8> {
    precondition(offset >= 0 && offset <= count &- 16)
    return unsafe withUnsafeBytes { bytes in
      unsafe bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    }
  }

  /// At most sixteen bytes from `offset` on, and zeros behind them.
  @inlinable @inline(__always)
  package func block(at offset: Int, count length: Int) -> SIMD16<UInt8> {
    precondition(length >= 0 && length <= 16)
    // Two loads that overlap in the middle.
    if length >= 8 {
      return SIMD16(
        words: word(at: offset),
        word(at: offset &+ length &- 8) >> UInt64(8 &* (16 &- length)))
    }
    return SIMD16(words: lowWord(at: offset, count: length), 0)
  }

  /// Fewer than eight bytes from `offset` on as a number, the lowest first, and zeros behind them.
  @inlinable @inline(__always)
  package func lowWord(at offset: Int, count length: Int) -> UInt64 {
    if length >= 4 {
      return halfWord(at: offset)
        | halfWord(at: offset &+ length &- 4) << UInt64(8 &* (length &- 4))
    }
    var word: UInt64 = 0
    for index in 0..<length { word |= UInt64(self[offset &+ index]) << UInt64(8 &* index) }
    return word
  }

  /// Eight bytes from `offset` on as a number, the lowest first.
  @inlinable @inline(__always)
  package func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count &- 8)
    return unsafe withUnsafeBytes { bytes in
      UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
  }

  /// Four bytes from `offset` on as a number, the lowest first.
  @inlinable @inline(__always)
  package func halfWord(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count &- 4)
    return unsafe withUnsafeBytes { bytes in
      UInt64(
        UInt32(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
  }

  /// Whether both hold the same bytes.
  @inlinable
  package func matches(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var offset = 0
    while offset &+ 8 <= count {
      if word(at: offset) != other.word(at: offset) { return false }
      offset &+= 8
    }
    let rest = count &- offset
    return lowWord(at: offset, count: rest) == other.lowWord(at: offset, count: rest)
  }

  /// Whether the bytes are those of `literal`.
  @inlinable
  package func matches(_ literal: StaticString) -> Bool {
    guard count == literal.utf8CodeUnitCount else { return false }
    for index in 0..<count where unsafe self[index] != literal.utf8Start[index] { return false }
    return true
  }
}

extension Span<UInt8> {
  /// Whether the bytes are those of `literal`, ASCII letters of either case being equal.
  @inlinable
  package func matchesIgnoringCase(_ literal: StaticString) -> Bool {
    guard count == literal.utf8CodeUnitCount else { return false }
    for index in 0..<count
    where unsafe self[index].asciiLowercased != literal.utf8Start[index].asciiLowercased {
      return false
    }
    return true
  }
}

extension [UInt8] {
  /// Adds bytes at the end, in one copy.
  @inlinable
  package mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Adds a number's eight bytes at the end, the lowest first.
  @inlinable
  package mutating func append(word: UInt64) {
    unsafe Swift.withUnsafeBytes(of: word.littleEndian) { unsafe append(contentsOf: $0) }
  }
}

extension SIMD16<UInt8> {
  /// The bytes of two words, each one's lowest first.
  @inlinable @inline(__always)
  package init(words low: UInt64, _ high: UInt64) {
    self = unsafe unsafeBitCast(
      SIMD2(low.littleEndian, high.littleEndian), to: SIMD16<UInt8>.self)
  }
}

/// Which lanes of a block matched, as two words to be walked from the lowest hit up.
@frozen @usableFromInline
package struct BlockHits {
  @usableFromInline var low: UInt64
  @usableFromInline var high: UInt64

  @inlinable @inline(__always)
  package init(_ mask: SIMDMask<SIMD16<Int8>>) {
    let words = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    low = words[0] & 0x8080_8080_8080_8080
    high = words[1] & 0x8080_8080_8080_8080
  }

  /// Whether no lane is left.
  @inlinable @inline(__always)
  package var isEmpty: Bool { low | high == 0 }

  /// Takes the lowest lane off; asked only while not empty.
  @inlinable @inline(__always)
  package mutating func removeFirst() -> Int {
    if low != 0 {
      let lane = low.trailingZeroBitCount >> 3
      low &= low &- 1
      return lane
    }
    let lane = 8 &+ high.trailingZeroBitCount >> 3
    high &= high &- 1
    return lane
  }
}

/// Bytes on their way out: grows, is drained, and is used again.
///
/// Not an array, because sixty appends an event pay for uniqueness and bounds sixty times.
@safe @usableFromInline
package struct ByteBuffer: ~Copyable {
  @usableFromInline var storage: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  /// How many bytes it holds.
  @usableFromInline package internal(set) var count: Int

  /// An empty buffer with room for `capacity` bytes.
  package init(capacity: Int = 4096) {
    self.capacity = Swift.max(capacity, 64)
    unsafe storage = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
    count = 0
  }

  deinit { unsafe storage.deallocate() }

  /// Makes room for `extra` more bytes.
  @inlinable @inline(__always)
  package mutating func reserve(_ extra: Int) {
    if count &+ extra > capacity { grow(by: extra) }
  }

  @usableFromInline @inline(never)
  mutating func grow(by extra: Int) {
    let wanted = Swift.max(capacity * 2, count + extra)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    unsafe wider.update(from: storage, count: count)
    unsafe storage.deallocate()
    unsafe storage = wider
    capacity = wanted
  }

  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe storage[count] = byte
    count &+= 1
  }

  @inlinable @inline(__always)
  package mutating func append(_ bytes: Span<UInt8>) {
    let length = bytes.count
    reserve(length)
    unsafe bytes.withUnsafeBufferPointer { source in
      if let base = source.baseAddress {
        unsafe (storage + count).update(from: base, count: length)
      }
    }
    count &+= length
  }

  @inlinable @inline(__always)
  package mutating func append(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    reserve(length)
    unsafe (storage + count).update(from: literal.utf8Start, count: length)
    count &+= length
  }

  /// The same byte several times.
  @inlinable
  package mutating func append(_ byte: UInt8, count repeats: Int) {
    if repeats <= 0 { return }
    if repeats <= 16 { return append(SIMD16(repeating: byte), keeping: repeats) }
    reserve(repeats)
    unsafe (storage + count).update(repeating: byte, count: repeats)
    count &+= repeats
  }

  /// Text that is made on the way; with a name of its own, or every literal would be taken for it.
  package mutating func append(string text: String) { append(text.utf8.span) }

  package mutating func append(_ other: borrowing ByteBuffer) {
    reserve(other.count)
    unsafe (storage + count).update(from: other.storage, count: other.count)
    count &+= other.count
  }

  /// Sixteen bytes at once, of which the first `kept` count.
  @inlinable @inline(__always)
  package mutating func append(_ block: SIMD16<UInt8>, keeping kept: Int) {
    precondition(kept >= 0 && kept <= 16)
    reserve(16)
    unsafe UnsafeMutableRawPointer(storage + count).storeBytes(
      of: block, as: SIMD16<UInt8>.self)
    count &+= kept
  }

  /// Thirty-two bytes at once, of which the first `kept` count.
  @inlinable @inline(__always)
  package mutating func append(
    _ first: SIMD16<UInt8>, _ second: SIMD16<UInt8>, keeping kept: Int
  ) {
    precondition(kept >= 0 && kept <= 32)
    reserve(32)
    let end = unsafe UnsafeMutableRawPointer(storage + count)
    unsafe end.storeBytes(of: first, as: SIMD16<UInt8>.self)
    unsafe end.storeBytes(of: second, toByteOffset: 16, as: SIMD16<UInt8>.self)
    count &+= kept
  }

  /// Numbers one behind the other, of each its lowest byte first.
  @inlinable
  package mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(
    littleEndian numbers: Span<Number>
  ) {
    let size = MemoryLayout<Number>.size
    reserve(numbers.count &* size)
    for index in numbers.indices {
      unsafe UnsafeMutableRawPointer(storage + count).storeBytes(
        of: numbers[index].littleEndian, as: Number.self)
      count &+= size
    }
  }

  /// Room for `length` bytes at the end, filled by `body` through a span of exactly that length.
  @inlinable
  package mutating func append(
    _ length: Int, filledBy body: (inout MutableSpan<UInt8>) -> Void
  ) {
    reserve(length)
    unsafe (storage + count).initialize(repeating: 0, count: length)
    var span = unsafe MutableSpan(_unsafeStart: storage + count, count: length)
    body(&span)
    count &+= length
  }

  /// Forgets everything after the first `length` bytes.
  package mutating func truncate(to length: Int) {
    precondition(length >= 0 && length <= count)
    count = length
  }

  package mutating func removeAll() { count = 0 }

  /// Forgets all bytes, and gives back the memory of a buffer that has grown beyond `most` bytes.
  package mutating func removeAll(keepingAtMost most: Int) {
    count = 0
    if capacity > most { self = ByteBuffer(capacity: most) }
  }

  /// Takes one byte out; those behind it move up.
  package mutating func removeByte(at offset: Int) {
    precondition(offset >= 0 && offset < count)
    for index in offset..<count - 1 { unsafe storage[index] = storage[index + 1] }
    count &-= 1
  }

  /// Writes over bytes that are already there.
  package mutating func overwrite(at offset: Int, with bytes: Span<UInt8>) {
    precondition(offset >= 0 && bytes.count <= count - offset)
    for index in 0..<bytes.count { unsafe storage[offset + index] = bytes[index] }
  }

  /// The bytes, for as long as `body` runs.
  @inlinable
  package func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let span = unsafe Span(_unsafeStart: UnsafePointer(storage), count: count)
    return try body(span)
  }
}
