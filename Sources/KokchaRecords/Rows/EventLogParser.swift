package import KokchaBytes
package import KokchaModel
import KokchaValues

/// Makes events of an event log's records, batch by batch; one for each thread.
///
/// Records that follow each other with one id are one event: a column with one value an event is
/// taken from the first row that has it and must not be contradicted; places, actors, claims and
/// sources are added row by row. A record that cannot be read truthfully refuses its event.
///
/// What is asked of every record takes the batch `inout`, even where it only reads it: by value, each call
/// would get a copy of the batch's thirty fields (measured).
package struct EventLogParser: EventParser {
  let header: LogHeader
  let options: EventLogOptions
  var problems = ProblemCollector()
  /// The event at hand: the merged cells of its rows, and where its rows in the tables begin.
  var draft = RecordCells()
  var row = EventRow()
  var isRefused = false
  /// What the event at hand says that does not stand in it.
  var made: MadeValues = []
  /// The record being read.
  var record = 0
  /// The event's last record before it.
  var lastRecord = 0
  private var spareCells = RecordCells()
  private var isOpen = false
  /// Records since the event at hand that could not be read: its own, if it goes on after them.
  private var badRecordsSince: [EventRow] = []
  var marks = TableMarks()
  /// The event's rows in the tables, to be found by what they say.
  var sets = RowSets()
  /// Where the event has each column of the log's own; kept for events of several rows only.
  private(set) var extraPlaces: [Int32] = []
  private var refusedEvents = 0
  /// The records that hold bytes which are not text.
  var badRecords: Set<Int> = []
  var unfolded: [Unfolded] = []
  /// The record's cells that hold whole lists, by the lists' places among all.
  var lists = [TextRange](repeating: TextRange(), count: ListColumn.allCases.count)
  var listReader: JSONListReader?
  /// What was wrong with values that are left out of the event at hand.
  var blanked: [ProblemCode] = []
  /// The cell from which a plain field is to be read.
  var cellAtHand = TextRange()

  /// A text of the event whose quotes were unfolded: where it stands in the batch, and in the input.
  struct Unfolded {
    var text: TextRange
    var field: TextRange
  }

  package init(header: LogHeader, options: EventLogOptions) {
    self.header = header
    self.options = options
  }

  /// Fills the batch's tables from its records.
  ///
  /// - Returns: How many events were refused; `problems` becomes the reasons.
  package mutating func parse(
    _ batch: inout EventBatch, _ index: RecordIndex, problems found: inout ProblemCollector
  ) -> Int {
    refusedEvents = 0
    swap(&problems, &found)
    defer { swap(&problems, &found) }
    problems.removeAll()
    if batch.firstRecord == 0,
      let problem = IdentityCheck.problem(of: header, batch, index, options: options)
    {
      problems.note(problem)
      for (number, span) in index.records.enumerated() { batch.refuse(number, span) }
      return index.records.count
    }
    if !header.isMap { findBadBytes(batch, index) }
    var index = index
    for number in index.records.indices {
      var span = index.records[number]
      record = number
      // A feature that is no event, or was refused already.
      if header.isMap, span.fieldCount == 0 { continue }
      guard !badRecords.contains(number) else {
        leaveOut(span, &batch)
        continue
      }
      // Spreadsheets write rows of nothing but separators behind the last one, and between others.
      if isBlank(span, index, in: batch) {
        close(&batch)
        continue
      }
      if Int(span.fieldCount) != header.uses.count {
        guard header.lacksOnlyBlanks(span, index, in: batch.text.span) else {
          noteWidth(span, in: batch)
          leaveOut(span, &batch)
          continue
        }
        warnOfWidth(span, in: batch)
        index.fit(record: number, toFields: header.uses.count)
        span = index.records[number]
      }
      read(span, index, &batch)
    }
    close(&batch)
    return refusedEvents
  }

  // MARK: Records

  /// Refuses a record that is no event, unless it turns out to stand between the rows of one.
  private mutating func leaveOut(_ span: RecordSpan, _ batch: inout EventBatch) {
    refusedEvents += 1
    badRecordsSince.append(EventRow(refusing: record, span))
  }

  private func isBlank(_ span: RecordSpan, _ index: RecordIndex, in batch: EventBatch) -> Bool {
    let first = Int(span.firstField)
    return index.fields[first..<first + Int(span.fieldCount)].allSatisfy {
      trimmed($0.range, in: batch).isEmpty
    }
  }

  private mutating func read(_ span: RecordSpan, _ index: RecordIndex, _ batch: inout EventBatch) {
    var cells = spareCells.take()
    defer { spareCells = cells }
    cells.removeAll()
    var lastDay = TextRange()
    let unfoldedBefore = unfolded.count
    for list in lists.indices { lists[list] = TextRange() }
    let first = Int(span.firstField)
    cells.fill { cells in
      for column in header.uses.indices {
        let field = index.fields[first + column]
        if field.isEmpty { continue }
        switch header.uses[column] {
        case .known(let number): cells[number] = content(of: field, in: &batch)
        case .lastDay: lastDay = content(of: field, in: &batch)
        case .list(let list): lists[list.place] = content(of: field, in: &batch)
        case .extra, .recomputed: break
        }
      }
    }
    for (column, use) in header.furtherUses {
      let text = content(of: index.fields[first + column], in: &batch)
      if case .known(let number) = use { cells[number] = text } else { lastDay = text }
    }
    if header.hasLastDay { cells[.date] = interval(cells[.date], lastDay, in: &batch) }
    cells[.id] = trimmed(cells[.id], in: batch)
    if !header.isMap, isTagRow(cells, span, index, in: batch) {
      noteTagRow(span, in: batch)
      leaveOut(span, &batch)
      return
    }
    let isMade = cells[.id].isEmpty && options.makesIDs && !header.isMap
    if isMade { cells[.id] = contentID(of: span, index, &batch) }
    if isOpen, !isMade, !row.hasMadeID, !header.isMap, !cells[.id].isEmpty,
      Self.same(cells[.id], draft[.id], in: batch), !isOtherVersion(cells, first, index, in: &batch)
    {
      if isRepetition(span, index, in: batch) {
        noteRepetition(span, of: index.records[lastRecord], cells[.id], in: &batch)
        return
      }
      // What stood between its rows may have been a row of it: the event is not whole.
      if let bad = badRecordsSince.first {
        let line = batch.firstLine + Int(bad.line) + 1
        refuse(
          .rowsParted, at: Int(span.start), in: batch,
          "the event's rows are parted by line \(line), which cannot be read",
          advice: "correct that line: it may be a row of this event, which is not whole without it")
        batch.leftOut += badRecordsSince
        badRecordsSince.removeAll()
      }
      merge(cells, in: &batch)
    } else {
      close(&batch)
      unfolded.removeFirst(unfoldedBefore)
      open(cells, span, &batch)
      row.hasMadeID = isMade || span.made.contains(.id)
      row.hasDocumentID = span.made.contains(.documentID)
    }
    lastRecord = record
    appendLists(of: cells, to: &batch)
    appendExtras(first, index, to: &batch)
  }

  private mutating func open(
    _ cells: RecordCells, _ span: RecordSpan, _ batch: inout EventBatch
  ) {
    isOpen = true
    isRefused = false
    blanked.removeAll(keepingCapacity: true)
    made = span.made
    draft.copy(cells)
    row = EventRow()
    row.record = Int32(record)
    row.line = span.line
    row.start = span.start
    marks = batch.tableMarks
    sets.removeAll()
    listReader?.begin()
    extraPlaces.removeAll(keepingCapacity: true)
    if cells[.id].isEmpty {
      refuse(
        .fieldEmpty, at: Int(span.start), in: batch, "the event has no id",
        advice: "give it one that never changes, or use --make-ids", field: "id")
    } else if SpreadsheetError.matches(batch.text.span.extracting(cells[.id].bounds)) {
      refuse(SpreadsheetErrorFault(), cells[.id], .id, in: batch)
    }
  }

  /// Takes a further row's single-valued cells over, where they do not contradict.
  private mutating func merge(_ cells: RecordCells, in batch: inout EventBatch) {
    for column in LogColumn.singleValued {
      let cell = cells[column]
      if cell.isEmpty { continue }
      let known = draft[column]
      if known.isEmpty {
        draft[column] = cell
      } else if !Self.same(known, cell, in: batch) {
        contradiction(column.name, known, cell, in: batch)
      }
    }
  }

  mutating func contradiction(
    _ field: String, _ first: TextRange, _ second: TextRange, in batch: EventBatch
  ) {
    let (row, record, unfolded, id) = (row, record, unfolded, draft[.id])
    problems.note(.contradiction, .error) { positions in
      let earlier = Self.position(of: first.lowerBound, in: batch, row, unfolded, &positions)
      return Problem(
        .contradiction, .error,
        at: Self.position(of: second.lowerBound, in: batch, row, unfolded, &positions),
        "\(field) '\(batch.quoted(second))' contradicts '\(batch.quoted(first))' in line "
          + "\(earlier.line ?? 0) of the same event",
        advice:
          "leave it empty here, or correct one of the two lines; of two versions of one event, "
          + "--same-id last keeps the last", event: id.isEmpty ? nil : batch.text.string(id),
        record: batch.firstRecord + record + 1, field: field)
    }
    isRefused = true
  }

  /// Finishes the event at hand, if there is one.
  private mutating func close(_ batch: inout EventBatch) {
    if !badRecordsSince.isEmpty {
      batch.leftOut += badRecordsSince
      badRecordsSince.removeAll()
    }
    guard isOpen else { return }
    isOpen = false
    // What is wrong with these fields is wrong with the event's first record, not with the one
    // that ended it.
    let next = record
    record = Int(row.record)
    finishFields(in: &batch)
    record = next
    row.lastRecord = Int32(lastRecord)
    row.takeBlanks(blanked, to: &batch)
    row.isRefused = isRefused
    if isRefused, !options.keepsRefused {
      refusedEvents += 1
      batch.leftOut.append(row)
      batch.removeRows(since: marks)
      return
    }
    batch.orderExtras(since: marks)
    row.takeRows(of: batch, since: marks)
    batch.events.append(row)
  }

  /// Finds where the event has each column of the log's own, unless it is known.
  mutating func findExtraPlaces(in batch: EventBatch) {
    guard extraPlaces.isEmpty else { return }
    extraPlaces.append(contentsOf: repeatElement(-1, count: batch.extraNames.count))
    for place in marks.extras..<batch.extras.count {
      extraPlaces[Int(batch.extras[place].name)] = Int32(truncatingIfNeeded: place)
    }
  }

  private mutating func appendExtras(
    _ first: Int, _ index: RecordIndex, to batch: inout EventBatch
  ) {
    guard !header.extraNames.isEmpty else { return }
    let isFurtherRow = Int(row.record) != record
    if isFurtherRow { findExtraPlaces(in: batch) }
    for column in header.uses.indices {
      guard case .extra(let name) = header.uses[column] else { continue }
      let field = index.fields[first + column]
      if field.isEmpty { continue }
      let value = content(of: field, in: &batch)
      if isFurtherRow {
        let place = Int(extraPlaces[name])
        if place >= 0 {
          let known = batch.extras[place].value
          if !Self.same(known, value, in: batch) {
            contradiction(header.names[column], known, value, in: batch)
          }
          continue
        }
        extraPlaces[name] = Int32(truncatingIfNeeded: batch.extras.count)
      }
      batch.extras.append(ExtraRow(name: name, value: value))
    }
  }

  // MARK: Text

  /// A field's text in the batch; doubled quotes are unfolded, and the guard against formulas that
  /// Kokcha's own CSV carries is taken away (rule CSV3).
  @inline(__always)
  mutating func content(of field: FieldSpan, in batch: inout EventBatch) -> TextRange {
    field.hasDoubledQuotes || header.isGuarded ? unguarded(field, in: &batch) : field.range
  }

  private mutating func unguarded(_ field: FieldSpan, in batch: inout EventBatch) -> TextRange {
    var range = field.range
    if field.hasDoubledQuotes {
      let text = batch.text.span.unfolded(field)
      range = TextRange(start: batch.text.count, count: text.count)
      batch.text.append(contentsOf: text)
      unfolded.append(Unfolded(text: range, field: field.range))
    }
    if header.isGuarded, batch.text.span.extracting(range.bounds).isFormulaGuarded {
      range = TextRange(start: range.lowerBound + 1, count: range.count - 1)
    }
    return range
  }

  @inline(__always)
  func trimmed(_ range: TextRange, in batch: EventBatch) -> TextRange {
    if range.isEmpty { return range }
    let bounds = batch.text.span.trimmedBounds(of: range.bounds)
    return TextRange(start: bounds.lowerBound, count: bounds.count)
  }

  /// Whether two texts are the same bytes.
  ///
  /// Asked of the type: a method would copy the parser for every row (measured).
  static func same(_ a: TextRange, _ b: TextRange, in batch: EventBatch) -> Bool {
    batch.text.span.extracting(a.bounds).matches(batch.text.span.extracting(b.bounds))
  }

  /// Two cells' days as an interval; one day if they are the same.
  private func interval(
    _ first: TextRange, _ last: TextRange, in batch: inout EventBatch
  ) -> TextRange {
    if last.isEmpty || (!first.isEmpty && Self.same(first, last, in: batch)) { return first }
    let start = batch.text.count
    batch.text.append(contentsOf: batch.text[first.bounds])
    batch.text.append(0x2F)
    batch.text.append(contentsOf: batch.text[last.bounds])
    return TextRange(start: start, count: batch.text.count - start)
  }
}
