/// The words beside a name that tell what is meant: `Rustaq District`, «ولسوالی رستاق».
package enum AdministrativeWords {
  /// Which words of a name are left without them, and what they told.
  package struct Reading {
    /// The words that are left.
    package var words: Range<Int>
    /// What the words taken off mean; nil where they tell no kind.
    package var sense: AreaSense?
    /// The one country that has such units; nil where several have.
    package var country: CountryLetters?
    /// Whether a word was taken off that many names have as their own: `Markaz-e Behsud` is not
    /// Behsud.
    package var isLoose = false
    /// Whether the town is meant that governs the area of the name: `Rustaq district centre`.
    package var isSeat = false
    /// Whether a word was left that may not be a part of the name, as in `Markaz-e Behsud district`.
    ///
    /// Whoever does not find the name reads it again, loosely.
    package var mayBeLooser = false
    /// In which other forms the name may stand in tables.
    var forms: BareForms.Manners = []

    /// The one kind that is told in most countries; nil where it may be several, or none is told.
    package var kind: PlaceKind? { sense?.usual.only }

    /// Whether a place of a kind may be meant; nil where that depends on its country.
    package func tells(_ kind: PlaceKind) -> Bool? {
      guard let sense else { return true }
      if !sense.kinds.contains(kind) { return false }
      return country == nil && sense.usual.contains(kind) ? true : nil
    }

    /// Whether a place of a kind may be meant in a country, which ISO 3166-1's three letters name.
    package func tells(_ kind: PlaceKind, in country: String) -> Bool {
      let letters = CountryLetters(country)
      if let own = self.country, own != letters { return false }
      return sense?.tells(kind, in: letters) ?? true
    }

    /// Whether such a place may be meant somewhere.
    package func mayTell(_ kind: PlaceKind) -> Bool { sense?.kinds.contains(kind) ?? true }

    /// The number of what was told, among `slotCount`; nil for what is rarely told.
    ///
    /// The same number is the same answer for the same words.
    package var slot: Int? {
      if mayBeLooser { return nil }
      return switch (sense, country) {
      case (nil, nil): 0
      case (.province, nil), (.district, nil), (.city, nil), (.village, nil), (.river, nil):
        kind.map { Int($0.rawValue) + 1 }
      case (.district, CountryLetters.afghanistan?): Self.slotCount - 1
      default: nil
      }
    }

    package static let slotCount = PlaceKind.allCases.count + 2

    /// A name without any such word that stands where a province's is expected: «Херсонська» is an adjective as it
    /// would be beside «область».
    package static func adjective(_ name: FoldedName) -> Reading {
      Reading(words: 0..<name.wordCount, forms: .slavic)
    }
  }

  /// One of the ends of a name.
  package enum End {
    case front
    case back
  }

  /// What is left of a name without such words at its ends; nil if it has none or nothing is left.
  ///
  /// Words that tell two different kinds are not both taken off: the outermost decides. Nor is one that
  /// many names have as their own taken off within one that tells a kind, unless it is read loosely:
  /// «Markaz-e Behsud district» is the district Markaz-e Behsud, and else the centre of Behsud.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - loosely: whether words that many names have as their own are taken off as well.
  ///   - end: the one end at which words are taken off; both where nil.
  /// - Returns: the words that are left, and what the others told.
  package static func read(
    _ name: FoldedName, loosely: Bool = false, at end: End? = nil
  ) -> Reading? {
    guard name.wordCount > 1 else { return nil }
    var reading = Reading(words: 0..<name.wordCount)
    var found = false
    // Pashto's «د» before a name is its genitive: «د تخار ولایت», the province of Takhar.
    if name.equals(0..<1, genitive.span) {
      reading.words = 1..<name.wordCount
      found = true
    }
    while reading.words.count > 1, take(name, &reading, loosely, end) { found = true }
    return found ? reading : nil
  }

  /// Whether some words of a name are such words and nothing else.
  package static func consist(_ words: Range<Int>, of name: FoldedName) -> Bool {
    var start = words.lowerBound
    while start < words.upperBound {
      guard
        let end = [start + 2, start + 1].first(where: {
          $0 <= words.upperBound && terms.term(name, start..<$0) != nil
        })
      else { return false }
      start = end
    }
    return !words.isEmpty
  }

  /// Takes the word for areas at one of the ends of what is left, two words before one.
  private static func take(
    _ name: FoldedName, _ reading: inout Reading, _ loosely: Bool, _ end: End?
  ) -> Bool {
    let words = reading.words
    for count in stride(from: 2, through: 1, by: -1) where words.count > count {
      let (ahead, behind) = (words.lowerBound + count, words.upperBound - count)
      if end != .front, let term = terms.term(name, behind..<words.upperBound),
        term.side != .before,
        agrees(term, &reading, loosely)
      {
        // «Centre of Rustaq district» is the centre.
        if !term.isLoose && takeCentre(of: name, &reading) { return true }
        reading.words = words.lowerBound..<behind
        note(term, &reading)
        return true
      }
      if end != .back, let term = terms.term(name, words.lowerBound..<ahead), term.side != .after,
        agrees(term, &reading, loosely)
      {
        let start = skipLinks(name, ahead..<words.upperBound, term.links)
        if term.needsLink && start == ahead { continue }
        reading.words = start..<words.upperBound
        note(term, &reading)
        return true
      }
    }
    return false
  }

  /// Takes «centre of» from the start of a name of which nothing was told yet.
  private static func takeCentre(of name: FoldedName, _ reading: inout Reading) -> Bool {
    let words = reading.words
    guard reading.sense == nil, words.count > 3,
      let term = terms.term(name, words.lowerBound..<words.lowerBound + 1), term.isSeat
    else { return false }
    let behind = words.lowerBound + 1
    // An izafa joins the words of names as well: «Markaz-e Behsud».
    let start = skipLinks(
      name, behind..<words.upperBound, term.links.subtracting(.izafa))
    guard start > behind else { return false }
    reading.words = start..<words.upperBound
    note(term, &reading)
    return true
  }

  /// Where a name begins behind «of», «de la» or an izafa.
  private static func skipLinks(
    _ name: FoldedName, _ words: Range<Int>, _ links: LinkingWords
  ) -> Int {
    let first = words.lowerBound
    guard words.count > 1, !links.isEmpty,
      let found = terms.links(name, first..<first + 1), !links.isDisjoint(with: found)
    else { return first }
    let isThe =
      found.contains(.of) && words.count > 2 && name.equals(first + 1..<first + 2, the.span)
    return isThe ? first + 2 : first + 1
  }

  /// Whether a term may be taken: it tells the kinds that were told already, or none.
  private static func agrees(
    _ term: AreaTerm, _ reading: inout Reading, _ loosely: Bool
  ) -> Bool {
    guard let told = reading.sense else { return true }
    if let sense = term.sense, told.usual != sense.usual { return false }
    if !term.isLoose || loosely { return true }
    reading.mayBeLooser = true
    return false
  }

  private static func note(_ term: AreaTerm, _ reading: inout Reading) {
    reading.sense = reading.sense ?? term.sense
    reading.country = reading.country ?? term.country
    reading.isLoose = reading.isLoose || term.isLoose
    reading.isSeat = reading.isSeat || term.isSeat
    reading.forms.formUnion(term.forms)
  }

  private static let genitive = FoldedName("د").key
  private static let the = FoldedName("the").key
  private static let terms = AreaTerms()
}

/// The table of words for areas, folded, and the words that link them to names.
private struct AreaTerms: Sendable {
  private var keys = ByteKeys(capacity: 1024)
  /// By key.
  private var terms: [AreaTerm] = []
  private var linkKeys = ByteKeys(capacity: 32)
  private var linkKinds: [LinkingWords] = []

  init() {
    for row in AreaWordTable.rows {
      for word in row.words.split(separator: ",") {
        // The same letters may stand twice, in two spellings: the first counts.
        let key = keys.insert(FoldedName(word.utf8.span).key.span)
        if key == terms.count { terms.append(row.term) }
      }
    }
    for (kind, words) in LinkingWords.words {
      for word in words.split(separator: ",") {
        if linkKeys.insert(word.utf8.span) == linkKinds.count { linkKinds.append(kind) }
      }
    }
  }

  func term(_ name: borrowing FoldedName, _ words: Range<Int>) -> AreaTerm? {
    keys.number(of: name.bytes.span.extracting(name.range(words))).map { terms[$0] }
  }

  func links(_ name: borrowing FoldedName, _ words: Range<Int>) -> LinkingWords? {
    linkKeys.number(of: name.bytes.span.extracting(name.range(words))).map { linkKinds[$0] }
  }
}
