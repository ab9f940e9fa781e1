import KokchaBytes

/// From how a name sounds to the places whose names sound nearly so, searched where it lies in an index.
///
/// Names are entered under the groups of their consonants, longer ones also under those with one
/// left out (Mor and Fraenkel 1982): two names with one consonant more, less or other meet under
/// one key. What meets is then compared sound by sound.
///
/// The keys themselves are not stored. Names with the same consonants stand together, and a list by
/// the keys' hashes leads to them; whether they really have the key is told by their consonants.
package struct SoundSection: Sendable {
  /// Names with fewer consonants must have all of them.
  package static let fewestForOmission = 4
  /// What it costs to have the words in another order.
  package static let sortedLikeness = 0.96
  /// Four bits for each of at most fourteen consonants.
  static let skeletonWidth = 8

  /// Where the list of beginnings, the list of groups and the groups stand in the index.
  private let (starts, lists, groups): (Int, Int, Int)
  private let mask: Int

  /// The section that begins at an offset of an index.
  package init(at offset: Int, in index: Span<UInt8>) {
    let size = 1 << index.number(at: offset, width: 1)
    mask = size - 1
    starts = offset + 1
    lists = starts + 4 * (size + 1)
    groups = lists + 4 * index.number(at: starts + 4 * size, width: 4)
  }

  /// A place and how alike its most alike name sounds.
  package struct Candidate {
    package var place: Int
    package var likeness: Double
  }

  /// The places with a name at least so alike, the most alike first.
  package func candidates(
    _ name: FoldedName, _ words: Range<Int>, least: Double, in index: Span<UInt8>,
    where isWanted: (Int) -> Bool
  ) -> [Candidate] {
    let form = SoundForm(name, words)
    guard form.isWhole else { return [] }
    var found: [Candidate] = []
    collect(form, isSorted: false, least, index, isWanted, &found)
    if form.hasHa {
      collect(SoundForm(name, words, ha: .h), isSorted: false, least, index, isWanted, &found)
    }
    if words.count > 1, let sorted = SoundForm(sortedWordsOf: name, words) {
      collect(sorted, isSorted: true, least, index, isWanted, &found)
    }
    return found.sorted { ($1.likeness, $0.place) < ($0.likeness, $1.place) }
  }

  private func collect(
    _ form: SoundForm, isSorted: Bool, _ least: Double, _ index: Span<UInt8>,
    _ isWanted: (Int) -> Bool, _ found: inout [Candidate]
  ) {
    let skeleton = form.skeleton
    guard skeleton.count > 0 else { return }
    for number in 0..<Self.keyCount(skeleton, isSorted: isSorted) {
      let key = Self.key(number, of: skeleton)
      let bucket = starts &+ 4 &* (Self.hash(key) & mask)
      let end = index.number(at: bucket &+ 4, width: 4)
      for link in index.number(at: bucket, width: 4)..<end {
        let group = groups &+ index.number(at: lists &+ 4 &* link, width: 4)
        guard Self.group(at: group, has: key, isSorted: isSorted, in: index) else { continue }
        compare(form, isSorted, with: group, least, index, isWanted, &found)
      }
    }
  }

  /// Compares a name with those of a group.
  private func compare(
    _ form: SoundForm, _ isSorted: Bool, with group: Int, _ least: Double, _ index: Span<UInt8>,
    _ isWanted: (Int) -> Bool, _ found: inout [Candidate]
  ) {
    var offset = group + Self.headWidth
    for _ in 0..<index.number(at: group + Self.headWidth - 3, width: 3) {
      let place = index.number(at: offset, width: 4)
      let start = offset + 4
      offset = start + 2 + index.number(at: start + 1, width: 1)
      guard isWanted(place) else { continue }
      let known = found.firstIndex { $0.place == place }
      var likeness = SoundDistance.likeness(
        form, SoundForm(at: start, in: index),
        least: max(least, known.map { found[$0].likeness } ?? 0))
      if isSorted { likeness *= Self.sortedLikeness }
      guard likeness >= least, likeness > 0 else { continue }
      let candidate = Candidate(place: place, likeness: likeness)
      if let known {
        if likeness > found[known].likeness { found[known] = candidate }
      } else {
        found.append(candidate)
      }
    }
  }

  /// How many consonants, which, whether sorted, and how many names.
  private static let headWidth = 1 + skeletonWidth + 1 + 3

  /// Whether a group's names are entered under a key.
  private static func group(
    at offset: Int, has key: UInt64, isSorted: Bool, in index: Span<UInt8>
  ) -> Bool {
    let count = index.number(at: offset, width: 1)
    guard (index.number(at: offset + 1 + skeletonWidth, width: 1) == 1) == isSorted else {
      return false
    }
    let bits = UInt64(truncatingIfNeeded: index.number(at: offset + 1, width: skeletonWidth))
    let skeleton = Skeleton(bits: bits, count: count)
    if skeleton.key == key { return true }
    guard !isSorted, count >= fewestForOmission, Int(key >> 60) == count - 1 else { return false }
    // If one left out makes the key, the first in which they differ does.
    let difference = (bits ^ key) & ((1 << UInt64(4 * (count - 1))) - 1)
    let first = difference == 0 ? count - 1 : difference.trailingZeroBitCount / 4
    return skeleton.key(without: first) == key
  }

  // MARK: Keys

  /// Under how many keys a name's consonants are entered, and looked up.
  static func keyCount(_ skeleton: Skeleton, isSorted: Bool) -> Int {
    isSorted || skeleton.count < fewestForOmission ? 1 : 1 + skeleton.count
  }

  /// One of those keys: that of all consonants first, then those without one of them.
  static func key(_ number: Int, of skeleton: Skeleton) -> UInt64 {
    number == 0 ? skeleton.key : skeleton.key(without: number - 1)
  }

  static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24)
  }
}
