import KokchaBytes
public import KokchaGazetteerIndex
public import KokchaModel

extension Gazetteer {
  /// The places that a name or code may mean.
  ///
  /// A district and a town in it often share a name: the bare name means the district, and
  /// `Rustaq city` or «شهر رستاق» the town, in any spelling of either. A province or country may be
  /// named with it: `Baharak, Badakhshan`, `Takhar / Rustaq`, `Surubi (Kabul)`. What no table spells
  /// so is compared by its sounds, in Latin, Cyrillic and Perso-Arabic letters alike. A code names its scheme, `fips:AF26`; without one it is looked for in
  /// all of them, save that two letters and digits are always a P-code.
  ///
  /// - Parameters:
  ///   - toponym: a name in any script, an id or a code.
  ///   - context: an id, code or name of the area in which the place must lie, or which it must be.
  ///   - kind: what the place must be; anything where nil.
  ///   - point: where the place must be near: in the same district, or at most 30 km away.
  /// - Returns: the one place, the several that cannot be told apart, or none.
  public func find(
    _ toponym: String, in context: String? = nil, kind: PlaceKind? = nil,
    near point: Coordinate? = nil
  ) -> ToponymAnswer {
    var scope = ToponymScope(kind: kind, point: point)
    if let context { scope.areas.append(areas(context)) }
    return answer(toponym, finding(toponym, scope))
  }

  func answer(_ toponym: String, _ finding: Finding) -> ToponymAnswer {
    ToponymAnswer(
      query: toponym, status: finding.status, candidates: finding.hits.map { candidate($0) },
      others: finding.others.map { id(of: $0) })
  }

  private func candidate(_ hit: Finding.Hit) -> ToponymCandidate {
    ToponymCandidate(
      place: record(of: hit.place), match: hit.match, score: hit.score,
      province: province(of: hit.place), district: district(of: hit.place),
      borderReach: borderReach(ofPlace: hit.place))
  }

  /// The countries, provinces and districts that a name or code may mean around something else.
  ///
  /// Codes of ISO 3166-1 are among them, and short names of countries as a column of countries may have.
  package func areas(named toponym: String) -> ToponymAnswer {
    answer(toponym, Finding(hits: areaHits(toponym)))
  }

  /// The areas that a name or code may mean: countries, provinces and districts.
  func areas(_ toponym: String) -> [Int] { areaHits(toponym).map(\.place) }

  /// The areas that a name or code may mean, and how they were found.
  func areaHits(_ toponym: String, _ around: [[Int]] = []) -> [Finding.Hit] {
    let scope = ToponymScope(areas: around)
    let found = finding(toponym, scope)
    let hits = found.likely.filter { kind(of: $0.place).isArea }
    if !hits.contains(where: { $0.match != .fuzzy }) {
      let abroad = areasAbroad(toponym, scope)
      if !abroad.isEmpty { return abroad }
    }
    // Around something else «Kunduz» is the province as well as the district of that name, in any spelling.
    let isBare = AdministrativeWords.read(FoldedName(toponym)) == nil
    return hits
      + hits.compactMap { hit in
        guard let province = lineage(of: hit.place).province, province != hit.place,
          found.others.contains(province)
            || (isBare && namesakeProvince(of: hit.place) == province)
        else { return nil }
        return Finding.Hit(place: province, match: hit.match, score: hit.score)
      }
  }

  /// What is made of a name or code in a scope.
  func finding(_ toponym: String, _ scope: ToponymScope) -> Finding {
    let text = toponym.trimmed
    let bytes = text.utf8.span
    // A code is its place's: it never stands for another of the same name.
    var literally = scope
    literally.namesTown = true
    literally.namesProvince = true
    if bytes.colon != nil {
      // An id is its place's alone, even where the code also stands beside another place.
      if let place = index.place(withID: bytes) {
        let found = settle([place], literally) { _ in .code }
        if !found.hits.isEmpty { return found }
      }
      let coded = settle(index.places(coded: bytes), literally) { _ in .code }
      if !coded.hits.isEmpty { return coded }
      if let place = wide.place(coded: text), allows(place, scope) {
        return Finding(hits: [.init(place: place, match: .code, score: ToponymMatch.code.score)])
      }
    }
    let name = FoldedName(text)
    if isAbroad(scope) {
      let abroad = abroad(name, scope, as: text)
      if !abroad.hits.isEmpty { return withinContext(abroad, name, scope, as: text) }
      let parts = ToponymParts(text)
      let found = parts.texts.count > 1 ? finding(inParts: text, parts, scope) : Finding()
      return found.hits.isEmpty ? claimed(name, scope, as: text) : found
    }
    let known = known(name, scope, as: text)
    if !known.hits.isEmpty {
      return withRivalTowns(withRivals(known, name, scope), name, scope, as: text)
    }
    if let centre = centre(name, scope, as: text) { return centre }
    let bare = settle(index.places(bareCode: bytes), literally) { _ in .code }
    if !bare.hits.isEmpty { return bare }
    // What the ground has by its letters goes before the world, and the world before what only sounds alike.
    let abroad = abroad(name, scope, as: text)
    let parts = ToponymParts(text)
    if parts.texts.count > 1 {
      // «Democratic Republic of the Congo» is one name.
      return abroad.hits.isEmpty ? finding(inParts: text, parts, scope) : abroad
    }
    if !abroad.hits.isEmpty {
      return withoutSmallTowns(withSounding(abroad, name, scope, as: text), name, scope)
    }
    for parts in ToponymParts.byKinds(text) {
      let found = finding(parts, scope)
      if !found.hits.isEmpty { return found }
    }
    if let found = besides(name, scope) { return found }
    var sounding = sounding(name, scope)
    if sounding.hits.isEmpty { return partial(name, scope, as: text) }
    // «Farkhor» in Takhar may be Farkhar, or a mistake about where Farkhor lies: a district that has
    // the very name elsewhere is not overruled by one that only sounds like it.
    if knownPlaces(name).contains(where: { kind(of: $0) == .district }) {
      sounding.isDoubtful = true
    }
    return sounding
  }

  /// What is made of a text in several parts; those that marks part go before those that words do, for «of» may be a
  /// part of a name: «Goma, Democratic Republic of the Congo».
  private func finding(
    inParts text: String, _ parts: ToponymParts, _ scope: ToponymScope
  ) -> Finding {
    let marked = ToponymParts(text, atWords: false)
    if (2..<parts.texts.count).contains(marked.texts.count) {
      let found = finding(marked, scope)
      if !found.hits.isEmpty { return found }
    }
    return finding(parts, scope)
  }

  // MARK: Names of the tables

  /// The places of which a table has the name, if only after folding.
  func known(_ name: FoldedName, _ scope: ToponymScope, as text: String) -> Finding {
    var scope = scope
    // «Rustaq city» is the town even though the bare name means the district.
    let told = told(name)
    scope.namesTown = told?.kind == .settlement
    scope.namesProvince = told?.kind == .province
    var found = knownPlaces(name)
    let words = told?.words ?? 0..<name.wordCount
    for place in found {
      let district =
        kind(of: place) == .district ? place : scope.namesTown ? nil : namesake(of: place)
      guard let district else { continue }
      for other in namesakes(of: district, spelt: name, words) where !found.contains(other) {
        found.append(other)
      }
    }
    for part in told.map({ [0..<name.wordCount, $0.words] }) ?? [words]
    where part == words || !(told?.isLoose ?? false) || found.isEmpty {
      for place in listedSettlements(name, part, scope, as: text) where !found.contains(place) {
        // «Parwan province» is no village called Parwan.
        if let told, part == told.words, !self.words(told, mayMean: place) { continue }
        found.append(place)
      }
    }
    let (seats, seatless) = told.map { self.seats(name, $0, scope) } ?? ([], [])
    if told?.isSeat == true, !seats.isEmpty {
      found = []
      scope.namesTown = true
    }
    for seat in seats where !found.contains(seat) { found.append(seat) }
    var finding = settle(found, scope) { match(text, $0) }
    finding.prefer { seats.contains($0.place) }
    finding.hits += seatless.map {
      Finding.Hit(place: $0, match: .folded, score: ToponymMatch.folded.score)
    }
    return judged(finding, name, words, scope)
  }

  func knownPlaces(_ name: FoldedName) -> [Int] {
    guard !name.isEmpty else { return [] }
    var found = index.entry(name, 0..<name.wordCount).map { index.places(named: $0) } ?? []
    guard let bare = told(name), !bare.isLoose || found.isEmpty else { return found }
    add(bare, of: name, to: &found)
    if found.isEmpty, bare.mayBeLooser,
      let looser = AdministrativeWords.read(name, loosely: true)
    {
      add(looser, of: name, to: &found)
    }
    return found
  }

  /// What the words beside a name tell: read from one end alone where only so a name of the tables is left, as
  /// «ولسوالی میدان شهر» is the district of Maidan Shahr.
  func told(_ name: FoldedName) -> AdministrativeWords.Reading? {
    guard let first = AdministrativeWords.read(name) else { return nil }
    if index.entry(name, first.words) != nil { return first }
    for end in [AdministrativeWords.End.back, .front] {
      if let other = AdministrativeWords.read(name, at: end), other.words != first.words,
        index.entry(name, other.words) != nil
      {
        return other
      }
    }
    return first
  }

  /// Adds the places that have the name which a reading left, or the first known form of it.
  private func add(
    _ bare: AdministrativeWords.Reading, of name: FoldedName, to found: inout [Int]
  ) {
    func add(_ entry: Int?) {
      guard let entry else { return }
      for place in index.places(named: entry) {
        if let meant = meant(by: bare, of: place), !found.contains(meant) { found.append(meant) }
      }
    }
    add(index.entry(name, bare.words))
    if !found.isEmpty { return }
    for form in BareForms(name, bare) {
      add(index.entry(form, 0..<form.wordCount))
      if !found.isEmpty { return }
    }
  }

  /// What a word for areas makes of a place that has the name beside it: the place itself, or the district or province
  /// that is called as it, since a spelling of a town's name is one of its district's: `Imam Saheb district`.
  private func meant(by told: AdministrativeWords.Reading, of place: Int) -> Int? {
    if words(told, mayMean: place) { return place }
    return [namesake(of: place), centralDistrict(of: place), namesakeProvince(of: place)]
      .compactMap(\.self).first { words(told, mayMean: $0) }
  }

  private func match(_ text: String, _ place: Int) -> ToponymMatch {
    if name(of: place) == text { return .exact }
    return isOnGround(place) && index.hasName(place, text) ? .alias : .folded
  }

  /// Which of some places a scope leaves, and which of these are meant.
  ///
  /// Areas and rivers come before towns and villages: the bare name of a district and a village means
  /// the district. An area that is the context itself gives way to an area in it.
  private func settle(
    _ found: [Int], _ scope: ToponymScope, _ match: (Int) -> ToponymMatch
  ) -> Finding {
    if found.isEmpty { return Finding() }
    var inside: [Int] = []
    if scope.kind == .province {
      for place in found {
        if let province = namesakeProvince(of: place), !found.contains(province),
          !inside.contains(province), allows(province, scope)
        {
          inside.append(province)
        }
      }
    }
    for place in found where allows(place, scope) {
      inside.append(place)
      // A name that is recorded for the seat alone is its district's as well.
      if !scope.namesTown, let district = namesake(of: place), !found.contains(district),
        !inside.contains(district), allows(district, scope)
      {
        inside.append(district)
      }
      // And «Herāt», recorded for the province alone, is the district of that name as well.
      if !scope.namesProvince, let district = centralDistrict(of: place), !found.contains(district),
        !inside.contains(district), allows(district, scope)
      {
        inside.append(district)
      }
    }
    if inside.count > 1, !scope.areas.isEmpty {
      let proper = inside.filter { place in
        kind(of: place).isArea && !scope.areas.contains { $0.contains(place) }
      }
      if !proper.isEmpty {
        inside.removeAll { place in scope.areas.contains { $0.contains(place) } }
      }
    }
    let leading = inside.filter { kind(of: $0).leads }
    let meant = leading.isEmpty ? inside : leading
    let finding = Finding(
      hits: meant.map { place in
        let match = match(place)
        return Finding.Hit(place: place, match: match, score: match.score)
      }.sorted(), others: leading.isEmpty ? [] : inside.filter { !kind(of: $0).leads })
    return withoutProvince(finding)
  }

  /// A district that shares its name with its province is meant by the bare name, as a district is
  /// that shares it with its town; the province is told beside it.
  func withoutProvince(_ finding: Finding) -> Finding {
    guard finding.hits.count == 2,
      let province = finding.hits.first(where: { kind(of: $0.place) == .province })?.place,
      let district = finding.hits.first(where: { kind(of: $0.place) == .district }),
      lineage(of: district.place).province == province
    else { return finding }
    var narrowed = finding
    narrowed.hits = [district]
    narrowed.others.append(province)
    return narrowed
  }

  /// The district that a town is the seat of and shares its name with.
  func namesake(of place: Int) -> Int? {
    guard kind(of: place) == .settlement, let district = lineage(of: place).district,
      seat(of: district) == place, soundAlike(place, district)
    else { return nil }
    return district
  }

  /// The province that is called as its capital, or as the district around that, where a place is one of these.
  func namesakeProvince(of place: Int) -> Int? {
    guard kind(of: place) == .district || kind(of: place) == .settlement, isOnGround(place),
      let province = lineage(of: place).province,
      centralDistrict(of: province) == place || seat(of: province) == place,
      soundAlike(place, province)
    else { return nil }
    return province
  }

  /// The other districts of a district's name, where `words` of a name only spell that differently.
  ///
  /// «Faīẕābād» is recorded for the seat of one of the two districts called Fayzabad; it is how the
  /// other is spelt as well.
  func namesakes(of district: Int, spelt name: FoldedName, _ words: Range<Int>) -> [Int] {
    let shared = FoldedName(self.name(of: district))
    guard soundAlike(SoundForm(name, words), SoundForm(shared, 0..<shared.wordCount)) else {
      return []
    }
    return knownPlaces(shared).filter { $0 != district && kind(of: $0) == .district }
  }

  /// Whether two places have one name, but for its romanisation.
  private func soundAlike(_ place: Int, _ other: Int) -> Bool {
    if name(of: place) == name(of: other) { return true }
    let (left, right) = (FoldedName(name(of: place)), FoldedName(name(of: other)))
    return soundAlike(
      SoundForm(left, 0..<left.wordCount), SoundForm(right, 0..<right.wordCount))
  }

  private func soundAlike(_ form: SoundForm, _ other: SoundForm) -> Bool {
    SoundDistance.alike.between(form, other, limit: 31) < 31
  }

  /// Whether a place lies in a scope.
  func allows(_ place: Int, _ scope: ToponymScope) -> Bool {
    if let kind = scope.kind, self.kind(of: place) != kind { return false }
    if let told = scope.told, !words(told, mayMean: place) { return false }
    for areas in scope.areas
    where !areas.contains(where: {
      self.place(place, liesIn: $0) || (scope.takesClaims && claims($0, place))
    }) {
      return false
    }
    guard let point = scope.point else { return true }
    return isNear(place, point)
  }

  private func isNear(_ place: Int, _ point: Coordinate) -> Bool {
    if let area = areaIndex(at: point), self.place(area, liesIn: place) { return true }
    guard let own = coordinate(of: place) else { return kind(of: place).isArea }
    return LocalPlane(at: point).distance(to: own)
      < ToponymScope.nearby + (radius(ofPlace: place) ?? 0)
  }
}

extension PlaceKind {
  /// Whether a bare name means such a place rather than a town or village of that name.
  fileprivate var leads: Bool { isArea || self == .river }
}
