import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

extension EventLocator {
  /// Notes what was read by its sounds in a place's row; the row as it was before it was filled in.
  mutating func note(_ soundings: [PlaceReading.Sounding], of row: PlaceRow, _ event: Int) {
    for sounding in soundings {
      heardNames.append(
        HeardName(
          event: event, words: row.words(sounding.subject), field: sounding.subject.column,
          place: sounding.place, score: sounding.score))
    }
  }

  /// Notes what was read by its sounds in the name of a trajectory's end.
  mutating func note(
    _ soundings: [PlaceReading.Sounding], of words: TextRange, in field: String, _ event: Int
  ) {
    for sounding in soundings {
      heardNames.append(
        HeardName(
          event: event, words: words, field: field, place: sounding.place, score: sounding.score))
    }
  }
}

extension PlaceRow {
  fileprivate func words(_ subject: PlaceSubject) -> TextRange {
    switch subject {
    case .identifier: identifier
    case .verbatim: verbatim
    case .admin2: admin2
    case .admin1: admin1
    case .country: country
    }
  }
}
