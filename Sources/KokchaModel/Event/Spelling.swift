/// Names that somebody may have meant.
package enum Spelling {
  /// The name whose beginning a text is, or else the one that it may be a slip of: at most two
  /// letters wrong, missing, too many or exchanged, and fewer than half of them.
  package static func nearest(to text: String, in names: [String]) -> String? {
    // A text may be as long as a cell: of one that no name is near to, no more is looked at.
    let written = Array(text.prefix(longest(names) + mostSlips + 1))
    if written.count >= 3, let longer = names.first(where: { $0.hasPrefix(text) }) {
      return longer
    }
    let most = min(mostSlips, (written.count - 1) / 2)
    var best: (name: String, distance: Int)?
    for name in names {
      let letters = Array(name)
      guard abs(letters.count - written.count) <= most else { continue }
      let found = distance(written, letters)
      if found <= most, found < best?.distance ?? .max { best = (name, found) }
    }
    return best?.name
  }

  /// `did you mean 'Battles'? ` where a term may be meant, whatever the case of its letters; else
  /// nothing.
  package static func advice(for text: String, among terms: [String]) -> String {
    let lowercased = terms.map { $0.lowercased() }
    let beginning = text.prefix(longest(terms) + mostSlips + 1)
    guard let found = nearest(to: beginning.lowercased(), in: lowercased),
      let place = lowercased.firstIndex(of: found)
    else { return "" }
    return "did you mean '\(terms[place])'? "
  }

  /// How many letters of a name may be wrong.
  private static let mostSlips = 2

  private static func longest(_ names: [String]) -> Int { names.map(\.count).max() ?? 0 }

  /// How many letters must be changed, added, dropped or exchanged with their neighbour
  /// (optimal string alignment).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var least = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
