package import KokchaBytes
import KokchaFiles
package import KokchaModel

/// What is known of keys, over any number of them, in memory that hardly grows: a question is answered at once.
///
/// The newest entries are in a hash table. When it is full, they are sorted and go to a spool as a run, and four
/// runs of a size become one that is four times as long. A filter of fixed size answers for nearly all keys that
/// no run has; for others a page of each run is read. Of 64 entries on the disk, 8 bytes stay in memory.
package struct FingerprintTable: ~Copyable {
  private var entries: [FingerprintEntry] = []
  /// Numbers of entries by the high bits of their keys, at most half full; −1 where there is none.
  private var slots: [Int32] = []
  private var slotBits = 0
  private var filter = FingerprintFilter()
  /// The runs of each size, the oldest first; those of a tier are older than those of the tier before.
  private var tiers: [[FingerprintRun]] = []
  private let mostInMemory: Int

  /// How many runs of a size become one.
  private static let runsOfATier = 4

  /// - Parameter mostInMemory: how many entries are in memory at most.
  package init(mostInMemory: Int = 1 << 15) { self.mostInMemory = mostInMemory }

  /// What is known of a key; nil for one that was not noted.
  package mutating func entry(of key: Fingerprint) throws(Problem) -> FingerprintEntry? {
    if !slots.isEmpty, case let found = slots[slot(of: key)], found >= 0 {
      return entries[Int(found)]
    }
    return try spilledEntry(of: key)
  }

  /// Notes what is known of a key, unless something is known of it.
  ///
  /// - Returns: what was known before; nil if nothing was.
  package mutating func noteIfNew(_ entry: FingerprintEntry) throws(Problem) -> FingerprintEntry? {
    if 2 * (entries.count + 1) > slots.count { grow() }
    let slot = slot(of: entry.key)
    if slots[slot] >= 0 { return entries[Int(slots[slot])] }
    if let found = try spilledEntry(of: entry.key) { return found }
    try add(entry, in: slot)
    return nil
  }

  /// Notes what is known of a key, in place of what was known before.
  package mutating func note(_ entry: FingerprintEntry) throws(Problem) {
    if 2 * (entries.count + 1) > slots.count { grow() }
    let slot = slot(of: entry.key)
    if slots[slot] >= 0 {
      entries[Int(slots[slot])] = entry
    } else {
      try add(entry, in: slot)
    }
  }

  private mutating func add(_ entry: FingerprintEntry, in slot: Int) throws(Problem) {
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(entry)
    if entries.count >= mostInMemory { try spill() }
  }

  private func spilledEntry(of key: Fingerprint) throws(Problem) -> FingerprintEntry? {
    if tiers.isEmpty || !filter.mayContain(key) { return nil }
    for tier in tiers {
      for run in tier.reversed() {
        if let found = try run.entry(of: key) { return found }
      }
    }
    return nil
  }

  // MARK: In memory

  /// The slot of a key, or the empty one where it belongs.
  private func slot(of key: Fingerprint) -> Int {
    var slot = firstSlot(of: key)
    while slots[slot] >= 0, entries[Int(slots[slot])].key != key {
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return slot
  }

  private func firstSlot(of key: Fingerprint) -> Int {
    Int(truncatingIfNeeded: key.high >> UInt64(64 &- slotBits))
  }

  private mutating func grow() {
    slotBits = max(8, slotBits + 1)
    slots = [Int32](repeating: -1, count: 1 << slotBits)
    for number in entries.indices {
      slots[slot(of: entries[number].key)] = Int32(truncatingIfNeeded: number)
    }
  }

  // MARK: On the disk

  private mutating func spill() throws(Problem) {
    var run = FingerprintRunWriter()
    for number in order() {
      filter.insert(entries[Int(number)].key)
      try run.append(entries[Int(number)])
    }
    entries.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = -1 }
    try add(run.finish(), to: 0)
  }

  /// The entries' numbers by their keys.
  ///
  /// Slots go by the keys' high bits, so they are nearly in order.
  private func order() -> [Int32] {
    var order: [Int32] = []
    order.reserveCapacity(entries.count)
    var wrapped: [Int32] = []
    for slot in slots.indices where slots[slot] >= 0 {
      if firstSlot(of: entries[Int(slots[slot])].key) > slot {
        wrapped.append(slots[slot])
      } else {
        order.append(slots[slot])
      }
    }
    order += wrapped
    for index in order.indices.dropFirst() {
      let number = order[index]
      let key = entries[Int(number)].key
      var place = index
      while place > 0, key < entries[Int(order[place - 1])].key {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = number
    }
    return order
  }

  private mutating func add(_ run: FingerprintRun, to tier: Int) throws(Problem) {
    if tier == tiers.count { tiers.append([]) }
    tiers[tier].append(run)
    guard tiers[tier].count == Self.runsOfATier else { return }
    let merged = try FingerprintRun.merging(tiers[tier])
    tiers[tier] = []
    try add(merged, to: tier + 1)
  }
}

/// Tells for nearly all keys that were not put in that they were not: a Bloom filter of 4 MiB.
///
/// A key's four bits stand in one line of the processor's cache. Of keys that are not there it takes one in 5,000
/// for one that is when it holds a million, and one in four when it holds ten million.
struct FingerprintFilter {
  private var words: [UInt64] = []

  /// Words of a line, and how many lines there are.
  private static let lineLength = 8
  private static let lineCount = 1 << 16

  mutating func insert(_ key: Fingerprint) {
    if words.isEmpty {
      words = [UInt64](repeating: 0, count: Self.lineCount * Self.lineLength)
    }
    for number in 0..<4 {
      let (word, bit) = Self.place(of: key, number)
      words[word] |= bit
    }
  }

  func mayContain(_ key: Fingerprint) -> Bool {
    for number in 0..<4 {
      let (word, bit) = Self.place(of: key, number)
      if words[word] & bit == 0 { return false }
    }
    return true
  }

  /// The low word decides: runs are in the order of the high one.
  @inline(__always)
  private static func place(of key: Fingerprint, _ number: Int) -> (word: Int, bit: UInt64) {
    let line = Int(truncatingIfNeeded: key.low) & (lineCount &- 1)
    let bits = key.low >> UInt64(16 &+ 9 &* number)
    return (
      line &* lineLength &+ Int(truncatingIfNeeded: bits >> 6) & (lineLength &- 1),
      1 << (bits & 63)
    )
  }
}
