import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

/// Where a batch's text has the gazetteer's words: each is appended once, when first needed.
struct PlaceTexts {
  private struct Texts {
    var id = TextRange()
    var name = TextRange()
    var pcode = TextRange()
    var zone = TextRange()
  }

  private var texts = PlaceTable(none: Texts())

  /// Forgets a batch.
  mutating func removeAll() { texts.removeAll() }

  mutating func id(
    of place: Int, _ gazetteer: borrowing Gazetteer, _ text: inout [UInt8]
  ) -> TextRange {
    let known = texts[place].id
    if !known.isEmpty { return known }
    let made = text.appendText(gazetteer.id(of: place))
    texts[place].id = made
    return made
  }

  mutating func name(
    of place: Int, _ gazetteer: borrowing Gazetteer, _ text: inout [UInt8]
  ) -> TextRange {
    let known = texts[place].name
    if !known.isEmpty { return known }
    let made = text.appendText(gazetteer.name(of: place))
    texts[place].name = made
    return made
  }

  /// The P-code without its scheme; empty for a place without one.
  mutating func pcode(
    of place: Int, _ gazetteer: borrowing Gazetteer, _ text: inout [UInt8]
  ) -> TextRange {
    let known = texts[place].pcode
    guard known.isEmpty, let pcode = gazetteer.pcode(of: place) else { return known }
    let made = text.appendText(pcode)
    texts[place].pcode = made
    return made
  }

  /// The name of a place's own time zone; empty for a place without one.
  mutating func zone(
    of place: Int, _ gazetteer: borrowing Gazetteer, _ text: inout [UInt8]
  ) -> TextRange {
    let known = texts[place].zone
    guard known.isEmpty, let zone = gazetteer.zone(of: place) else { return known }
    let made = text.appendText(zone)
    texts[place].zone = made
    return made
  }
}
