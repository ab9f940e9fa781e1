import KokchaBytes
import KokchaModel

/// The ground of a tile, and from which size on the screen it is shown (OGC 07-147r2 §9.13).
struct KMLRegion {
  private(set) var west = Int32.max
  private(set) var south = Int32.max
  private(set) var east = Int32.min
  private(set) var north = Int32.min
  /// Pixels that the ground must take on the screen; 0 for a tile that is shown wherever it is in sight.
  var fewestPixels = 0

  var isEmpty: Bool { west > east }

  mutating func insert(x: Int32, y: Int32) {
    west = min(west, x)
    east = max(east, x)
    south = min(south, y)
    north = max(north, y)
  }

  /// Widens the ground to a shape's; all around the Earth for one across the antimeridian, as no box here
  /// may cross it.
  mutating func insert(west: Int32, south: Int32, east: Int32, north: Int32) {
    let turn = Int32(180 * Coordinate.stepsPerDegree)
    insert(x: west > east ? -turn : west, y: south)
    insert(x: west > east ? turn : east, y: north)
  }

  func write(to buffer: inout ByteBuffer) {
    // ATC-8: it has an area. Half a kilometre around a single point will do.
    let margin = Int32(Coordinate.stepsPerDegree / 200)
    let turn = Int32(180 * Coordinate.stepsPerDegree)
    let sides: [(StaticString, StaticString, Int32)] = [
      ("<north>", "</north>", min(north + margin, turn / 2)),
      ("<south>", "</south>", max(south - margin, -turn / 2)),
      ("<east>", "</east>", east > turn - margin ? turn : east + margin),
      ("<west>", "</west>", west < margin - turn ? -turn : west - margin),
    ]
    buffer.append("\n<Region><LatLonAltBox>")
    for (start, end, degrees) in sides {
      buffer.append(start)
      buffer.append(degrees: degrees)
      buffer.append(end)
    }
    buffer.append("</LatLonAltBox><Lod><minLodPixels>")
    buffer.append(decimal: fewestPixels)
    buffer.append("</minLodPixels><maxLodPixels>-1</maxLodPixels></Lod></Region>")
  }
}
