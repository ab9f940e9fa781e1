import KokchaBytes

/// Words that say of a name beside them that it is not quite the place, or only perhaps: `Rustaq (or Darqad)`,
/// `Bakhmut (south of)`, `Kabul (15 km north)`.
package enum QualifyingWords {
  /// Whether a text has such a word.
  package static func stand(in name: FoldedName) -> Bool {
    (0..<name.wordCount).contains { isOne($0, of: name) }
  }

  /// Whether a text is nothing but such words and numbers: `north`, `5 km south of`.
  package static func consist(_ name: FoldedName) -> Bool {
    name.wordCount > 0
      && (0..<name.wordCount).allSatisfy { isOne($0, of: name) || isNumber($0, of: name) }
  }

  /// Whether a word is a number, as of a quarter: `PD 5`.
  package static func isNumber(_ word: Int, of name: FoldedName) -> Bool {
    name.range(word..<word + 1).allSatisfy { name.bytes[$0].isASCIIDigit }
  }

  /// A distance may be one word: `15km`.
  private static func isOne(_ word: Int, of name: FoldedName) -> Bool {
    let range = name.range(word..<word + 1)
    let letters = name.bytes.span.extracting(range)
    return list.number(of: letters) != nil
      || (letters.count > 2 && letters[0].isASCIIDigit && letters[letters.count - 2] == 0x6B
        && letters[letters.count - 1] == 0x6D)
  }

  private static let list: ByteKeys = {
    let words = """
      or possibly probably perhaps maybe likely presumably unclear unknown uncertain between near nearby around \
      towards toward from of off outside outskirts countryside suburb suburbs rural environs vicinity km kms \
      kilometers kilometres kilometer kilometre miles bank side shore north south east west northern southern \
      eastern western northeast northwest southeast southwest central left right upper lower \
      ou peut etre probablement pres nord sud est ouest campagne o tal vez cerca norte sur este oeste \
      oder vielleicht nahe bei norden suden osten westen \
      или возможно вероятно около возле близ север юг восток запад севернее южнее восточнее западнее км \
      або можливо біля північ південь схід захід ё шояд назди \
      یا شاید احتمالا نزدیک نزدیکی حومه شمال جنوب شرق غرب کیلومتر أو ربما قرب ريف غربي شرقي شمالي جنوبي \
      يا ښايي نږدې
      """
    var keys = ByteKeys(capacity: 256)
    for word in words.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let folded = FoldedName(String(word))
      _ = keys.insert(folded.key(0..<folded.wordCount).span)
    }
    return keys
  }()
}
