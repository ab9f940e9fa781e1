import KokchaGazetteerIndex
import KokchaModel

/// Places that others list under another state or province than the one a row names.
extension Gazetteer {
  /// The places abroad that have a name on ground that a state in the scope claims, or in the middle of a province in it.
  ///
  /// It is asked where nothing lies there beyond dispute: Laayoune for Morocco, and Sevastopol for Crimea.
  func claimed(_ name: FoldedName, _ scope: ToponymScope, as text: String) -> Finding {
    if scope.takesClaims { return Finding() }
    var wider = scope
    wider.takesClaims = true
    return abroad(name, wider, as: text)
  }

  /// What was found, or the city in the middle of it where that is but the area in which the name was looked for: Moscow
  /// rather than Moscow Oblast, which has the name as well.
  func withinContext(
    _ found: Finding, _ name: FoldedName, _ scope: ToponymScope, as text: String
  ) -> Finding {
    guard found.hits.allSatisfy({ hit in scope.areas.contains { $0.contains(hit.place) } }) else {
      return found
    }
    let claimed = claimed(name, scope, as: text)
    return claimed.hits.isEmpty ? found : claimed
  }

  /// Whether a state claims the ground on which a place lies, or a province lies around a city that is one by itself.
  func claims(_ area: Int, _ place: Int) -> Bool {
    guard isWorld(place), let point = coordinate(of: place) else { return false }
    switch kind(of: area) {
    case .country:
      let id = id(of: area)
      return disputes(at: point).contains { $0.claimants.contains(id) }
    case .province:
      guard isArea(itself: place), let centre = coordinate(of: area),
        lineage(of: place).country == lineage(of: area).country
      else { return false }
      return LocalPlane(at: centre).distance(to: point) <= Double(wide.radius(of: area) ?? 0)
    default: return false
    }
  }

  /// Whether a town gives the first-level area in which it lies its name.
  private func isArea(itself town: Int) -> Bool {
    guard isGreatTown(town), let area = lineage(of: town).province else { return false }
    let name = FoldedName(self.name(of: town))
    return isShown(area, by: name, 0..<name.wordCount)
  }
}
