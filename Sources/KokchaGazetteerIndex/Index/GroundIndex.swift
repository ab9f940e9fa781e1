import KokchaBytes

/// All that tables of a gazetteer say, laid out to be searched where it lies.
///
/// One text holds it: that which is built into the library, or one made in memory when further tables are
/// read. Nothing of it is read before it is asked for. A class, so that to hand it on is one reference.
///
/// A number takes seven bits of each byte; what refers to a place, a text or a row has four bytes. Where
/// there may be nothing, 0 is nothing and all others are one more.
package final class GroundIndex: Sendable {
  /// The parts of the text, in their order.
  enum Section: Int, CaseIterable {
    /// Texts that records refer to, each behind its length.
    case texts
    /// A record for each place; `PlaceField` says what stands where in it.
    case places
    /// The names of all places, one place after another.
    case names
    /// The codes of all places, one place after another.
    case codes
    case sources
    case outlines
    case courses
    /// From an id to its place.
    case idTable
    /// From a folded name to its own number and the places that have it.
    case nameTable
    /// From a scheme of codes to its number.
    case schemeTable
    /// From a code to pairs of a scheme and a place.
    case codeTable
    case sounds
  }

  package let text: String
  /// How many places there are; they are numbered from 0.
  package let placeCount: Int
  let ids: KeyTable
  let nameTable: KeyTable
  let schemes: KeyTable
  let codeTable: KeyTable
  package let sounds: SoundSection
  /// Where texts, places, names and codes begin.
  let (texts, places, names, codes): (Int, Int, Int, Int)
  /// Records of places that are asked for often.
  let kept: KeptPlaces
  /// Where the names and the codes end.
  let (namesEnd, codesEnd): (Int, Int)

  /// The index that a text holds, as `GroundIndexWriter` wrote it.
  package init(_ text: String) {
    self.text = text
    let bytes = text.utf8.span
    func bounds(_ section: Section) -> Range<Int> {
      IndexSections.bounds(of: section.rawValue, in: text.utf8.span)
    }
    texts = bounds(.texts).lowerBound
    places = bounds(.places).lowerBound
    placeCount = bounds(.places).count / PlaceField.width
    kept = KeptPlaces(count: placeCount)
    names = bounds(.names).lowerBound
    namesEnd = bounds(.names).upperBound
    codes = bounds(.codes).lowerBound
    codesEnd = bounds(.codes).upperBound
    ids = KeyTable(at: bounds(.idTable).lowerBound, in: bytes)
    nameTable = KeyTable(at: bounds(.nameTable).lowerBound, in: bytes)
    schemes = KeyTable(at: bounds(.schemeTable).lowerBound, in: bytes)
    codeTable = KeyTable(at: bounds(.codeTable).lowerBound, in: bytes)
    sounds = SoundSection(at: bounds(.sounds).lowerBound, in: bytes)
  }

  func section(_ section: Section) -> Range<Int> {
    IndexSections.bounds(of: section.rawValue, in: text.utf8.span)
  }

  /// A number that stands at an offset.
  @inline(__always)
  func number(at offset: Int, width: Int = 4) -> Int {
    text.utf8.span.number(at: offset, width: width)
  }

  /// The text that a reference leads to.
  func text(at reference: Int) -> String { text.utf8.span.text(at: texts + reference) }

  /// The text that a reference leads to, if it leads to one.
  func optionalText(_ reference: Int) -> String? {
    reference == 0 ? nil : text(at: reference - 1)
  }
}
