import KokchaGazetteerIndex
import KokchaModel

/// Districts whose names hold a name and more: what Maidan Wardak has of Behsud is Markaz-e-Behsud and
/// Hesa-e-Awal-e-Behsud, for plain Behsud is in Nangarhar.
extension Gazetteer {
  /// The districts of the one province in which a row says that its place lies, whose own names hold the place's.
  ///
  /// - Returns: none where no province is stated or several are, and none where they are more than can be told.
  func districtsOfLongerName(_ reading: PlaceReading, _ name: String) -> [Int] {
    guard case .known(let provinces) = reading.province, provinces.count == 1 else { return [] }
    let name = FoldedName(name)
    let words = AdministrativeWords.read(name)?.words ?? 0..<name.wordCount
    guard !words.isEmpty, !PartingWords.contains(name, words) else { return [] }
    let key = name.key(words)
    let found = (0..<index.placeCount).filter { place in
      kind(of: place) == .district && lineage(of: place).province == provinces[0]
        && FoldedName(self.name(of: place)).holds(key, ofWords: words.count)
    }
    return found.count > Self.mostTold ? [] : found
  }

  private static let mostTold = 3
}

extension FoldedName {
  /// Whether so many of its words, and not all, are these letters.
  fileprivate func holds(_ letters: [UInt8], ofWords count: Int) -> Bool {
    guard count < wordCount else { return false }
    return (0...wordCount - count).contains { equals($0..<$0 + count, letters.span) }
  }
}
