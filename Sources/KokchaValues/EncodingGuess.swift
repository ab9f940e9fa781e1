import KokchaBytes
package import KokchaFiles
package import KokchaModel

/// Which encoding a text that is not UTF-8 may be in, told by the letters that its words would have.
///
/// A word is looked at as a whole. In Windows-1251 a small letter is never followed by a capital, as nearly every
/// Persian or Arabic word would have it; in Windows-1256 the bytes of а, и, к, л and о are Latin letters, as
/// no word of its own has them; and in Windows-1252 letters with accents stand among ASCII letters. A word
/// that could be of two encodings, or is UTF-8, speaks for none.
package enum EncodingGuess {
  /// The encodings that can be named, as messages list them; those of Unicode are told apart by themselves.
  package static let others = [
    TextEncoding.utf16, .windows1251, .windows1252, .windows1256,
  ].map(\.rawValue).listed(with: "or")

  /// Looks whether a text begins in an encoding of Unicode other than UTF-8, which nothing reads without its name.
  ///
  /// - Throws: `Problem` that names it.
  package static func checkUnicode(
    _ beginning: Span<UInt8>, of file: String, saving: String = "save it as UTF-8"
  ) throws(Problem) {
    guard let encoding = TextEncoding.unicode(of: beginning) else { return }
    let name = encoding.rawValue
    throw Problem(
      .notUTF8, at: InputPosition(file: file, line: 1, column: 1),
      "the text is \(name.uppercased())", advice: "say --encoding \(name), or \(saving)")
  }

  /// What to do about bytes at `offset` of a text that are not UTF-8: save it otherwise, or name its encoding,
  /// the one that it seems to be in or else any.
  package static func advice(
    on text: Span<UInt8>, at offset: Int, saving: String = "save the file as \"CSV UTF-8\""
  ) -> String {
    guard let encoding = encoding(of: text, at: offset) else {
      return "\(saving), or name its encoding with --encoding: \(others)"
    }
    return "\(saving), or name its encoding, by its letters: --encoding \(encoding.rawValue)"
  }

  /// So much of the text is looked at.
  private static let length = 4096

  /// The encoding for which words speak, and hardly any against it; nil if there is none.
  package static func encoding(of text: Span<UInt8>, at offset: Int) -> TextEncoding? {
    var start = min(offset, text.count)
    while start > 0, isOfWord(text[start - 1]) { start -= 1 }
    let end = min(start + length, text.count)
    var votes: [TextEncoding: Int] = [:]
    while start < end {
      guard isOfWord(text[start]) else {
        start += 1
        continue
      }
      var behind = start + 1
      while behind < end, isOfWord(text[behind]) { behind += 1 }
      if let encoding = encoding(ofWord: text.extracting(start..<behind)) {
        votes[encoding, default: 0] += 1
      }
      start = behind
    }
    let all = votes.reduce(0) { $0 + $1.value }
    guard let best = votes.max(by: { $0.value < $1.value }), best.key != .utf8,
      best.value >= 10 * (all - best.value)
    else { return nil }
    return best.key
  }

  /// The one encoding in which a word makes sense; nil if there are several, or none.
  private static func encoding(ofWord word: Span<UInt8>) -> TextEncoding? {
    var high = 0
    var isLatin = true
    var (isCyrillic, isArabic) = (true, true)
    var wasSmall = false
    for index in 0..<word.count {
      let byte = word[index]
      if byte < 0x80 { continue }
      high += 1
      isLatin = isLatin && isLatinLetter(byte)
      isArabic = isArabic && isArabicLetter(byte)
      let isCapital = (0xC0...0xDF).contains(byte) || byte == 0xA8
      let isSmall = byte >= 0xE0 || byte == 0xB8
      isCyrillic = isCyrillic && (isSmall || isCapital && !wasSmall)
      wasSmall = isSmall
    }
    if high == 0 { return nil }
    if (try? UTF8Span(validating: word)) != nil { return .utf8 }
    if high < word.count { return isLatin ? .windows1252 : nil }
    if high == 1 || isCyrillic == isArabic { return nil }
    return isCyrillic ? .windows1251 : .windows1256
  }

  /// An ASCII letter, or a byte that is no sign in all of the three.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: true
    // Quotation marks, dashes, the no-break space and the like; ، ؛ ؟ of Windows-1256.
    case 0..<0x80, 0x82, 0x84...0x87, 0x89, 0x8B, 0x91...0x97, 0x99, 0x9B, 0xA0, 0xA1, 0xA4, 0xA6,
      0xA7, 0xA9, 0xAB...0xAE, 0xB0, 0xB1, 0xB5...0xB7, 0xBA, 0xBB, 0xBF:
      false
    default: true
    }
  }

  private static func isLatinLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x83, 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
    default: false
    }
  }

  /// A letter or vowel sign of Arabic, Persian or Urdu in Windows-1256, or a joiner.
  private static func isArabicLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x81, 0x8A, 0x8D...0x90, 0x98, 0x9A, 0x9D...0x9F, 0xAA, 0xC0...0xD6, 0xD8...0xDF, 0xE1,
      0xE3...0xE6, 0xEC, 0xED, 0xF0...0xF3, 0xF5, 0xF6, 0xF8, 0xFA, 0xFF:
      true
    default: false
    }
  }
}
