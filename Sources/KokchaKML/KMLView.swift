import Glibc
import KokchaBytes
import KokchaFormat
import KokchaModel

/// Where and when a document opens (rule KML10): over its data, with the time slider around them.
struct KMLView {
  var bounds = GeographicBounds()
  var horizon = TimeHorizon()

  /// Google's extension namespace, in which a view has a time.
  static let namespace = " xmlns:gx=\"http://www.google.com/kml/ext/2.2\""
  /// No LookAt is longer.
  static let mostBytes = 320

  /// Whether the extension is used.
  var hasTime: Bool { !bounds.isEmpty && horizon.earliest != nil }

  /// Writes the LookAt; nothing for a document without a place.
  func write(to buffer: inout ByteBuffer) {
    guard let box = bounds.box else { return }
    buffer.append("<LookAt>")
    if let first = horizon.earliest, let last = horizon.latest {
      // ATC-4: a span begins before it ends.
      if first < last {
        buffer.append("<gx:TimeSpan><begin>")
        buffer.append(timestamp: first)
        buffer.append("</begin><end>")
        buffer.append(timestamp: last)
        buffer.append("</end></gx:TimeSpan>")
      } else {
        buffer.append("<gx:TimeStamp><when>")
        buffer.append(timestamp: first)
        buffer.append("</when></gx:TimeStamp>")
      }
    }
    let wholeTurn = 360 * Coordinate.stepsPerDegree
    // A box across the antimeridian ends one turn later.
    let east = Int(box.east) + (box.east < box.west ? wholeTurn : 0)
    var middle = (Int(box.west) + east) / 2
    if middle > wholeTurn / 2 { middle -= wholeTurn }
    let latitude = (Int(box.south) + Int(box.north)) / 2
    buffer.append("<longitude>")
    buffer.append(fixedPoint: middle, fractionDigits: Coordinate.fractionDigits)
    buffer.append("</longitude><latitude>")
    buffer.append(fixedPoint: latitude, fractionDigits: Coordinate.fractionDigits)
    buffer.append("</latitude><range>")
    buffer.append(
      decimal: Self.range(
        width: east - Int(box.west), height: Int(box.north) - Int(box.south), at: latitude))
    buffer.append("</range></LookAt>")
  }

  /// Metres from which a box is seen whole, with room around it.
  ///
  /// Google Earth shows about as much ground as it is high, a little more; from less than 20 km one sees
  /// roofs and not where they are, and beyond 12,000 km the globe is no larger.
  private static func range(width: Int, height: Int, at latitude: Int) -> Int {
    let step = 111_320 / Double(Coordinate.stepsPerDegree)
    let narrowing = cos(Double(latitude) / Double(Coordinate.stepsPerDegree) * .pi / 180)
    let widest = max(Double(width) * narrowing, Double(height) * 1.3) * step
    return Int(min(max(widest * 1.2, 20_000), 12_000_000))
  }
}
