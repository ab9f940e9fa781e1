import KokchaGazetteerIndex
import KokchaModel

/// Places of the world that share a name: which of them are meant by it.
extension Gazetteer {
  /// Which of the places abroad that have a name are meant by it.
  ///
  /// A state before all that lies in it and before towns elsewhere; but a town before the area of its name around it, since
  /// reports name towns, and the area has a word beside it or a column of its own. A town of that name in another part
  /// of the country is not the area's: then either may be meant. Places of a name within a few kilometres are one town,
  /// which the list has in parts.
  ///
  /// - Parameters:
  ///   - hits: the places that have the name.
  ///   - name: the name.
  ///   - words: its words without those that tell a kind.
  ///   - scope: where it was looked for.
  /// - Returns: the places that are meant, and the others of the name.
  func settled(
    _ hits: [Finding.Hit], _ name: FoldedName, _ words: Range<Int>, _ scope: ToponymScope
  ) -> Finding {
    if hits.count < 2 { return Finding(hits: hits) }
    func isContext(_ place: Int) -> Bool { scope.areas.contains { $0.contains(place) } }
    var meant = hits
    if meant.contains(where: { !isContext($0.place) }) { meant.removeAll { isContext($0.place) } }
    let states = meant.filter { kind(of: $0.place) == .country }
    if states.count == 1, let state = states.first,
      meant.allSatisfy({ kind(of: $0.place) == .settlement || place($0.place, liesIn: state.place) }
      )
    {
      meant = states
    } else {
      meant = withoutLesser(meant, name, words)
    }
    let others = hits.filter { hit in !meant.contains { $0.place == hit.place } }
    return Finding(hits: meant.sorted(), others: others.map(\.place))
  }

  /// The towns and areas of a name without what the others of the same state put out of question.
  private func withoutLesser(
    _ hits: [Finding.Hit], _ name: FoldedName, _ words: Range<Int>
  ) -> [Finding.Hit] {
    let towns = hits.filter { kind(of: $0.place) == .settlement }
    if towns.isEmpty { return hits }
    func isOwn(_ hit: Finding.Hit) -> Bool { isShown(hit.place, by: name, words) }
    // What a town around which an area of the name lies leaves of the areas; one without a point cannot be drawn.
    func isTowns(_ hit: Finding.Hit) -> Bool {
      guard kind(of: hit.place) == .province else { return false }
      return towns.contains { town in
        lineage(of: town.place).country == lineage(of: hit.place).country
          && (coordinate(of: hit.place) == nil
            || surrounds(hit.place, town.place, isShown: isOwn(town)))
      }
    }
    var meant = hits.filter { !isTowns($0) }
    // «Maine» is the state rather than a town that is also called so; «Hiroshima» the city rather than a small town; and
    // «Puebla» the capital of Puebla rather than a village.
    let shown = meant.filter(isOwn)
    meant.removeAll { hit in
      guard kind(of: hit.place) == .settlement else { return false }
      let isOwnName = shown.contains { $0.place == hit.place }
      return shown.contains { other in
        leads(other.place, hit.place, isShown: isOwnName)
          && (!isOwnName || hits.contains { isArea($0.place, of: other.place) })
      }
    }
    if let town = oneTown(meant) { return [town] }
    if meant.count == 1 { return meant }
    // Where it is not clear what is meant, it may as well be an area around one of them.
    return hits.filter { hit in
      kind(of: hit.place) != .settlement || meant.contains { $0.place == hit.place }
    }
  }

  private func isArea(_ area: Int, of town: Int) -> Bool {
    kind(of: town) == .settlement && kind(of: area) == .province && place(town, liesIn: area)
  }

  /// Whether a place that is shown by a name goes before a town that has it as well: an area before one that does not
  /// lie in it, a town before one of far fewer people.
  private func leads(_ place: Int, _ town: Int, isShown: Bool) -> Bool {
    guard place != town, lineage(of: place).country == lineage(of: town).country else {
      return false
    }
    if kind(of: place) == .province { return !surrounds(place, town, isShown: isShown) }
    return (wide.radius(of: place) ?? 0) >= Self.ownNameLead * (wide.radius(of: town) ?? 0)
  }

  /// Whether the area of a name lies around a town of that name: also one that is an area by itself in the middle of it, as
  /// Moscow is in Moscow Oblast.
  ///
  /// Of all towns that lie in another area than the one of their name, those are within 0.4 of how far it reaches, and
  /// the others beyond half of it.
  private func surrounds(_ area: Int, _ town: Int, isShown: Bool) -> Bool {
    if place(town, liesIn: area) { return true }
    guard isShown || isGreatTown(town), let centre = coordinate(of: area),
      let point = coordinate(of: town)
    else { return false }
    return LocalPlane(at: centre).distance(to: point)
      <= Self.middle * Double(wide.radius(of: area) ?? 0)
  }

  /// Whether a town of the world has so many people that its name is known far beyond its state.
  func isGreatTown(_ place: Int) -> Bool {
    isWorld(place) && kind(of: place) == .settlement
      && (wide.radius(of: place) ?? 0) >= Self.greatTown
  }

  /// Whether some words of a name are what a place is shown by, with a word for areas or without.
  func isShown(_ place: Int, by name: FoldedName, _ words: Range<Int>) -> Bool {
    let own = FoldedName(self.name(of: place))
    let key = name.key(words)
    if own.key(0..<own.wordCount) == key { return true }
    return AdministrativeWords.read(own).map { own.key($0.words) == key } ?? false
  }

  /// The largest of several towns that lie so near to each other that they are one.
  private func oneTown(_ hits: [Finding.Hit]) -> Finding.Hit? {
    guard hits.count > 1, let first = hits.first, let point = coordinate(of: first.place) else {
      return nil
    }
    let plane = LocalPlane(at: point)
    let isOne = hits.allSatisfy { hit in
      kind(of: hit.place) == .settlement
        && coordinate(of: hit.place).map { plane.distance(to: $0) < Self.oneTownMetres } ?? false
    }
    guard isOne else { return nil }
    return hits.max { (wide.radius(of: $0.place) ?? 0) < (wide.radius(of: $1.place) ?? 0) }
  }

  private static let middle = 0.45
  private static let oneTownMetres = 10_000.0
  /// How far a great town reaches, in metres: one of more than 314,000 people.
  ///
  /// From 201,000 on, spellings of Marawara district would be Murwāra's in India as well.
  private static let greatTown = 6000
  /// How many times as far a town reaches as another that has nine times as few people.
  private static let ownNameLead = 3
}
