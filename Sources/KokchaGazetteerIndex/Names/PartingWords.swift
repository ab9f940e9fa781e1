/// Words that make of one place's name another's: `Chah Ab-e Bala` is not Chah Ab.
package enum PartingWords {
  package static func contains(_ name: borrowing FoldedName, _ words: Range<Int>) -> Bool {
    list.number(of: name.bytes.span.extracting(name.range(words))) != nil
  }

  /// Whether such a word stands in a name before or behind some of its words.
  package static func stand(in name: borrowing FoldedName, outside words: Range<Int>) -> Bool {
    for word in 0..<name.wordCount where !words.contains(word) {
      if contains(name, word..<word + 1) { return true }
    }
    return false
  }

  private static let list: ByteKeys = {
    let words = """
      bala payan payin ulya olya sufla sofla wusta vosta kohna kuhna naw nau nawe new old kalan \
      khurd khord buzurg shomali janubi gharbi sharqi north south east west upper lower qala qalah \
      qalay kala dara darah dasht deh dih kot guzar mazar pul kalay kalai kali khel \
      abad rabat robat sar sare pain tapa tepa chashma koh kuh qishlaq jangal bagh \
      بالا پایین پایان علیا سفلی وسطی کهنه نو کلان خورد بزرگ شمالی جنوبی غربی شرقی قلعه دره دشت ده \
      верхний нижний старый новый большой малый боло поён кӯҳна нав калон
      """
    var keys = ByteKeys(capacity: 128)
    for word in words.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let folded = FoldedName(String(word))
      _ = keys.insert(folded.key(0..<folded.wordCount).span)
    }
    return keys
  }()
}
