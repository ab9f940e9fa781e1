import KokchaGazetteerIndex

/// The areas that names were taken for, by these names: a log has few names of provinces and districts, beside any
/// number of villages in them.
struct AreaNames {
  private struct Name: Hashable {
    let text: String
    let kind: PlaceKind?
    let around: [[Int]]
  }

  private static let most = 4096
  private var hits: [Name: [Finding.Hit]] = [:]

  /// The areas of a kind, or of any, that a name may mean in all of some areas.
  mutating func hits(
    of text: String, _ kind: PlaceKind?, _ around: [[Int]], _ gazetteer: borrowing Gazetteer
  ) -> [Finding.Hit] {
    let name = Name(text: text, kind: kind, around: around)
    if let known = hits[name] { return known }
    let found =
      if let kind {
        gazetteer.finding(text, ToponymScope(areas: around, kind: kind)).likely
      } else {
        gazetteer.areaHits(text, around)
      }
    if hits.count == Self.most { hits.removeAll(keepingCapacity: true) }
    hits[name] = found
    return found
  }
}
