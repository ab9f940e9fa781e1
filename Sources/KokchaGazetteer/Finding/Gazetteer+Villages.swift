import KokchaBytes
import KokchaGazetteerIndex

/// Villages, of which nearly every name is that of several: a certain answer must be a right one.
///
/// Most of them stand in the wide index alone, by name and point. What is asked here of the ground's villages is
/// asked of them too.
extension Gazetteer {
  /// Whether a settlement is no more than a village: the seat of no area, and in no list of cities.
  ///
  /// Only of Afghanistan are all villages known.
  func isVillage(_ place: Int) -> Bool {
    guard kind(of: place) == .settlement, isAfghan(place) else { return false }
    if place >= WideIndex.firstNumber { return wide.isVillage(place) }
    if place >= firstOwn { return false }
    return !isSeat(place) && wide.place(coded: id(of: place)) == nil
  }

  func isAfghan(_ place: Int) -> Bool {
    isHome(place) && country(of: place) == "AFG"
  }

  /// The Afghan settlements that the wide index has by some words of a name.
  func listedSettlements(
    _ name: FoldedName, _ words: Range<Int>, _ scope: ToponymScope, as text: String
  ) -> [Int] {
    if let kind = scope.kind, kind != .settlement { return [] }
    return wide.places(named: name, words, as: text.utf8.span).map(\.place).filter {
      kind(of: $0) == .settlement && isAfghan($0)
    }
  }

  /// Whether a scope leaves no more than some provinces or districts, or what is near a point.
  func isLocal(_ scope: ToponymScope) -> Bool {
    scope.point != nil
      || scope.areas.contains { areas in
        !areas.isEmpty && areas.allSatisfy { kind(of: $0) != .country }
      }
  }

  /// Whether a scope names the district.
  func namesDistrict(_ scope: ToponymScope) -> Bool {
    scope.areas.contains { areas in
      !areas.isEmpty && areas.allSatisfy { kind(of: $0) == .district }
    }
  }

  // MARK: By their letters

  /// What is left to be sure of where a name was found by its letters.
  ///
  /// - Parameters:
  ///   - finding: what was found.
  ///   - name: the name.
  ///   - words: its words without those that tell a kind.
  ///   - scope: where it was looked for.
  /// - Returns: the same places, or fewer, or more; doubtful where one village is not enough to be sure of.
  func judged(
    _ finding: Finding, _ name: FoldedName, _ words: Range<Int>, _ scope: ToponymScope
  ) -> Finding {
    var judged = withVillages(withoutAliases(finding, name, words), name, words, scope)
    guard judged.hits.count == 1, let village = judged.hits.first?.place, isVillage(village) else {
      return judged
    }
    // «Musa Qishlaq» is not Musa, whatever the table calls the one.
    let isWhole = words == 0..<name.wordCount || hasName(village, name)
    judged.isDoubtful =
      (!isWhole && PartingWords.stand(in: name, outside: words))
      || (!isLocal(scope) && !Likeness.isUncommon(name, words))
    return judged
  }

  /// Without districts of which a name is but another, where a province has it as its own: «Khost» is not
  /// Khost wa Fereng.
  private func withoutAliases(
    _ finding: Finding, _ name: FoldedName, _ words: Range<Int>
  ) -> Finding {
    let provinces = finding.hits.map(\.place).filter {
      kind(of: $0) == .province && isOwnName($0, name, words)
    }
    guard provinces.count == 1, let province = provinces.first else { return finding }
    let central = centralDistrict(of: province)
    var narrowed = finding
    narrowed.hits.removeAll { hit in
      guard kind(of: hit.place) == .district, hit.place != central else { return false }
      if central == nil, lineage(of: hit.place).province == province { return false }
      return !isOwnName(hit.place, name, words)
    }
    narrowed.others += finding.hits.map(\.place).filter { place in
      !narrowed.hits.contains { $0.place == place }
    }
    return withoutProvince(narrowed)
  }

  /// With the villages of a name that is but another of a district's: «Alikhel» is the seat of Jaji, and a dozen
  /// villages elsewhere.
  private func withVillages(
    _ finding: Finding, _ name: FoldedName, _ words: Range<Int>, _ scope: ToponymScope
  ) -> Finding {
    guard finding.hits.count == 1, let hit = finding.hits.first, !isLocal(scope),
      kind(of: hit.place) == .district,
      !isOwnName(hit.place, name, words, least: Likeness.hardlyOwnName),
      !finding.others.contains(where: { kind(of: $0) == .province })
    else { return finding }
    let villages = finding.others.filter { isVillage($0) && !place($0, liesIn: hit.place) }
    var wider = finding
    wider.hits += villages.map { Finding.Hit(place: $0, match: .folded, score: hit.score) }
    wider.others.removeAll { villages.contains($0) }
    return wider
  }

  /// Whether a place is on record by all words of a name.
  private func hasName(_ place: Int, _ name: FoldedName) -> Bool {
    if isOnGround(place) {
      return index.entry(name, 0..<name.wordCount).map {
        index.places(named: $0).contains(place)
      } ?? false
    }
    let own = FoldedName(self.name(of: place))
    return own.key(0..<own.wordCount) == name.key(0..<name.wordCount)
  }

  /// Whether a name only spells an area's own, rather than being another of its names.
  func isOwnName(
    _ area: Int, _ name: FoldedName, _ words: Range<Int>, least: Double = Likeness.ownName
  ) -> Bool {
    let own = FoldedName(self.name(of: area))
    return SoundDistance.likeness(
      SoundForm(name, words), SoundForm(own, 0..<own.wordCount), least: least) >= least
  }

  // MARK: By their sounds

  /// Whether a village that sounds like a name is too far from it to be taken for it.
  ///
  /// - Parameters:
  ///   - village: the most alike.
  ///   - next: how alike the next place is; 0 where there is none.
  ///   - scope: where it was looked for.
  /// - Returns: true unless the district is named, or the province and score and lead are high.
  func isDoubtful(
    _ village: SoundSection.Candidate, next: Double, _ scope: ToponymScope
  ) -> Bool {
    if namesDistrict(scope) { return false }
    return !isLocal(scope) || village.likeness < Likeness.villageInProvince
      || village.likeness - next < Likeness.villageLead
  }

  /// The villages of the provinces that a scope names whose names sound like some words, beyond the tables.
  func soundingVillages(
    _ name: FoldedName, _ words: Range<Int>, least: Double, _ scope: ToponymScope
  ) -> [SoundSection.Candidate] {
    if let kind = scope.kind, kind != .settlement { return [] }
    var provinces: [Int] = []
    for area in scope.areas.joined() {
      if let province = lineage(of: area).province, !provinces.contains(province) {
        provinces.append(province)
      }
    }
    return provinces.flatMap { province in
      villageSounds.index(of: province, wide) { lineage(of: $0).province }
        .candidates(name, words, least: least) { allows($0, scope) }
    }
  }
}
