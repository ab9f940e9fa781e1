import KokchaBytes
import KokchaRecords

/// A Placemark as it stands in a document: its texts in one buffer.
struct KMLPlacemark {
  var bytes: [UInt8] = []
  /// The line it begins on, from 1.
  var line = 0
  var id = TextRange()
  var name = TextRange()
  var description = TextRange()
  var snippet = TextRange()
  var address = TextRange()
  var phone = TextRange()
  var link = TextRange()
  /// The folders it lies in, outermost first.
  var folder = TextRange()
  /// Whether it lies in the Folder in which Kokcha draws what lies below the events (rule KML13).
  var isInBasemap = false
  var time = KMLTime()
  /// That time in EDTF; empty if nothing says so.
  private(set) var date = TextRange()
  /// The time of the nearest Folder or Document that has one, in EDTF, where it has none of its own.
  var inheritedTime = TextRange()
  /// ExtendedData, in either of its forms.
  var values: [(name: TextRange, value: TextRange)] = []
  /// Which of them stand in a `Data` that may be one of Kokcha's notes.
  private var notes: [Int] = []
  /// The shapes that its geometries make up, as Kokcha names them where their elements do not.
  private var geometryType = TextRange()
  /// Its shapes: each one's kind in WKT, and what stands behind it, `(70 37)`.
  var shapes: [(kind: Shape, text: TextRange)] = []
  /// Whether a MultiGeometry stands around them.
  var isMulti = false

  enum Shape: String {
    case point = "POINT"
    case line = "LINESTRING"
    case area = "POLYGON"
    /// Coordinates that are none; they go on as they are written, to be refused.
    case malformed = ""
  }

  /// Room that is kept from one Placemark to the next.
  static var keptRoom: Int { 1 << 20 }

  mutating func removeAll() {
    var bytes = bytes
    bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptRoom)
    self = KMLPlacemark()
    self.bytes = bytes
  }

  /// Writes its time down, when all of it is known.
  mutating func takeTime() { date = append(time.edtf) }

  /// Whether it says that it draws more of an event that another Placemark tells.
  var isFurther: Bool {
    for (name, value) in values where bytes.span.extracting(name.bounds).matches("primary") {
      let text = bytes.span.extracting(value.bounds)
      return text.matches("0") || text.matches("false")
    }
    return false
  }

  mutating func append(_ text: [UInt8]) -> TextRange { append(text.span) }

  mutating func append(_ text: Span<UInt8>) -> TextRange {
    let start = bytes.count
    bytes.append(text)
    return TextRange(start: start, count: text.count)
  }

  /// Notes a value of ExtendedData.
  mutating func append(_ name: TextRange, _ value: TextRange, isData: Bool) {
    if isData, bytes[name.bounds].starts(with: "balloon_".utf8) || isGeometryType(name) {
      notes.append(values.count)
    }
    values.append((name, value))
  }

  private func isGeometryType(_ name: TextRange) -> Bool {
    bytes[name.bounds].elementsEqual("geometry_type".utf8)
  }

  /// Takes what Kokcha notes beside the fields of an event out of the values: copies for a balloon, and what its
  /// shapes are.
  mutating func takeNotes() {
    if notes.isEmpty
      || MapOrigin(ofProperties: values.map { bytes.string($0.name) }) != .ours
    {
      return
    }
    for index in notes.reversed() {
      let (name, value) = values.remove(at: index)
      if isGeometryType(name) { geometryType = value }
    }
  }

  /// Its shape in WKT; nil where it is a point, or there is none.
  var shapeText: String? {
    if let named = namedShapeText { return named }
    let kinds = Set(shapes.map(\.kind))
    if shapes.isEmpty || (shapes.count == 1 && !isMulti && kinds == [.point]) { return nil }
    if shapes.count == 1, !isMulti || kinds == [.malformed] {
      let text = bytes.string(shapes[0].text)
      return shapes[0].kind == .malformed ? text : shapes[0].kind.rawValue + " " + text
    }
    let texts = shapes.map { bytes.string($0.text) }
    if kinds.contains(.malformed) { return texts.joined(separator: " ") }
    let named = zip(shapes, texts).map { $0.kind.rawValue + " " + $1 }
    if kinds.count > 1 { return "GEOMETRYCOLLECTION (" + named.joined(separator: ", ") + ")" }
    return "MULTI" + shapes[0].kind.rawValue + " (" + texts.joined(separator: ", ") + ")"
  }

  /// Its geometries as the shapes that `geometryType` names; nil if it names none, or others.
  private var namedShapeText: String? {
    guard !geometryType.isEmpty else { return nil }
    var rest = shapes[...]
    var texts: [String] = []
    var names = bytes.string(geometryType).split(separator: ",")[...]
    let isCollection = names.count > 1
    if names.first == "GeometryCollection" { names.removeFirst() }
    for name in names {
      let words = name.split(separator: " ")
      guard let kind = words.first?.uppercased() else { return nil }
      guard words.count > 1 else {
        guard let shape = rest.popFirst(), shape.kind.rawValue == kind else { return nil }
        texts.append(kind + " " + bytes.string(shape.text))
        continue
      }
      guard let count = Int(words[1]), count > 0, count <= rest.count else { return nil }
      let parts = rest.prefix(count)
      guard parts.allSatisfy({ "MULTI" + $0.kind.rawValue == kind }) else { return nil }
      rest = rest.dropFirst(count)
      texts.append(
        kind + " (" + parts.map { bytes.string($0.text) }.joined(separator: ", ") + ")")
    }
    guard rest.isEmpty, !texts.isEmpty else { return nil }
    return isCollection ? "GEOMETRYCOLLECTION (" + texts.joined(separator: ", ") + ")" : texts[0]
  }

  /// Longitude and latitude, where its shape is one point.
  var point: (x: TextRange, y: TextRange)? {
    guard shapes.count == 1, shapes[0].kind == .point, !isMulti, namedShapeText == nil else {
      return nil
    }
    let inside = shapes[0].text.lowerBound + 1..<shapes[0].text.upperBound - 1
    guard let blank = inside.first(where: { bytes[$0] == 0x20 }) else { return nil }
    return (
      TextRange(start: inside.lowerBound, count: blank - inside.lowerBound),
      TextRange(start: blank + 1, count: inside.upperBound - blank - 1)
    )
  }
}
