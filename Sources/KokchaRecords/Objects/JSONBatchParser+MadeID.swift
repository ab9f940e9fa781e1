import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaValues

/// Ids of events that have none (rule A9).
extension JSONBatchParser {
  /// Makes an id of what the event says, however its JSON is laid out.
  mutating func makeID(in batch: inout EventBatch) {
    id = (content(of: 0, in: &batch) ?? ContentHash()).appendID(to: &batch)
  }

  /// What a value says; nil where it says nothing: null, an empty text, or a list or object of nothing else.
  private func content(of value: Int, in batch: inout EventBatch) -> ContentHash? {
    let token = reader[value]
    var content = ContentHash()
    switch token.kind {
    case .null: return nil
    case .string, .escaped:
      let length = batch.text.count
      let text = keyText(value, in: &batch)
      let bounds = batch.text.span.trimmedBounds(of: text.bounds)
      content.combine(batch.text.span.extracting(bounds))
      batch.text.removeLast(batch.text.count - length)
      return bounds.isEmpty ? nil : content
    case .number, .true, .false: content.combine(batch.text.span.extracting(token.raw.bounds))
    case .array:
      content.combine("[".utf8.span)
      var isEmpty = true
      for element in reader.elements(of: value) {
        guard let inner = self.content(of: element, in: &batch) else { continue }
        content.combine(number: inner.value)
        isEmpty = false
      }
      if isEmpty { return nil }
    case .object:
      // A sum, so that the members' order is of no account.
      var sum: UInt64 = 0
      var isEmpty = true
      var member = value + 1
      while member < token.next {
        if let inner = self.content(of: member + 1, in: &batch) {
          var named = ContentHash()
          let length = batch.text.count
          let key = keyText(member, in: &batch)
          named.combine(batch.text.span.extracting(key.bounds))
          batch.text.removeLast(batch.text.count - length)
          named.endField()
          named.combine(number: inner.value)
          sum &+= named.value
          isEmpty = false
        }
        member = reader.following(member + 1)
      }
      if isEmpty { return nil }
      content.combine("{".utf8.span)
      content.combine(number: sum)
    }
    return content
  }
}
