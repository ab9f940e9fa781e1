/// All recorded names: from letters to places, and from a place to its rows.
final class RecordedNames: Sendable {
  let index: NameIndex
  let rows: RecordTable
  /// The list of sources, with those in use that names have.
  let sources: SourceList
  let settled: SettledNames

  init(
    index: NameIndex = NameIndex(), rows: RecordTable = RecordTable(),
    sources: SourceList = SourceList()
  ) {
    self.index = index
    self.rows = rows
    self.sources = sources
    settled = SettledNames(count: index.count * (PlaceKind.allCases.count + 1))
  }
}
