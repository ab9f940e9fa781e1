package import KokchaModel

/// A place of the wide tables, on its way into the index.
package struct WidePlace {
  package var id: String
  package var kind: PlaceKind
  package var name: String
  /// The id of what it lies in; a state's is that of another of which it is held to be a part.
  package var parent: String?
  package var coordinate: Coordinate?
  /// How far it reaches from its point, in whole kilometres: an estimate; 0 where nobody knows.
  package var radius = 0
  /// Its other spellings.
  package var names: [String] = []
  /// What it is called in some languages (BCP 47): countries only.
  package var namesByLanguage: [(language: String, name: String)] = []
  /// Spellings that mean it where nothing but such a place is asked for, and nowhere else: `CAR` a country, `NY` an
  /// area of a country that is named.
  package var weakNames: [String] = []
  /// Codes with their schemes, `iso3166-1-alpha2:ML`.
  package var codes: [String] = []
  /// Whether it is one of the villages of the list that no other table has.
  package var isVillage = false

  package init(id: String, kind: PlaceKind, name: String) {
    (self.id, self.kind, self.name) = (id, kind, name)
  }

  /// The radius of a circle that would hold so many people, in whole kilometres, rounded up.
  ///
  /// 4,000 a square kilometre, which is less than most cities have: their points are of the middle, and
  /// reports count suburbs. At least 2 km.
  static func radius(population: Int) -> Int {
    max(2, Int((Double(population) / 4000 / .pi).squareRoot().rounded(.up)))
  }
}
