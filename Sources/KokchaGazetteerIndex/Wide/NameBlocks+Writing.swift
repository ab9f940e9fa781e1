/// Spellings on their way into blocks.
package struct NameBlockWriter {
  private struct Entry {
    /// The folded key, and its first eight bytes as a number: most are told apart by it.
    var key: [UInt8]
    var start: UInt64
    var spelling: [UInt8]
    var postings: [Int]
  }

  private var entries: [Entry] = []
  private var indices: [String: Int] = [:]

  package init() {}

  /// Adds a spelling of a place; one that has no letters, or more than any name, is found by nobody
  /// and is left out.
  ///
  /// - Parameters:
  ///   - spelling: the name as it is written, at most 127 bytes.
  ///   - place: the place's number among the wide ones.
  ///   - isWeak: whether it is a name where a country, or an area of one, is asked for, and nowhere else.
  package mutating func add(_ spelling: String, of place: Int, isWeak: Bool = false) {
    let posting = place | (isWeak ? NameBlocks.weak : 0)
    if let known = indices[spelling] {
      if !entries[known].postings.contains(where: { $0 & NameBlocks.placeBits == place }) {
        entries[known].postings.append(posting)
      }
      return
    }
    let bytes = Array(spelling.utf8)
    let folded = FoldedName(spelling)
    guard !folded.isEmpty, bytes.count < 128 else { return }
    let key = folded.key(0..<folded.wordCount)
    var start: UInt64 = 0
    for index in 0..<8 { start = start << 8 | UInt64(index < key.count ? key[index] : 0) }
    indices[spelling] = entries.count
    entries.append(Entry(key: key, start: start, spelling: bytes, postings: [posting]))
  }

  /// The blocks, where each begins, and the entry of every spelling.
  package func write() -> (blocks: [UInt8], starts: [UInt8], entries: [String: Int]) {
    let order = entries.indices.sorted { left, right in
      if entries[left].start != entries[right].start {
        return entries[left].start < entries[right].start
      }
      if entries[left].key != entries[right].key {
        return entries[left].key.lexicographicallyPrecedes(entries[right].key)
      }
      return entries[left].spelling.lexicographicallyPrecedes(entries[right].spelling)
    }
    var (blocks, starts) = (IndexWriter(), IndexWriter())
    var numbers: [String: Int] = [:]
    var before: [UInt8] = []
    for (number, index) in order.enumerated() {
      let entry = entries[index]
      if number % NameBlocks.size == 0 {
        starts.append(blocks.count, width: NameBlocks.startWidth)
        before = []
      }
      let shared = Self.shared(before, entry.spelling)
      blocks.append(shared, width: 1)
      blocks.append(entry.spelling.count - shared, width: 1)
      blocks.append(entry.spelling[shared...])
      for (position, posting) in entry.postings.enumerated() {
        let isLast = position == entry.postings.count - 1
        blocks.append(posting | (isLast ? NameBlocks.last : 0), width: NameBlocks.postingWidth)
      }
      before = entry.spelling
      numbers[String(decoding: entry.spelling, as: UTF8.self)] = number
    }
    return (blocks.bytes, starts.bytes, numbers)
  }

  /// How many bytes two spellings begin with alike, whole characters only.
  private static func shared(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var count = 0
    while count < left.count, count < right.count, left[count] == right[count] { count += 1 }
    // A cut within a character would leave text that is none.
    while count > 0, count < right.count, right[count] & 0xC0 == 0x80 { count -= 1 }
    while count > 0, count < left.count, left[count] & 0xC0 == 0x80 { count -= 1 }
    return count
  }
}
