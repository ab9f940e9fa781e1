import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

/// How a place was found, in its row (rule A5).
extension EventLocator {
  /// Writes into a place's row how it was found.
  mutating func note(
    _ found: PlaceReading.Match?, in row: inout PlaceRow, _ batch: inout EventBatch
  ) {
    row.match = found?.match
    row.matchScore = found?.score
    row.matchedName = found.map { texts.name(of: $0.place, gazetteer, &batch.text) } ?? TextRange()
  }

  /// Whether what a row says of how it was found stands.
  ///
  /// A row of Kokcha's own says how it was found at first. It has the code as well by now, which tells nothing of
  /// that; so what it says stands, unless it is looked up by its name once more. A row that was edited since
  /// means another place, or names one that its code contradicts: what it says is an answer to another question.
  mutating func stands(
    _ row: PlaceRow, _ reading: PlaceReading, _ batch: inout EventBatch
  ) -> Bool {
    guard let match = row.match, let found = reading.found, reading.contradiction == nil,
      found.match != .area || match == .area
    else { return false }
    let name = texts.name(of: found.place, gazetteer, &batch.text)
    return batch.text.span.extracting(row.matchedName.bounds)
      .matches(batch.text.span.extracting(name.bounds))
  }
}
