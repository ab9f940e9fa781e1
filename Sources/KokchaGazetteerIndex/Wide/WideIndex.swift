import KokchaBytes
package import KokchaModel

/// The world beyond the gazetteer's own ground: states, the areas in them, cities, and the villages of
/// Afghanistan that no other table has.
///
/// It is one text, built with the program and searched where it lies: seventy thousand places cost nothing
/// until one of them is asked for. Its places have numbers from `firstNumber` on, so that one number names
/// a place of either kind.
package struct WideIndex: Sendable {
  /// The number of its first place; those below are the ground's.
  package static let firstNumber = 1 << 20

  enum Section: Int, CaseIterable {
    case places, texts, blocks, starts, ids, codes, outlines, disputes, languages, settlements
  }

  /// The fields of a place's record: where each begins, and its width.
  enum Record {
    static let kind = (0, 1)
    static let parent = (1, 4)
    static let name = (5, 3)
    static let x = (8, 4)
    static let y = (12, 4)
    static let scheme = (16, 1)
    static let id = (17, 4)
    static let radius = (21, 2)
    static let size = 23
    /// What is added to the kind of a village.
    static let village = 8
    /// What is added to the kind of a place that the ground has as well: its parent is that one.
    static let twin = 16
    /// What stands for no parent and for no point.
    static let none = 1 << 28 - 1
    /// Steps of 1e-5 degrees, counted from -180.
    static let origin = 18_000_000
    static let stepsPerUnit = Int32(100)
  }

  /// The fields of a row that tells what a country is called in a language.
  enum LanguageRow {
    static let place = (0, 3)
    static let language = (3, 4)
    static let name = (7, 3)
    static let size = 10
  }

  /// The whole of it.
  let text: String
  private let sections: [Range<Int>]
  private let names: NameBlocks
  /// Its places that a ground read later has as its own, which are not shown twice.
  package var hidden: Set<Int> = []
  /// The outlines of states, once they were asked for.
  private let outlinesMade = Deferred<CountryOutlines>()

  /// An index of nothing.
  package init() {
    self.init(
      String(decoding: IndexSections(emptyParts: Section.allCases.count).bytes, as: UTF8.self))
  }

  /// An index that `WideIndexBuilder` made.
  package init(_ text: String) {
    self.text = text
    let bytes = text.utf8.span
    sections = Section.allCases.map { IndexSections.bounds(of: $0.rawValue, in: bytes) }
    names = NameBlocks(
      blocks: sections[Section.blocks.rawValue], starts: sections[Section.starts.rawValue])
  }

  func bounds(_ section: Section) -> Range<Int> { sections[section.rawValue] }

  /// How many places there are.
  package var count: Int { bounds(.places).count / Record.size }

  /// The numbers of its places.
  package var numbers: Range<Int> { Self.firstNumber..<Self.firstNumber + count }

  @inline(__always)
  private func field(_ place: Int, _ field: (offset: Int, width: Int)) -> Int {
    let start = bounds(.places).lowerBound &+ (place &- Self.firstNumber) &* Record.size
    return text.utf8.span.number(at: start &+ field.offset, width: field.width)
  }

  // MARK: A place

  /// What a place is.
  package func kind(of place: Int) -> PlaceKind {
    PlaceKind(rawValue: UInt8(truncatingIfNeeded: field(place, Record.kind) & 7)) ?? .landmark
  }

  /// Whether a place is one of the villages of which nothing but name and point is known.
  package func isVillage(_ place: Int) -> Bool { field(place, Record.kind) & Record.village != 0 }

  /// What a place lies in, by its number, which may be one of the ground's.
  package func parent(of place: Int) -> Int? {
    let parent = field(place, Record.parent)
    return parent == Record.none ? nil : parent
  }

  /// Where a place is drawn.
  package func coordinate(of place: Int) -> Coordinate? {
    let x = field(place, Record.x)
    guard x != Record.none else { return nil }
    let y = field(place, Record.y)
    return Coordinate(
      x: Int32(truncatingIfNeeded: x &- Record.origin) &* Record.stepsPerUnit,
      y: Int32(truncatingIfNeeded: y &- Record.origin) &* Record.stepsPerUnit)
  }

  /// How far a place reaches from its point, in metres, as an estimate; nil where nobody knows.
  package func radius(of place: Int) -> Int? {
    let kilometres = field(place, Record.radius)
    return kilometres == 0 ? nil : kilometres * 1000
  }

  /// The name to show.
  package func name(of place: Int) -> String {
    names.spelling(text.utf8.span, of: field(place, Record.name))
  }

  /// What a country is called in the first of some languages that it has a name in.
  ///
  /// - Parameters:
  ///   - id: its id, also of one that the ground has as well.
  ///   - languages: BCP 47 tags in small letters.
  /// - Returns: nil where the tables have no name in any.
  package func name(ofCountry id: String, in languages: [String]) -> String? {
    guard let place = coded(id.lowercased()).map({ $0 - Self.firstNumber }) else { return nil }
    let bytes = text.utf8.span
    let rows = bounds(.languages)
    func number(_ row: Int, _ field: (offset: Int, width: Int)) -> Int {
      bytes.number(
        at: rows.lowerBound + row * LanguageRow.size + field.offset, width: field.width)
    }
    let count = rows.count / LanguageRow.size
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if number(middle, LanguageRow.place) < place { low = middle + 1 } else { high = middle }
    }
    var found: [String: Int] = [:]
    while low < count, number(low, LanguageRow.place) == place {
      let language = bytes.text(at: bounds(.texts).lowerBound + number(low, LanguageRow.language))
      found[language] = number(low, LanguageRow.name)
      low += 1
    }
    return languages.compactMap { found[$0] }.first.map { names.spelling(bytes, of: $0) }
  }

  /// The scheme and the code.
  package func id(of place: Int) -> String {
    let id = field(place, Record.id)
    return field(place, Record.scheme) == 0
      ? "gn:\(id)" : text.utf8.span.text(at: bounds(.texts).lowerBound + id)
  }

  /// The number by which a place goes: the ground's, of one that it has as well.
  private func known(_ place: Int) -> Int {
    guard field(place, Record.kind) & Record.twin != 0 else { return place }
    return parent(of: place) ?? place
  }

  // MARK: Names

  /// The places that have a name, some words of a folded one, by their numbers.
  package func places(
    named name: borrowing FoldedName, _ words: Range<Int>, as asked: Span<UInt8>
  ) -> [NameBlocks.Posting] {
    var found = names.places(text.utf8.span, named: name, words, as: asked)
    for index in found.indices { found[index].place = known(found[index].place + Self.firstNumber) }
    if !hidden.isEmpty { found.removeAll { hidden.contains($0.place) } }
    return found
  }

  /// All spellings of a place, in no order that means anything; it goes through all of them.
  package func names(of place: Int) -> [String] {
    var found: [String] = []
    names.forEach(text.utf8.span) { spelling, owner, _ in
      if owner + Self.firstNumber == place { found.append(spelling.string) }
    }
    return found
  }

  // MARK: Ids and codes

  /// The place with an id or a code that names its scheme, `gn:2460596`, `iso3166-1-alpha2:ml`.
  package func place(coded code: String) -> Int? {
    let place = numbered(code) ?? coded(code.lowercased())
    return place.flatMap { hidden.contains($0) ? nil : known($0) }
  }

  /// The place with a number of GeoNames'.
  private func numbered(_ code: String) -> Int? {
    guard let colon = code.utf8.firstIndex(of: 0x3A) else { return nil }
    let scheme = code[..<colon].lowercased()
    guard scheme == "gn" || scheme == "geonames",
      let number = Int(code[code.index(after: colon)...]), number >= 0
    else { return nil }
    let bytes = text.utf8.span
    let start = bounds(.ids).lowerBound
    var (low, high) = (0, bounds(.ids).count / 3)
    while low < high {
      let middle = (low + high) / 2
      let place = bytes.number(at: start + 3 * middle, width: 3) + Self.firstNumber
      let id = field(place, Record.id)
      if id == number { return place }
      if id < number { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The states into which one fell apart that is no more, by its id; none for any other.
  package func successors(of id: String) -> [Int] {
    var found: [Int] = []
    while let state = place(coded: Self.code(ofSuccessor: found.count, id)) { found.append(state) }
    return found
  }

  /// The code by which a state is found as one of those into which another fell apart.
  static func code(ofSuccessor number: Int, _ id: String) -> String {
    "successor-\(number):\(id.lowercased())"
  }

  private func coded(_ code: String) -> Int? {
    let bytes = text.utf8.span
    let (start, texts) = (bounds(.codes).lowerBound, bounds(.texts).lowerBound)
    let key = code.utf8.span
    var (low, high) = (0, bounds(.codes).count / 7)
    while low < high {
      let middle = (low + high) / 2
      let row = start + 7 * middle
      let known = bytes.extracting(bytes.textBounds(at: texts + bytes.number(at: row, width: 4)))
      let order = known.order(beside: key)
      if order == 0 { return bytes.number(at: row + 4, width: 3) + Self.firstNumber }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  // MARK: Outlines

  /// The outlines of states.
  package var outlines: CountryOutlines {
    outlinesMade.value { CountryOutlines(text.utf8.span, bounds(.outlines)) }
  }

  /// The ground that more than one state claims.
  package var disputes: [Dispute] {
    let bytes = text.utf8.span
    let texts = bounds(.texts).lowerBound
    var offset = bounds(.disputes).lowerBound
    var found: [Dispute] = []
    func next(_ width: Int) -> Int {
      defer { offset += width }
      return bytes.number(at: offset, width: width)
    }
    func corner() -> Coordinate {
      let (x, y) = (next(4), next(4))
      return Coordinate(
        x: Int32(x - Record.origin) * Record.stepsPerUnit,
        y: Int32(y - Record.origin) * Record.stepsPerUnit)
    }
    while offset < bounds(.disputes).upperBound {
      let name = bytes.text(at: texts + next(4))
      let (low, high) = (corner(), corner())
      let claimants = (0..<next(1)).map { _ in bytes.text(at: texts + next(4)) }
      found.append(Dispute(name: name, claimants: claimants, low, high))
    }
    return found
  }
}
