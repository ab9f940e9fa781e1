import KokchaGazetteerIndex
import KokchaModel

/// In which state a row says that its place lies.
enum StatedCountry {
  case unstated
  /// The one state, or what its name may mean; with those of which they are held to be parts.
  case known([Int])
  /// What stands in a column is no state's name or code.
  case unknown(Field)
  /// What stands in two columns are two states.
  case contradictory(Field, Field)
}

extension Gazetteer {
  /// The state that a row's `country`, `iso2` and `iso3` mean together.
  func statedCountry(_ words: PlaceWords) -> StatedCountry {
    var meant: (field: Field, states: [Int])?
    for (field, text) in [
      (Field.country, words.country), (.countryISO3, words.iso3), (.countryISO2, words.iso2),
    ] where !text.isEmpty {
      let states = self.states(inColumn: text)
      if states.isEmpty { return .unknown(field) }
      guard let known = meant else {
        meant = (field, states)
        continue
      }
      let common = known.states.filter { state in states.contains { isOne($0, state) } }
      if common.isEmpty { return .contradictory(known.field, field) }
      meant?.states = common
    }
    guard let meant else { return .unstated }
    // What lies in ground that a government holds which few recognise has the other state's codes.
    let wholes = meant.states.compactMap { parent(of: $0) }
    return .known(withSuccessors(meant.states + wholes.filter { !meant.states.contains($0) }))
  }

  /// States with those into which they fell apart: Belgrade lies in Serbia, where a row says Yugoslavia.
  func withSuccessors(_ states: [Int]) -> [Int] {
    var all = states
    for state in states where !isOnGround(state) {
      for successor in wide.successors(of: id(of: state)) where !all.contains(successor) {
        all.append(successor)
      }
    }
    return all
  }

  /// Whether two states are one, or one is held to be part of the other.
  func isOne(_ state: Int, _ other: Int) -> Bool {
    place(state, liesIn: other) || place(other, liesIn: state)
  }

  /// The areas in each of which names of a row are looked up, besides those that it names itself.
  ///
  /// - Parameters:
  ///   - country: the state that the row names.
  ///   - words: what else it says.
  ///   - defaultArea: where names are looked up when a row says no more; its state holds beside a province or
  ///     district that the row names.
  /// - Returns: areas, in one of each of which the place must lie; nothing where all places may be meant.
  func surroundings(
    _ country: StatedCountry, _ words: PlaceWords, _ defaultArea: Int?
  ) -> [[Int]] {
    if case .known(let states) = country { return [states] }
    guard let defaultArea, !namesState(words.verbatim) else { return [] }
    let state = lineage(of: defaultArea).country
    let saysMore =
      !words.admin1.isEmpty || !words.admin1Code.isEmpty || !words.admin2.isEmpty
      || !words.admin2Code.isEmpty
    return saysMore || defaultArea == state ? [[state]] : [[state], [defaultArea]]
  }

  /// Whether a part of a name is a state's: `Kherson, Ukraine`.
  func namesState(_ name: String) -> Bool {
    let parts = ToponymParts(name).texts
    return parts.count > 1 && parts.contains { !states(named: $0).isEmpty }
  }
}
