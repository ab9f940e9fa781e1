import KokchaGazetteerIndex
import KokchaModel

/// How alike two names must sound for what.
///
/// Found with half of the spellings in the accuracy record, and judged by the other half.
enum Likeness {
  /// From here on one place is taken, if no other is near.
  static func accepted(consonants: Int, isNarrow: Bool) -> Double {
    switch consonants {
    case ...2: isNarrow ? 0.88 : 0.96
    case 3: isNarrow ? 0.84 : 0.932
    default: isNarrow ? 0.80 : 0.932
    }
  }

  /// How far below a place is still told, as one that may be meant.
  static let doubtful = 0.06
  /// How much less alike the next place must be.
  ///
  /// Where a name sounds the same, a smaller difference is enough.
  static func gap(below top: Double) -> Double { top > 0.985 ? 0.02 : top > 0.97 ? 0.03 : 0.045 }
  /// How much less alike an area may be than a town or village and still come before it.
  static let lead = 0.045
  /// An area so alike is a rival of a village that has the very name.
  static let rival = 0.93
  /// And so alike one around it.
  static let rivalAround = 0.91
  /// From here on a name is held to spell an area's own name.
  static let ownName = 0.85
  /// Below this it is certainly another.
  static let hardlyOwnName = 0.36
  /// An area so alike comes before a village that has the very name, as one of the name would.
  static let same = 0.97
  /// How alike a town must be where nothing tells in which province it lies.
  static let town = 0.96
  /// How alike a village must be where only its province is known, and how much less alike the next place.
  static let villageInProvince = 0.95
  static let villageLead = 0.045
  /// Less alike than this such a one is not even told.
  static let doubtfulVillage = 0.93
  /// How alike the part of a name must be that is left when one word is passed over, and how many
  /// consonants it must have.
  static let part = 0.92
  static let fewestInPart = 4
  /// What the likeness of a single word is worth that is left so.
  static let doubtfulPart = 0.8

  /// Whether a name is so long that the one village of which it is known is likely the only one; by its sounds it
  /// must be longer.
  static func isUncommon(_ name: FoldedName, _ words: Range<Int>, bySound: Bool = false) -> Bool {
    words.count > 1 && SoundForm(name, words).skeleton.count >= (bySound ? 6 : 5)
  }

  /// Whether a name is so long that the one town abroad of which it is known is likely the only one.
  static func isUncommonAbroad(_ name: FoldedName, _ words: Range<Int>) -> Bool {
    SoundForm(name, words).skeleton.count >= 3
  }

  /// How far a town reaches that is known beyond its state, in metres: one of more than 50,000 people.
  static let knownTown = 3000.0
}

extension Gazetteer {
  /// What is made of a name by its sounds.
  ///
  /// Words such as `city` may be part of the name, «Shahr-e Buzurg», so that it is tried whole first.
  func sounding(_ name: FoldedName, _ scope: ToponymScope) -> Finding {
    let whole = sounding(name, 0..<name.wordCount, scope)
    guard let reading = AdministrativeWords.read(name), whole.status != .match else {
      return whole
    }
    var bare = sounding(name, reading, scope)
    if bare.hits.isEmpty, reading.mayBeLooser,
      let looser = AdministrativeWords.read(name, loosely: true)
    {
      bare = sounding(name, looser, scope)
    }
    return bare.hits.isEmpty ? whole : bare
  }

  /// What is made by its sounds of the name that a reading left.
  private func sounding(
    _ name: FoldedName, _ reading: AdministrativeWords.Reading, _ scope: ToponymScope
  ) -> Finding {
    if let kind = scope.kind, !reading.mayTell(kind) { return Finding() }
    if let seat = soundingSeat(name, reading, scope) { return seat }
    var inner = scope
    inner.told = reading
    var bare = sounding(name, reading.words, inner)
    // «Рустакский район», of which no table has the adjective: the first forms are the stems.
    if bare.hits.isEmpty {
      for form in BareForms(name, reading).prefix(2) {
        bare = sounding(form, 0..<form.wordCount, inner)
        if !bare.hits.isEmpty { break }
      }
    }
    // «Hazar Sumuch city»: a district has the very name, and no town is known. A village that only
    // sounds like it need not be meant.
    if reading.mayTell(.settlement), index.entry(name, reading.words) != nil {
      bare.isDoubtful = true
    }
    return bare
  }

  func sounding(_ name: FoldedName, _ words: Range<Int>, _ scope: ToponymScope) -> Finding {
    guard !name.isEmpty, !words.isEmpty else { return Finding() }
    let form = SoundForm(name, words)
    let accepted = Likeness.accepted(
      consonants: form.consonants, isNarrow: isLocal(scope))
    let least = accepted - Likeness.doubtful
    var candidates = index.candidates(name, words, least: least) { allows($0, scope) }
    let villages = soundingVillages(name, words, least: least, scope)
    if !villages.isEmpty {
      candidates = (candidates + villages).sorted {
        ($1.likeness, $0.place) < ($0.likeness, $1.place)
      }
    }
    var finding = decide(proper(promoted(candidates, name, words, scope), scope), accepted, scope)
    // «Chaharqala» sounds like one town, and is a village in ten provinces.
    if !isLocal(scope), finding.status == .match, let town = finding.hits.first?.place,
      kind(of: town) == .settlement, !Likeness.isUncommon(name, words, bySound: true)
    {
      finding.isDoubtful = true
    }
    // «Alakhel» sounds like another name of Jaji, and may well be a village's own.
    if !isLocal(scope), words.count == 1, finding.status == .match,
      let area = finding.hits.first?.place, kind(of: area).isArea,
      !isOwnName(area, name, words, least: Likeness.hardlyOwnName)
    {
      finding.isDoubtful = true
    }
    if ForeignSpelling.isLikely(name, words) { finding.isDoubtful = true }
    return finding
  }

  /// The candidates with districts in the place of seats that have their names, since the bare name
  /// of both means the district, and without villages that are too far from the name.
  private func promoted(
    _ candidates: [SoundSection.Candidate], _ name: FoldedName, _ words: Range<Int>,
    _ scope: ToponymScope
  ) -> [SoundSection.Candidate] {
    var kept: [SoundSection.Candidate] = []
    for candidate in candidates {
      var here = candidate
      if let district = namesake(of: here.place), allows(district, scope) { here.place = district }
      if !isLocal(scope), !kind(of: here.place).isArea,
        here.likeness < Likeness.doubtfulVillage
      {
        continue
      }
      // They come the most alike first.
      if !kept.contains(where: { $0.place == here.place }) { kept.append(here) }
      guard kind(of: here.place) == .district else { continue }
      for place in namesakes(of: here.place, spelt: name, words)
      where !kept.contains(where: { $0.place == place }) && allows(place, scope) {
        here.place = place
        kept.append(here)
      }
    }
    return kept
  }

  /// The candidates without an area that is the context itself, where one of the areas in it is.
  private func proper(
    _ candidates: [SoundSection.Candidate], _ scope: ToponymScope
  ) -> [SoundSection.Candidate] {
    func isContext(_ place: Int) -> Bool { scope.areas.contains { $0.contains(place) } }
    guard
      candidates.contains(where: { kind(of: $0.place).isArea && !isContext($0.place) })
    else { return candidates }
    return candidates.filter { !isContext($0.place) }
  }

  private func decide(
    _ candidates: [SoundSection.Candidate], _ accepted: Double, _ scope: ToponymScope
  ) -> Finding {
    guard let best = candidates.first else { return Finding() }
    var leading = candidates
    if let area = candidates.first(where: { kind(of: $0.place).isArea }),
      area.likeness > best.likeness - Likeness.lead
    {
      leading = candidates.filter { kind(of: $0.place).isArea }
    }
    let top = leading[0].likeness
    let least = top - Likeness.gap(below: top)
    let near = leading.filter { $0.likeness > least }
    let others = candidates.filter { candidate in
      candidate.likeness > least && !near.contains { $0.place == candidate.place }
    }
    let isDoubtful =
      switch kind(of: near[0].place) {
      case .settlement where !isSeat(near[0].place):
        self.isDoubtful(
          near[0], next: candidates.first { $0.place != near[0].place }?.likeness ?? 0, scope)
      case let kind: !isLocal(scope) && !kind.isArea && top < Likeness.town
      }
    return withoutProvince(
      Finding(
        hits: near.map { Finding.Hit(place: $0.place, match: .fuzzy, score: $0.likeness * 0.95) },
        others: others.map(\.place), isDoubtful: isDoubtful || top < accepted))
  }

  /// A name with one word more than any that is known: `Jelga Khwaja Hejran`.
  ///
  /// Two words and five consonants that fit are no chance. One word that fits is: it is told as
  /// doubtful, and only where the area around is known. A word that is a place of its own, or that
  /// parts a village from the next, makes it another name. What is no name at all, «Khwaja Ghar highway», leaves
  /// no more than a hint.
  func partial(_ name: FoldedName, _ scope: ToponymScope, as text: String) -> Finding {
    guard !name.isEmpty, name.wordCount > 1, AdministrativeWords.read(name) == nil else {
      return Finding()
    }
    let all = 0..<name.wordCount
    var found: [SoundSection.Candidate] = []
    var isNoun = false
    for (rest, word) in [(all.dropFirst(), all.prefix(1)), (all.dropLast(), all.suffix(1))] {
      if let doubled = twiceNamed(name, rest, word, scope) { return doubled }
      guard index.entry(name, word) == nil, !PartingWords.contains(name, word) else {
        continue
      }
      let isLong =
        rest.count > 1
        && SoundForm(name, rest).skeleton.count >= Likeness.fewestInPart
      guard isLong || isLocal(scope) else { continue }
      let areas = index.candidates(name, rest, least: Likeness.part) { place in
        kind(of: place).isArea && allows(place, scope)
      }
      if !areas.isEmpty,
        CommonNouns.contains(name, word) || text.hasSmallWord(atStart: word.contains(0))
      {
        isNoun = true
      }
      found += areas.map { candidate in
        var lesser = candidate
        lesser.likeness *= isLong ? Likeness.part : Likeness.doubtfulPart
        return lesser
      }
    }
    guard let best = found.max(by: { $0.likeness < $1.likeness }) else { return Finding() }
    let different = Set(found.map(\.place))
    return Finding(
      hits: different.map { place in
        let likeness = found.filter { $0.place == place }.map(\.likeness).max() ?? 0
        return Finding.Hit(place: place, match: .fuzzy, score: likeness * 0.95)
      }.sorted(), isDoubtful: isNoun || best.likeness < Likeness.part * Likeness.part)
  }

  /// The one area of which both parts of a name are names: `Bano Andarab`, `Firoz Koh Chaghcharan`.
  private func twiceNamed(
    _ name: FoldedName, _ rest: Range<Int>, _ word: Range<Int>, _ scope: ToponymScope
  ) -> Finding? {
    func areas(_ words: Range<Int>) -> [SoundSection.Candidate] {
      index.candidates(name, words, least: Likeness.part) { place in
        kind(of: place).isArea && allows(place, scope)
      }
    }
    let others = areas(word)
    if others.isEmpty { return nil }
    let both = areas(rest).filter { candidate in
      others.contains { $0.place == candidate.place }
    }
    // Both parts must be different names: «Khost Khost» says nothing twice.
    guard both.count == 1, let area = both.first,
      SoundForm(name, rest).skeleton != SoundForm(name, word).skeleton
    else { return nil }
    return Finding(
      hits: [Finding.Hit(place: area.place, match: .fuzzy, score: area.likeness * 0.95)])
  }

  /// Adds the areas that a known name nearly is, where the name is known only as a village's.
  func withRivals(_ known: Finding, _ name: FoldedName, _ scope: ToponymScope) -> Finding {
    guard scope.kind == nil, known.hits.allSatisfy({ kind(of: $0.place) == .settlement }) else {
      return known
    }
    // «Rustaq city» is the town and nothing else; «Shahr-e Buzurg» may be all of the name.
    guard
      index.entry(name, 0..<name.wordCount) != nil || AdministrativeWords.read(name) == nil
    else { return known }
    let candidates = index.candidates(
      name, 0..<name.wordCount, least: Likeness.rivalAround
    ) { place in
      kind(of: place).isArea && allows(place, scope)
    }
    // The town of the district that nearly has its name: then the district is meant.
    func isAround(_ area: Int) -> Bool {
      known.hits.allSatisfy { self.place($0.place, liesIn: area) }
    }
    let rivals = withoutProvince(
      Finding(
        hits: candidates.filter { $0.likeness >= Likeness.rival || isAround($0.place) }
          .map { Finding.Hit(place: $0.place, match: .fuzzy, score: $0.likeness) })
    ).hits
    var joined = known
    for rival in rivals {
      // Across a border it may as well be the village.
      let isSame =
        rivals.count == 1 && rival.score >= Likeness.same
        && known.hits.allSatisfy {
          lineage(of: $0.place).country == lineage(of: rival.place).country
        }
      if isSame || (kind(of: rival.place) == .district && isAround(rival.place)) {
        return Finding(
          hits: [
            Finding.Hit(place: rival.place, match: .fuzzy, score: rival.score * 0.95)
          ], others: known.hits.map(\.place))
      }
      joined.hits.append(
        Finding.Hit(place: rival.place, match: .fuzzy, score: rival.score * 0.95))
    }
    return joined
  }
}
