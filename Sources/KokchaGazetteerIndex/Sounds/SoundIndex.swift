import KokchaBytes

/// From how a name sounds to the places whose names sound nearly so.
///
/// Names are entered under the groups of their consonants, longer ones also under those with one
/// left out (Mor and Fraenkel 1982): two names with one consonant more, less or other meet under
/// one key. What meets is then compared sound by sound.
package struct SoundIndex: Sendable {
  private struct Entry {
    var form: SoundForm
    var place: Int32
    /// Whether the words stand in the order of their sounds rather than of the name.
    var isSorted: Bool
  }

  private struct Link {
    var entry: Int32
    var next: Int32
  }

  private var entries: [Entry] = []
  private var links: [Link] = []
  private var keys: [UInt64] = []
  private var first: [Int32] = []
  private var mask = 0

  /// Names with fewer consonants must have all of them.
  package static let fewestForOmission = 4
  /// What it costs to have the words in another order.
  package static let sortedLikeness = 0.96

  package init(capacity: Int) {
    var size = 1024
    while size < capacity * 12 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    first = Array(repeating: -1, count: size)
    mask = size - 1
    entries.reserveCapacity(capacity * 2)
    links.reserveCapacity(capacity * 8)
  }

  // MARK: Entering

  /// Enters some words of a name as a name of a place.
  package mutating func insert(_ place: Int, _ name: FoldedName, _ words: Range<Int>) {
    let form = SoundForm(name, words)
    guard form.isWhole else { return }
    insert(place, form)
    if form.hasHa { insert(place, SoundForm(name, words, ha: .h)) }
    if words.count > 1, let sorted = Self.sorted(name, words) {
      link(add(sorted, place, isSorted: true), under: Self.sortedKey(sorted.skeleton))
    }
  }

  private mutating func insert(_ place: Int, _ form: SoundForm) {
    let skeleton = form.skeleton
    guard skeleton.count > 0 else { return }
    guard !has(form, of: place, under: skeleton.key) else { return }
    let entry = add(form, place, isSorted: false)
    link(entry, under: skeleton.key)
    if skeleton.count >= Self.fewestForOmission {
      var before: UInt64 = 0
      for index in 0..<skeleton.count {
        let key = skeleton.key(without: index)
        if key != before { link(entry, under: key) }
        before = key
      }
    }
  }

  private mutating func add(_ form: SoundForm, _ place: Int, isSorted: Bool) -> Int {
    entries.append(
      Entry(form: form, place: Int32(truncatingIfNeeded: place), isSorted: isSorted))
    return entries.count - 1
  }

  private func has(_ form: SoundForm, of place: Int, under key: UInt64) -> Bool {
    var next = Int(first[slot(of: key)])
    while next >= 0 {
      let entry = entries[Int(links[next].entry)]
      if Int(entry.place) == place, !entry.isSorted, entry.form.equals(form) { return true }
      next = Int(links[next].next)
    }
    return false
  }

  private mutating func link(_ entry: Int, under key: UInt64) {
    let slot = slot(of: key)
    keys[slot] = key
    links.append(Link(entry: Int32(truncatingIfNeeded: entry), next: first[slot]))
    first[slot] = Int32(truncatingIfNeeded: links.count - 1)
  }

  /// Where a key stands, or would.
  ///
  /// The table is made so large that it never fills.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while first[slot] >= 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    return slot
  }

  private static func sortedKey(_ skeleton: Skeleton) -> UInt64 {
    skeleton.key ^ 0x5DEE_CE66_D1CE_4E5B
  }

  /// A name's sounds with the words in the order of their consonants.
  private static func sorted(_ name: FoldedName, _ words: Range<Int>) -> SoundForm? {
    var parts: [(Skeleton, Int)] = []
    for word in words {
      let skeleton = SoundForm(name, word..<word + 1).skeleton
      if skeleton.count > 0 { parts.append((skeleton, word)) }
    }
    guard parts.count > 1 else { return nil }
    parts.sort { ($0.0.key, $0.1) < ($1.0.key, $1.1) }
    var form = SoundForm()
    for (_, word) in parts { form.append(SoundForm(name, word..<word + 1)) }
    return form
  }

  // MARK: Looking up

  /// A place and how alike its most alike name sounds.
  package struct Candidate {
    package var place: Int
    package var likeness: Double
  }

  /// The places with a name at least so alike, the most alike first.
  package func candidates(
    _ name: FoldedName, _ words: Range<Int>, least: Double, where isWanted: (Int) -> Bool
  ) -> [Candidate] {
    let form = SoundForm(name, words)
    guard form.isWhole else { return [] }
    var found: [Candidate] = []
    collect(form, least, isWanted, &found)
    if form.hasHa { collect(SoundForm(name, words, ha: .h), least, isWanted, &found) }
    if words.count > 1, let sorted = Self.sorted(name, words) {
      collect(
        sorted, Self.sortedKey(sorted.skeleton), isSorted: true, least, isWanted, &found)
    }
    return found.sorted { ($1.likeness, $0.place) < ($0.likeness, $1.place) }
  }

  private func collect(
    _ form: SoundForm, _ least: Double, _ isWanted: (Int) -> Bool, _ found: inout [Candidate]
  ) {
    let skeleton = form.skeleton
    guard skeleton.count > 0 else { return }
    collect(form, skeleton.key, least, isWanted, &found)
    guard skeleton.count >= Self.fewestForOmission else { return }
    for index in 0..<skeleton.count {
      collect(form, skeleton.key(without: index), least, isWanted, &found)
    }
  }

  private func collect(
    _ form: SoundForm, _ key: UInt64, isSorted: Bool = false, _ least: Double,
    _ isWanted: (Int) -> Bool, _ found: inout [Candidate]
  ) {
    var next = Int(first[slot(of: key)])
    while next >= 0 {
      let entry = Int(links[next].entry)
      next = Int(links[next].next)
      let place = Int(entries[entry].place)
      guard entries[entry].isSorted == isSorted, isWanted(place) else { continue }
      let known = found.firstIndex { $0.place == place }
      var likeness = SoundDistance.likeness(
        form, entries[entry].form, least: max(least, known.map { found[$0].likeness } ?? 0))
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
}
