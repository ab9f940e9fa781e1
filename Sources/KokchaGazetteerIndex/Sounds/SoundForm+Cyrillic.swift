extension SoundForm {
  /// Reads one letter of Russian, Tajik or Uzbek Cyrillic; tells how many further bytes it took.
  ///
  /// Case and composed marks are folded away already.
  package mutating func appendCyrillic(_ scalar: UInt32, _ next: UInt32) -> Int {
    switch Unicode.Scalar(scalar) {
    case "а": append(.a)
    case "э": append(.e)
    case "е":
      // At the beginning and after a vowel Russian and Tajik hear ye.
      if count == 0 || sounds[count - 1].isVowel { append(.y) }
      append(.e)
    case "и", "ы", "і": append(.i)
    case "о": append(.o)
    case "у", "ў": append(.u)
    case "ю":
      append(.y)
      append(.u)
    case "я":
      append(.y)
      append(.a)
    case "ъ", "ь": break
    case "б": append(.b)
    case "в": append(.w)
    case "г": append(.g)
    case "ғ": append(.gh)
    case "д":
      // Russian writes the sound of ҷ as дж.
      if next == 0x0436 {
        append(.j)
        return 2
      }
      append(.d)
    case "ж": append(.zh)
    case "з": append(.z)
    case "к", "қ": append(.k)
    case "л": append(.l)
    case "м": append(.m)
    case "н": append(.n)
    case "п": append(.p)
    case "р": append(.r)
    case "с": append(.s)
    case "т": append(.t)
    case "ф": append(.f)
    case "х": appendHa()
    case "ҳ", "һ": append(.h)
    case "ц": append(.ts)
    case "ч": append(.ch)
    case "ҷ": append(.j)
    case "ш", "щ": append(.sh)
    default: noteStrangeLetter()
    }
    return 0
  }
}
