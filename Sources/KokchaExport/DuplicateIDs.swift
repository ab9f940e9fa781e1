package import Kokcha
import KokchaBytes
import KokchaFiles

/// Finds ids that stand on rows which do not follow each other, over any number of events.
///
/// Ids are sorted by hash into partitions that go to a spool block by block; at the end each
/// partition is looked through by itself. So memory stays small, every id is compared in full, and
/// no two that merely share a hash are taken for one.
package struct DuplicateIDs: ~Copyable {
  private var partitions = Array(repeating: Partition(), count: 32)
  private var spool = Spool()
  private static let blockSize = 16 << 10

  private struct Partition {
    var entries: [UInt8] = []
    /// Where its full blocks stand in the spool.
    var blocks: [(offset: Int, count: Int)] = []

    mutating func append(_ id: Span<UInt8>, _ hash: UInt64, _ place: Place) {
      DuplicateIDs.append(hash, 8, to: &entries)
      DuplicateIDs.append(UInt64(place.input) << 48 | UInt64(place.line), 8, to: &entries)
      DuplicateIDs.append(UInt64(id.count), 4, to: &entries)
      entries.append(id)
    }
  }

  /// Where an id's event begins.
  package struct Place: Comparable {
    package var input: Int
    package var line: Int

    package init(input: Int, line: Int) {
      self.input = input
      self.line = line
    }

    package static func < (a: Place, b: Place) -> Bool { (a.input, a.line) < (b.input, b.line) }
  }

  /// An id that stands in two places.
  package struct Finding {
    package var id: String
    package var first: Place
    package var second: Place
  }

  package init() {}

  /// Notes an event's id.
  package mutating func insert(_ id: Span<UInt8>, at place: Place) throws(Problem) {
    let hash = Self.hash(id)
    let index = Int(hash >> 59)
    partitions[index].append(id, hash, place)
    if partitions[index].entries.count >= Self.blockSize {
      let full = partitions[index].entries
      partitions[index].blocks.append((spool.count, full.count))
      try spool.write(full.span)
      partitions[index].entries = []
    }
  }

  /// All ids that came up again, in the order in which they did.
  package mutating func findings() throws(Problem) -> [Finding] {
    var found: [Finding] = []
    for index in partitions.indices {
      var entries: [UInt8] = []
      for block in partitions[index].blocks {
        entries.append(contentsOf: try spool.read(block.count, at: block.offset))
      }
      entries.append(contentsOf: partitions[index].entries)
      Self.look(through: entries, &found)
    }
    return found.sorted { $0.second < $1.second }
  }

  private static func look(through entries: [UInt8], _ found: inout [Finding]) {
    var count = 0
    var offset = 0
    while offset < entries.count {
      count += 1
      offset += 20 + Int(number(entries, offset + 16, 4))
    }
    var slots = 16
    while slots < count * 2 { slots *= 2 }
    // Offsets of entries, by hash; -1 where there is none.
    var table = [Int](repeating: -1, count: slots)
    offset = 0
    while offset < entries.count {
      let hash = number(entries, offset, 8)
      let length = Int(number(entries, offset + 16, 4))
      let id = entries[offset + 20..<offset + 20 + length]
      var slot = Int(hash & UInt64(slots - 1))
      while table[slot] >= 0 {
        let other = table[slot]
        let otherLength = Int(number(entries, other + 16, 4))
        if number(entries, other, 8) == hash,
          entries[other + 20..<other + 20 + otherLength].elementsEqual(id)
        {
          found.append(
            Finding(
              id: String(decoding: id, as: UTF8.self), first: place(entries, other),
              second: place(entries, offset)))
          break
        }
        slot = (slot + 1) & (slots - 1)
      }
      if table[slot] < 0 { table[slot] = offset }
      offset += 20 + length
    }
  }

  private static func place(_ entries: [UInt8], _ offset: Int) -> Place {
    let packed = number(entries, offset + 8, 8)
    return Place(input: Int(packed >> 48), line: Int(packed & 0xFFFF_FFFF_FFFF))
  }

  /// FNV-1a, finished by a multiplication that spreads it to the high bits too.
  private static func hash(_ id: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<id.count { hash = (hash ^ UInt64(id[index])) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 29
  }

  private static func append(_ value: UInt64, _ width: Int, to bytes: inout [UInt8]) {
    for index in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<width { value |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    return value
  }
}
