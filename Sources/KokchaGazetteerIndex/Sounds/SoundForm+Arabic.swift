extension SoundForm {
  /// Reads one letter of Persian, Pashto, Uzbek or Arabic in Perso-Arabic script.
  ///
  /// Marks, and letters that keyboards write in two ways, are folded away already.
  package mutating func appendArabic(_ scalar: UInt32, isFirst: Bool, isLast: Bool) {
    noteMissingVowels()
    switch Unicode.Scalar(scalar) {
    // Alef is a long a; at the beginning it carries any vowel, which costs little to exchange.
    case "ا", "ع":
      // ع is a stop in the throat: heard as a vowel at the beginning, if at all.
      if scalar == 0x0627 || isFirst { append(.a) }
    case "و": append(.w)
    case "ی", "ې", "ۍ": append(.y)
    case "ه":
      // At the end of a word it stands for a vowel: «قلعه».
      if isLast, !isFirst, count > 0, !sounds[count - 1].isVowel { append(.a) } else { append(.h) }
    case "ح": append(.h)
    case "ب": append(.b)
    case "پ": append(.p)
    case "ت", "ط", "ټ": append(.t)
    case "ث", "س", "ص": append(.s)
    case "ج": append(.j)
    case "چ": append(.ch)
    case "خ": append(.kh)
    case "د", "ډ": append(.d)
    case "ذ", "ز", "ض", "ظ", "ځ": append(.z)
    case "ر", "ړ": append(.r)
    case "ژ", "ږ": append(.zh)
    case "ش", "ښ": append(.sh)
    case "څ": append(.ts)
    case "غ": append(.gh)
    case "ف": append(.f)
    case "ق", "ک": append(.k)
    case "گ", "ګ": append(.g)
    case "ل": append(.l)
    case "م": append(.m)
    case "ن", "ڼ", "ں": append(.n)
    case "ء": break
    case "ے", "ۓ": append(.y)
    default: noteStrangeLetter()
    }
  }
}
