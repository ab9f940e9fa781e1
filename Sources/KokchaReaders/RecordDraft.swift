import KokchaBytes

/// A record's known cells, by column: where each one's text stands, empty where there is none.
struct RecordDraft {
  private var cells = InlineArray<96, TextRange>(repeating: TextRange())

  subscript(_ column: LogColumn) -> TextRange {
    get { cells[column.number] }
    set { cells[column.number] = newValue }
  }

  subscript(number: Int) -> TextRange {
    get { cells[number] }
    set { cells[number] = newValue }
  }
}
