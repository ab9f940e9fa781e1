import KokchaGazetteerIndex
import KokchaModel

/// In which state an event's place lies, and what its row says of that.
extension EventLocator {
  /// The state in which a point lies, where that leaves no doubt: by the outlines of the gazetteer's own ground, else
  /// by the world's, which are too coarse near a border or a coast.
  func state(at point: Coordinate, around lineage: Lineage?) -> Int? {
    if let lineage { return lineage.country }
    return gazetteer.dispute(at: point) == nil ? gazetteer.wide.outlines.country(at: point) : nil
  }

  /// Warns where a coordinate lies in another state than its row names; tells whether it did.
  ///
  /// On ground that more than one state claims, the row's stands.
  mutating func checkCountry(
    of point: Coordinate, in state: Int?, _ meaning: PlaceMeaning, _ row: PlaceRow, _ event: Int,
    _ batch: EventBatch, _ problems: inout ProblemCollector
  ) -> Bool {
    guard let named = meaning.states, let state,
      !named.contains(where: { gazetteer.isOne($0, state) }), gazetteer.dispute(at: point) == nil
    else { return false }
    // Maps of one border differ: as far as they do, the row may be right.
    if let border = survey.borderDistance(at: point, isInside: gazetteer.isHome(state)),
      border <= Self.allowance(of: row)
    {
      return false
    }
    // What the row names within the state tells more than the state, whose outline is too coarse near a border.
    for place in meaning.reading.places + [named[0]]
    where checkOrder(of: point, in: place, row, event, batch, &problems) { return true }
    problems.note(.placeDisagrees, .warning) { positions in
      problem(
        .placeDisagrees, .warning, row, event, batch, field: Field.country.name, &positions
      ) { words in
        (
          "the row says \(quoted(words.text(.country))), but its coordinate \(point.latitude), "
            + "\(point.longitude) is in \(gazetteer.name(of: state))",
          "correct the coordinate or the country; give radius_km if it is only roughly known"
        )
      }
    }
    return true
  }

  /// The warning for a row whose country is none, or is two.
  func unknownCountry(
    _ reading: PlaceReading, _ row: PlaceRow, _ event: Int, _ batch: EventBatch,
    _ positions: inout PositionIndex
  ) -> Problem {
    let field: Field =
      switch reading.country {
      case .unknown(let field), .contradictory(_, let field): field
      case .unstated, .known: .country
      }
    return problem(
      reading.problemCode, .warning, row, event, batch, field: field.name, &positions
    ) { words in
      switch reading.country {
      case .contradictory(let first, let second):
        return (
          "\(first.name) says \(quoted(words.text(ofCountry: first))), but \(second.name) says "
            + "\(quoted(words.text(ofCountry: second))), which is another country",
          "correct one of the two, or delete it; until then the place is not looked up"
        )
      case .known:
        return (
          "the code \(quoted(words.identifier)) is of a place that is not in "
            + quoted(words.text(.country)),
          "correct the code or the country; until then the place is not looked up"
        )
      case .unknown, .unstated:
        return (
          "the gazetteer knows no country called \(quoted(words.text(ofCountry: field)))",
          "write its name or its code in ISO 3166-1, such as ML or MLI; until then the place is not "
            + "looked up"
        )
      }
    }
  }
}

extension Gazetteer {
  /// The ground around a point that more than one state claims, if it is such ground.
  func dispute(at point: Coordinate) -> Dispute? {
    disputes.value { wide.disputes }.first { $0.contains(point) }
  }

  /// All pieces of ground around a point that more than one state claims.
  func disputes(at point: Coordinate) -> [Dispute] {
    disputes.value { wide.disputes }.filter { $0.contains(point) }
  }
}
