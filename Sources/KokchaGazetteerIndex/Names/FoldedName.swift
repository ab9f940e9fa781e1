import KokchaBytes

/// A name reduced to what its spellings have in common, so that equal keys mean the same letters.
///
/// Case, diacritics, romanisation signs, hyphens, punctuation and blanks are gone; letters that
/// Arabic keyboards and Persian or Pashto ones write differently are one. Vowels are not: `Dashti
/// Qala` and `Dasht-e-Qala` stay two. It lives on the stack: folding allocates nothing.
package struct FoldedName {
  /// All words, one after another, in UTF-8; only the first `count` mean anything.
  package private(set) var bytes = InlineArray<128, UInt8>(repeating: 0)
  package private(set) var count = 0
  /// Where each word begins in `bytes`.
  private var starts = InlineArray<16, UInt8>(repeating: 0)
  /// How many words there are.
  package private(set) var wordCount = 0
  /// Whether it has more letters or words than the name of any place: then it is none's.
  package private(set) var isTooLong = false

  package init(_ text: String) { self.init(text.utf8.span) }

  /// A name in UTF-8.
  package init(_ text: Span<UInt8>) {
    var inWord = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index &+= 1
        switch LetterFolding.ascii[Int(byte)] {
        case 0: inWord = false
        case 1: break
        case let letter: append(letter, &inWord)
        }
        if isTooLong { return }
        continue
      }
      // Bytes that are no text are no name: they fold to nothing, and nothing has that key.
      guard let scalar = Self.scalar(text, &index) else {
        count = 0
        wordCount = 0
        return
      }
      switch LetterFolding.fold(scalar) {
      case .dropped: break
      case .parted: inWord = false
      case .ascii(let byte): append(byte, &inWord)
      case .letters(let letters):
        for byte in letters.utf8 { append(byte, &inWord) }
      case .scalar(let scalar):
        append(scalar, &inWord)
      }
      if isTooLong { return }
    }
  }

  /// The character of several bytes that begins at `index` (RFC 3629 §4); nil where none does.
  private static func scalar(_ text: Span<UInt8>, _ index: inout Int) -> Unicode.Scalar? {
    let first = text[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index &+ length <= text.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = text[index &+ offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // No longer form than is needed; surrogates and what is past U+10FFFF are no scalars.
    guard value >= (length == 4 ? 0x1_0000 : length == 3 ? 0x800 : 0x80) else { return nil }
    index &+= length
    return Unicode.Scalar(value)
  }

  /// Adds a character's UTF-8: all of it or nothing, so that the letters stay text.
  private mutating func append(_ scalar: Unicode.Scalar, _ inWord: inout Bool) {
    let value = scalar.value
    guard count &+ 4 <= bytes.count else {
      isTooLong = true
      return
    }
    func byte(_ shift: UInt32, _ mark: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: mark | (value >> shift & 0x3F))
    }
    switch value {
    case 0..<0x80: append(UInt8(truncatingIfNeeded: value), &inWord)
    case 0x80..<0x800:
      append(byte(6, 0xC0), &inWord)
      append(byte(0, 0x80), &inWord)
    case 0x800..<0x1_0000:
      append(byte(12, 0xE0), &inWord)
      append(byte(6, 0x80), &inWord)
      append(byte(0, 0x80), &inWord)
    default:
      append(byte(18, 0xF0), &inWord)
      append(byte(12, 0x80), &inWord)
      append(byte(6, 0x80), &inWord)
      append(byte(0, 0x80), &inWord)
    }
  }

  private mutating func append(_ byte: UInt8, _ inWord: inout Bool) {
    guard count < bytes.count, inWord || wordCount < starts.count else {
      isTooLong = true
      return
    }
    if !inWord {
      starts[wordCount] = UInt8(truncatingIfNeeded: count)
      wordCount &+= 1
      inWord = true
    }
    bytes[count] = byte
    count &+= 1
  }

  /// Whether nothing can be found by it.
  package var isEmpty: Bool { count == 0 || isTooLong }

  /// Where some words that follow each other stand in `bytes`.
  package func range(_ words: Range<Int>) -> Range<Int> {
    guard words.lowerBound < words.upperBound else { return 0..<0 }
    let end = words.upperBound < wordCount ? Int(starts[words.upperBound]) : count
    return Int(starts[words.lowerBound])..<end
  }

  /// The key of some words that follow each other.
  package func key(_ words: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    for index in range(words) { key.append(bytes[index]) }
    return key
  }

  /// Whether some words are exactly these letters.
  package func equals(_ words: Range<Int>, _ letters: Span<UInt8>) -> Bool {
    let range = range(words)
    guard range.count == letters.count else { return false }
    for index in 0..<letters.count where bytes[range.lowerBound + index] != letters[index] {
      return false
    }
    return true
  }

  /// The key of all words.
  package var key: [UInt8] { key(0..<wordCount) }

  /// Whether these letters stand from an index into `bytes` on.
  package func has(_ letters: Span<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start &+ letters.count <= count else { return false }
    for index in 0..<letters.count where bytes[start &+ index] != letters[index] { return false }
    return true
  }

  /// Some words of a name, without bytes at their start or end and with others there.
  package init(
    _ name: borrowing FoldedName, _ words: Range<Int>, droppingFirst first: Int = 0,
    droppingLast last: Int = 0, adding added: Span<UInt8>? = nil
  ) {
    let all = name.range(words)
    let kept = all.lowerBound + first..<all.upperBound - last
    for word in words {
      var inWord = false
      let part = name.range(word..<word + 1).clamped(to: kept)
      for index in part { append(name.bytes[index], &inWord) }
      if word + 1 == words.upperBound, let added {
        for index in 0..<added.count { append(added[index], &inWord) }
      }
    }
  }
}
