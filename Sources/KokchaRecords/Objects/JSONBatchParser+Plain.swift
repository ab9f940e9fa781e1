import KokchaBytes
import KokchaJSONText
import KokchaModel

/// Plain fields are read from the value at hand.
extension JSONBatchParser: FieldReader {
  mutating func text(of field: Field, in batch: inout EventBatch) -> TextRange {
    text(valueAtHand, pathAtHand, in: &batch)
  }

  mutating func word(of field: Field, in batch: inout EventBatch) -> TextRange {
    word(valueAtHand, pathAtHand, in: &batch)
  }

  mutating func term<Terms: Vocabulary>(
    of field: Field, in batch: inout EventBatch
  ) -> Terms? {
    term(valueAtHand, pathAtHand, in: &batch)
  }

  /// Takes a value in hand.
  mutating func take(_ value: Int, _ path: JSONPath) {
    valueAtHand = value
    pathAtHand = path
  }
}
