/// A name reduced to what its spellings have in common, so that equal keys mean the same letters.
///
/// Case, diacritics, romanisation signs, hyphens, punctuation and blanks are gone; letters that
/// Arabic keyboards and Persian or Pashto ones write differently are one. Vowels are not: `Dashti
/// Qala` and `Dasht-e-Qala` stay two.
struct FoldedName {
  /// All words, one after another, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each word begins in `bytes`.
  private var starts: [Int] = []

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    var inWord = false
    for scalar in text.unicodeScalars {
      switch LetterFolding.fold(scalar) {
      case .dropped: break
      case .parted: inWord = false
      case .ascii(let byte):
        begin(&inWord)
        bytes.append(byte)
      case .letters(let letters):
        begin(&inWord)
        bytes.append(contentsOf: letters.utf8)
      case .scalar(let scalar):
        begin(&inWord)
        bytes.append(contentsOf: String(Character(scalar)).utf8)
      }
    }
  }

  private mutating func begin(_ inWord: inout Bool) {
    if !inWord { starts.append(bytes.count) }
    inWord = true
  }

  /// How many words there are.
  var wordCount: Int { starts.count }

  /// The key of some words that follow each other.
  func key(_ words: Range<Int>) -> [UInt8] {
    guard words.lowerBound < words.upperBound else { return [] }
    let end = words.upperBound < starts.count ? starts[words.upperBound] : bytes.count
    return Array(bytes[starts[words.lowerBound]..<end])
  }
}
