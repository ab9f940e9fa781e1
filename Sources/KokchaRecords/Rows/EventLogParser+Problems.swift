import KokchaBytes
import KokchaModel
import KokchaValues

/// What is wrong with an event's records and cells, and what is left out for it.
extension EventLogParser {
  /// A value of the event's: its column, and where its text stands.
  typealias Cell = (column: LogColumn, text: TextRange)

  /// Notes an error, and leaves the event at hand out.
  ///
  /// Of a cell that is wrong, only that is left out where `--bad blank` may.
  mutating func refuse(
    _ code: ProblemCode, at offset: Int, in batch: EventBatch,
    _ message: @autoclosure () -> String, advice: @autoclosure () -> String,
    field: String? = nil, knowsEvent: Bool = true, cell: Cell? = nil
  ) {
    if let cell, options.bad == .blank, code.extent == .value, !cell.column.isEssential {
      blanked.append(code)
      note(
        code, .error, at: offset, in: batch, message(), advice: advice(), field: field,
        blanked: [BlankedValue(cell.column.name, batch.text.string(cell.text))])
      return
    }
    note(
      code, .error, at: offset, in: batch, message(), advice: advice(), field: field,
      knowsEvent: knowsEvent)
    isRefused = true
  }

  /// Notes what is wrong with a value, and leaves it or the event at hand out.
  ///
  /// `name` is what messages call the column, if not by its name, and `whole` what cannot be told without the
  /// text, if that is more.
  mutating func refuse(
    _ fault: some ValueFault, _ text: TextRange, _ column: LogColumn, called name: String? = nil,
    losing whole: TextRange? = nil, in batch: EventBatch
  ) {
    let field = name ?? column.name
    refuse(
      fault.code, at: text.lowerBound, in: batch,
      fault.words(of: field, batch.text.span.extracting(text.bounds)).message,
      advice: fault.words(of: field, batch.text.span.extracting(text.bounds)).advice, field: field,
      cell: (column, whole ?? text))
  }

  /// Says of further cells that they are left out with the value that was last, being of no use without it.
  mutating func blankWithIt(_ columns: [LogColumn], of cells: RecordCells, in batch: EventBatch) {
    guard options.bad == .blank else { return }
    for column in columns {
      let text = trimmed(cells[column], in: batch)
      if text.isEmpty { continue }
      problems.blankWithLast(BlankedValue(column.name, batch.text.string(text)))
    }
  }

  /// Notes what is doubtful about a value, which is taken all the same.
  mutating func warn(
    _ doubt: some ValueFault, _ text: TextRange, _ field: String, in batch: EventBatch
  ) {
    if problems.passesOver(doubt.code, .warning) { return }
    let words = doubt.words(of: field, batch.text.span.extracting(text.bounds))
    note(
      doubt.code, .warning, at: text.lowerBound, in: batch, words.message, advice: words.advice,
      field: field)
  }

  mutating func note(
    _ code: ProblemCode, _ severity: Severity, at offset: Int, in batch: EventBatch,
    _ message: @autoclosure () -> String, advice: @autoclosure () -> String,
    field: String? = nil, knowsEvent: Bool = true,
    blanked: @autoclosure () -> [BlankedValue] = []
  ) {
    if problems.passesOver(code, severity) { return }
    let id = knowsEvent ? draft[.id] : TextRange()
    let (row, record, unfolded) = (row, record, unfolded)
    problems.note(code, severity) { positions in
      let position =
        knowsEvent
        ? Self.position(of: offset, in: batch, row, unfolded, &positions)
        : batch.position(ofByte: offset, &positions)
      return Problem(
        code, severity, at: position, message(), advice: advice(),
        event: id.isEmpty ? nil : batch.text.string(id),
        record: batch.firstRecord + record + 1, field: field, blanked: blanked())
    }
  }

  /// Where a byte of an event's text stands in the input.
  static func position(
    of offset: Int, in batch: EventBatch, _ row: EventRow, _ unfolded: [Unfolded],
    _ positions: inout PositionIndex
  ) -> InputPosition {
    if offset < batch.inputLength {
      return batch.position(ofByte: offset, from: row, &positions)
    }
    // They were appended one after the other.
    var (low, high) = (0, unfolded.count)
    while low < high {
      let middle = (low + high) / 2
      if unfolded[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    if low < unfolded.count, unfolded[low].text.bounds.contains(offset) {
      return batch.position(ofByte: unfolded[low].field.lowerBound, from: row, &positions)
    }
    // Other text that was made on the way has no place in the input; its event has.
    return batch.position(of: row)
  }
}
