import KokchaBytes
import KokchaModel

/// What was made of the words of rows, by those words: logs name the same places again and again.
///
/// A hash table of so many entries and no more: when it is full, all is forgotten. A name that comes again costs a
/// hash and a compare.
struct ReadingCache {
  /// The stretches of text that make a row's key.
  private typealias Key = InlineArray<9, TextRange>

  private struct Entry {
    let hash: UInt64
    let meaning: PlaceMeaning
    /// Where the key's texts stand in `bytes`, one after the other.
    let start: Int32
    let lengths: InlineArray<9, UInt16>
  }

  /// Where some rows of a batch may have their entries.
  private struct Sought {
    var rows = 0..<0
    var hashes: [UInt64] = []
    /// The entry in the first slot of each hash, if it has the hash, or -1.
    var entries: [Int32] = []
  }

  private static let most = 8192
  /// Longer words are rare, and not kept.
  private static let longestKey = 512
  /// How many rows are sought at once: what is fetched for them should stay in the processor's cache.
  private static let rowsAtOnce = 256

  private var names = AreaNames()
  /// Where names are looked up when a row says no more.
  private let defaultArea: Int?
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// By hash: the number of an entry, or -1; twice as many as entries, so that some are free.
  private var slots = [Int32](repeating: -1, count: 2 * most)
  private var sought = Sought()

  init(within defaultArea: Int?) { self.defaultArea = defaultArea }

  private static func key(_ row: borrowing PlaceRow) -> Key {
    [
      row.identifier, row.verbatim, row.admin1, row.admin1Code, row.admin2, row.admin2Code,
      row.country, row.iso2, row.iso3,
    ]
  }

  /// Forgets what was sought, before the rows of another batch.
  mutating func beginBatch() { sought.rows = 0..<0 }

  /// What a place of a batch means; its places are asked for one after the other, and none was changed before.
  mutating func meaning(
    ofPlace index: Int, in batch: borrowing EventBatch, _ gazetteer: borrowing Gazetteer
  ) -> PlaceMeaning {
    if !sought.rows.contains(index) { seek(from: index, in: batch) }
    let number = index &- sought.rows.lowerBound
    let key = Self.key(batch.places[index])
    let entry = Int(sought.entries[number])
    if entry >= 0, matches(entry, sought.hashes[number], key, batch.text.span) {
      return entries[entry].meaning
    }
    return meaning(of: batch.places[index], key, sought.hashes[number], batch.text, gazetteer)
  }

  /// Seeks the entries of some rows at once.
  ///
  /// An entry is seldom in the processor's cache. Asked for one by one, each would be waited for; of many, which do not
  /// depend on one another, the processor fetches several at a time.
  private mutating func seek(from first: Int, in batch: borrowing EventBatch) {
    let end = min(first &+ Self.rowsAtOnce, batch.places.count)
    sought.rows = first..<end
    sought.hashes.removeAll(keepingCapacity: true)
    sought.entries.removeAll(keepingCapacity: true)
    let text = batch.text.span
    for index in first..<end {
      sought.hashes.append(Self.hash(Self.key(batch.places[index]), text))
    }
    for hash in sought.hashes { sought.entries.append(slots[firstSlot(of: hash)]) }
    for number in sought.entries.indices {
      let entry = Int(sought.entries[number])
      if entry >= 0, entries[entry].hash != sought.hashes[number] { sought.entries[number] = -1 }
    }
  }

  /// What a row means, from the cache or from the gazetteer.
  mutating func meaning(
    of row: borrowing PlaceRow, _ text: [UInt8], _ gazetteer: borrowing Gazetteer
  ) -> PlaceMeaning {
    let key = Self.key(row)
    return meaning(of: row, key, Self.hash(key, text.span), text, gazetteer)
  }

  private mutating func meaning(
    of row: borrowing PlaceRow, _ key: borrowing Key, _ hash: UInt64, _ text: [UInt8],
    _ gazetteer: borrowing Gazetteer
  ) -> PlaceMeaning {
    var slot = firstSlot(of: hash)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if matches(entry, hash, key, text.span) { return entries[entry].meaning }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    let meaning = gazetteer.meaning(of: PlaceWords(row, text), &names, within: defaultArea)
    keep(meaning, hash, key, text, slot)
    return meaning
  }

  /// Keeps what was made of a key in a slot, which is free.
  private mutating func keep(
    _ meaning: PlaceMeaning, _ hash: UInt64, _ key: borrowing Key, _ text: [UInt8], _ slot: Int
  ) {
    var lengths = InlineArray<9, UInt16>(repeating: 0)
    var length = 0
    for index in key.indices { length += key[index].count }
    guard length <= Self.longestKey else { return }
    for index in key.indices { lengths[index] = UInt16(key[index].length) }
    var slot = slot
    if entries.count == Self.most {
      entries.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
      for index in slots.indices { slots[index] = -1 }
      for number in sought.entries.indices { sought.entries[number] = -1 }
      slot = firstSlot(of: hash)
    }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(hash: hash, meaning: meaning, start: Int32(bytes.count), lengths: lengths))
    for index in key.indices { bytes += text[key[index].lowerBound..<key[index].upperBound] }
  }

  private func firstSlot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count &- 1)
  }

  private static func hash(_ key: borrowing Key, _ text: Span<UInt8>) -> UInt64 {
    var hash = ByteHash()
    for index in key.indices where !key[index].isEmpty {
      hash.combine(UInt64(truncatingIfNeeded: index))
      hash.combine(text.extracting(key[index].bounds))
    }
    return hash.value
  }

  private func matches(
    _ entry: Int, _ hash: UInt64, _ key: borrowing Key, _ text: Span<UInt8>
  ) -> Bool {
    guard entries[entry].hash == hash else { return false }
    let kept = bytes.span
    var position = Int(entries[entry].start)
    for index in key.indices {
      let range = key[index]
      guard UInt32(entries[entry].lengths[index]) == range.length else { return false }
      if range.isEmpty { continue }
      let end = position &+ range.count
      guard text.extracting(range.bounds).matches(kept.extracting(position..<end)) else {
        return false
      }
      position = end
    }
    return true
  }
}

extension Gazetteer {
  /// What the words of a row mean, with what they contradict.
  func meaning(
    of words: PlaceWords, _ names: inout AreaNames, within defaultArea: Int?
  ) -> PlaceMeaning {
    var reading = read(words, &names, within: defaultArea)
    // A contradiction of the place's own code is reported with that code, not twice.
    reading.areaContradictions = areaContradictions(in: words)
      .filter { $0.other != reading.contradiction }
    return PlaceMeaning(reading, self)
  }
}
