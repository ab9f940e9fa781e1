import KokchaBytes

/// The names of all places as they are looked up: by their letters, and by their sounds.
struct NameSections {
  private(set) var names = KeyTableWriter()
  private(set) var sounds = SoundSectionWriter()

  /// The names of places, by their numbers.
  init(_ records: GazetteerRecords) {
    let namesakes = Self.namesakes(records)
    for (place, row) in records.places.enumerated() {
      enter(FoldedName(row.name), of: place, row, -1)
    }
    for (place, row) in records.places.enumerated() {
      sound(FoldedName(row.name), of: place, row)
      for name in records.names[place] {
        let folded = FoldedName(name.text)
        enter(folded, of: place, row, namesakes[place])
        sound(folded, of: place, row)
      }
    }
  }

  /// For every district the seat that shares its name, or -1.
  ///
  /// Sources rarely write both down, and «شهر رستاق» is Rustaq town all the same: such a seat is
  /// found by all spellings of its district.
  private static func namesakes(_ records: GazetteerRecords) -> [Int] {
    var towns: [String: Int] = [:]
    for (place, row) in records.places.enumerated() where row.kind == .settlement {
      towns[row.id] = place
    }
    return records.places.map { row in
      guard row.kind == .district, let seat = row.seat.flatMap({ towns[$0] }),
        records.places[seat].name == row.name
      else { return -1 }
      return seat
    }
  }

  // MARK: Letters

  private mutating func enter(
    _ name: FoldedName, of place: Int, _ row: GazetteerPlace, _ namesake: Int
  ) {
    let all = 0..<name.wordCount
    insert(place, name, all)
    let bare = AdministrativeWords.read(name).flatMap { $0.isLoose ? nil : $0 }
    // A town is on record by the name of its office, «علاقه داری»: not under the bare name then. Nor is
    // «Bāy Qishlāq», which is not Bāy.
    if let bare, bare.tells(row.kind, in: row.country), !isParted(name, bare.words, row) {
      insert(place, name, bare.words)
    }
    if namesake >= 0 { insert(namesake, name, bare?.words ?? all) }
  }

  /// Whether what is left of a settlement's name is another's: words that part names were taken off.
  private func isParted(
    _ name: FoldedName, _ words: Range<Int>, _ row: GazetteerPlace
  ) -> Bool {
    row.kind == .settlement && PartingWords.stand(in: name, outside: words)
  }

  /// Adds some words of a name as a name of a place; nothing happens if it has it already.
  private mutating func insert(_ place: Int, _ name: FoldedName, _ words: Range<Int>) {
    let key = names.insert(name.bytes.span.extracting(name.range(words)))
    if names[key].isEmpty { names[key].append(Int32(key)) }
    if !names[key].dropFirst().contains(Int32(place)) { names[key].append(Int32(place)) }
  }

  // MARK: Sounds

  private mutating func sound(_ name: FoldedName, of place: Int, _ row: GazetteerPlace) {
    let bare = AdministrativeWords.read(name)
    let isOwn = bare.map { !$0.isLoose && $0.tells(row.kind, in: row.country) } ?? false
    var words = 0..<name.wordCount
    if isOwn, let bare, !isParted(name, bare.words, row) { words = bare.words }
    sounds.insert(place, name, words)
    // «Bala Murghab» is Murghab to many; where there is a lower one as well, both will be told.
    guard row.kind.isArea, words.count > 1 else { return }
    for (adjective, rest) in [
      (words.prefix(1), words.dropFirst()), (words.suffix(1), words.dropLast()),
    ]
    where PartingWords.contains(name, adjective)
      && SoundForm(name, rest).consonants >= Self.fewestInPart
    {
      sounds.insert(place, name, rest)
    }
  }

  /// The fewest consonants that a name may have left when one of its words is skipped.
  private static let fewestInPart = 4
}
