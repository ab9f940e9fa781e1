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
    let areas = parts.texts.map { self.areaHits($0) }
    if let found = finding(parts.texts[0], within: areas.dropFirst(), scope) { return found }
    if let found = finding(parts.texts[parts.texts.count - 1], within: areas.dropLast(), scope) {
      return found
    }
    guard parts.marks.allSatisfy({ $0 == .bracket }) else { return Finding() }
    let joined = finding(parts.texts.joined(separator: " "), scope)
    if joined.status == .match { return joined }
    let (outside, inside) = (finding(parts.texts[0], scope), finding(parts.texts[1], scope))
    guard parts.texts.count == 2 else { return Finding() }
    if inside.hits.isEmpty { return outside }
    if outside.hits.isEmpty { return inside }
    let common = outside.hits.filter { hit in inside.hits.contains { $0.place == hit.place } }
    if !common.isEmpty { return Finding(hits: common) }
    // Two names of two places.
    return Finding(hits: (outside.hits + inside.hits).sorted())
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

  /// A name beside its province's without a mark between them: `Surubi Kabul`.
  func besides(_ name: FoldedName, _ scope: ToponymScope) -> Finding? {
    guard name.wordCount > 1 else { return nil }
    let all = 0..<name.wordCount
    for count in 1...min(3, name.wordCount - 1) {
      for (area, rest) in [
        (all.suffix(count), all.dropLast(count)), (all.prefix(count), all.dropFirst(count)),
      ] {
        guard let entry = index.entry(name, area) else { continue }
        let provinces = index.places(named: entry).filter { kind(of: $0) == .province }
        guard !provinces.isEmpty else { continue }
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
