import KokchaBytes
import KokchaFormat
import KokchaModel

/// The districts and borders below the events (rule KML13): there, but not shown until somebody asks.
struct KMLBasemap {
  let map: Basemap
  let isStyled: Bool

  /// How many Placemarks it has.
  var count: Int { map.areas.count + map.borders.count }

  /// All of it in a container; nothing for an empty map (rule KML9).
  func whole(in container: KMLContainer) -> ByteBuffer {
    if count == 0 { return ByteBuffer() }
    var buffer = container.start("Districts", id: "basemap", isVisible: false)
    for index in 0..<count { write(index, to: &buffer) }
    buffer.append(string: container.end)
    return buffer
  }

  /// One of its Placemarks: districts first, then borders.
  func write(_ index: Int, to buffer: inout ByteBuffer) {
    if index < map.areas.count {
      let area = map.areas[index]
      begin("district", index, named: area.name, to: &buffer)
      if area.polygons.count > 1 { buffer.append("<MultiGeometry>") }
      for rings in area.polygons {
        buffer.append("<Polygon>")
        for (number, ring) in rings.enumerated() {
          let element: StaticString = number == 0 ? "outerBoundaryIs>" : "innerBoundaryIs>"
          buffer.append("<")
          buffer.append(element)
          buffer.append("<LinearRing>")
          buffer.append(coordinatesOf: ring.span)
          buffer.append("</LinearRing></")
          buffer.append(element)
        }
        buffer.append("</Polygon>")
      }
      if area.polygons.count > 1 { buffer.append("</MultiGeometry>") }
    } else {
      let number = index - map.areas.count
      begin("border", number, named: "Border", to: &buffer)
      buffer.append("<LineString><tessellate>1</tessellate>")
      let line = map.borders[number]
      buffer.append(coordinatesOf: line.span)
      buffer.append("</LineString>")
    }
    buffer.append("</Placemark>")
  }

  private func begin(
    _ role: StaticString, _ number: Int, named name: String, to buffer: inout ByteBuffer
  ) {
    buffer.append("\n<Placemark id=\"")
    buffer.append(role)
    buffer.append(".")
    buffer.append(decimal: number + 1)
    buffer.append("\"><name>")
    var xml = XMLTextWriter.fragment()
    xml.text(name.withoutForbiddenXML.utf8.span)
    xml.drain(into: &buffer)
    buffer.append("</name><visibility>0</visibility>")
    if isStyled {
      buffer.append("<styleUrl>#")
      buffer.append(role)
      buffer.append("</styleUrl>")
    }
    buffer.append("<ExtendedData><SchemaData schemaUrl=\"#event\">")
    buffer.append("<SimpleData name=\"primary\">0</SimpleData><SimpleData name=\"role\">")
    buffer.append(role)
    buffer.append("</SimpleData></SchemaData></ExtendedData>")
  }
}
