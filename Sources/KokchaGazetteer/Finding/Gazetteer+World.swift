import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

/// What lies beyond the states on whose ground the tables stand: found by letters only, for nothing is
/// known there of how names are misspelt.
extension Gazetteer {
  /// Whether a place lies in a state that the gazetteer's own tables have.
  func isHome(_ place: Int) -> Bool { isOnGround(lineage(of: place).country) }

  /// Whether a place is one of the world's: it lies beyond the gazetteer's own tables, and is none of the Afghan villages
  /// that the world's have, which count among the ground's.
  func isWorld(_ place: Int) -> Bool { !isOnGround(place) && !isAfghan(place) }

  /// Whether a scope leaves nothing of the gazetteer's own ground and of what lies around it.
  func isAbroad(_ scope: ToponymScope) -> Bool {
    scope.areas.contains { areas in !areas.isEmpty && areas.allSatisfy { !isHome($0) } }
  }

  /// The places of the world that a name may mean, and states wherever they lie.
  ///
  /// Most are abroad; of a state that the ground has in part, as it has Tajikistan's south, they are the rest.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - scope: where it is looked for.
  ///   - text: the name as it is written.
  ///   - areAreas: whether nothing but areas may be meant, as where the name stands around another's.
  /// - Returns: the places that are meant.
  func abroad(
    _ name: FoldedName, _ scope: ToponymScope, as text: String, areAreas: Bool = false
  ) -> Finding {
    guard !name.isEmpty else { return Finding() }
    func meant(
      _ name: FoldedName, _ words: Range<Int>, _ told: AdministrativeWords.Reading
    ) -> Finding? {
      let hits = hits(name, words, scope, text).filter { hit in
        (!areAreas || kind(of: hit.place).isArea)
          && (self.words(told, mayMean: hit.place) || names(told, hit.place, in: scope))
      }
      return hits.isEmpty ? nil : settled(hits, name, words, scope)
    }
    let told = AdministrativeWords.read(name)
    let all = 0..<name.wordCount
    var whole = hits(name, all, scope, text).filter { !areAreas || kind(of: $0.place).isArea }
    var ofArea = Finding()
    if let told, !told.mayTell(.settlement) { ofArea = takeTowns(&whole, name, told, scope) }
    if !whole.isEmpty { return withTown(settled(whole, name, all, scope), told, name, scope) }
    // «Azra town» is that of our district Azra, of which none is known, and no other country's.
    if let told, !isAbroad(scope), let entry = index.entry(name, told.words), hasArea(entry) {
      return Finding()
    }
    // A jamoat lies in Tajikistan, whatever has its name elsewhere.
    if let told, let found = meant(name, told.words, told) { return found }
    // «Херсонская область», `Département de l'Artibonite`; and `Khersonska` in a column of provinces.
    guard let told = told ?? (scope.kind == .province ? .adjective(name) : nil) else {
      return ofArea
    }
    for form in BareForms(name, told) {
      if let found = meant(form, 0..<form.wordCount, told) { return found }
    }
    return ofArea
  }

  /// Takes the towns out of what has a name with a word for an area: lists give towns the names of the areas around them,
  /// and «Воронежская область» is no town.
  ///
  /// - Returns: the towns that have the rest of the name as well, which may be meant where no area is known: «Obolon
  ///   District» is a part of Kyiv, and «Puri District» is not Puri.
  private func takeTowns(
    _ found: inout [Finding.Hit], _ name: FoldedName, _ told: AdministrativeWords.Reading,
    _ scope: ToponymScope
  ) -> Finding {
    let towns = found.filter { hit in
      kind(of: hit.place) == .settlement && !isShown(hit.place, by: name, 0..<name.wordCount)
    }
    if towns.isEmpty { return Finding() }
    found.removeAll { hit in towns.contains { $0.place == hit.place } }
    let own = hits(name, told.words, scope, "")
    var doubtful = Finding(hits: towns.filter { town in own.contains { $0.place == town.place } })
    doubtful.isDoubtful = true
    return doubtful
  }

  /// Whether a column of provinces names an area by the word for its city: `Almaty city`, `District de Bamako`.
  private func names(
    _ told: AdministrativeWords.Reading, _ area: Int, in scope: ToponymScope
  ) -> Bool {
    guard scope.kind == .province, kind(of: area) == .province else { return false }
    return told.sense == .city || told.sense == .district || told.sense == .municipality
  }

  /// The town of the name, where what has it is one area of which no point is known: such an area was merged with
  /// others, or is the town's own.
  private func withTown(
    _ found: Finding, _ told: AdministrativeWords.Reading?, _ name: FoldedName,
    _ scope: ToponymScope
  ) -> Finding {
    guard scope.kind == nil, found.hits.count == 1, let area = found.hits.first?.place,
      kind(of: area) == .province, coordinate(of: area) == nil,
      told?.mayTell(.settlement) ?? true
    else { return found }
    let words = told?.words ?? 0..<name.wordCount
    let towns = hits(name, words, ToponymScope(areas: [[lineage(of: area).country]]), "").filter {
      kind(of: $0.place) == .settlement && isShown($0.place, by: name, words)
    }
    return towns.count == 1 ? Finding(hits: towns, others: [area] + found.others) : found
  }

  func hasArea(_ entry: Int) -> Bool {
    index.places(named: entry).contains { kind(of: $0).isArea }
  }

  /// What is abroad, with what sounds like it on the ground: then either may be meant.
  ///
  /// An area that sounds the very same is the ground's own name in another spelling, and goes before the world.
  /// So does a district that sounds nearly so before a town abroad: districts are spelt in ten ways, and a log of
  /// the ground must not suffer from the world.
  ///
  /// But neither goes before a great city, of which everybody writes, unless that only has the name as another; nor before
  /// what Tajikistan has by its letters, unless it sounds the very same and the name is not in Cyrillic.
  func withSounding(
    _ abroad: Finding, _ name: FoldedName, _ scope: ToponymScope, as text: String
  ) -> Finding {
    let near = sounding(name, scope)
    guard near.status == .match else { return abroad }
    if let best = near.hits.first {
      let isSame = kind(of: best.place).isArea && best.score >= Self.sameSound
      let isSpelling = kind(of: best.place) == .district && best.score >= Self.nearlySameSound
      let areTowns = abroad.hits.allSatisfy { kind(of: $0.place) == .settlement }
      let isRivalled = abroad.hits.contains { hit in
        (isHome(hit.place) && (!isSame || text.hasCyrillic))
          || (isGreatTown(hit.place)
            && (!isSame || isShown(hit.place, by: name, 0..<name.wordCount)))
      }
      if !isRivalled, isSame || (isSpelling && areTowns) { return near }
    }
    var both = abroad
    both.hits = (near.hits + abroad.hits).sorted()
    return both
  }

  /// Towns and villages of the ground, with the towns of the world that have their name by its letters and may as well be
  /// meant: great cities, as «Mashhad» is a village in Badakhshan and a city of Iran; and for a village of Tajikistan all
  /// its towns, for the ground has only those near the border.
  ///
  /// Districts and provinces of the ground go before them, and so do their seats before other towns of Tajikistan.
  func withRivalTowns(
    _ found: Finding, _ name: FoldedName, _ scope: ToponymScope, as text: String
  ) -> Finding {
    guard scope.point == nil, found.hits.allSatisfy({ kind(of: $0.place) == .settlement }) else {
      return found
    }
    let isAnywhere = scope.areas.isEmpty
    let isTajikVillage = found.hits.contains { !isAfghan($0.place) && !isSeat($0.place) }
    guard isAnywhere || isTajikVillage else { return found }
    let towns = abroad(name, scope, as: text).hits.filter { hit in
      (isAnywhere && isGreatTown(hit.place))
        || (isTajikVillage && isHome(hit.place) && kind(of: hit.place) == .settlement)
    }
    if towns.isEmpty { return found }
    var both = found
    both.hits = (found.hits + towns).sorted()
    return both
  }

  /// Doubtful where nothing but a bare name means a small town abroad: «Bucha» is as likely a village that no list
  /// has.
  func withoutSmallTowns(_ abroad: Finding, _ name: FoldedName, _ scope: ToponymScope) -> Finding {
    guard abroad.status == .match, scope.areas.isEmpty, !isLocal(scope),
      let town = abroad.hits.first?.place, kind(of: town) == .settlement
    else { return abroad }
    let isSmall =
      (radius(ofPlace: town) ?? 0) < Likeness.knownTown
      && !Likeness.isUncommonAbroad(name, 0..<name.wordCount)
    // Afghan villages are written in Latin letters, too: another name of a town is no surer.
    let isLatin = name.bytes[0] < 0x80
    let isAlias =
      isLatin && !isHome(town) && !isGreatTown(town) && !isShown(town, by: name, 0..<name.wordCount)
      && AdministrativeWords.read(name) == nil
    // «Markaz» is a town in Kyrgyzstan, and the centre of whatever a report speaks of.
    let isKind = AdministrativeWords.consist(0..<name.wordCount, of: name)
    guard isSmall || isAlias || isKind else { return abroad }
    var doubtful = abroad
    doubtful.isDoubtful = true
    return doubtful
  }

  private func hits(
    _ name: FoldedName, _ words: Range<Int>, _ scope: ToponymScope, _ text: String
  ) -> [Finding.Hit] {
    wide.places(named: name, words, as: text.utf8.span).compactMap { posting in
      let place = posting.place
      guard !posting.isWeak || asksForShort(scope), allows(place, scope),
        isWorld(place) || kind(of: place) == .country
      else { return nil }
      let match: ToponymMatch =
        !posting.isLiteral ? .folded : self.name(of: place) == text ? .exact : .alias
      return Finding.Hit(place: place, match: match, score: match.score)
    }
  }

  /// Whether short forms are names: `CAR` where a country is asked for, `NY` where an area of one is.
  private func asksForShort(_ scope: ToponymScope) -> Bool {
    scope.kind == .country || (scope.kind == .province && !scope.areas.isEmpty)
  }

  /// The score of what is found by its sounds, and sounds the same.
  private static let sameSound = 0.945
  private static let nearlySameSound = 0.915

  // MARK: Around other places

  /// What a name or code means around another place that the ground's letters do not: a state, by all that a column of
  /// countries may say of it, else areas abroad, also those that a bare name leaves to a town.
  func areasAbroad(_ toponym: String, _ scope: ToponymScope) -> [Finding.Hit] {
    let text = toponym.trimmed
    let states = states(named: text).filter { allows($0, scope) }
    if !states.isEmpty {
      let isCode = text.utf8.count <= 3
      return states.map { state in
        let match: ToponymMatch = isCode ? .code : name(of: state) == text ? .exact : .alias
        return Finding.Hit(place: state, match: match, score: match.score)
      }
    }
    return abroad(FoldedName(text), scope, as: text, areAreas: true).hits
  }

  // MARK: States

  /// The states that a name or a code in a column of countries may mean; nothing where it means none.
  ///
  /// Two letters and three are ISO 3166-1's codes, three digits its numbers; another list's code names its
  /// scheme, `fips:ML`.
  func states(named text: String) -> [Int] {
    if text.contains(":") {
      return place(coded: text).map { kind(of: $0) == .country ? [$0] : [] } ?? []
    }
    let bytes = text.utf8.span
    let isWord = text.utf8.allSatisfy { $0.isASCIILetter }
    let isNumber = text.utf8.allSatisfy { $0.isASCIIDigit }
    let scheme: String? =
      switch bytes.count {
      case 2 where isWord: "iso3166-1-alpha2"
      case 3 where isWord: "iso3166-1-alpha3"
      case 1...3 where isNumber: "iso3166-1-numeric"
      default: nil
      }
    if let scheme {
      let code = isNumber ? String(repeating: "0", count: 3 - bytes.count) + text : text
      if let place = wide.place(coded: "\(scheme):\(code)") { return [place] }
    }
    let scope = ToponymScope(kind: .country)
    let own = known(FoldedName(text), scope, as: text).hits.map(\.place)
    return own.isEmpty ? abroad(FoldedName(text), scope, as: text).hits.map(\.place) : own
  }

  /// The place with an id or a code that names its scheme.
  func place(coded code: String) -> Int? {
    index.place(withID: code.utf8.span) ?? index.places(coded: code.utf8.span).first
      ?? wide.place(coded: code)
  }
}

extension String {
  /// Whether it has letters of Cyrillic (U+0400 to U+047F, which begin with the bytes D0 and D1).
  fileprivate var hasCyrillic: Bool { utf8.contains { $0 == 0xD0 || $0 == 0xD1 } }
}
