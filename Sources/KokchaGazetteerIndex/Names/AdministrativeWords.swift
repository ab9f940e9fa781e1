/// The words beside a name that tell what is meant: `Rustaq District`, «ولسوالی رستاق».
package enum AdministrativeWords {
  /// Which words of a name are left without them, and the kind that they told.
  package struct Reading {
    package var words: Range<Int>
    package var kind: PlaceKind?
    /// Whether a word was taken off that tells no kind, and that many names begin with: `Markaz-e
    /// Behsud` is not Behsud.
    package var isLoose = false
  }

  /// What is left of a name without such words at its ends; nil if it has none or nothing is left.
  ///
  /// Words that tell two different kinds are not both taken off: the outermost decides.
  package static func read(_ name: FoldedName) -> Reading? {
    var words = 0..<name.wordCount
    var kind: PlaceKind?
    var found = false
    var isLoose = false
    // Pashto's «د» before a name is its genitive: «د تخار ولایت», the province of Takhar.
    if words.count > 1, name.equals(0..<1, genitive.span) {
      words = 1..<words.upperBound
      found = true
    }
    while words.count > 1 {
      guard let (taken, told, atStart) = next(name, words, kind) else { break }
      kind = told ?? kind
      isLoose = isLoose || told == nil
      found = true
      words =
        atStart
        ? words.lowerBound + taken..<words.upperBound
        : words.lowerBound..<words.upperBound - taken
      if atStart, words.count > 1 {
        let first = words.lowerBound..<words.lowerBound + 1
        // «район города …», "district of …", and the izafa of «Wuluswali-ye Rustaq».
        if name.equals(first, of.span) || name.equals(first, izafa.span)
          || name.equals(first, izafaAfterVowel.span)
        {
          words = words.lowerBound + 1..<words.upperBound
        }
      }
    }
    return found && !words.isEmpty ? Reading(words: words, kind: kind, isLoose: isLoose) : nil
  }

  /// The word at either end that tells a kind: how many words it takes, which kind, which end.
  private static func next(
    _ name: FoldedName, _ words: Range<Int>, _ kind: PlaceKind?
  ) -> (Int, PlaceKind?, Bool)? {
    for count in [2, 1] where words.count > count {
      let last = words.upperBound - count..<words.upperBound
      if let term = term(name, last), agrees(term, kind) {
        return (count, terms.kinds[term], false)
      }
      let first = words.lowerBound..<words.lowerBound + count
      if let term = term(name, first), agrees(term, kind) {
        return (count, terms.kinds[term], true)
      }
    }
    return nil
  }

  /// Whether a term tells the kind that was told already, or none.
  private static func agrees(_ term: Int, _ kind: PlaceKind?) -> Bool {
    terms.kinds[term] == nil || kind == nil || kind == terms.kinds[term]
  }

  private static func term(_ name: FoldedName, _ words: Range<Int>) -> Int? {
    terms.keys.number(of: name.bytes.span.extracting(name.range(words)))
  }

  private static let genitive = letters("د")
  private static let of = letters("of")
  private static let izafa = letters("e")
  private static let izafaAfterVowel = letters("ye")

  private static func letters(_ word: String) -> [UInt8] {
    let folded = FoldedName(word)
    return folded.key(0..<folded.wordCount)
  }

  /// The words, folded, and by their numbers what they tell.
  private static let terms: (keys: ByteKeys, kinds: [PlaceKind?]) = {
    let words: [(PlaceKind?, String)] = [
      (
        .district,
        """
        district,distt,dist,wuluswali,woluswali,wolaswali,woleswali,wuleswali,uluswali,oluswali,\
        olaswali,uleswali,wolosvali,alaqadari,alaqahdari,subdistrict,tumani,tuman,nohiya,nohiyai,\
        nohia,rayon,raion,raioni,ولسوالی,ولسوالۍ,اولسوالی,اولسوالۍ,علاقه داری,مدیریه,район,района,\
        районе,уезд,ноҳия,ноҳияи,нохия,нохияи,туман,тумани,улусвали,вулусвали
        """
      ),
      (
        .province,
        """
        province,prov,wilayat,welayat,velayat,vilayat,walayat,wilaya,viloyat,viloyati,vilayeti,\
        vilayet,oblast,region,ولایت,ولاية,استان,вилоят,вилояти,вилаят,провинция,провинции,\
        провинцию,область,области
        """
      ),
      (
        .settlement,
        """
        city,town,village,vill,bazaar,shahr,shahri,shahre,shahr i,shahr e,qarya,qaryah,qaria,\
        qishlaq,qishlaqi,deha,dehai,شهر,ښار,ښارګوټی,شهرک,قریه,قشلاق,کلی,кишлак,кишлаке,город,\
        города,городе,г,село,деревня,шаҳр,шаҳри,шахри,деҳа,деҳаи,деҳот,қишлоқ
        """
      ),
      // These tell no kind: the centre of a district is its seat to one writer, and all of it to
      // the next.
      (
        nil, "center,centre,markaz,markazi,capital,headquarters,مرکز,центр,маркази,near,area,around"
      ),
      (
        .river, "river,darya,daryo,daryoi,daryai,دریا,دریای,رود,سیند,река,реки,реке,реку,дарё,дарёи"
      ),
    ]
    var keys = ByteKeys(capacity: 256)
    var kinds: [PlaceKind?] = []
    for (kind, list) in words {
      for word in list.split(separator: ",") {
        // The same letters may stand twice, in two spellings: the first counts.
        let number = keys.insert(letters(String(word)).span)
        if number == kinds.count { kinds.append(kind) }
      }
    }
    return (keys, kinds)
  }()
}
