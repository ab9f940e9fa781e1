import KokchaBytes

/// Words that say of a name beside them that it is not quite the place, or only perhaps: `Rustaq (or Darqad)`,
/// `Bakhmut (south of)`, `Kabul (15 km north)`.
package enum QualifyingWords {
  /// Whether a text has such a word, or a number: of kilometres, of a quarter.
  package static func stand(in name: FoldedName) -> Bool {
    (0..<name.wordCount).contains { isOne($0, of: name) }
  }

  /// Whether a text is nothing but such words: `north`, `5 km south of`.
  package static func consist(_ name: FoldedName) -> Bool {
    name.wordCount > 0 && (0..<name.wordCount).allSatisfy { isOne($0, of: name) }
  }

  private static func isOne(_ word: Int, of name: FoldedName) -> Bool {
    let letters = name.bytes.span.extracting(name.range(word..<word + 1))
    if list.number(of: letters) != nil { return true }
    for index in letters.indices where letters[index].isASCIIDigit { return true }
    return false
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
