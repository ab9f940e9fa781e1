import KokchaModel
import KokchaRecords
import Testing

/// Other words for our columns are words that a header can hold, and mean one thing each.
@Suite struct ColumnSynonymsTests {
  private static let all = ColumnSynonyms.words.flatMap(\.words)

  @Test func `no word means two things`() {
    let keys = Self.all.map(ColumnSynonyms.key)
    #expect(Set(keys).count == keys.count)
    #expect(Set(ColumnSynonyms.words.map(\.meaning)).count == ColumnSynonyms.words.count)
  }

  @Test(arguments: all)
  func `a word is written as a header is compared, and none is a column's name`(_ word: String) {
    #expect(LogColumn.normalized(word) == word)
    // Codes of areas are believed only in a log that Kokcha wrote; in others they are words for `pcode`.
    #expect(LogColumn(column: word) == nil || word.hasSuffix("_pcode"))
  }
}
