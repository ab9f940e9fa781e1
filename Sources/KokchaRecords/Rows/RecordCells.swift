import KokchaBytes
import KokchaModel

/// A record's known cells, by column: where each one's text stands, empty where there is none.
///
/// A list of its own rather than a fixed array inside: there is room for every column, a dozen
/// functions look at the cells, and reading one from a fixed array copies all of them (measured).
struct RecordCells {
  private var cells: [TextRange]

  /// Cells that are all empty.
  init() { cells = Array(repeating: TextRange(), count: Field.allCases.count) }

  private init(withoutRoom: Void) { cells = [] }

  /// Takes the cells out, to be put back after use, so that no record needs a list of its own.
  mutating func take() -> RecordCells {
    var taken = RecordCells(withoutRoom: ())
    swap(&taken, &self)
    return taken
  }

  subscript(_ column: LogColumn) -> TextRange {
    get { cells[column.number] }
    set { cells[column.number] = newValue }
  }

  subscript(number: Int) -> TextRange {
    get { cells[number] }
    set { cells[number] = newValue }
  }

  /// The first of four cells that is not empty, else an empty one.
  func first(_ a: LogColumn, _ b: LogColumn, _ c: LogColumn, _ d: LogColumn) -> TextRange {
    if !self[a].isEmpty { return self[a] }
    if !self[b].isEmpty { return self[b] }
    return self[c].isEmpty ? self[d] : self[c]
  }

  /// Lets `body` write cells by their columns' numbers.
  @inline(__always)
  mutating func fill(_ body: (inout MutableSpan<TextRange>) -> Void) {
    var room = cells.mutableSpan
    body(&room)
  }

  mutating func removeAll() {
    for index in cells.indices { cells[index] = TextRange() }
  }

  /// Becomes a copy of other cells, in the place that it has.
  mutating func copy(_ other: RecordCells) {
    for index in cells.indices { cells[index] = other.cells[index] }
  }
}
