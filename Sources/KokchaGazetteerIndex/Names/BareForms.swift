/// Other forms in which the name beside a word for areas may stand in tables, the likeliest first.
///
/// «Рустакский район» is the district Рустак, «محافظة الأنبار» may stand there as «انبار», and
/// `Département d'Oran` as Oran, whose apostrophe no key has. They are candidates: whoever looks a
/// name up tries what is written first. Nothing is allocated.
package struct BareForms: Sequence, IteratorProtocol {
  /// How names change beside the words of some languages.
  struct Manners: OptionSet, Sendable {
    let rawValue: UInt8

    /// Adjectives of the name: «Херсонская область», `Khersonska oblast`.
    static let slavic = Manners(rawValue: 1)
    /// Articles and elisions: `de la Marne`, `d'Oran`.
    static let romance = Manners(rawValue: 2)
    /// The Arabic article: «الأنبار», `Al Anbar`.
    static let arabic = Manners(rawValue: 4)
  }

  private let name: FoldedName
  private let words: Range<Int>
  private let manners: Manners
  private var step = 0

  /// The forms of what a reading left of a name.
  package init(_ name: FoldedName, _ reading: AdministrativeWords.Reading) {
    self.name = name
    words = reading.words
    manners = reading.words.isEmpty ? [] : reading.forms
  }

  package mutating func next() -> FoldedName? {
    while step < Self.steps.count {
      let form = Self.steps[step]
      step += 1
      guard manners.contains(form.manner), let form = form.applied(to: name, words) else {
        continue
      }
      return form
    }
    return nil
  }

  /// One way to change the first or the last word.
  private struct Step {
    enum Place {
      /// The whole first word goes, if others stay.
      case firstWord
      case start
      case end
    }

    let manner: Manners
    let place: Place
    /// What is taken away.
    let cut: [UInt8]
    /// What comes in its place at the end of the name.
    let added: [UInt8]
    /// What must follow a cut at the start.
    let isBeforeVowel: Bool

    init(
      _ manner: Manners, _ place: Place, _ cut: String, _ added: String = "",
      isBeforeVowel: Bool = false
    ) {
      self.manner = manner
      self.place = place
      self.cut = FoldedName(cut).key
      self.added = FoldedName(added).key
      self.isBeforeVowel = isBeforeVowel
    }

    func applied(to name: borrowing FoldedName, _ words: Range<Int>) -> FoldedName? {
      let bytes = name.range(words)
      switch place {
      case .firstWord:
        guard words.count > 1,
          name.equals(words.lowerBound..<words.lowerBound + 1, cut.span)
        else { return nil }
        return FoldedName(name, words.dropFirst())
      case .start:
        // At least two letters stay.
        guard bytes.count >= cut.count + 2, name.has(cut.span, at: bytes.lowerBound) else {
          return nil
        }
        let next = name.bytes[bytes.lowerBound + cut.count]
        if isBeforeVowel && !Self.vowels.contains(next) { return nil }
        return FoldedName(name, words, droppingFirst: cut.count)
      case .end:
        guard bytes.count >= cut.count + 4, name.has(cut.span, at: bytes.upperBound - cut.count)
        else { return nil }
        return FoldedName(name, words, droppingLast: cut.count, adding: added.span)
      }
    }

    private static let vowels = Array("aeiouyh".utf8)
  }

  private static let steps: [Step] = articles + adjectives

  private static let articles: [Step] =
    ["d", "dell", "del", "l"].map { Step(.romance, .start, $0, isBeforeVowel: $0 != "del") }
    + ["la", "le", "les", "el", "los", "las", "lo", "il", "gli", "i", "o", "a", "os", "as"]
    .map { Step(.romance, .firstWord, $0) }
    + [Step(.arabic, .start, "ال")]
    + ["al", "el", "ad", "an", "ar", "as", "ash", "at", "az"].map { Step(.arabic, .firstWord, $0) }

  /// Stems of adjectives, in the masculine, feminine and neuter, nominative and oblique.
  ///
  /// What «-ская» stands behind is the name («Херсонская»), or lacks its vowel («Полтавская»), or has
  /// a sign too many («Кабульская»); behind towns in -ск it is itself a part of the name
  /// («Мурманская», «Донецкая»), and some names are adjectives («Хмельницкая»).
  private static let adjectives: [Step] = {
    var steps: [Step] = []
    let russian = ["ая", "ий", "ой", "ого", "ому", "ом", "ую", "им", "ое"]
    let ukrainian = ["а", "ий", "ої", "ого", "ому", "ій", "у", "им", "е"]
    let latin = ["aya", "aia", "a", "yi", "iy", "ii", "yy", "y", "i", "oi", "oy", "oho", "ogo"]
    for (sign, endings) in [("", russian), ("ь", ukrainian), ("", ["а"])] {
      for ending in endings {
        let tail = "с" + sign + "к" + ending
        steps += [
          Step(.slavic, .end, "ь" + tail), Step(.slavic, .end, tail),
          Step(.slavic, .end, tail, "а"), Step(.slavic, .end, tail, "са"),
          Step(.slavic, .end, "ий" + tail, "ия"), Step(.slavic, .end, "й" + tail),
          Step(.slavic, .end, tail, "с" + sign + "к"),
          Step(.slavic, .end, tail, "с" + sign + "кий"),
          Step(.slavic, .end, "ц" + sign + "к" + ending, "ц" + sign + "к"),
          Step(.slavic, .end, "ц" + sign + "к" + ending, "ц" + sign + "кий"),
        ]
      }
    }
    for ending in latin {
      steps += [
        Step(.slavic, .end, "tsk" + ending, "tsk"), Step(.slavic, .end, "sk" + ending),
        Step(.slavic, .end, "sk" + ending, "a"), Step(.slavic, .end, "sk" + ending, "sk"),
      ]
    }
    return steps
  }()
}
