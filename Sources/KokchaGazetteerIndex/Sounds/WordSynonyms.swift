/// Words of place names that are written, or said, in two ways which do not sound alike.
package enum WordSynonyms {
  package struct Synonym {
    package var sounds: [Sound]
    /// How many bytes of the word it stands for.
    package var length: Int
  }

  /// What a word, or its beginning, is taken for; nil for all others.
  package static func start(of word: Span<UInt8>) -> Synonym? {
    guard word.count >= 3 else { return nil }
    if let number = whole.keys.number(of: word) {
      return Synonym(sounds: whole.sounds[number], length: word.count)
    }
    for prefix in four where word.count > prefix.count {
      if matches(word, prefix) { return Synonym(sounds: [.ch, .a, .r], length: prefix.count) }
    }
    return nil
  }

  private static func matches(_ word: Span<UInt8>, _ prefix: [UInt8]) -> Bool {
    for index in prefix.indices where word[index] != prefix[index] { return false }
    return true
  }

  /// Four, also as the first part of a word: Chahar Bolak, Charbolak.
  private static let four = ["chahar", "chehar", "chahor", "چهار", "чахар", "чаҳор", "чахор"]
    .map { Array($0.utf8) }

  /// Whole words.
  ///
  /// «Upper» and «lower» stand in Persian or in Arabic.
  private static let whole: (keys: ByteKeys, sounds: [[Sound]]) = {
    let words: [([Sound], String)] = [
      ([.ch, .a, .r], "chahar chehar chahor چهار чахар чаҳор чахор чор"),
      (
        [.p, .a, .y, .i, .n],
        "payan payin payen pain paeen sufla sofla sufli پایین پاین پایان سفلی سفلا lower"
      ),
      ([.b, .a, .l, .a], "bala ulya olya ulia olia بالا علیا upper"),
    ]
    var keys = ByteKeys(capacity: 64)
    var sounds: [[Sound]] = []
    for (said, list) in words {
      for word in list.split(separator: " ") {
        let folded = FoldedName(String(word))
        let number = keys.insert(folded.key(0..<folded.wordCount).span)
        if number == sounds.count { sounds.append(said) }
      }
    }
    return (keys, sounds)
  }()
}
