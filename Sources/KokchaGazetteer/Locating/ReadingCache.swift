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
    /// Where the key's texts stand in `bytes`, one after the other.
    let start: Int
    let lengths: InlineArray<9, UInt32>
    let meaning: PlaceMeaning
  }

  private static let most = 8192
  /// Longer words are rare, and not kept.
  private static let longestKey = 512

  private var names = AreaNames()
  /// Where names are looked up when a row says no more.
  private let defaultArea: Int?
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// By hash: the number of an entry, or -1; twice as many as entries, so that some are free.
  private var slots = [Int32](repeating: -1, count: 2 * most)

  init(within defaultArea: Int?) { self.defaultArea = defaultArea }

  private static func key(_ row: borrowing PlaceRow) -> Key {
    [
      row.identifier, row.verbatim, row.admin1, row.admin1Code, row.admin2, row.admin2Code,
      row.country, row.iso2, row.iso3,
    ]
  }

  /// What the row means, from the cache or from the gazetteer.
  mutating func meaning(
    of row: borrowing PlaceRow, _ text: [UInt8], _ gazetteer: borrowing Gazetteer
  ) -> PlaceMeaning {
    let key = Self.key(row)
    let hash = Self.hash(key, text.span)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if entries[entry].hash == hash, matches(entry, key, text.span) {
        return entries[entry].meaning
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    let meaning = gazetteer.meaning(of: PlaceWords(row, text), &names, within: defaultArea)
    keep(meaning, hash, key, text, slot)
    return meaning
  }

  /// Keeps what was made of a key in a slot, which is free.
  private mutating func keep(
    _ meaning: PlaceMeaning, _ hash: UInt64, _ key: Key, _ text: [UInt8], _ slot: Int
  ) {
    var lengths = InlineArray<9, UInt32>(repeating: 0)
    var length = 0
    for index in key.indices {
      lengths[index] = key[index].length
      length += key[index].count
    }
    guard length <= Self.longestKey else { return }
    var slot = slot
    if entries.count == Self.most {
      entries.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
      for index in slots.indices { slots[index] = -1 }
      slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(hash: hash, start: bytes.count, lengths: lengths, meaning: meaning))
    for index in key.indices { bytes += text[key[index].lowerBound..<key[index].upperBound] }
  }

  private static func hash(_ key: borrowing Key, _ text: Span<UInt8>) -> UInt64 {
    var hash = ByteHash()
    for index in key.indices { hash.combine(text.extracting(key[index].bounds)) }
    return hash.value
  }

  private func matches(_ entry: Int, _ key: borrowing Key, _ text: Span<UInt8>) -> Bool {
    let kept = bytes.span
    var position = entries[entry].start
    for index in key.indices {
      let range = key[index]
      guard entries[entry].lengths[index] == range.length else { return false }
      if range.isEmpty { continue }
      let end = position + range.count
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
