import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

/// Where a batch's text has the gazetteer's words: each is appended once, when first needed.
struct PlaceTexts {
  private var ids: [TextRange]
  private var names: [TextRange]
  private var pcodes: [TextRange]
  private var zones: [TextRange]
  private let places: [GazetteerPlace]
  private let zoneNames: [Int: String]

  init(_ gazetteer: Gazetteer) {
    places = gazetteer.places
    zoneNames = gazetteer.zones
    ids = Array(repeating: TextRange(), count: places.count)
    names = ids
    pcodes = ids
    zones = ids
  }

  /// Forgets a batch.
  mutating func removeAll() {
    for index in ids.indices {
      ids[index] = TextRange()
      names[index] = TextRange()
      pcodes[index] = TextRange()
      zones[index] = TextRange()
    }
  }

  mutating func id(of place: Int, _ text: inout [UInt8]) -> TextRange {
    if ids[place].isEmpty { ids[place] = text.appendText(places[place].id) }
    return ids[place]
  }

  mutating func name(of place: Int, _ text: inout [UInt8]) -> TextRange {
    if names[place].isEmpty { names[place] = text.appendText(places[place].name) }
    return names[place]
  }

  /// The P-code without its scheme; empty for a place without one.
  mutating func pcode(of place: Int, _ text: inout [UInt8]) -> TextRange {
    if pcodes[place].isEmpty, let pcode = places[place].pcode {
      pcodes[place] = text.appendText(pcode)
    }
    return pcodes[place]
  }

  /// The name of a place's own time zone; empty for a place without one.
  mutating func zone(of place: Int, _ text: inout [UInt8]) -> TextRange {
    if zones[place].isEmpty, let zone = zoneNames[place] {
      zones[place] = text.appendText(zone)
    }
    return zones[place]
  }
}
