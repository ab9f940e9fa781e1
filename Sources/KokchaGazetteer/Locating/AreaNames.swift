import KokchaGazetteerIndex

/// The areas that names were taken for, by these names: a log has few names of provinces and districts, beside any
/// number of villages in them.
struct AreaNames {
  private struct Name: Hashable {
    let text: String
    let kind: PlaceKind?
  }

  private static let most = 4096
  private var hits: [Name: [Finding.Hit]] = [:]

  /// The areas of a kind, or of any, that a name may mean.
  mutating func hits(
    of text: String, _ kind: PlaceKind?, _ gazetteer: borrowing Gazetteer
  ) -> [Finding.Hit] {
    let name = Name(text: text, kind: kind)
    if let known = hits[name] { return known }
    let found =
      if let kind {
        gazetteer.finding(text, ToponymScope(kind: kind)).hits
      } else {
        gazetteer.areaHits(text)
      }
    if hits.count == Self.most { hits.removeAll(keepingCapacity: true) }
    hits[name] = found
    return found
  }
}
