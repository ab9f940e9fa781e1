import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

/// What was made of the words of rows, by those words: logs name the same places again and again.
///
/// Each key has one slot, in which the last of those that fall to it stands, so that the cache never
/// grows and a name that comes again costs a hash and a compare.
struct ReadingCache {
  private struct Slot {
    var hash: UInt64 = 0
    var lengths: [UInt32] = []
    var bytes: [UInt8] = []
    var reading = PlaceReading()
  }

  private static let slotCount: UInt64 = 1024
  /// Longer words are rare, and not kept.
  private static let longestKey = 512

  private var slots = [Slot](repeating: Slot(), count: Int(slotCount))

  /// The stretches of text that make a row's key.
  private static func key(_ row: PlaceRow) -> InlineArray<6, TextRange> {
    [row.identifier, row.verbatim, row.admin1, row.admin1Code, row.admin2, row.admin2Code]
  }

  /// What the row means, from the cache or from the gazetteer.
  mutating func reading(
    of row: PlaceRow, _ text: [UInt8], _ gazetteer: borrowing Gazetteer
  ) -> PlaceReading {
    let key = Self.key(row)
    let hash = Self.hash(key, text.span)
    let slot = Int(hash % Self.slotCount)
    if slots[slot].hash == hash, Self.matches(slots[slot], key, text.span) {
      return slots[slot].reading
    }
    let words = PlaceWords(row, text)
    var reading = gazetteer.read(words)
    // What the place's own code contradicts is told of that.
    reading.areaContradictions = gazetteer.areaContradictions(in: words)
      .filter { $0.other != reading.contradiction }
    var made = Slot(hash: hash, reading: reading)
    for index in key.indices {
      made.lengths.append(key[index].length)
      made.bytes += text[key[index].lowerBound..<key[index].upperBound]
    }
    if made.bytes.count <= Self.longestKey { slots[slot] = made }
    return reading
  }

  private static func hash(_ key: InlineArray<6, TextRange>, _ text: Span<UInt8>) -> UInt64 {
    var hash = ByteHash()
    for index in key.indices { hash.combine(text.extracting(key[index].bounds)) }
    return hash.value
  }

  private static func matches(
    _ slot: borrowing Slot, _ key: InlineArray<6, TextRange>, _ text: Span<UInt8>
  ) -> Bool {
    guard slot.lengths.count == key.count else { return false }
    let bytes = slot.bytes.span
    var position = 0
    for index in key.indices {
      let range = key[index]
      guard slot.lengths[index] == range.length else { return false }
      if range.isEmpty { continue }
      let end = position + range.count
      guard text.extracting(range.bounds).matches(bytes.extracting(position..<end))
      else { return false }
      position = end
    }
    return true
  }
}
