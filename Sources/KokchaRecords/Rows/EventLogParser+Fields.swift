import KokchaBytes
import KokchaModel

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
    if trimmed(row.title, in: batch).isEmpty {
      refuseEmpty(.title, in: batch, "say in one line what happened")
    }
    row.status = term(.status, in: &batch) ?? .reviewed
    row.occurrence = term(.occurrence, in: &batch) ?? .occurred
    row.credibility = term(.credibility, in: &batch)
    row.dateBasis = term(.dateBasis, in: &batch)
    finishOngoing(in: &batch)
    finishType(in: &batch)
    finishTime(in: &batch)
    finishLinks(in: &batch)
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
    if let found = Terms(reading: batch.text.span.extracting(text.bounds)) { return found }
    refuse(
      .termUnknown, at: text.lowerBound, in: batch,
      "\(column.name) '\(batch.quoted(text))' is not one of its terms",
      advice: Spelling.advice(
        for: batch.text.string(text), among: Terms.allCases.map(\.description))
        + "write one of: \(Terms.list)", field: column.name)
    return nil
  }

  private mutating func finishOngoing(in batch: inout EventBatch) {
    if draft[.ongoing].isEmpty { return }
    let text = trimmed(draft[.ongoing], in: batch)
    if text.isEmpty { return }
    let span = batch.text.span.extracting(text.bounds)
    if span.matchesIgnoringCase("yes") || span.matchesIgnoringCase("true") {
      row.ongoing = true
    } else if header.isMap, header.isOurs, span.matches("1") || span.matches("0") {
      // Kokcha's KML has booleans so.
      row.ongoing = span.matches("1")
    } else if !span.matchesIgnoringCase("no") && !span.matchesIgnoringCase("false") {
      refuse(
        .termUnknown, at: text.lowerBound, in: batch,
        "ongoing '\(batch.quoted(text))' is neither yes nor no", advice: "write yes or no",
        field: "ongoing")
    }
  }

  /// An unknown type is kept and told, never changed.
  private mutating func finishType(in batch: inout EventBatch) {
    let (word, subword) = (row.type, row.subtype)
    if word.isEmpty { return }
    guard let type = EventType(reading: batch.text.span.extracting(word.bounds)) else {
      note(
        .typeUnknown, .warning, at: word.lowerBound, in: batch,
        "type '\(batch.quoted(word))' is not in the vocabulary; kept as it is",
        advice: Spelling.advice(
          for: batch.text.string(word), among: EventType.allCases.map(\.description))
          + "the types are: \(EventType.list)", field: "type")
      return
    }
    row.knownType = type
    if subword.isEmpty || type.hasSubtype(batch.text.span.extracting(subword.bounds)) { return }
    note(
      .typeUnknown, .warning, at: subword.lowerBound, in: batch,
      "subtype '\(batch.quoted(subword))' is not one of \(type)'s; kept as it is",
      advice: Spelling.advice(
        for: batch.text.string(subword), among: type.subtypes.map(\.description))
        + "its sub-types are: " + type.subtypes.map(\.description).joined(separator: ", "),
      field: "subtype")
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
      let colon = part.first { batch.text[$0] == 0x3A }
      guard let colon, colon + 1 < part.upperBound,
        let kind = LinkKind(reading: batch.text.span.extracting(part.lowerBound..<colon))
      else {
        let cell = TextRange(start: part.lowerBound, count: part.count)
        refuse(
          .linkMalformed, at: part.lowerBound, in: batch,
          "link '\(batch.quoted(cell))' is not kind:id",
          advice: "write one of \(LinkKind.list), a colon, and the other event's id",
          field: "links")
        continue
      }
      let id = batch.text.span.trimmedBounds(of: colon + 1..<part.upperBound)
      batch.links.append(LinkRow(kind, to: TextRange(start: id.lowerBound, count: id.count)))
    }
  }
}
