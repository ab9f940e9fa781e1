import KokchaBytes

/// How a name sounds, whatever script it is written in; at most 40 sounds.
package struct SoundForm {
  package private(set) var sounds = InlineArray<40, Sound>(repeating: .a)
  package private(set) var count = 0
  /// Whether it comes from a script that leaves short vowels out.
  package private(set) var lacksVowels = false
  /// Whether every letter had a sound: a name in another script has none.
  package private(set) var isWhole = true

  /// What a Cyrillic х is heard as: Russian writes both kh and h with it.
  private var ha = Sound.kh
  /// Whether the name has such a letter, so that it has a second form.
  package private(set) var hasHa = false

  package init() {}

  /// The sounds of some words of a name.
  ///
  /// The izafa between two words («Dasht-e Qala») and "and" («Khost wa Fereng») are left out, for
  /// as many spellings do; so is the Arabic article.
  ///
  /// - Parameters:
  ///   - name: a folded name.
  ///   - words: which of its words.
  ///   - ha: what a Cyrillic х is heard as, kh or h.
  package init(_ name: FoldedName, _ words: Range<Int>, ha: Sound = .kh) {
    self.ha = ha
    let bytes = name.bytes.span
    for word in words {
      let range = name.range(word..<word + 1)
      if words.count > 1, Self.isLink(bytes.extracting(range)) { continue }
      append(word: bytes.extracting(range))
    }
    if count == 0 {
      for word in words { append(word: bytes.extracting(name.range(word..<word + 1))) }
    }
  }

  /// The sounds that `SoundSectionWriter` wrote at an offset of an index: whether they lack vowels, how
  /// many they are, and each.
  package init(at offset: Int, in index: Span<UInt8>) {
    lacksVowels = index[offset] == 1
    count = min(Int(index[offset + 1]), sounds.count)
    for number in 0..<count { sounds[number] = Sound(rawValue: index[offset + 2 + number]) }
  }

  /// The sounds of some words of a name in the order of their consonants; nil where fewer than two
  /// words have any.
  package init?(sortedWordsOf name: FoldedName, _ words: Range<Int>) {
    var parts: [(Skeleton, Int)] = []
    for word in words {
      let skeleton = SoundForm(name, word..<word + 1).skeleton
      if skeleton.count > 0 { parts.append((skeleton, word)) }
    }
    guard parts.count > 1 else { return nil }
    parts.sort { ($0.0.key, $0.1) < ($1.0.key, $1.1) }
    for (_, word) in parts { append(SoundForm(name, word..<word + 1)) }
  }

  private static let links: ByteKeys = {
    var links = ByteKeys(capacity: 64)
    let words =
      "e i y ye yi ya yeh wa va w v o u and ul al us os as ud ad el ol ur un و د ی и ва"
    for word in words.split(separator: " ") {
      let folded = FoldedName(String(word))
      _ = links.insert(folded.key(0..<folded.wordCount).span)
    }
    return links
  }()

  /// Whether a word only joins two others.
  private static func isLink(_ word: Span<UInt8>) -> Bool {
    word.count <= 4 && links.number(of: word) != nil
  }

  private mutating func append(word: Span<UInt8>) {
    if let synonym = WordSynonyms.start(of: word) {
      for sound in synonym.sounds { append(sound) }
      if synonym.length == word.count { return }
      return append(letters: word.extracting(synonym.length..<word.count))
    }
    append(letters: word)
  }

  private mutating func append(letters word: Span<UInt8>) {
    let start = count
    var index = 0
    while index < word.count {
      let first = word[index]
      if first < 0x80 {
        index += appendLatin(word, index, from: start)
        continue
      }
      guard first < 0xE0, index + 1 < word.count else {
        // Three bytes and more: no script that is read here.
        isWhole = false
        index += first < 0xF0 ? 3 : 4
        continue
      }
      let scalar = Self.pair(word, index)
      let isLast = index + 2 >= word.count
      switch scalar {
      case 0x0400...0x04FF:
        index += appendCyrillic(scalar, Self.pair(word, index + 2))
      case 0x0600...0x06FF:
        appendArabic(scalar, isFirst: count == start, isLast: isLast)
      case 0x0259: append(.a)
      case 0x0292: append(.zh)
      default: isWhole = false
      }
      index += 2
    }
    // A silent h at the end stands for the vowel before it: Qalah, Darah.
    if count > start + 1, sounds[count - 1] == .h, sounds[count - 2].isVowel { count -= 1 }
  }

  /// The character of two bytes that begins at an index; 0 where none does.
  private static func pair(_ word: Span<UInt8>, _ index: Int) -> UInt32 {
    guard index + 1 < word.count, word[index] & 0xE0 == 0xC0 else { return 0 }
    return UInt32(word[index] & 0x1F) << 6 | UInt32(word[index + 1] & 0x3F)
  }

  /// Adds a sound; a doubled one is one.
  package mutating func append(_ sound: Sound) {
    guard count < sounds.count else { return }
    if count > 0, sounds[count - 1] == sound { return }
    sounds[count] = sound
    count += 1
  }

  /// Adds the sounds of another form.
  package mutating func append(_ other: SoundForm) {
    for index in 0..<other.count { append(other.sounds[index]) }
    if other.lacksVowels { lacksVowels = true }
    if !other.isWhole { isWhole = false }
  }

  package func equals(_ other: SoundForm) -> Bool {
    guard count == other.count, lacksVowels == other.lacksVowels else { return false }
    for index in 0..<count where sounds[index] != other.sounds[index] { return false }
    return true
  }

  package mutating func appendHa() {
    hasHa = true
    append(ha)
  }
  package mutating func noteMissingVowels() { lacksVowels = true }
  package mutating func noteStrangeLetter() { isWhole = false }

  /// How many consonants there are; two glides count as one.
  package var consonants: Int {
    var doubled = 0
    for index in 0..<count {
      if sounds[index].group > 0 { doubled += 2 } else if !sounds[index].isVowel { doubled += 1 }
    }
    return doubled / 2
  }

  /// The groups of the strong consonants, four bits each from the lowest, with their number on top.
  package var skeleton: Skeleton {
    var skeleton = Skeleton()
    for index in 0..<count { skeleton.append(sounds[index].group) }
    return skeleton
  }
}

/// The strong consonants of a name by their groups: what candidates are looked up by.
package struct Skeleton: Hashable {
  package private(set) var bits: UInt64 = 0
  package private(set) var count = 0
  /// More than these would not fit, and tell no two names apart.
  package static let most = 14

  /// No consonants yet.
  package init() {}

  /// Those that were written down before.
  package init(bits: UInt64, count: Int) {
    self.bits = bits
    self.count = count
  }

  package mutating func append(_ group: UInt64) {
    guard group > 0, count < Self.most else { return }
    // Kindred consonants that meet, as in «Nahr-e Saraj», count once each way they are written.
    if count > 0, (bits >> UInt64(4 * (count - 1))) & 0xF == group { return }
    bits |= group << UInt64(4 * count)
    count += 1
  }

  /// The key to look it up by.
  package var key: UInt64 { bits | (UInt64(count) << 60) }

  /// The key without one of its consonants.
  package func key(without index: Int) -> UInt64 {
    let low = bits & ((1 << UInt64(4 * index)) - 1)
    let high = (bits >> UInt64(4 * index + 4)) << UInt64(4 * index)
    return low | high | (UInt64(count - 1) << 60)
  }
}
