import KokchaBytes

/// Numbers given to different strings of bytes, the first 0, the next 1.
///
/// The keys stand one after another in one array, found by open addressing: to look one up costs
/// a hash, a compare and no allocation.
package struct ByteKeys: Sendable {
  private struct Entry {
    var hash: UInt32
    var start: UInt32
    var end: UInt32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Index into `entries`, or -1; as many as a power of two.
  private var slots: [Int32]
  /// Whether ASCII capitals and small letters are one.
  private let ignoresCase: Bool

  package init(ignoringCase ignoresCase: Bool = false, capacity: Int = 1024) {
    self.ignoresCase = ignoresCase
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    entries.reserveCapacity(capacity)
    bytes.reserveCapacity(capacity * 12)
  }

  /// How many keys there are.
  package var count: Int { entries.count }

  /// The number of a key; nil if it is none.
  package func number(of key: Span<UInt8>) -> Int? { number(of: key, hash(key)) }

  private func number(of key: Span<UInt8>, _ hash: UInt32) -> Int? {
    let slots = slots.span
    var slot = Int(hash) & (slots.count &- 1)
    while slots[slot] >= 0 {
      if matches(Int(slots[slot]), hash, key) { return Int(slots[slot]) }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// The number of a key, which it is given now if it has none.
  package mutating func insert(_ key: Span<UInt8>) -> Int {
    let hash = hash(key)
    if let known = number(of: key, hash) { return known }
    if entries.count * 2 >= slots.count { grow() }
    let start = bytes.count
    for index in 0..<key.count { bytes.append(letter(key[index])) }
    place(entries.count, hash)
    entries.append(
      Entry(
        hash: hash, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: bytes.count)))
    return entries.count - 1
  }

  /// The key with a number.
  package func key(_ number: Int) -> ArraySlice<UInt8> {
    bytes[Int(entries[number].start)..<Int(entries[number].end)]
  }

  private mutating func place(_ entry: Int, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: entry)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for index in entries.indices { place(index, entries[index].hash) }
  }

  @inline(__always)
  private func letter(_ byte: UInt8) -> UInt8 {
    ignoresCase && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private func hash(_ key: Span<UInt8>) -> UInt32 {
    var hash = ByteHash()
    if ignoresCase {
      for index in 0..<key.count { hash.combine(UInt64(letter(key[index]))) }
    } else {
      hash.combine(key)
    }
    return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
  }

  private func matches(_ number: Int, _ hash: UInt32, _ key: Span<UInt8>) -> Bool {
    let entry = entries[number]
    guard entry.hash == hash, Int(entry.end &- entry.start) == key.count else { return false }
    let bytes = bytes.span
    for index in 0..<key.count where bytes[Int(entry.start) &+ index] != letter(key[index]) {
      return false
    }
    return true
  }
}
