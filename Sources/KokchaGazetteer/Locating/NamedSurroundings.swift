import KokchaGazetteerIndex
import KokchaModel

/// What a name in several parts says around a place that is not known itself: `Foo village, Rustaq district`.
enum NamedSurroundings {
  /// The one district that it names, by its letters, of which the row's columns say nothing; the part that is not known.
  case district(Finding.Hit, unknown: String)
  /// An area that it names, by its letters, in which what the columns state does not lie.
  case elsewhere(Int)
}

extension Gazetteer {
  /// What a name of which no place is known says around that place.
  ///
  /// The first of its parts is what nobody knows, or else the last, and all others are areas. Where only the bare name
  /// of a district says so, it says nothing: many a place abroad may have it.
  ///
  /// - Parameters:
  ///   - name: what a row calls its place.
  ///   - areas: where its columns say that it lies, the widest first; it must lie in one of each.
  ///   - isDistrictStated: whether a column says the district.
  ///   - names: what names of areas were taken for before.
  /// - Returns: nil where it says nothing, or what the columns say as well.
  func surroundings(
    namedIn name: String, _ areas: [[Int]], isDistrictStated: Bool, _ names: inout AreaNames
  ) -> NamedSurroundings? {
    let parts = ToponymParts(name).texts
    guard parts.count > 1 else { return nil }
    for (unknown, rest) in [
      (parts[0], parts.dropFirst()), (parts[parts.count - 1], parts.dropLast()),
    ] {
      let around = rest.map { text in
        withDistrictOfSeat(
          names.hits(of: text, nil, [], self).filter { $0.match != .fuzzy }, text, areas)
      }
      guard !around.contains(where: \.isEmpty), isUnknown(unknown), !namesAreas(unknown) else {
        continue
      }
      for (text, hits) in zip(rest, around) {
        let agrees = hits.contains { hit in
          areas.allSatisfy { area in
            area.contains { place($0, liesIn: hit.place) || place(hit.place, liesIn: $0) }
          }
        }
        // A village or a part of a town may have the area's name; and what another state has says nothing here.
        let states = areas.joined().map { lineage(of: $0).country }
        let near = hits.map(\.place).filter { states.contains(lineage(of: $0).country) }
        if !agrees, let other = near.first(where: { kind(of: $0) == .province }) ?? near.first,
          finding(text, ToponymScope(areas: areas)).hits.isEmpty
        {
          return .elsewhere(other)
        }
      }
      let isTold =
        !areas.isEmpty || rest.count > 1
        || rest.contains { AdministrativeWords.read(FoldedName($0)) != nil }
      if isTold, !isDistrictStated, let district = district(in: around + areas.map(hits)) {
        return .district(district, unknown: unknown)
      }
    }
    return nil
  }

  /// Whether a text is a name, and not one of an area: «Kandahar, Rustaq» is a mistake rather than a place in Rustaq.
  private func isUnknown(_ text: String) -> Bool {
    let name = FoldedName(text)
    return !name.isEmpty && !AdministrativeWords.consist(0..<name.wordCount, of: name)
      && !byLetters(text).likely.contains { kind(of: $0.place).isArea }
  }

  /// Whether a text names an area beside other words: «Chah Ab road» in «Rustaq - Chah Ab road» is no place in Rustaq.
  private func namesAreas(_ text: String) -> Bool {
    let name = FoldedName(text)
    if QualifyingWords.consist(name) { return true }
    guard name.wordCount > 1 else { return false }
    return [0..<name.wordCount - 1, 1..<name.wordCount].contains { words in
      // «Dara» is a district, and a valley in many a name.
      guard !PartingWords.contains(name, words), let entry = index.entry(name, words) else {
        return false
      }
      return hasArea(entry)
    }
  }

  /// What a text names around a place, with the district whose seat it names: `Foo, Taloqan city`.
  private func withDistrictOfSeat(
    _ hits: [Finding.Hit], _ text: String, _ areas: [[Int]]
  ) -> [Finding.Hit] {
    guard hits.isEmpty else { return hits }
    let found = finding(text, ToponymScope(areas: areas))
    guard found.status == .match, let town = found.hits.first, town.match != .fuzzy,
      isSeat(town.place), let district = lineage(of: town.place).district
    else { return [] }
    return [Finding.Hit(place: district, match: town.match, score: town.score)]
  }

  private func hits(_ places: [Int]) -> [Finding.Hit] {
    places.map { Finding.Hit(place: $0, match: .exact, score: 1) }
  }

  /// The one district among some areas that lies in one of each of the others.
  private func district(in areas: [[Finding.Hit]]) -> Finding.Hit? {
    var found: Finding.Hit?
    for hit in areas.joined()
    where lineage(of: hit.place).district == hit.place && hit.place != found?.place {
      guard areas.allSatisfy({ $0.contains { place(hit.place, liesIn: $0.place) } }) else {
        continue
      }
      if found != nil { return nil }
      found = hit
    }
    return found
  }
}
