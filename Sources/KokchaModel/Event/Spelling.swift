/// Names that somebody may have meant.
package enum Spelling {
  /// The name whose beginning a text is, or else the one that it may be a slip of: at most two
  /// letters wrong, missing, too many or exchanged, and fewer than half of them.
  package static func nearest(to text: String, in names: [String]) -> String? {
    index(ofNearestTo: text, in: names).map { names[$0] }
  }

  /// `did you mean 'Battles'? ` where a term may be meant, whatever the case of its letters; else
  /// nothing.
  package static func advice(for text: String, among terms: [String]) -> String {
    let beginning = text.prefix(longest(terms) + mostSlips + 1)
    guard let found = index(ofNearestTo: beginning.lowercased(), in: terms.map { $0.lowercased() })
    else { return "" }
    return "did you mean '\(terms[found])'? "
  }

  /// How many letters of a name may be wrong.
  private static let mostSlips = 2

  private static func longest(_ names: [String]) -> Int { names.map(\.count).max() ?? 0 }

  private static func index(ofNearestTo text: String, in names: [String]) -> Int? {
    // Letters of ASCII are bytes, which are compared much faster; all that is looked for is mostly theirs.
    if text.isPlain, names.allSatisfy(\.isPlain) {
      return index(
        ofNearestTo: Array(text.utf8), in: names.map { Array($0.utf8) }, where: mayBeSlip)
    }
    return index(ofNearestTo: Array(text), in: names.map(Array.init)) { _, _ in true }
  }

  private static func index<Letter: Equatable>(
    ofNearestTo text: [Letter], in names: [[Letter]],
    where mayBeSlip: ([Letter], [Letter]) -> Bool
  ) -> Int? {
    // A text may be as long as a cell: of one that no name is near to, no more is looked at.
    let written = Array(text.prefix((names.map(\.count).max() ?? 0) + mostSlips + 1))
    let most = min(mostSlips, (written.count - 1) / 2)
    var best: (index: Int, distance: Int)?
    for (index, name) in names.enumerated() {
      if written.count >= 3, name.starts(with: text) { return index }
      guard abs(name.count - written.count) <= most, mayBeSlip(written, name) else { continue }
      let found = distance(written, name)
      if found <= most, found < best?.distance ?? .max { best = (index, found) }
    }
    return best?.index
  }

  /// Whether no more letters of a text are missing in a name than may be wrong: none of the others costs more than a
  /// look at its bit.
  private static func mayBeSlip(_ text: [UInt8], _ name: [UInt8]) -> Bool {
    var letters: UInt64 = 0
    for letter in name { letters |= 1 << UInt64(letter & 63) }
    var missing = 0
    for letter in text where letters >> UInt64(letter & 63) & 1 == 0 { missing += 1 }
    return missing <= mostSlips
  }

  /// How many letters must be changed, added, dropped or exchanged with their neighbour
  /// (optimal string alignment).
  private static func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
    var (before, last) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var least = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}

extension String {
  /// Whether all of it is ASCII, each byte a letter of its own: CR and LF together would be one.
  fileprivate var isPlain: Bool { utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } }
}
