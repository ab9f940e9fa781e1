import KokchaBytes

/// The names of countries as lists have them, with a second name in brackets.
extension Gazetteer {
  /// The states that a cell of a column of countries may mean; nothing where it means none.
  ///
  /// `Russia (Russian Federation)` is Russia, for both names are; `Georgia (USA)` is none. Lists of the United
  /// Nations put the article in brackets: `Sudan (the)`.
  func states(inColumn text: String) -> [Int] {
    let states = states(named: text)
    guard states.isEmpty, text.utf8.last == UInt8(ascii: ")"),
      let opening = text.utf8.lastIndex(of: UInt8(ascii: "("))
    else { return states }
    let name = String(text[..<opening]).trimmed
    let other = String(text[text.index(after: opening)...].dropLast()).trimmed
    guard !name.isEmpty, !other.isEmpty else { return states }
    let first = self.states(named: name)
    if other.lowercased() == "the" { return first }
    let second = self.states(named: other)
    return first.filter { state in second.contains { isOne(state, $0) } }
  }
}
