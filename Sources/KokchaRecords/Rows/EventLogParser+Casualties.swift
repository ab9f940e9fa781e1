import KokchaBytes
import KokchaModel
import KokchaValues

/// How many were harmed: what each row of an event tells of one group, or of everybody.
extension EventLogParser {
  mutating func appendCasualties(of cells: RecordCells, to batch: inout EventBatch) {
    let group = trimmed(cells[.casualtyGroup], in: batch)
    for columns in Self.columns {
      let (kind, all, low, best, high) = columns
      if cells[all].isEmpty && cells[low].isEmpty && cells[best].isEmpty && cells[high].isEmpty {
        if !lists[ListColumn.unknownCasualties.place].isEmpty, isUnknown(kind, in: batch) {
          var made = CasualtyRow(kind)
          made.group = group
          made.cell = lists[ListColumn.unknownCasualties.place]
          add(made, columns, of: cells, to: &batch)
        }
        continue
      }
      var made = CasualtyRow(kind)
      made.group = group
      made.cell = cells.first(all, low, best, high)
      if let range = countRange(cells[all], all, in: &batch) {
        (made.low, made.best, made.high) = (range.low, range.best, range.high)
      }
      made.low = count(cells[low], low, in: &batch) ?? made.low
      made.best = count(cells[best], best, in: &batch) ?? made.best
      made.high = count(cells[high], high, in: &batch) ?? made.high
      if !made.isOrdered {
        refuseDisorder(columns, of: cells, in: batch)
        if !isRefused { (made.low, made.best, made.high) = (nil, nil, nil) }
      }
      add(made, columns, of: cells, to: &batch)
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
  private mutating func add(
    _ made: CasualtyRow, _ columns: Columns, of cells: RecordCells, to batch: inout EventBatch
  ) {
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
    if !batch.casualties[known].isOrdered {
      // The earlier rows' counts stand by themselves.
      refuseDisorder(columns, of: cells, in: batch)
      batch.casualties[known] = first
    }
  }

  /// What tells of one kind: all of its count, and low, best and high.
  typealias Columns = (CasualtyKind, LogColumn, LogColumn, LogColumn, LogColumn)

  static let columns: [Columns] =
    [
      (.killed, .killed, .killedLow, .killedBest, .killedHigh),
      (.injured, .injured, .injuredLow, .injuredBest, .injuredHigh),
      (.arrested, .arrested, .arrestedLow, .arrestedBest, .arrestedHigh),
      (.kidnapped, .kidnapped, .kidnappedLow, .kidnappedBest, .kidnappedHigh),
      (.displaced, .displaced, .displacedLow, .displacedBest, .displacedHigh),
    ]

  private mutating func refuseDisorder(
    _ columns: Columns, of cells: RecordCells, in batch: EventBatch
  ) {
    let (kind, all, low, best, high) = columns
    let given = [all, low, best, high].filter { !cells[$0].isEmpty }
    guard let first = given.first else { return }
    refuse(
      CountFault.endsDisordered, cells[first], first, called: kind.description, in: batch)
    blankWithIt(Array(given.dropFirst()), of: cells, in: batch)
  }

  private mutating func countRange(
    _ cell: TextRange, _ column: LogColumn, in batch: inout EventBatch
  ) -> CountRange? {
    let text = trimmed(cell, in: batch)
    if text.isEmpty { return nil }
    do throws(CountFault) {
      return try CountRange.read(batch.text.span.extracting(text.bounds))
    } catch {
      refuse(error, text, column, in: batch)
      return nil
    }
  }

  private mutating func count(
    _ cell: TextRange, _ column: LogColumn, in batch: inout EventBatch
  ) -> Int32? {
    let text = trimmed(cell, in: batch)
    if text.isEmpty { return nil }
    do throws(CountFault) {
      return try Count.read(batch.text.span.extracting(text.bounds))
    } catch {
      refuse(error, text, column, in: batch)
      return nil
    }
  }
}
