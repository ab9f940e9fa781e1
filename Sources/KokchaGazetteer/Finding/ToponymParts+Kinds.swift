import KokchaBytes
import KokchaGazetteerIndex

/// Names that words for areas part: `Rustaq district Takhar province`, «ولسوالی رستاق ولایت تخار».
extension ToponymParts {
  /// The ways in which words for areas inside a name may part it, the likelier first; none where there are no such words.
  ///
  /// Such a word belongs to the name before it or behind it. What stands at an end of the whole tells which: every part
  /// has its word where the first or the last has it.
  static func byKinds(_ text: String) -> [ToponymParts] {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 2 else { return [] }
    let folded = words.map { FoldedName($0) }
    let areKinds = folded.map { AdministrativeWords.consist(0..<$0.wordCount, of: $0) }
    let inner = areKinds.indices.dropFirst().dropLast().filter { areKinds[$0] }
    guard !inner.isEmpty else { return [] }
    // Of several such words in a row one may be a part of a name: «ولسوالی میدان شهر ولایت میدان وردک».
    let firsts = inner.filter { !areKinds[$0 - 1] }
    let lasts = inner.filter { !areKinds[$0 + 1] }
    let isAhead = areKinds[0]
    let isBehind = areKinds[words.count - 1]
    var ways: [ToponymParts] = []
    if isBehind || !isAhead {
      ways.append(ToponymParts(words, cutBefore: lasts.map { $0 + 1 }, areKinds))
    }
    if isAhead || !isBehind {
      ways.append(ToponymParts(words, cutBefore: firsts, areKinds))
      if lasts != firsts { ways.append(ToponymParts(words, cutBefore: lasts, areKinds)) }
    }
    return ways.filter { $0.texts.count > 1 }
  }

  /// The parts of some words; none where one of them would have no name.
  private init(_ words: [String], cutBefore cuts: [Int], _ areKinds: [Bool]) {
    var start = 0
    for end in cuts + [words.count] where end > start {
      // Of two such words one may be a name: «ولسوالی شهرک».
      guard end - start > 1 || !areKinds[start] else {
        if end < words.count { continue }
        (texts, marks) = ([], [])
        return
      }
      if !texts.isEmpty { marks.append(.slash) }
      texts.append(words[start..<end].joined(separator: " "))
      start = end
    }
  }
}
