import KokchaGazetteerIndex
import KokchaModel

extension Gazetteer {
  /// What is made of a name in several parts.
  ///
  /// The rest are areas around the first, `Baharak, Badakhshan`, or all others are areas around the
  /// last, `Takhar / Rustaq`. A part in brackets may also be another name of the same place, or a
  /// note. An area that is not known here may well have a place of that name, too: then there is
  /// no answer.
  func finding(_ parts: ToponymParts, _ scope: ToponymScope) -> Finding {
    if let seat = seat(parts, scope) { return seat }
    let areas = parts.texts.map { self.areaHits($0) }
    if goInward(areas),
      let found = finding(parts.texts[parts.texts.count - 1], within: areas.dropLast(), scope)
    {
      return found
    }
    if let found = finding(parts.texts[0], within: areas.dropFirst(), scope) { return found }
    if let found = finding(parts.texts[parts.texts.count - 1], within: areas.dropLast(), scope) {
      return found
    }
    guard parts.marks.allSatisfy({ $0 == .bracket }) else { return Finding() }
    let joined = finding(parts.texts.joined(separator: " "), scope)
    if joined.status == .match { return joined }
    guard parts.texts.count == 2 else { return Finding() }
    var (outside, inside) = (finding(parts.texts[0], scope), finding(parts.texts[1], scope))
    // «Baharak (Badakhshan)» in Takhar, «Kandahar (India)»: one of the two is a mistake.
    if isElsewhere(areas[1], than: outside.hits) || isForeignArea(parts.texts[1]) {
      return Finding()
    }
    if inside.hits.isEmpty {
      outside.isDoubtful = outside.isDoubtful || isQualifying(parts.texts[1])
      return outside
    }
    if outside.hits.isEmpty {
      // «Dado (Zana Khan)» is a place there that nobody knows, rather than another name of it.
      inside.isDoubtful = true
      return inside
    }
    let common = outside.hits.filter { hit in inside.hits.contains { $0.place == hit.place } }
    if !common.isEmpty { return Finding(hits: common) }
    // Two names of two places.
    return Finding(hits: (outside.hits + inside.hits).sorted())
  }

  /// Whether what stands in brackets behind a name leaves it open whether that is the place: `Rustaq (or Darqad)`,
  /// `Gao (Ansongo cercle)`, which is an area that nobody knows.
  ///
  /// A quarter with a number is one of the place's.
  private func isQualifying(_ text: String) -> Bool {
    let name = FoldedName(text)
    if QualifyingWords.stand(in: name) { return true }
    guard let told = AdministrativeWords.read(name), let sense = told.sense, sense != .city,
      sense != .village
    else { return false }
    return !told.words.allSatisfy { QualifyingWords.isNumber($0, of: name) }
  }

  /// The town that is named twice, by its name and as a seat: `Taloqan, capital of Takhar`.
  private func seat(_ parts: ToponymParts, _ scope: ToponymScope) -> Finding? {
    guard parts.texts.count == 2 else { return nil }
    for (text, other) in [(1, 0), (0, 1)] {
      guard told(FoldedName(parts.texts[text]))?.isSeat == true else { continue }
      let seat = finding(parts.texts[text], scope)
      guard seat.status == .match, let town = seat.hits.first?.place, isSeat(town) else { continue }
      let named = finding(
        parts.texts[other], ToponymScope(areas: [[lineage(of: town).parent ?? town]]))
      if named.hits.contains(where: { $0.place == town || self.seat(of: $0.place) == town }) {
        return seat
      }
    }
    return nil
  }

  /// Whether the first part names the province or country, by its letters, of the area that the last one names:
  /// «Nuristan / Nurgaram» is no village called Nuristan.
  private func goInward(_ areas: [[Finding.Hit]]) -> Bool {
    guard let first = areas.first, let last = areas.last else { return false }
    return first.contains { outer in
      outer.match != .fuzzy
        && (kind(of: outer.place) == .province || kind(of: outer.place) == .country)
        && last.contains {
          $0.match != .fuzzy && $0.place != outer.place && place($0.place, liesIn: outer.place)
        }
    }
  }

  /// Whether a text names provinces or countries by their letters in which none of some places lies.
  private func isElsewhere(_ areas: [Finding.Hit], than found: [Finding.Hit]) -> Bool {
    let wider = areas.filter { hit in
      hit.match != .fuzzy && (kind(of: hit.place) == .province || kind(of: hit.place) == .country)
    }
    return !wider.isEmpty
      && !found.contains { hit in wider.contains { place(hit.place, liesIn: $0.place) } }
  }

  /// Whether a text names a country beyond the tables.
  private func isForeignArea(_ text: String) -> Bool {
    let name = FoldedName(text)
    guard !name.isEmpty else { return false }
    return wide.places(named: name, 0..<name.wordCount, as: text.utf8.span).contains {
      !isOnGround($0.place) && kind(of: $0.place) == .country && !$0.isWeak
    }
  }

  /// What is made of a name in all of some areas; nil where one of them is not known, or none of them
  /// has it.
  ///
  /// It is no surer than an area that was only found by its sounds.
  private func finding(
    _ name: String, within areas: ArraySlice<[Finding.Hit]>, _ scope: ToponymScope
  ) -> Finding? {
    if areas.contains(where: \.isEmpty) { return nil }
    var inner = scope
    inner.areas += areas.map { $0.map(\.place) }
    var found = finding(name, inner)
    if found.hits.isEmpty { return nil }
    for area in areas where area.allSatisfy({ $0.match == .fuzzy }) {
      let surest = area.map(\.score).max() ?? 0
      for index in found.hits.indices {
        found.hits[index].match = .fuzzy
        found.hits[index].score = min(found.hits[index].score, surest)
      }
    }
    return found
  }

  /// A name beside its province's without a mark between them: `Surubi Kabul`, «ولسوالی رستاق تخار».
  ///
  /// Not where all of it sounds the same as an area: `Maydan Wardak` is the province Maidan Wardak.
  func besides(_ name: FoldedName, _ scope: ToponymScope) -> Finding? {
    if let found = besides(name, 0..<name.wordCount, scope) {
      let whole = sounding(name, scope)
      if whole.status == .match, let best = whole.hits.first, kind(of: best.place).isArea,
        best.score >= Likeness.same * 0.95
      {
        return whole
      }
      return found
    }
    guard let told = AdministrativeWords.read(name), told.sense != nil else { return nil }
    var inner = scope
    inner.told = told
    return besides(name, told.words, inner)
  }

  private func besides(
    _ name: FoldedName, _ all: Range<Int>, _ scope: ToponymScope
  ) -> Finding? {
    guard all.count > 1 else { return nil }
    for count in 1...min(3, all.count - 1) {
      for (area, rest) in [
        (all.suffix(count), all.dropLast(count)), (all.prefix(count), all.dropFirst(count)),
      ] {
        guard let entry = index.entry(name, area) else { continue }
        let provinces = index.places(named: entry).filter { kind(of: $0) == .province }
        // «ولایت تخار» is a province and no village in it; nor is «Baghlan-e Kohna», old Baghlan.
        guard !provinces.isEmpty, !AdministrativeWords.consist(rest, of: name),
          !rest.allSatisfy({ PartingWords.contains(name, $0..<$0 + 1) || name.isShort($0) })
        else { continue }
        var inner = scope
        inner.areas.append(provinces)
        var found = sounding(name, rest, inner)
        if found.hits.isEmpty { continue }
        let recorded = index.entry(name, rest).map { index.places(named: $0) } ?? []
        for index in found.hits.indices where recorded.contains(found.hits[index].place) {
          found.hits[index].match = .folded
          found.hits[index].score = ToponymMatch.folded.score
        }
        return found
      }
    }
    return nil
  }
}

extension FoldedName {
  /// Whether a word has one letter or two, as what links others: «-e», «de», «و».
  fileprivate func isShort(_ word: Int) -> Bool { range(word..<word + 1).count <= 2 }
}
