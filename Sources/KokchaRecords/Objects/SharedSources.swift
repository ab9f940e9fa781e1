import KokchaBytes
import KokchaModel

/// The sources that a document tells once, for its events to name by id.
package struct SharedSources: Sendable {
  var batch = EventBatch()
  var numbers: [String: Int] = [:]

  package init() {}

  /// The source with this id.
  func source(_ id: Span<UInt8>) -> Int? { numbers.isEmpty ? nil : numbers[id.string] }

  /// A source with its text in another batch.
  func copy(_ number: Int, into other: inout EventBatch) -> SourceRow {
    func copy(_ range: TextRange) -> TextRange {
      if range.isEmpty { return range }
      let start = other.text.count
      other.text.append(batch.text.span.extracting(range.bounds))
      return TextRange(start: start, count: range.count)
    }
    var row = batch.sources[number]
    row.id = copy(row.id)
    row.publisher = copy(row.publisher)
    row.author = copy(row.author)
    row.title = copy(row.title)
    row.url = copy(row.url)
    row.published = copy(row.published)
    row.accessed = copy(row.accessed)
    row.archived = copy(row.archived)
    row.sha256 = copy(row.sha256)
    row.language = copy(row.language)
    return row
  }
}
