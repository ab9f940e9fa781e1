import KokchaBytes
import KokchaModel
import Testing

/// The term that a word may be a slip of.
struct SpellingTests {
  private static let terms = EventType.terms.map { $0.lowercased() }

  /// Words with one or two slips of every kind, and words that are none.
  private static let words: [String] = terms.flatMap { term -> [String] in
    let letters = Array(term)
    var made = ["", "x", term, String(term.prefix(2)), String(term.prefix(5)), term + "abc"]
    for index in letters.indices {
      var dropped = letters
      dropped.remove(at: index)
      var added = letters
      added.insert("z", at: index)
      var changed = letters
      changed[index] = "q"
      var exchanged = letters
      exchanged.swapAt(index, (index + 2) % letters.count)
      var neighbours = letters
      neighbours.swapAt(index, (index + 1) % letters.count)
      made += [dropped, added, changed, exchanged, neighbours].map { String($0) }
      made.append(String(dropped.reversed()))
    }
    return made
  }

  /// Letters of ASCII are compared as bytes; with one name in other letters all are compared as characters.
  @Test func `bytes tell what characters tell`() {
    #expect(Self.words.count > 500)
    for word in Self.words {
      #expect(
        Spelling.nearest(to: word, in: Self.terms)
          == Spelling.nearest(to: word, in: Self.terms + ["خواجه‌غار و دشت قلعه و ینگی قلعه"]),
        "\(word)")
    }
  }

  @Test(arguments: [
    ("protets", "Protests"), ("PROTESTS", "Protests"), ("Batles", "Battles"), ("Riot", "Riots"),
    ("Violence aginst civlians", "Violence against civilians"), ("Staement", "Statement"),
    ("Stat", "Statement"), ("St", nil), ("Attack", nil), ("Prötests", "Protests"), ("Proést", nil),
    ("Protests\r\n", "Protests"),
  ]) func `a slip is told from another word`(word: String, term: String?) {
    #expect(
      Spelling.advice(for: word, among: EventType.terms)
        == (term.map { "did you mean '\($0)'? " } ?? ""))
  }
}
