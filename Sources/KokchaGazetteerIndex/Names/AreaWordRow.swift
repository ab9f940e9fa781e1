/// What a word for areas does to the name beside it.
struct AreaTerm: Sendable {
  /// Where the word stands by the name.
  enum Side {
    case before
    case after
    case either
  }

  /// What they mean; nil where they tell no kind.
  let sense: AreaSense?
  let side: Side
  /// What may stand between them and a name behind them.
  let links: LinkingWords
  /// Whether it must stand there: «Ciudad de Panamá» is Panamá, Ciudad Juárez is not Juárez.
  let needsLink: Bool
  /// The one country that has such units, nil where several have.
  let country: CountryLetters?
  /// Whether they are often a part of the name itself: `Markaz-e Behsud` is not Behsud.
  let isLoose: Bool
  /// Whether a place so named governs the area of the name.
  let isSeat: Bool
  /// What the name beside them may look like.
  let forms: BareForms.Manners
}

/// One row of the table of words for areas: words of one sense that behave alike.
struct AreaWordRow: Sendable {
  let term: AreaTerm
  /// Languages by BCP 47, parted by blanks; `und` where many write the words in Latin letters.
  let languages: String
  /// The words, parted by commas; what stands between commas may be two words.
  let words: String

  init(
    _ sense: AreaSense?, _ languages: String, _ words: String, _ side: AreaTerm.Side = .either,
    links: LinkingWords = [], needsLink: Bool = false, only country: String? = nil,
    isLoose: Bool = false, isSeat: Bool = false, forms: BareForms.Manners = []
  ) {
    term = AreaTerm(
      sense: sense, side: side, links: links, needsLink: needsLink,
      country: country.map { CountryLetters($0) }, isLoose: isLoose, isSeat: isSeat, forms: forms)
    self.languages = languages
    self.words = words
  }
}

/// The words that link a word for areas to the name behind it.
struct LinkingWords: OptionSet, Sendable {
  let rawValue: UInt8

  /// English: District of Rustaq.
  static let of = LinkingWords(rawValue: 1)
  /// French, Spanish, Italian, Portuguese: Provincia de Herat, Cercle du Kayes.
  static let de = LinkingWords(rawValue: 2)
  /// German: Provinz von Herat.
  static let von = LinkingWords(rawValue: 4)
  /// Persian's izafa, written in Latin letters: Wuluswali-ye Rustaq.
  static let izafa = LinkingWords(rawValue: 8)

  static let words: [(LinkingWords, String)] = [
    (.of, "of"),
    (.de, "de,du,des,d,di,del,della,dello,dei,degli,delle,da,do,dos,das"),
    (.von, "von,der,vom"),
    (.izafa, "e,ye,i,yi"),
  ]
}
