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

  mutating func refuse<Terms: Vocabulary>(
    _ field: Field, as terms: Terms.Type, in batch: inout EventBatch
  ) {
    let _: Terms? = term(valueAtHand, pathAtHand, in: &batch)
  }

  mutating func share(of field: Field, in batch: inout EventBatch) -> Int16? {
    let token = reader[valueAtHand]
    if token.kind == .null { return nil }
    guard token.kind == .number else {
      refuseType(valueAtHand, "a number", pathAtHand, in: batch)
      return nil
    }
    let text = token.raw
    if let share = ShareText.read(batch.text.span.extracting(text.bounds)) { return share }
    let path = pathAtHand
    refuse(
      .termUnknown, at: token.offset, in: batch,
      "\(path.text()) '\(batch.quoted(text))' is not a number from 0 to 1",
      advice: "leave it out: Kokcha fills it in", field: path.text(), losing: (valueAtHand, path))
    return nil
  }

  /// Takes a value in hand.
  mutating func take(_ value: Int, _ path: JSONPath) {
    valueAtHand = value
    pathAtHand = path
  }
}
