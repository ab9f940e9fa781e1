import KokchaBytes
import KokchaJSONText

extension JSONTokenReader {
  /// The two numbers of a geometry that is a Point without a height (RFC 7946 §3.1.2); nil for any other.
  borrowing func point(_ value: Int, _ text: Span<UInt8>) -> (x: TextRange, y: TextRange)? {
    guard self[value].kind == .object, self[value].count == 2 else { return nil }
    var position: Int?
    var isPoint = false
    var member = value + 1
    while member < self[value].next {
      guard self[member].kind == .string else { return nil }
      let inner = self[member + 1]
      let key = text.extracting(self[member].inside.bounds)
      if key.matches("type") {
        isPoint = inner.kind == .string && text.extracting(inner.inside.bounds).matches("Point")
      } else if key.matches("coordinates"), inner.kind == .array, inner.count == 2 {
        position = member + 1
      }
      member = following(member + 1)
    }
    guard isPoint, let position, self[position + 1].kind == .number,
      self[position + 2].kind == .number
    else { return nil }
    return (self[position + 1].raw, self[position + 2].raw)
  }
}
