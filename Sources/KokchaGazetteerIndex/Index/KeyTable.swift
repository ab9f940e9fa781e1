import KokchaBytes

/// A table from keys to lists of numbers, searched where it lies in an index.
///
/// The keys stand one after another by their hash's lowest bits, each with its numbers behind it; a
/// list says where those with the same bits begin. So a look-up costs a hash, two numbers and a compare,
/// and there are no empty slots to carry along.
package struct KeyTable: Sendable {
  /// Where the list of beginnings stands in the index.
  private let starts: Int
  /// Where the keys stand.
  private let keys: Int
  private let mask: Int
  /// How many keys there are.
  package let count: Int
  /// Whether ASCII capitals and small letters are one.
  private let ignoresCase: Bool

  /// The table that begins at an offset of an index.
  package init(at offset: Int, in index: Span<UInt8>) {
    let size = 1 << index.number(at: offset, width: 1)
    ignoresCase = index.number(at: offset + 1, width: 1) == 1
    count = index.number(at: offset + 2, width: 4)
    mask = size - 1
    starts = offset + 6
    keys = starts + 4 * (size + 1)
  }

  /// Where the numbers of a key stand, to be handed to `KeyTable.numbers`; nil if there is no such key.
  package func entry(of key: Span<UInt8>, in index: Span<UInt8>) -> Int? {
    let bucket = starts &+ 4 &* (Self.hash(key, ignoringCase: ignoresCase) & mask)
    var offset = keys &+ index.number(at: bucket, width: 4)
    let end = keys &+ index.number(at: bucket &+ 4, width: 4)
    while offset < end {
      let length = index.number(at: offset, width: 2)
      let numbers = offset &+ 2 &+ length
      if length == key.count, matches(key, index.extracting(offset &+ 2..<numbers)) {
        return numbers
      }
      offset = numbers &+ 3 &+ 4 &* index.number(at: numbers, width: 3)
    }
    return nil
  }

  private func matches(_ key: Span<UInt8>, _ stored: Span<UInt8>) -> Bool {
    if !ignoresCase { return key.matches(stored) }
    for index in 0..<key.count where key[index].asciiLowercased != stored[index] { return false }
    return true
  }

  /// How many numbers stand at an entry.
  @inline(__always)
  package static func count(at entry: Int, in index: Span<UInt8>) -> Int {
    index.number(at: entry, width: 3)
  }

  /// One of the numbers that stand at an entry.
  @inline(__always)
  package static func number(_ place: Int, at entry: Int, in index: Span<UInt8>) -> Int {
    index.number(at: entry &+ 3 &+ 4 &* place, width: 4)
  }

  fileprivate static func hash(_ key: Span<UInt8>, ignoringCase: Bool) -> Int {
    var hash = ByteHash()
    if ignoringCase {
      for index in 0..<key.count { hash.combine(UInt64(key[index].asciiLowercased)) }
    } else {
      hash.combine(key)
    }
    return Int(truncatingIfNeeded: hash.value >> 1)
  }
}

/// A `KeyTable` in the making.
package struct KeyTableWriter {
  private var keys: ByteKeys
  private var numbers: [[Int32]] = []
  private let ignoresCase: Bool

  /// No keys yet.
  package init(ignoringCase ignoresCase: Bool = false) {
    keys = ByteKeys(ignoringCase: ignoresCase)
    self.ignoresCase = ignoresCase
  }

  /// How many keys there are.
  package var count: Int { numbers.count }

  /// The place of a key among the keys, which is added if it is new.
  package mutating func insert(_ key: Span<UInt8>) -> Int {
    let number = keys.insert(key)
    if number == numbers.count { numbers.append([]) }
    return number
  }

  /// The numbers that stand at a key, by its place among the keys.
  package subscript(_ key: Int) -> [Int32] {
    get { numbers[key] }
    _modify { yield &numbers[key] }
  }

  /// The table, as it stands in an index.
  package var bytes: [UInt8] {
    var bits = 0
    // Half of the buckets stay empty, so that a look-up rarely goes past another key.
    while 1 << bits < 2 * count { bits += 1 }
    var buckets = [[Int]](repeating: [], count: 1 << bits)
    for key in 0..<count {
      let hash = KeyTable.hash(keys.key(key).span, ignoringCase: ignoresCase)
      buckets[hash & (buckets.count - 1)].append(key)
    }
    var writer = IndexWriter()
    writer.append(bits, width: 1)
    writer.append(ignoresCase ? 1 : 0, width: 1)
    writer.append(count, width: 4)
    var entries = IndexWriter()
    for bucket in buckets {
      writer.append(entries.count, width: 4)
      for key in bucket {
        let text = keys.key(key)
        entries.append(text.count, width: 2)
        entries.append(text)
        entries.append(numbers[key].count, width: 3)
        for number in numbers[key] { entries.append(Int(number), width: 4) }
      }
    }
    writer.append(entries.count, width: 4)
    writer.append(entries.bytes)
    return writer.bytes
  }
}
