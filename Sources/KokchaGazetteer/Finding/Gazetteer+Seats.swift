import KokchaGazetteerIndex
import KokchaModel

/// The towns from which areas are governed: `Gardez town`, `Rustaq district centre`, «شهر رستاق».
extension Gazetteer {
  /// Whether a settlement is the seat of the district or the province in which it lies.
  func isSeat(_ place: Int) -> Bool {
    let lineage = lineage(of: place)
    return [lineage.district, lineage.province].contains { area in
      area.flatMap { seat(of: $0) } == place
    }
  }

  /// The seats of the areas that bear what is left of a name, where its other words tell a town or a centre.
  ///
  /// The town need not have the name: that of Ahmadabad district is Salam Khel.
  ///
  /// - Returns: the seats, and the districts of the name of which no seat is known: «Jaghatu town» may be that of either
  ///   of two.
  func seats(
    _ name: FoldedName, _ told: AdministrativeWords.Reading, _ scope: ToponymScope
  ) -> (seats: [Int], seatless: [Int]) {
    guard asksForSeat(told, scope), index.entry(name, 0..<name.wordCount) == nil,
      let entry = index.entry(name, told.words)
    else { return ([], []) }
    var around = scope
    around.kind = nil
    var seats: [Int] = []
    var seatless: [Int] = []
    for area in index.places(named: entry) {
      let kind = kind(of: area)
      guard kind == .district || (kind == .province && told.isSeat),
        told.sense != .district || kind == .district,
        allows(area, around)
      else { continue }
      guard let seat = seat(of: area) ?? namesakeTown(in: area) else {
        if kind == .district { seatless.append(area) }
        continue
      }
      if !seats.contains(seat) { seats.append(seat) }
    }
    return (seats, seats.isEmpty ? [] : seatless)
  }

  /// The one town in a district of which no table has the seat that has its name: «Gardiz» in Gardez.
  private func namesakeTown(in district: Int) -> Int? {
    guard kind(of: district) == .district else { return nil }
    let name = FoldedName(self.name(of: district))
    let towns = index.candidates(name, 0..<name.wordCount, least: Likeness.town) { place in
      kind(of: place) == .settlement && lineage(of: place).district == district
    }
    return towns.count == 1 ? towns[0].place : nil
  }

  /// The seat of the one district that sounds like what is left of such a name.
  func soundingSeat(
    _ name: FoldedName, _ told: AdministrativeWords.Reading, _ scope: ToponymScope
  ) -> Finding? {
    guard asksForSeat(told, scope) else { return nil }
    var around = scope
    around.kind = .district
    let found = sounding(name, told.words, around)
    guard found.status == .match, let hit = found.hits.first,
      let seat = seat(of: hit.place) ?? namesakeTown(in: hit.place)
    else {
      return nil
    }
    return Finding(hits: [Finding.Hit(place: seat, match: .fuzzy, score: hit.score)])
  }

  /// The seat of the area in which a name is looked up, where the name is nothing but a word for a centre or a town:
  /// `Markaz` in Rustaq.
  func centre(_ name: FoldedName, _ scope: ToponymScope, as text: String) -> Finding? {
    guard let narrowest = scope.areas.last,
      AdministrativeWords.consist(0..<name.wordCount, of: name)
    else { return nil }
    // A district and the province of its name may share their seat.
    let centres = narrowest.filter { area in
      scope.areas.allSatisfy { $0.contains { place(area, liesIn: $0) } }
    }.compactMap { centre(of: $0, scope, as: text) }
    guard let centre = centres.first,
      centres.allSatisfy({ $0.hits[0].place == centre.hits[0].place })
    else { return nil }
    return centre
  }

  private func centre(of area: Int, _ scope: ToponymScope, as text: String) -> Finding? {
    let area = self.name(of: area)
    for whole in ["\(text) \(area)", "\(area) \(text)"] {
      let name = FoldedName(whole)
      guard !AdministrativeWords.consist(0..<name.wordCount, of: name), let told = told(name),
        told.sense == .city || told.isSeat
      else { continue }
      let found = finding(whole, scope)
      if found.status == .match, let place = found.hits.first?.place, isSeat(place) { return found }
    }
    return nil
  }

  private func asksForSeat(
    _ told: AdministrativeWords.Reading, _ scope: ToponymScope
  ) -> Bool {
    (told.sense == .city || told.isSeat) && (scope.kind == nil || scope.kind == .settlement)
  }
}
