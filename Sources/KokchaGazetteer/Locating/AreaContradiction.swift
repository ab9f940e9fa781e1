import KokchaGazetteerIndex
import KokchaModel

/// The code of a province or district, and what a row says beside it that means another.
struct AreaContradiction {
  /// The column of the code.
  var code: String
  /// What the code is that of.
  var place: Int
  /// The column that says otherwise, and whether it is a code's as well.
  var other: PlaceSubject
  var isOtherCode = false
}

extension Gazetteer {
  /// Where the codes of a row's province and district mean something else than the names beside them, or the
  /// one than the other; as far as all of it is known.
  ///
  /// A name that only sounds like one of the tables may be another's, and contradicts nothing.
  func areaContradictions(in words: PlaceWords) -> [AreaContradiction] {
    if words.admin1Code.isEmpty, words.admin2Code.isEmpty { return [] }
    let (provinces, districts) = (areas(coded: words.admin1Code), areas(coded: words.admin2Code))
    var found: [AreaContradiction] = []
    if let province = provinces.first, isOther(words.admin1, .province, than: provinces) {
      found.append(.init(code: Field.admin1Code.name, place: province, other: .admin1))
    }
    if let district = districts.first, isOther(words.admin2, .district, than: districts) {
      found.append(.init(code: Field.admin2Code.name, place: district, other: .admin2))
    }
    if !found.isEmpty { return found }
    if let district = districts.first {
      if provinces.isEmpty {
        if isOther(words.admin1, .province, than: districts) {
          found.append(.init(code: Field.admin2Code.name, place: district, other: .admin1))
        }
      } else if !districts.contains(where: { isIn($0, oneOf: provinces) }) {
        found.append(
          .init(code: Field.admin2Code.name, place: district, other: .admin1, isOtherCode: true))
      }
    } else if let province = provinces.first, isOther(words.admin2, .district, than: provinces) {
      found.append(.init(code: Field.admin1Code.name, place: province, other: .admin2))
    }
    return found
  }

  /// Whether some area has this P-code.
  func isKnown(_ code: String) -> Bool { !areas(coded: code).isEmpty }

  private func areas(coded code: String) -> [Int] {
    if code.isEmpty { return [] }
    return index.places(coded: (code.contains(":") ? code : "pcode:" + code).utf8.span)
  }

  /// Whether a name is recorded for areas of a kind, and none of them is one of these or lies in or around it.
  private func isOther(_ name: String, _ kind: PlaceKind, than areas: [Int]) -> Bool {
    // Most names beside a code are those that Kokcha wrote there.
    if name.isEmpty || areas.isEmpty || areas.contains(where: { self.name(of: $0) == name }) {
      return false
    }
    let named = finding(name, ToponymScope(kind: kind))
    return !named.hits.isEmpty
      && named.hits.allSatisfy { $0.match != .fuzzy && !isIn($0.place, oneOf: areas) }
      && !named.others.contains { isIn($0, oneOf: areas) }
  }

  private func isIn(_ place: Int, oneOf areas: [Int]) -> Bool {
    areas.contains { self.place(place, liesIn: $0) || self.place($0, liesIn: place) }
  }
}

extension EventLocator {
  /// The warning for a row whose province or district has a code and a name of two places.
  func warning(
    _ found: AreaContradiction, _ row: PlaceRow, _ event: Int, _ batch: EventBatch,
    _ positions: inout PositionIndex
  ) -> Problem {
    let column = found.other.column + (found.isOtherCode ? "_pcode" : "")
    return problem(
      .codeDisagrees, .warning, row, event, batch, field: column, &positions
    ) { words in
      let said = found.isOtherCode ? words.code(beside: found.other) : words.text(found.other)
      let decides = found.code == found.other.column + "_pcode"
      return (
        "\(found.code) is that of \(gazetteer.description(of: found.place)), but \(column) says "
          + quoted(said),
        "correct one of the two, or delete it" + (decides ? "; until then the code decides" : "")
      )
    }
  }
}

extension PlaceWords {
  /// The code of the province or district that a name stands for; empty for what has none.
  func code(beside subject: PlaceSubject) -> String {
    switch subject {
    case .admin1: admin1Code
    case .admin2: admin2Code
    case .identifier, .verbatim, .country: ""
    }
  }
}
