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
  func abroad(_ name: FoldedName, _ scope: ToponymScope, as text: String) -> Finding {
    guard !name.isEmpty else { return Finding() }
    var hits = hits(name, 0..<name.wordCount, scope, text)
    // «Azra town» is that of our district Azra, of which none is known, and no other country's.
    if let told = AdministrativeWords.read(name), hits.isEmpty,
      isAbroad(scope) || index.entry(name, told.words).map({ !hasArea($0) }) ?? true
    {
      // A jamoat lies in Tajikistan, whatever has its name elsewhere.
      hits = self.hits(name, told.words, scope, text).filter { words(told, mayMean: $0.place) }
    }
    return settled(hits, scope)
  }

  private func hasArea(_ entry: Int) -> Bool {
    index.places(named: entry).contains { kind(of: $0).isArea }
  }

  /// What is abroad, with what sounds like it on the ground: then either may be meant.
  ///
  /// An area that sounds the very same is the ground's own name in another spelling, and goes before the world.
  /// So does a district that sounds nearly so before a town abroad: districts are spelt in ten ways, and a log of
  /// the ground must not suffer from the world.
  func withSounding(_ abroad: Finding, _ name: FoldedName, _ scope: ToponymScope) -> Finding {
    let near = sounding(name, scope)
    guard near.status == .match else { return abroad }
    if let best = near.hits.first {
      let isSame = kind(of: best.place).isArea && best.score >= Self.sameSound
      let isSpelling = kind(of: best.place) == .district && best.score >= Self.nearlySameSound
      let areTowns = abroad.hits.allSatisfy { kind(of: $0.place) == .settlement }
      if isSame || (isSpelling && areTowns) { return near }
    }
    var both = abroad
    both.hits = (near.hits + abroad.hits).sorted()
    return both
  }

  /// Doubtful where nothing but a bare name means a small town abroad: «Bucha» is as likely a village that no list
  /// has.
  func withoutSmallTowns(_ abroad: Finding, _ name: FoldedName, _ scope: ToponymScope) -> Finding {
    guard abroad.status == .match, scope.areas.isEmpty, !isLocal(scope),
      let town = abroad.hits.first?.place, kind(of: town) == .settlement,
      (radius(ofPlace: town) ?? 0) < Likeness.knownTown,
      !Likeness.isUncommonAbroad(name, 0..<name.wordCount)
    else { return abroad }
    var doubtful = abroad
    doubtful.isDoubtful = true
    return doubtful
  }

  private func hits(
    _ name: FoldedName, _ words: Range<Int>, _ scope: ToponymScope, _ text: String
  ) -> [Finding.Hit] {
    wide.places(named: name, words, as: text.utf8.span).compactMap { posting in
      let place = posting.place
      guard !posting.isWeak || scope.kind == .country, allows(place, scope),
        isWorld(place) || kind(of: place) == .country
      else { return nil }
      let match: ToponymMatch =
        !posting.isLiteral ? .folded : self.name(of: place) == text ? .exact : .alias
      return Finding.Hit(place: place, match: match, score: match.score)
    }
  }

  /// Which of the places abroad that have a name are meant by it.
  ///
  /// A state before all that lies in it and before towns elsewhere; but a town before the area of its name in the same state, since
  /// reports name towns, and the area has a word beside it or a column of its own. Places of a name within
  /// a few kilometres are one town, which the list has in parts.
  private func settled(_ hits: [Finding.Hit], _ scope: ToponymScope) -> Finding {
    func isContext(_ place: Int) -> Bool { scope.areas.contains { $0.contains(place) } }
    var meant = hits
    if meant.contains(where: { !isContext($0.place) }) { meant.removeAll { isContext($0.place) } }
    let states = meant.filter { kind(of: $0.place) == .country }
    if states.count == 1, let state = states.first,
      meant.allSatisfy({ kind(of: $0.place) == .settlement || place($0.place, liesIn: state.place) }
      )
    {
      meant = states
    } else {
      let towns = meant.filter { kind(of: $0.place) == .settlement }
      meant.removeAll { hit in
        kind(of: hit.place) == .province
          && towns.contains { lineage(of: $0.place).country == lineage(of: hit.place).country }
      }
    }
    if let town = oneTown(meant) { meant = [town] }
    let others = hits.filter { hit in !meant.contains { $0.place == hit.place } }
    return Finding(hits: meant.sorted(), others: others.map(\.place))
  }

  /// The largest of several towns that lie so near to each other that they are one.
  private func oneTown(_ hits: [Finding.Hit]) -> Finding.Hit? {
    guard hits.count > 1, let first = hits.first, let point = coordinate(of: first.place) else {
      return nil
    }
    let plane = LocalPlane(at: point)
    let isOne = hits.allSatisfy { hit in
      kind(of: hit.place) == .settlement
        && coordinate(of: hit.place).map { plane.distance(to: $0) < Self.oneTownMetres } ?? false
    }
    guard isOne else { return nil }
    return hits.max { (wide.radius(of: $0.place) ?? 0) < (wide.radius(of: $1.place) ?? 0) }
  }

  private static let oneTownMetres = 10_000.0
  /// The score of what is found by its sounds, and sounds the same.
  private static let sameSound = 0.945
  private static let nearlySameSound = 0.915

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
