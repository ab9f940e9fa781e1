import KokchaBytes
import KokchaFiles
package import KokchaModel

/// Finds keys that come up again, and references to keys that never do, over any number of events.
///
/// Keys are sorted by hash into partitions that go to a spool block by block; at the end each
/// partition is looked through by itself. So memory stays small, every key is compared in full, and
/// no two that merely share a hash are taken for one.
package struct RepeatedKeys: ~Copyable {
  private var partitions = Array(repeating: Partition(), count: 32)
  private var spool = Spool()
  private static let blockSize = 16 << 10

  private struct Partition {
    var entries: [UInt8] = []
    /// Where its full blocks stand in the spool.
    var blocks: [(offset: Int, count: Int)] = []
  }

  /// Where a key's event begins.
  package struct Place: Comparable {
    package var input: Int
    package var line: Int

    package init(input: Int, line: Int) {
      self.input = input
      self.line = line
    }

    package static func < (a: Place, b: Place) -> Bool { (a.input, a.line) < (b.input, b.line) }

    /// Both in one word, in the order of places.
    var packed: UInt64 { UInt64(input) << 48 | UInt64(line) }

    init(packed: UInt64) {
      self.init(input: Int(packed >> 48), line: Int(packed & 0xFFFF_FFFF_FFFF))
    }
  }

  /// A key that stands in two places, and what was noted beside it in each.
  package struct Repetition {
    package var key: String
    package var first: Place
    package var firstNote: String
    package var second: Place
    package var secondNote: String
  }

  /// A reference to a key that stands nowhere.
  package struct Dangling {
    package var key: String
    package var place: Place
    package var note: String
  }

  /// What was found; each list in the order of the places.
  package struct Findings {
    package var repetitions: [Repetition] = []
    package var dangling: [Dangling] = []
  }

  package init() {}

  /// Notes a key, and whatever is to be known of it when it comes up again.
  package mutating func insert(
    _ key: Span<UInt8>, at place: Place, note: Span<UInt8>
  ) throws(Problem) {
    try insert(key, place, note, flag: 0)
  }

  /// Notes that an event, told by `note`, refers to a key.
  package mutating func insertReference(
    to key: Span<UInt8>, at place: Place, note: Span<UInt8>
  ) throws(Problem) {
    try insert(key, place, note, flag: Entry.referenceFlag)
  }

  /// Notes a key that may be referred to, but may also come up again.
  package mutating func insertKnown(_ key: Span<UInt8>, at place: Place) throws(Problem) {
    try insert(key, place, key.extracting(0..<0), flag: Entry.knownFlag)
  }

  private mutating func insert(
    _ key: Span<UInt8>, _ place: Place, _ note: Span<UInt8>, flag: UInt64
  ) throws(Problem) {
    var hasher = ByteHash()
    hasher.combine(key)
    let hash = hasher.value
    let index = Int(hash >> 59)
    partitions[index].entries.append(word: hash)
    partitions[index].entries.append(word: place.packed)
    partitions[index].entries.append(
      word: UInt64(key.count) | (UInt64(note.count) | flag) << 32)
    partitions[index].entries.append(key)
    partitions[index].entries.append(note)
    if partitions[index].entries.count >= Self.blockSize {
      let full = partitions[index].entries
      partitions[index].blocks.append((spool.count, full.count))
      try spool.write(full.span)
      partitions[index].entries = []
    }
  }

  /// All keys that came up again, and all references that lead nowhere.
  package mutating func findings() throws(Problem) -> Findings {
    var findings = Findings()
    for index in partitions.indices {
      var entries: [UInt8] = []
      for block in partitions[index].blocks {
        entries.append(contentsOf: try spool.read(block.count, at: block.offset))
      }
      entries.append(contentsOf: partitions[index].entries)
      Self.look(through: entries.span, &findings)
    }
    findings.repetitions.sort { $0.second < $1.second }
    findings.dangling.sort { $0.place < $1.place }
    return findings
  }

  /// An entry of a partition: hash, place, lengths, key, note.
  private struct Entry {
    static let referenceFlag: UInt64 = 1 << 31
    static let knownFlag: UInt64 = 1 << 30
    static let headLength = 24

    var hash: UInt64
    var place: Place
    var isReference: Bool
    var isKnown: Bool
    var key: Range<Int>
    var note: Range<Int>

    init(_ bytes: Span<UInt8>, _ offset: Int) {
      hash = bytes.word(at: offset)
      place = Place(packed: bytes.word(at: offset + 8))
      let lengths = bytes.word(at: offset + 16)
      let noteLength = lengths >> 32
      isReference = noteLength & Self.referenceFlag != 0
      isKnown = noteLength & Self.knownFlag != 0
      let keyStart = offset + Self.headLength
      key = keyStart..<keyStart + Int(lengths & 0xFFFF_FFFF)
      note = key.upperBound..<key.upperBound + Int(noteLength & (Self.knownFlag - 1))
    }

    var end: Int { note.upperBound }
    func hasSameKey(as other: Entry, _ bytes: Span<UInt8>) -> Bool {
      hash == other.hash && bytes.extracting(key).matches(bytes.extracting(other.key))
    }
  }

  private static func look(through bytes: Span<UInt8>, _ findings: inout Findings) {
    var count = 0
    var offset = 0
    while offset < bytes.count {
      count += 1
      offset = Entry(bytes, offset).end
    }
    var slots = 16
    while slots < count * 2 { slots *= 2 }
    // Offsets of entries, by hash; -1 where there is none.
    var table = [Int](repeating: -1, count: slots)
    /// The slot of an entry's key, or the empty one where it belongs.
    func slot(of entry: Entry) -> Int {
      var slot = Int(entry.hash & UInt64(slots - 1))
      while table[slot] >= 0, !Entry(bytes, table[slot]).hasSameKey(as: entry, bytes) {
        slot = (slot + 1) & (slots - 1)
      }
      return slot
    }
    offset = 0
    var hasOthers = false
    while offset < bytes.count {
      let entry = Entry(bytes, offset)
      if entry.isReference || entry.isKnown {
        hasOthers = true
      } else {
        let slot = slot(of: entry)
        if table[slot] < 0 {
          table[slot] = offset
        } else {
          let first = Entry(bytes, table[slot])
          findings.repetitions.append(
            Repetition(
              key: bytes.extracting(entry.key).string, first: first.place,
              firstNote: bytes.extracting(first.note).string, second: entry.place,
              secondNote: bytes.extracting(entry.note).string))
        }
      }
      offset = entry.end
    }
    // An export has nothing but keys, and need not be looked through again.
    if !hasOthers { return }
    // What is merely known repeats nothing, and is there to be referred to.
    offset = 0
    while offset < bytes.count {
      let entry = Entry(bytes, offset)
      if entry.isKnown {
        let slot = slot(of: entry)
        if table[slot] < 0 { table[slot] = offset }
      }
      offset = entry.end
    }
    // A reference may stand before what it refers to.
    offset = 0
    while offset < bytes.count {
      let entry = Entry(bytes, offset)
      if entry.isReference, table[slot(of: entry)] < 0 {
        findings.dangling.append(
          Dangling(
            key: bytes.extracting(entry.key).string, place: entry.place,
            note: bytes.extracting(entry.note).string))
      }
      offset = entry.end
    }
  }
}
