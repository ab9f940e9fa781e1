import KokchaBytes
import KokchaFormat
import KokchaModel

/// The ground below a page's map as TopoJSON (Bostock and Metcalf, "The TopoJSON Format Specification"), with the names of
/// the map beside it as a member of its own.
struct GroundText: ~Copyable {
  private var json = JSONBuilder(capacity: 1 << 16)

  /// Steps of 10⁻⁷ degree in one of the text: 10⁻⁴ degree, about eleven metres, finer than any line is drawn.
  private static let step = 1_000

  static func append(_ ground: Topology, to bytes: inout ByteBuffer) {
    var text = GroundText()
    text.write(ground)
    bytes.append(text.json.json)
  }

  private mutating func write(_ ground: Topology) {
    json.beginObject()
    json.member("type", "Topology")
    // §2.1.2: positions are whole numbers of these.
    json.name("transform")
    json.beginObject()
    json.name("scale")
    json.beginArray()
    for _ in 0..<2 { json.value(fixedPoint: Self.step, fractionDigits: Coordinate.fractionDigits) }
    json.endArray()
    json.name("translate")
    json.beginArray()
    for _ in 0..<2 { json.value(fixedPoint: 0) }
    json.endArray()
    json.endObject()
    json.name("arcs")
    json.beginArray()
    for arc in ground.arcs { append(arc) }
    json.endArray()
    json.name("objects")
    json.beginObject()
    appendLines(of: ground)
    appendAreas(of: ground)
    json.endObject()
    appendLabels(of: ground)
    json.endObject()
  }

  /// §2.1.4: the first position, and then of each how far it is from the one before.
  private mutating func append(_ arc: Topology.Arc) {
    json.beginArray()
    var last: (x: Int, y: Int) = (0, 0)
    for (index, point) in arc.points.enumerated() {
      let (x, y) = (Self.steps(point.x), Self.steps(point.y))
      // A line keeps both its ends; between them one position need not come twice.
      if index > 0, (x, y) == last, index < arc.points.count - 1 { continue }
      json.beginArray()
      json.value(fixedPoint: x - last.x)
      json.value(fixedPoint: y - last.y)
      json.endArray()
      last = (x, y)
    }
    json.endArray()
  }

  private static func steps(_ value: Int32) -> Int {
    (Int(value) + (value < 0 ? -step : step) / 2) / step
  }

  private mutating func beginCollection(_ name: StaticString) {
    json.name(name)
    json.beginObject()
    json.member("type", "GeometryCollection")
    json.name("geometries")
    json.beginArray()
  }

  private mutating func endCollection() {
    json.endArray()
    json.endObject()
  }

  private mutating func appendLines(of ground: Topology) {
    beginCollection("lines")
    for kind in Topology.LineKind.allCases {
      let numbers = ground.arcs.indices.filter { ground.arcs[$0].kind == kind }
      if numbers.isEmpty { continue }
      json.beginObject()
      json.member("type", "MultiLineString")
      json.name("arcs")
      json.beginArray()
      for number in numbers {
        json.beginArray()
        json.value(fixedPoint: number)
        json.endArray()
      }
      json.endArray()
      json.name("properties")
      json.beginObject()
      json.member("kind", kind.rawValue)
      json.endObject()
      json.endObject()
    }
    endCollection()
  }

  private mutating func appendAreas(of ground: Topology) {
    beginCollection("areas")
    for area in ground.areas {
      json.beginObject()
      json.member("type", "MultiPolygon")
      json.member("id", area.id)
      json.name("arcs")
      json.beginArray()
      for polygon in area.polygons {
        json.beginArray()
        for ring in polygon {
          json.beginArray()
          for number in ring { json.value(fixedPoint: number) }
          json.endArray()
        }
        json.endArray()
      }
      json.endArray()
      json.name("properties")
      json.beginObject()
      json.member("kind", area.kind.rawValue)
      json.member("name", area.name)
      json.endObject()
      json.endObject()
    }
    endCollection()
  }

  private mutating func appendLabels(of ground: Topology) {
    json.name("labels")
    json.beginArray()
    for label in ground.labels {
      json.beginObject()
      json.member("kind", label.kind.rawValue)
      json.member("name", label.name)
      json.name("at")
      json.beginArray()
      for value in [label.at.x, label.at.y] {
        json.value(fixedPoint: Int(value), fractionDigits: Coordinate.fractionDigits)
      }
      json.endArray()
      json.member("rank", label.rank)
      json.endObject()
    }
    json.endArray()
  }
}
