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

  package mutating func term<Terms: Vocabulary>(
    of field: Field, in batch: inout EventBatch
  ) -> Terms? {
    term(cellAtHand, field, in: &batch)
  }
}
