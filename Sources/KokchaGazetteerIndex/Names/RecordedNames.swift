/// All recorded names: from letters to places, and from a place to its rows.
package final class RecordedNames: Sendable {
  package let index: NameIndex
  package let rows: RecordTable
  /// The list of sources, with those in use that names have.
  package let sources: SourceList
  package let settled: SettledNames

  package init(
    index: NameIndex = NameIndex(), rows: RecordTable = RecordTable(),
    sources: SourceList = SourceList()
  ) {
    self.index = index
    self.rows = rows
    self.sources = sources
    settled = SettledNames(count: index.count * AdministrativeWords.Reading.slotCount)
  }
}
