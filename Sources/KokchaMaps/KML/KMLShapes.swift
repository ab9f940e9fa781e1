/// Makes a Placemark's shapes of coordinates, as their elements end.
struct KMLShapes {
  /// A polygon's rings so far, which of them is its outside, and how many bytes they have.
  private var rings: [[UInt8]] = []
  private var outside: Int?
  private(set) var heldBytes = 0

  mutating func beginPolygon() {
    rings = []
    outside = nil
    heldBytes = 0
  }

  /// Takes the coordinates of an element that lies in another.
  mutating func append(
    _ coordinates: KMLCoordinates, of element: KMLElement, in parent: KMLElement, isInMulti: Bool,
    to placemark: inout KMLPlacemark
  ) {
    if coordinates.isMalformed {
      placemark.shapes.append((.malformed, placemark.append(coordinates.text)))
      return
    }
    if coordinates.points == 0 { return }
    if element == .linearRing, parent == .outer || parent == .inner {
      if parent == .outer { outside = rings.count }
      rings.append(coordinates.text)
      heldBytes += coordinates.text.count
      return
    }
    let kind: KMLPlacemark.Shape =
      element != .point ? .line : coordinates.points == 1 ? .point : .malformed
    placemark.shapes.append((kind, placemark.append(coordinates.text)))
    if isInMulti { placemark.isMulti = true }
  }

  mutating func endPolygon(isInMulti: Bool, to placemark: inout KMLPlacemark) {
    if rings.isEmpty { return }
    // The outside comes first in WKT, wherever it stands here.
    let order = [outside].compactMap(\.self) + rings.indices.filter { $0 != outside }
    var area: [UInt8] = [0x28]
    for index in order {
      if area.count > 1 { area.append(contentsOf: [0x2C, 0x20]) }
      area.append(contentsOf: rings[index])
    }
    area.append(0x29)
    placemark.shapes.append((.area, placemark.append(area)))
    if isInMulti { placemark.isMulti = true }
    beginPolygon()
  }
}
