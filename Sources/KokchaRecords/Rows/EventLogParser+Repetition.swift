import KokchaBytes
import KokchaModel
import KokchaValues

/// Rows with the id of the event at hand that do not add to it.
extension EventLogParser {
  /// Whether a row contradicts the event and is to be an event of its own: where one of several with an id is kept.
  mutating func isOtherVersion(
    _ cells: RecordCells, _ first: Int, _ index: RecordIndex, in batch: inout EventBatch
  ) -> Bool {
    if options.sameID == nil { return false }
    func differs(_ column: LogColumn) -> Bool {
      let (known, cell) = (draft[column], cells[column])
      return !known.isEmpty && !cell.isEmpty && !Self.same(known, cell, in: batch)
    }
    if LogColumn.singleValued.contains(where: differs) { return true }
    if !differs(.casualtyGroup),
      Self.columns.contains(where: { _, all, low, best, high in
        differs(all) || differs(low) || differs(best) || differs(high)
      })
    {
      return true
    }
    if header.extraNames.isEmpty { return false }
    findExtraPlaces(in: batch)
    for column in header.uses.indices {
      guard case .extra(let name) = header.uses[column], !index.fields[first + column].isEmpty,
        extraPlaces[name] >= 0
      else { continue }
      let known = batch.extras[Int(extraPlaces[name])]
      let length = batch.text.count
      let value = content(of: index.fields[first + column], in: &batch)
      let isSame = Self.same(known.value, value, in: batch)
      batch.text.removeLast(batch.text.count - length)
      if !isSame { return true }
    }
    return false
  }

  /// Whether a row says in every cell what the event's row before it says.
  ///
  /// Kokcha's own logs repeat nothing: what stands there twice is meant twice.
  func isRepetition(_ span: RecordSpan, _ index: RecordIndex, in batch: EventBatch) -> Bool {
    if header.isOurLog { return false }
    let before = index.records[lastRecord]
    return (0..<Int(span.fieldCount)).allSatisfy { column in
      let field = index.fields[Int(span.firstField) + column]
      let other = index.fields[Int(before.firstField) + column]
      return field.hasDoubledQuotes == other.hasDoubledQuotes
        && Self.same(field.range, other.range, in: batch)
    }
  }

  /// Notes a row that says nothing new; it is told at the gate, where its event goes on.
  mutating func noteRepetition(
    _ span: RecordSpan, of before: RecordSpan, _ id: TextRange, in batch: inout EventBatch
  ) {
    var repeated = EventRow(refusing: record, span)
    repeated.id = id
    repeated.isRefused = false
    repeated.repetition = .identical
    batch.repeatedRows.append(RepeatedRow(repeated, of: row.record, repeating: before.line))
  }
}
