import KokchaBytes

extension Gazetteer {
  /// The places that a name or code may mean.
  ///
  /// A district and a town in it often share a name: the bare name means the district, and
  /// `Rustaq city` or «شهر رستاق» the town, in any spelling of either. What follows a comma is a place in which it lies:
  /// `Baharak, Badakhshan`. A code names its scheme, `fips:AF26`; without one it is looked for in
  /// all of them, save that two letters and digits are always a P-code.
  ///
  /// - Parameters:
  ///   - toponym: a name in any script, an id or a code.
  ///   - context: an id, code or name of the area in which the place must lie, or which it must be.
  /// - Returns: the one place, the several that cannot be told apart, or none.
  public func find(_ toponym: String, in context: String? = nil) -> ToponymAnswer {
    var contexts: [[Int]] = []
    if let context { contexts.append(areas(context)) }
    let hits = hits(toponym, within: contexts)
    return ToponymAnswer(
      query: toponym, status: hits.isEmpty ? .none : hits.count == 1 ? .match : .ambiguous,
      candidates: hits.map { hit in
        ToponymCandidate(
          place: places[hit.place], match: hit.match, province: province(of: hit.place),
          district: district(of: hit.place))
      })
  }

  /// A place that was found, and how.
  struct Hit {
    var place: Int
    var match: ToponymMatch
  }

  /// The places that `toponym` may mean, the best first.
  ///
  /// `contexts` are areas, in one of each of which the place must lie; with a `kind`, no other is
  /// looked for.
  func hits(_ toponym: String, within contexts: [[Int]] = [], of kind: PlaceKind? = nil) -> [Hit] {
    let name = toponym.trimmed
    var contexts = contexts
    var hits = index.places(coded: name).map { Hit(place: $0, match: .code) }
    if hits.isEmpty { hits = named(name, &contexts) }
    if hits.isEmpty { hits = index.places(bareCode: name).map { Hit(place: $0, match: .code) } }
    hits.removeAll { hit in
      if let kind, places[hit.place].kind != kind { return true }
      return !contexts.allSatisfy { areas in areas.contains { place(hit.place, liesIn: $0) } }
    }
    return withoutTowns(hits).sorted { left, right in
      (right.match.score, left.place) < (left.match.score, right.place)
    }
  }

  /// The areas that a name or code may mean: everything but settlements.
  func areas(_ toponym: String) -> [Int] {
    hits(toponym).map(\.place).filter { places[$0].kind != .settlement }
  }

  /// Places with the name; what follows commas is added to the contexts.
  private func named(_ name: String, _ contexts: inout [[Int]]) -> [Hit] {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "،" }
    guard parts.count > 1, let head = parts.first else { return spelled(name) }
    var stated: [[Int]] = []
    for part in parts.dropFirst() {
      let areas = areas(String(part))
      // An area that is not known here may well have a place of that name, too.
      if areas.isEmpty { return spelled(name) }
      stated.append(areas)
    }
    contexts += stated
    return spelled(String(head).trimmed)
  }

  /// Places with a name that is spelled so, or folds to the same.
  private func spelled(_ name: String) -> [Hit] {
    let folded = FoldedName(name)
    var found = index.places(named: folded.bytes)
    if let bare = AdministrativeWords.read(folded) {
      for place in index.places(named: bare.key)
      where (bare.kind == nil || bare.kind == places[place].kind) && !found.contains(place) {
        found.append(place)
      }
    }
    return found.map { Hit(place: $0, match: match(name, places[$0])) }
  }

  private func match(_ name: String, _ place: GazetteerPlace) -> ToponymMatch {
    if place.name == name { return .exact }
    return place.names.contains { $0.text == name } ? .alias : .folded
  }

  /// The hits without towns whose district is a hit as well: who is in the town is in the district.
  private func withoutTowns(_ hits: [Hit]) -> [Hit] {
    hits.filter { hit in
      guard places[hit.place].kind == .settlement, let district = lineages[hit.place].district
      else { return true }
      return !hits.contains { $0.place == district }
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let bytes = utf8.span
    let bounds = bytes.trimmedBounds(of: 0..<bytes.count)
    return bounds.count == bytes.count ? self : bytes.extracting(bounds).string
  }
}
