import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaValues

/// What is wrong with an event and its values, and what is left out for it.
extension JSONBatchParser {
  /// A value, and where in the event it stands.
  typealias PlacedValue = (value: Int, path: JSONPath)

  /// Notes an error, and leaves the event at hand out.
  ///
  /// Of a value that is wrong, only that is left out where `--bad blank` may; `last` is its key if that is none
  /// of ours.
  mutating func refuse(
    _ code: ProblemCode, at offset: Int, in batch: EventBatch,
    _ message: @autoclosure () -> String, advice: @autoclosure () -> String,
    field: @autoclosure () -> String?, losing lost: PlacedValue? = nil, last: String? = nil
  ) {
    if let lost, options.bad == .blank, code.extent == .value, !lost.path.isEssential {
      blanked.append(code)
      let value = BlankedValue(lost.path.text(last), valueText(lost.value, in: batch))
      note(
        code, .error, at: offset, in: batch, message(), advice: advice(), field: field(),
        blanked: [value])
      return
    }
    note(code, .error, at: offset, in: batch, message(), advice: advice(), field: field())
    isRefused = true
  }

  /// Notes what is wrong with a value, and leaves it or the event at hand out.
  ///
  /// `whole` is what cannot be told without it, if that is more than the value.
  mutating func refuse(
    _ fault: some ValueFault, _ text: TextRange, at value: Int, _ path: JSONPath,
    losing whole: PlacedValue? = nil, in batch: EventBatch
  ) {
    refuse(
      fault.code, at: reader[value].offset, in: batch,
      fault.words(of: path.text(), batch.text.span.extracting(text.bounds)).message,
      advice: fault.words(of: path.text(), batch.text.span.extracting(text.bounds)).advice,
      field: path.text(),
      losing: whole ?? (value, path))
  }

  /// Says of a further value that it is left out with the one that was last, being of no use without it.
  mutating func blankWithIt(_ value: Int, _ path: JSONPath, in batch: EventBatch) {
    guard options.bad == .blank else { return }
    problems.blankWithLast(BlankedValue(path.text(), valueText(value, in: batch)))
  }

  /// A value as a report has it: a text without its quotes, and all else as it stands.
  func valueText(_ value: Int, in batch: EventBatch) -> String {
    let token = reader[value]
    switch token.kind {
    case .string: return batch.text.string(token.inside)
    case .escaped:
      var text: [UInt8] = []
      reader.append(token, to: &text)
      return text.span.string
    default: return batch.text.string(token.raw)
    }
  }

  /// Notes what is doubtful about a value, which is taken all the same.
  mutating func warn(
    _ doubt: some ValueFault, _ text: TextRange, at value: Int, _ path: JSONPath,
    in batch: EventBatch
  ) {
    if problems.passesOver(doubt.code, .warning) { return }
    let words = doubt.words(of: path.text(), batch.text.span.extracting(text.bounds))
    note(
      doubt.code, .warning, at: reader[value].offset, in: batch, words.message,
      advice: words.advice, field: path.text())
  }

  mutating func note(
    _ code: ProblemCode, _ severity: Severity, at offset: Int, in batch: EventBatch,
    _ message: @autoclosure () -> String, advice: @autoclosure () -> String,
    field: @autoclosure () -> String?, blanked: @autoclosure () -> [BlankedValue] = []
  ) {
    if problems.passesOver(code, severity) { return }
    let (row, id) = (row, id)
    problems.note(code, severity) { positions in
      Problem(
        code, severity, at: batch.position(ofByte: offset, from: row, &positions), message(),
        advice: advice(), event: id.isEmpty ? nil : batch.text.string(id),
        record: batch.firstRecord + Int(row.record) + 1, field: field(), blanked: blanked())
    }
  }
}
