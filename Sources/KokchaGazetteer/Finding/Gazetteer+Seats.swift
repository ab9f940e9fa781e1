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

  private func asksForSeat(
    _ told: AdministrativeWords.Reading, _ scope: ToponymScope
  ) -> Bool {
    (told.sense == .city || told.isSeat) && (scope.kind == nil || scope.kind == .settlement)
  }
}
