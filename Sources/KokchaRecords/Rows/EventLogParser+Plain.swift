package import KokchaBytes
package import KokchaModel

/// Plain fields are read from the cell at hand.
extension EventLogParser: FieldReader {
  /// Takes a field's cell in hand; false for an empty one.
  @inline(__always)
  mutating func isAtHand(_ field: Field, in cells: RecordCells) -> Bool {
    cellAtHand = cells[field]
    return !cellAtHand.isEmpty
  }

  package mutating func text(of field: Field, in batch: inout EventBatch) -> TextRange {
    cellAtHand
  }

  package mutating func word(of field: Field, in batch: inout EventBatch) -> TextRange {
    trimmed(cellAtHand, in: batch)
  }

  package mutating func refuse<Terms: Vocabulary>(
    _ field: Field, as terms: Terms.Type, in batch: inout EventBatch
  ) {
    let _: Terms? = term(cellAtHand, field, in: &batch)
  }

  package mutating func share(of field: Field, in batch: inout EventBatch) -> Int16? {
    let text = trimmed(cellAtHand, in: batch)
    if text.isEmpty { return nil }
    if let share = ShareText.read(batch.text.span.extracting(text.bounds)) { return share }
    refuse(
      .termUnknown, at: text.lowerBound, in: batch,
      "\(field.name) '\(batch.quoted(text))' is not a number from 0 to 1",
      advice: "leave it out: Kokcha fills it in", field: field.name, cell: (field, text))
    return nil
  }
}
