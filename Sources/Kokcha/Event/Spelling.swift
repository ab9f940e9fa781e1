/// Names that somebody may have meant.
package enum Spelling {
  /// The name whose beginning a text is, or else the one that it may be a slip of: at most two
  /// letters wrong, missing, too many or exchanged, and fewer than half of them.
  package static func nearest(to text: String, in names: [String]) -> String? {
    let written = Array(text)
    if written.count >= 3, let longer = names.first(where: { $0.hasPrefix(text) }) {
      return longer
    }
    let ranked = names.map { (name: $0, distance: distance(written, Array($0))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }),
      best.distance <= min(2, (written.count - 1) / 2)
    else { return nil }
    return best.name
  }

  /// `did you mean 'Battles'? ` where a term may be meant, whatever the case of its letters; else
  /// nothing.
  package static func advice(for text: String, among terms: [String]) -> String {
    let lowercased = terms.map { $0.lowercased() }
    guard let found = nearest(to: text.lowercased(), in: lowercased),
      let place = lowercased.firstIndex(of: found)
    else { return "" }
    return "did you mean '\(terms[place])'? "
  }

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
