/// Names that somebody may have meant.
package enum Spelling {
  /// The name whose beginning a text is, or else the one that it may be a slip of: at most two
  /// letters wrong, missing, too many or exchanged, and fewer than half of them.
  package static func nearest(to text: String, in names: [String]) -> String? {
    SpelledNames(names).nearest(to: text)
  }

  /// `did you mean 'Battles'? ` where a term may be meant, whatever the case of its letters; else
  /// nothing.
  package static func advice(for text: String, among terms: [String]) -> String {
    SpelledNames(terms, ignoringCase: true).advice(for: text)
  }
}

/// Names that somebody may have meant, laid out once for any number of texts.
package struct SpelledNames: Sendable {
  private let names: [String]
  private let ignoresCase: Bool
  private let letters: Letters
  /// How many letters the longest has.
  private let longest: Int

  /// How many letters of a name may be wrong.
  private static let mostSlips = 2

  /// Letters of ASCII are bytes, which are compared much faster; those of most names are.
  private enum Letters {
    case bytes([[UInt8]])
    case characters([[Character]])
  }

  package init(_ names: [String], ignoringCase: Bool = false) {
    self.names = names
    ignoresCase = ignoringCase
    let spelled = ignoringCase ? names.map { $0.lowercased() } : names
    letters =
      spelled.allSatisfy(\.isPlain)
      ? .bytes(spelled.map { Array($0.utf8) }) : .characters(spelled.map { Array($0) })
    longest = names.map(\.count).max() ?? 0
  }

  /// `did you mean 'Battles'? ` where a name may be meant; else nothing.
  package func advice(for text: String) -> String {
    nearest(to: text).map { "did you mean '\($0)'? " } ?? ""
  }

  /// The name whose beginning a text is, or else the one that it may be a slip of.
  package func nearest(to text: String) -> String? {
    // A text may be as long as a cell: of one that no name is near to, no more is looked at.
    let most = longest + Self.mostSlips + 1
    var text = text.utf8.count > most ? String(text.prefix(most)) : text
    if ignoresCase { text = text.lowercased() }
    let index: Int? =
      switch letters {
      case .bytes(let names):
        text.isPlain
          ? Self.index(ofNearestTo: Array(text.utf8), in: names, where: Self.mayBeSlip)
          : Self.index(ofNearestTo: Array(text), in: names.map { $0.map { Character(.init($0)) } })
      case .characters(let names): Self.index(ofNearestTo: Array(text), in: names)
      }
    return index.map { names[$0] }
  }

  private static func index<Letter: Equatable>(
    ofNearestTo text: [Letter], in names: [[Letter]],
    where mayBeSlip: ([Letter], [Letter]) -> Bool = { _, _ in true }
  ) -> Int? {
    let most = min(mostSlips, (text.count - 1) / 2)
    var best: (index: Int, distance: Int)?
    for index in names.indices {
      let name = names[index]
      if text.count >= 3, name.count >= text.count, name.starts(with: text) { return index }
      guard abs(name.count - text.count) <= most, mayBeSlip(text, name) else { continue }
      let found = distance(text, name)
      if found <= most, found < best?.distance ?? .max { best = (index, found) }
    }
    return best?.index
  }

  /// Whether no more letters of a text are missing in a name than may be wrong, which costs no more than a look at
  /// a bit for each.
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
