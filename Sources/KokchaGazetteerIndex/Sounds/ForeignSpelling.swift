/// Letters that stand together in the names of other lands and in no romanisation of Persian.
///
/// Rostock sounds as Rustaq does, and Bangui as Bangi: such a name may be a slip, and more likely is
/// another city.
package enum ForeignSpelling {
  private static let signs = ["ck", "cz", "sz", "gui", "gue", "eau", "ough"].map { Array($0.utf8) }

  /// Whether some words of a folded name have such letters.
  package static func isLikely(_ name: FoldedName, _ words: Range<Int>) -> Bool {
    let range = name.range(words)
    for sign in signs where range.count >= sign.count {
      for start in range.lowerBound...range.upperBound - sign.count
      where sign.indices.allSatisfy({ name.bytes[start + $0] == sign[$0] }) {
        return true
      }
    }
    return false
  }
}
