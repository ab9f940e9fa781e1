import KokchaBytes
import KokchaModel

/// Reads `POLYGON ((69.72 36.89, …), (…))` and `MULTIPOLYGON (((…)), ((…)))`: OGC 06-103r4 §7.2.
enum PolygonText {
  /// Adds the rings of all polygons; false where the text is no polygon of decimal degrees.
  static func read(_ bytes: Span<UInt8>, into rings: inout [[Coordinate]]) -> Bool {
    let isPolygon = bytes.count > 8 && bytes.extracting(0..<7).matchesIgnoringCase("POLYGON")
    let isMany = bytes.count > 13 && bytes.extracting(0..<12).matchesIgnoringCase("MULTIPOLYGON")
    guard isPolygon || isMany else { return false }
    var index = isMany ? 12 : 7
    // Whatever the depth, a ring is what stands between two brackets without a further one.
    var ring: [Coordinate] = []
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x28:
        depth += 1
        index += 1
      case 0x29:
        depth -= 1
        if !ring.isEmpty {
          guard ring.count > 3, ring.first == ring.last else { return false }
          rings.append(ring)
          ring = []
        }
        index += 1
      case 0x20, 0x2C: index += 1
      default:
        guard let x = LineStringText.number(bytes, &index, limit: 180),
          let y = LineStringText.number(bytes, &index, limit: 90)
        else { return false }
        ring.append(Coordinate(x: x, y: y))
      }
    }
    return depth == 0 && !rings.isEmpty
  }
}
