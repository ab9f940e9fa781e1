import KokchaBytes
import KokchaModel
import KokchaValues

/// How many were harmed: what each row of an event tells of one group, or of everybody.
extension EventLogParser {
  mutating func appendCasualties(of cells: RecordCells, to batch: inout EventBatch) {
    let group = trimmed(cells[.casualtyGroup], in: batch)
    for (kind, all, low, best, high) in Self.columns {
      if cells[all].isEmpty && cells[low].isEmpty && cells[best].isEmpty && cells[high].isEmpty {
        if !lists[ListColumn.unknownCasualties.place].isEmpty, isUnknown(kind, in: batch) {
          var made = CasualtyRow(kind)
          made.group = group
          made.cell = lists[ListColumn.unknownCasualties.place]
          add(made, to: &batch)
        }
        continue
      }
      var made = CasualtyRow(kind)
      made.group = group
      made.cell = cells.first(all, low, best, high)
      if !cells[all].isEmpty, let range = count(cells[all], all, in: &batch) {
        (made.low, made.best, made.high) = (range.low, range.best, range.high)
      }
      if !cells[low].isEmpty, let range = count(cells[low], low, in: &batch) {
        made.low = range.best
      }
      if !cells[best].isEmpty, let range = count(cells[best], best, in: &batch) {
        made.best = range.best
      }
      if !cells[high].isEmpty, let range = count(cells[high], high, in: &batch) {
        made.high = range.best
      }
      if !made.isOrdered { refuseDisorder(made, in: batch) }
      add(made, to: &batch)
    }
  }

  /// Whether Kokcha wrote of a kind that there were such, and no count is known.
  private func isUnknown(_ kind: CasualtyKind, in batch: EventBatch) -> Bool {
    let cell = lists[ListColumn.unknownCasualties.place]
    var start = cell.lowerBound
    while start < cell.upperBound {
      var end = start
      while end < cell.upperBound, batch.text[end] != 0x3B { end += 1 }
      let word = batch.text.span.trimmedBounds(of: start..<end)
      if batch.text.span.extracting(word).matches(kind.term) { return true }
      start = end + 1
    }
    return false
  }

  /// Adds a count, or completes the one that the event has of this kind and group.
  private mutating func add(_ made: CasualtyRow, to batch: inout EventBatch) {
    batch.casualties.append(made)
    let known = sets.casualties.first(
      like: batch.casualties.count - 1, since: marks.casualties, in: batch)
    guard let known else { return }
    batch.casualties.removeLast()
    let first = batch.casualties[known]
    func agree(_ a: Int32?, _ b: Int32?) -> Bool { a == nil || b == nil || a == b }
    guard agree(first.low, made.low), agree(first.best, made.best), agree(first.high, made.high)
    else {
      contradiction(made.kind.description, first.cell, made.cell, in: batch)
      return
    }
    batch.casualties[known].low = first.low ?? made.low
    batch.casualties[known].best = first.best ?? made.best
    batch.casualties[known].high = first.high ?? made.high
    if !batch.casualties[known].isOrdered { refuseDisorder(made, in: batch) }
  }

  private static let columns: [(CasualtyKind, LogColumn, LogColumn, LogColumn, LogColumn)] =
    [
      (.killed, .killed, .killedLow, .killedBest, .killedHigh),
      (.injured, .injured, .injuredLow, .injuredBest, .injuredHigh),
      (.arrested, .arrested, .arrestedLow, .arrestedBest, .arrestedHigh),
      (.kidnapped, .kidnapped, .kidnappedLow, .kidnappedBest, .kidnappedHigh),
      (.displaced, .displaced, .displacedLow, .displacedBest, .displacedHigh),
    ]

  private mutating func refuseDisorder(_ count: CasualtyRow, in batch: EventBatch) {
    refuse(
      .countDisordered, at: count.cell.lowerBound, in: batch,
      "\(count.kind): low, best and high are not in rising order",
      advice: "write the lowest count first: 3..4..6", field: count.kind.description)
  }

  private mutating func count(
    _ cell: TextRange, _ column: LogColumn, in batch: inout EventBatch
  ) -> CountText.Range? {
    let text = trimmed(cell, in: batch)
    if text.isEmpty { return nil }
    let reading = CountText.read(batch.text.span.extracting(text.bounds))
    if case .count(let range) = reading { return range }
    let name = column.name
    let shown = batch.quoted(text)
    switch reading {
    case .count: break
    case .disordered:
      refuse(
        .countDisordered, at: text.lowerBound, in: batch,
        "\(name) '\(shown)' is not in rising order",
        advice: "write the lowest count first: 3..4..6", field: name)
    case .date:
      refuse(
        .countIsDate, at: text.lowerBound, in: batch,
        "\(name) '\(shown)' looks like a date: a spreadsheet may have changed a range such as 3-5",
        advice: "write ranges with dots: 3..5", field: name)
    case .notANumber:
      refuse(
        .countNotANumber, at: text.lowerBound, in: batch, "\(name) '\(shown)' is not a count",
        advice: "write 3, a range 3..5, low, best and high 3..4..6, or ? if it is not known",
        field: name)
    }
    return nil
  }
}
