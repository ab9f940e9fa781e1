import KokchaBytes

/// A `SoundSection` in the making: the names of places by how they sound.
package struct SoundSectionWriter {
  private struct Entry {
    var form: SoundForm
    var place: Int
    /// Whether the words stand in the order of their sounds rather than of the name.
    var isSorted: Bool
  }

  /// The entries that have the same consonants, in the same order of words.
  private struct Group {
    var skeleton: Skeleton
    var isSorted: Bool
    var entries: [Entry] = []
  }

  private struct GroupKey: Hashable {
    var skeleton: Skeleton
    var isSorted: Bool
  }

  private var groups: [Group] = []
  private var numbers: [GroupKey: Int] = [:]

  /// No names yet.
  package init() {}

  /// Adds some words of a name as a name of a place.
  package mutating func insert(_ place: Int, _ name: FoldedName, _ words: Range<Int>) {
    let form = SoundForm(name, words)
    guard form.isWhole else { return }
    insert(Entry(form: form, place: place, isSorted: false))
    if form.hasHa {
      insert(Entry(form: SoundForm(name, words, ha: .h), place: place, isSorted: false))
    }
    if words.count > 1, let sorted = SoundForm(sortedWordsOf: name, words) {
      insert(Entry(form: sorted, place: place, isSorted: true))
    }
  }

  private mutating func insert(_ entry: Entry) {
    let key = GroupKey(skeleton: entry.form.skeleton, isSorted: entry.isSorted)
    guard key.skeleton.count > 0 else { return }
    let number = numbers[key] ?? groups.count
    if number == groups.count {
      numbers[key] = number
      groups.append(Group(skeleton: key.skeleton, isSorted: key.isSorted))
    }
    let isKnown = groups[number].entries.contains {
      $0.place == entry.place && $0.form.equals(entry.form)
    }
    if !isKnown { groups[number].entries.append(entry) }
  }

  /// The section, as it stands in an index.
  package var bytes: [UInt8] {
    var written = IndexWriter()
    var offsets: [Int] = []
    for group in groups {
      offsets.append(written.count)
      append(group, to: &written)
    }
    // By the lowest bits of a key's hash, the groups that it leads to.
    let keys = groups.map { group in
      (0..<SoundSection.keyCount(group.skeleton, isSorted: group.isSorted)).map {
        SoundSection.key($0, of: group.skeleton)
      }
    }
    var bits = 0
    while 1 << bits < keys.reduce(0, { $0 + $1.count }) / 2 { bits += 1 }
    var buckets = [[Int]](repeating: [], count: 1 << bits)
    for (group, keys) in keys.enumerated() {
      for key in keys {
        let bucket = SoundSection.hash(key) & (buckets.count - 1)
        if buckets[bucket].last != offsets[group] { buckets[bucket].append(offsets[group]) }
      }
    }
    var writer = IndexWriter()
    writer.append(bits, width: 1)
    var count = 0
    for bucket in buckets {
      writer.append(count, width: 4)
      count += bucket.count
    }
    writer.append(count, width: 4)
    for offset in buckets.joined() { writer.append(offset, width: 4) }
    writer.append(written.bytes)
    return writer.bytes
  }

  private func append(_ group: Group, to writer: inout IndexWriter) {
    writer.append(group.skeleton.count, width: 1)
    writer.append(Int(group.skeleton.bits), width: SoundSection.skeletonWidth)
    writer.append(group.isSorted ? 1 : 0, width: 1)
    writer.append(group.entries.count, width: 3)
    for entry in group.entries {
      writer.append(entry.place, width: 4)
      writer.append(entry.form.lacksVowels ? 1 : 0, width: 1)
      writer.append(entry.form.count, width: 1)
      for index in 0..<entry.form.count {
        writer.append(Int(entry.form.sounds[index].rawValue), width: 1)
      }
    }
  }
}
