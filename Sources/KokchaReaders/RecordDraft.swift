import KokchaBytes

/// A record's known cells, by column: where each one's text stands, empty where there is none.
struct RecordDraft {
  private var cells: InlineArray<96, TextRange>

  init(_ cells: InlineArray<96, TextRange> = InlineArray(repeating: TextRange())) {
    self.cells = cells
  }

  subscript(_ column: LogColumn) -> TextRange {
    // Through a span: a cell that is read from the array itself copies all of it (measured).
    get { cells.span[column.number] }
    set { cells[column.number] = newValue }
  }

  subscript(number: Int) -> TextRange {
    get { cells.span[number] }
    set { cells[number] = newValue }
  }
}

/// The cells of the record at hand, handed on without a copy: there is room for a hundred, and a dozen
/// functions look at them (copying took a tenth of an export; measured).
struct RecordCells: ~Copyable {
  private var cells = InlineArray<96, TextRange>(repeating: TextRange())

  /// A copy that stays.
  var draft: RecordDraft { RecordDraft(cells) }

  subscript(_ column: LogColumn) -> TextRange {
    get { cells.span[column.number] }
    set { cells[column.number] = newValue }
  }

  subscript(number: Int) -> TextRange {
    get { cells.span[number] }
    set { cells[number] = newValue }
  }
}
