import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

/// The words of a place's row, as text.
struct PlaceWords {
  var identifier: String
  var verbatim: String
  var admin1: String
  var admin1Code: String
  var admin2: String
  var admin2Code: String
  var country: String
  var iso2: String
  var iso3: String

  init(_ row: PlaceRow, _ text: [UInt8]) {
    identifier = text.string(row.identifier).trimmed
    verbatim = text.string(row.verbatim).trimmed
    admin1 = text.string(row.admin1).trimmed
    admin1Code = text.string(row.admin1Code).trimmed
    admin2 = text.string(row.admin2).trimmed
    admin2Code = text.string(row.admin2Code).trimmed
    country = text.string(row.country).trimmed
    iso2 = text.string(row.iso2).trimmed
    iso3 = text.string(row.iso3).trimmed
  }

  /// What names the place, as the row writes it.
  func text(_ subject: PlaceSubject) -> String {
    switch subject {
    case .identifier: identifier
    case .verbatim: verbatim
    case .admin2: admin2.isEmpty ? admin2Code : admin2
    case .admin1: admin1.isEmpty ? admin1Code : admin1
    case .country: country.isEmpty ? iso3.isEmpty ? iso2 : iso3 : country
    }
  }

  /// What stands in one of the columns of countries.
  func text(ofCountry field: Field) -> String {
    switch field {
    case .countryISO2: iso2
    case .countryISO3: iso3
    default: country
    }
  }

  /// The widest area in which the row says that its place lies.
  var widestArea: String {
    for text in [admin1, admin1Code, admin2, admin2Code] where !text.isEmpty { return text }
    return ""
  }
}

extension Gazetteer {
  /// What the words of a row mean.
  ///
  /// A code that names its scheme settles it. Else the name is looked for in what admin1 and admin2
  /// state; the wider of them must be known here, for a place of the name in another province is
  /// not the one meant. An admin2 that is not known is passed over where admin1 is known. Without
  /// a name, admin2 or admin1 is the place itself.
  ///
  /// - Parameters:
  ///   - words: what the row says.
  ///   - names: what names of areas were taken for before.
  ///   - defaultArea: where names are looked up when the row says no more.
  /// - Returns: what the gazetteer makes of it.
  func read(
    _ words: PlaceWords, _ names: inout AreaNames, within defaultArea: Int? = nil
  ) -> PlaceReading {
    var reading = PlaceReading()
    reading.country = statedCountry(words)
    switch reading.country {
    case .unknown, .contradictory:
      // A row of a state that nobody knows is placed in none.
      reading.subject = .country
      reading.outcome = .unknownCountry
      return reading
    case .unstated, .known: break
    }
    let around = surroundings(reading.country, words, defaultArea)
    if case .unstated = reading.country, !around.isEmpty {
      reading.defaultArea = around.last?.first
    }
    reading.namesState = !around.isEmpty || namesState(words.verbatim)
    let provinces = stated(words.admin1, words.admin1Code, .province, around, &names)
    var districts = stated(words.admin2, words.admin2Code, .district, around, &names)
    reading.province = StatedArea(provinces)
    reading.district = StatedArea(districts)
    var named: Finding.Hit?
    if !words.identifier.isEmpty {
      reading.subject = .identifier
      let found = coded(words.identifier)
      reading.outcome = found.isEmpty ? unknownCode(words.identifier) : outcome(found)
      if case .known(let states) = reading.country,
        case .match(let place) = reading.outcome,
        !states.contains(where: { self.place(place, liesIn: $0) })
      {
        reading.contradiction = .country
        reading.outcome = .unknownCountry
        return reading
      }
      if case .match(let place) = reading.outcome {
        reading.found = PlaceReading.Match(
          .code, Finding.Hit(place: place, match: .code, score: ToponymMatch.code.score))
        reading.contradiction = contradiction(of: place, words, reading)
        // Whatever the names sound like, nothing was read from them.
        return reading
      }
    } else {
      reading.subject =
        if !words.verbatim.isEmpty {
          .verbatim
        } else if case .unstated = reading.district {
          .admin1
        } else {
          .admin2
        }
      reading.outcome = outcome(of: words, reading, around, &named, &names)
      if case .none = reading.outcome, reading.subject != .admin1 {
        var name = words.text(reading.subject)
        if reading.subject == .verbatim {
          let stated = [provinces, districts].compactMap { $0?.map(\.place) }
          switch surroundings(
            namedIn: name, around + stated, isDistrictStated: districts != nil, &names)
          {
          case .district(let district, let unknown)?:
            name = unknown
            districts = [district]
            reading.district = StatedArea(districts)
          case .elsewhere(let area)?: reading.contradictingArea = area
          case nil: break
          }
        }
        reading.elsewhere = placesOfNote(named: name)
        if reading.subject == .admin2, case .known(let provinces) = reading.province {
          reading.settlements = finding(
            words.admin2, ToponymScope(areas: around + [provinces], kind: .settlement)
          ).likely.filter { $0.match != .fuzzy }.map(\.place)
        }
      }
    }
    if case .match(let place) = reading.outcome, let named, named.place == place {
      reading.found = PlaceReading.Match(named.match.ofPlace, named)
    } else {
      var area = reading.statedArea(self)
      if case .match(let place) = reading.outcome { area = place }
      reading.found = ((districts ?? []) + (provinces ?? [])).first { $0.place == area }
        .map { PlaceReading.Match(reading.match(ofArea: $0), $0) }
    }
    reading.soundings = [
      PlaceReading.Sounding(.verbatim, named),
      PlaceReading.Sounding(.admin2, taken(of: districts, reading)),
      PlaceReading.Sounding(.admin1, taken(of: provinces, reading)),
    ].compactMap(\.self)
    return reading
  }

  /// The places of note that have a name by its letters, wherever they lie: areas, seats and great towns.
  ///
  /// A village's name may always be that of another village as well.
  private func placesOfNote(named name: String) -> [Int] {
    byLetters(name).likely.filter { hit in
      hit.match != .fuzzy
        && (kind(of: hit.place).isArea || isSeat(hit.place)
          || (isWorld(hit.place) && (radius(ofPlace: hit.place) ?? 0) >= Likeness.knownTown))
    }.map(\.place)
  }

  /// What has a name by its letters, wherever it lies; names in several parts are read as such.
  ///
  /// What sounds like it is not asked for: that takes most of the time, and a log may have many names that nobody knows.
  func byLetters(_ text: String) -> Finding {
    let (name, scope) = (FoldedName(text), ToponymScope())
    let known = known(name, scope, as: text)
    if !known.hits.isEmpty { return known }
    let abroad = abroad(name, scope, as: text)
    if !abroad.hits.isEmpty { return abroad }
    let parts = ToponymParts(text)
    return parts.texts.count > 1 ? finding(parts, scope) : Finding()
  }

  /// Which of the areas that a row may state was taken: the only one, the one around its place, or the one that is all
  /// that is known.
  private func taken(of hits: [Finding.Hit]?, _ reading: PlaceReading) -> Finding.Hit? {
    guard let hits, hits.count > 1 else { return hits?.first }
    guard case .match(let place) = reading.outcome else {
      let area = reading.statedArea(self)
      return hits.first { $0.place == area }
    }
    return hits.first { self.place(place, liesIn: $0.place) }
  }

  /// The name in a row that means another place than its code.
  ///
  /// A place's own name does so only where it is recorded for areas and for nothing that agrees: one
  /// that only sounds like an area's, or is a village's, may be another village's as well.
  private func contradiction(
    of place: Int, _ words: PlaceWords, _ reading: PlaceReading
  ) -> PlaceSubject? {
    func agrees(_ other: Int) -> Bool {
      self.place(place, liesIn: other) || self.place(other, liesIn: place)
    }
    if case .known(let areas) = reading.province, !areas.contains(where: agrees) { return .admin1 }
    if case .known(let areas) = reading.district, !areas.contains(where: agrees) { return .admin2 }
    if words.verbatim.isEmpty { return nil }
    let named = finding(words.verbatim, ToponymScope())
    let isElsewhere =
      !named.hits.isEmpty
      && named.hits.allSatisfy {
        $0.match != .fuzzy && kind(of: $0.place).isArea && !agrees($0.place)
      }
    return isElsewhere && !named.others.contains(where: agrees) ? .verbatim : nil
  }

  /// What the row means by its place; `named` becomes what its own name was taken for.
  private func outcome(
    of words: PlaceWords, _ reading: PlaceReading, _ around: [[Int]],
    _ named: inout Finding.Hit?, _ names: inout AreaNames
  ) -> PlaceReading.Outcome {
    var contexts: [[Int]] = []
    if case .known(let provinces) = reading.province { contexts.append(provinces) }
    if case .known(let districts) = reading.district { contexts.append(districts) }
    switch (reading.subject, reading.province, reading.district) {
    case (.admin1, .unstated, _): return .nothing
    case (.admin2, .known(let provinces), .unknown) where isAbroad(ToponymScope(areas: around)):
      // Beyond the ground no districts are known: what is known is the area around.
      return outcome(provinces)
    case (.admin1, .unknown, _), (.admin2, _, .unknown): return .none
    case (.admin1, _, _): return outcome(contexts[0])
    case (_, .unknown, _), (_, .unstated, .unknown): return .unknownArea
    case (.admin2, _, _): return outcome((contexts.last ?? []).filter { within($0, contexts) })
    default: break
    }
    let inside = finding(words.verbatim, ToponymScope(areas: around + contexts))
    if !inside.hits.isEmpty || contexts.isEmpty {
      let outcome = outcome(inside)
      if case .match = outcome { named = inside.hits[0] }
      return outcome
    }
    // The report may name no more than the area around: «Takhar», with the district in admin2.
    let narrowest = (contexts.last ?? []).filter { within($0, contexts) }
    named = names.hits(of: words.verbatim, nil, around, self).first { wider in
      narrowest.contains { place($0, liesIn: wider.place) }
    }
    return named == nil ? .none : outcome(narrowest)
  }

  private func outcome(_ finding: Finding) -> PlaceReading.Outcome {
    switch finding.status {
    case .none: .none
    case .match: .match(finding.hits[0].place)
    case .ambiguous: .ambiguous(finding.hits.map(\.place))
    }
  }

  private func outcome(_ places: [Int]) -> PlaceReading.Outcome {
    switch places.count {
    case 0: .none
    case 1: .match(places[0])
    default: .ambiguous(places)
    }
  }

  private func within(_ area: Int, _ contexts: [[Int]]) -> Bool {
    contexts.allSatisfy { areas in areas.contains { place(area, liesIn: $0) } }
  }

  private func coded(_ code: String) -> [Int] {
    guard code.contains(":") else { return index.places(bareCode: code.utf8.span) }
    let own = index.places(coded: code.utf8.span)
    return own.isEmpty ? wide.place(coded: code).map { [$0] } ?? [] : own
  }

  /// The areas that a name and a P-code state; the code decides where it is known.
  ///
  /// - Returns: nil where the row states none; nothing where no area is known.
  private func stated(
    _ name: String, _ code: String, _ kind: PlaceKind, _ around: [[Int]],
    _ names: inout AreaNames
  ) -> [Finding.Hit]? {
    if name.isEmpty && code.isEmpty { return nil }
    var found: [Finding.Hit] = []
    if !code.isEmpty {
      found = coded(code.contains(":") ? code : "pcode:" + code)
        .map { Finding.Hit(place: $0, match: .code, score: ToponymMatch.code.score) }
        .filter { within($0.place, around) }
    }
    return found.isEmpty && !name.isEmpty ? names.hits(of: name, kind, around, self) : found
  }

  /// What is to be said of a code that is no place's under its scheme.
  private func unknownCode(_ identifier: String) -> PlaceReading.Outcome {
    index.places(underAnyScheme: bareCode(identifier).utf8.span).first.map {
      .codeOfOtherScheme($0)
    }
      ?? .unknownCode
  }
}
