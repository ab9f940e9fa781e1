package import KokchaBytes

/// The lists of an event as JSON text, for formats whose fields are flat (rule GJ8).
extension EventBatch {
  /// Appends what `write` makes to the batch's text.
  package mutating func appendJSON(
    _ write: (inout JSONBuilder, borrowing EventBatch) -> Void
  ) -> TextRange {
    var builder = JSONBuilder()
    write(&builder, self)
    let start = text.count
    builder.json.withSpan { text.append($0) }
    return TextRange(start: start, count: text.count - start)
  }
}
