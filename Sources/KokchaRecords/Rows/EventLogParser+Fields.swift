import KokchaBytes
import KokchaModel
import KokchaValues

/// What the cells that hold one value an event mean.
extension EventLogParser {
  mutating func finishFields(in batch: inout EventBatch) {
    row.id = draft[.id]
    row.title = draft[.title]
    row.summary = draft[.summary]
    row.type = trimmed(draft[.type], in: batch)
    row.subtype = trimmed(draft[.subtype], in: batch)
    row.placeNote = draft[.placeNote]
    row.dateText = draft[.dateText]
    row.tags = draft[.tags]
    let hasTitle = !trimmed(row.title, in: batch).isEmpty
    if !hasTitle, !header.isMap {
      refuseEmpty(.title, in: batch, "say in one line what happened")
    }
    if SpreadsheetError.matches(batch.text.span.extracting(row.title.bounds)) {
      warn(SpreadsheetErrorFault(), row.title, LogColumn.title.name, in: batch)
    }
    row.status = term(.status, in: &batch) ?? .reviewed
    row.occurrence = term(.occurrence, in: &batch) ?? .occurred
    row.credibility = term(.credibility, in: &batch)
    row.dateBasis = term(.dateBasis, in: &batch)
    for field in EventRow.plainFields where isAtHand(field, in: draft) {
      var taken = row
      taken.take(field, from: &self, in: &batch)
      row = taken
    }
    finishOngoing(in: &batch)
    finishType(in: &batch)
    finishTime(in: &batch)
    finishLinks(in: &batch)
    if !hasTitle, header.isMap { makeTitle(in: &batch) }
  }

  mutating func refuseEmpty(
    _ column: LogColumn, in batch: EventBatch, _ advice: String
  ) {
    let article = column == .id ? "an" : "a"
    // The row as a whole is at fault: its first byte that was read.
    refuse(
      .fieldEmpty, at: .max, in: batch, "the event has no \(column.name)",
      advice: "\(article) \(column.name) is needed: \(advice)", field: column.name)
  }

  /// A cell that must be one of a vocabulary's terms; nil if it is empty or refused.
  mutating func term<Terms: Vocabulary>(
    _ column: LogColumn, of type: Terms.Type = Terms.self, in batch: inout EventBatch
  ) -> Terms? {
    term(draft[column], column, in: &batch)
  }

  // Nearly all such cells are empty: those are not worth a call.
  @inline(__always)
  mutating func term<Terms: Vocabulary>(
    _ cell: TextRange, _ column: LogColumn, in batch: inout EventBatch
  ) -> Terms? {
    cell.isEmpty ? nil : statedTerm(cell, column, in: &batch)
  }

  private mutating func statedTerm<Terms: Vocabulary>(
    _ cell: TextRange, _ column: LogColumn, in batch: inout EventBatch
  ) -> Terms? {
    let text = trimmed(cell, in: batch)
    if text.isEmpty { return nil }
    do throws(TermFault<Terms>) {
      return try Terms.read(batch.text.span.extracting(text.bounds))
    } catch {
      refuse(error, text, column, in: batch)
      return nil
    }
  }

  private mutating func finishOngoing(in batch: inout EventBatch) {
    if draft[.ongoing].isEmpty { return }
    let text = trimmed(draft[.ongoing], in: batch)
    if text.isEmpty { return }
    do throws(YesNoFault) {
      row.ongoing = try YesNo.read(batch.text.span.extracting(text.bounds))
    } catch {
      refuse(error, text, .ongoing, in: batch)
    }
  }

  private mutating func finishType(in batch: inout EventBatch) {
    let (word, subword) = (row.type, row.subtype)
    if word.isEmpty { return }
    let (type, doubt) = EventType.read(
      batch.text.span.extracting(word.bounds), batch.text.span.extracting(subword.bounds))
    row.knownType = type
    guard let doubt else { return }
    warn(doubt, doubt == .type ? word : subword, doubt.field.name, in: batch)
  }

  // MARK: Links

  private mutating func finishLinks(in batch: inout EventBatch) {
    let all = draft[.links]
    if all.isEmpty { return }
    var start = all.lowerBound
    while start < all.upperBound {
      var end = start
      while end < all.upperBound, batch.text[end] != 0x3B { end += 1 }
      let part = batch.text.span.trimmedBounds(of: start..<end)
      start = end + 1
      if part.isEmpty { continue }
      readLink(TextRange(start: part.lowerBound, count: part.count), &batch)
    }
  }

  private mutating func readLink(_ text: TextRange, _ batch: inout EventBatch) {
    func inText(_ range: Range<Int>) -> TextRange {
      TextRange(start: text.lowerBound + range.lowerBound, count: range.count)
    }
    do throws(LinkFault) {
      let parts = try LinkText.parts(of: batch.text.span.extracting(text.bounds))
      let word = inText(parts.kind)
      do throws(TermFault<LinkKind>) {
        let kind = try LinkKind.read(batch.text.span.extracting(word.bounds))
        batch.links.append(LinkRow(kind, to: inText(parts.id)))
      } catch {
        refuse(error, word, .links, losing: text, in: batch)
      }
    } catch {
      refuse(error, text, .links, in: batch)
    }
  }
}
