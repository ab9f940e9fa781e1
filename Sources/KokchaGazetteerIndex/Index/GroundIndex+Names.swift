import KokchaBytes

extension GroundIndex {
  /// How many different names there are, after folding.
  package var nameCount: Int { nameTable.count }

  /// Where the places of a name stand, for `places(named:)`; nil if no place has it.
  package func entry(_ name: borrowing FoldedName, _ words: Range<Int>) -> Int? {
    nameTable.entry(of: name.bytes.span.extracting(name.range(words)), in: text.utf8.span)
  }

  /// A name's place among all names.
  package func ordinal(ofName entry: Int) -> Int {
    KeyTable.number(0, at: entry, in: text.utf8.span)
  }

  /// The places that have a name.
  package func places(named entry: Int) -> [Int] {
    let bytes = text.utf8.span
    let count = KeyTable.count(at: entry, in: bytes)
    var places: [Int] = []
    places.reserveCapacity(count)
    for number in 1..<count { places.append(KeyTable.number(number, at: entry, in: bytes)) }
    return places
  }

  /// Text, language, script, source and status.
  static let nameWidth = 17

  /// Every recorded spelling of a place, in the order of the tables.
  package func names(of place: Int) -> [RecordedName] {
    rows(of: place, PlaceField.firstName, (namesEnd - names) / Self.nameWidth).map { row in
      let offset = names + row * Self.nameWidth
      return RecordedName(
        text: text(at: number(at: offset)),
        language: text(at: number(at: offset + 4)),
        script: text(at: number(at: offset + 8)),
        status: NameStatus(rawValue: UInt8(number(at: offset + 16, width: 1))) ?? .variant,
        source: text(at: number(at: offset + 12)))
    }
  }

  /// Whether a spelling of a place is on record, letter for letter.
  package func hasName(_ place: Int, _ spelling: String) -> Bool {
    rows(of: place, PlaceField.firstName, (namesEnd - names) / Self.nameWidth).contains {
      text(at: number(at: names + $0 * Self.nameWidth)) == spelling
    }
  }

  /// The rows of a place among those of all places, which stand one place after another.
  func rows(of place: Int, _ field: Int, _ count: Int) -> Range<Int> {
    number(field, of: place)..<(place + 1 < placeCount ? number(field, of: place + 1) : count)
  }
}

extension GroundIndex {
  /// The places with a name that sounds at least so alike, the most alike first.
  ///
  /// - Parameters:
  ///   - name: a folded name.
  ///   - words: which of its words.
  ///   - least: 0…1.
  ///   - isWanted: whether a place may be meant at all.
  /// - Returns: the places, each once.
  package func candidates(
    _ name: FoldedName, _ words: Range<Int>, least: Double, where isWanted: (Int) -> Bool
  ) -> [SoundSection.Candidate] {
    sounds.candidates(name, words, least: least, in: text.utf8.span, where: isWanted)
  }
}
