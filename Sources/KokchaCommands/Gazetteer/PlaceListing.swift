import KokchaBytes
import KokchaGazetteer
import KokchaModel

/// Places in the forms in which `gazetteer list` gives them.
struct PlaceListing {
  /// A place, and the metres of line that it shares with the area that was asked for.
  struct Item {
    var place: GazetteerPlace
    var sharedLine: Double?
  }

  let gazetteer: Gazetteer
  /// Whether the items have shared lines.
  let sharesLines: Bool

  // MARK: What is told of a place

  /// The name in Dari or Persian, in Perso-Arabic letters.
  private func persianName(_ place: GazetteerPlace) -> String? {
    let names = gazetteer.names(of: place.id).filter {
      $0.script == "Arab" && ($0.language == "fa-AF" || $0.language == "fa")
    }
    return (names.first { $0.status == .preferred } ?? names.first)?.text
  }

  private func area(_ kind: PlaceKind, around place: GazetteerPlace) -> GazetteerPlace? {
    var next: GazetteerPlace? = place
    while let here = next, here.kind != kind { next = here.parent.flatMap { gazetteer.place($0) } }
    return next
  }

  /// What stands in a column.
  private enum Value {
    case text(String?)
    case number(Int, fractionDigits: Int)
    case nothing
  }

  private var columnNames: [StaticString] {
    [
      "id", "kind", "name", "name_fa", "country", "admin1", "admin1_id", "admin2", "admin2_id",
      "longitude", "latitude", "seat", "area_km2",
    ] + (sharesLines ? ["shared_km"] : []) + ["source"]
  }

  private func values(_ item: Item) -> [Value] {
    let place = item.place
    let province = area(.province, around: place)
    let district = area(.district, around: place)
    var values: [Value] = [
      .text(place.id), .text(place.kind.description), .text(place.name), .text(persianName(place)),
      .text(place.country), .text(province?.name), .text(province?.id), .text(district?.name),
      .text(district?.id), degrees(place.coordinate?.x), degrees(place.coordinate?.y),
      .text(place.seat), tenths(gazetteer.area(of: place.id), unit: 1_000_000),
    ]
    if sharesLines { values.append(tenths(item.sharedLine, unit: 1000)) }
    values.append(.text(place.source))
    return values
  }

  private func tenths(_ measure: Double?, unit: Double) -> Value {
    measure.map { .number(Int(($0 / unit * 10).rounded()), fractionDigits: 1) } ?? .nothing
  }

  /// Degrees with the five digits that the tables have, about a metre.
  private func degrees(_ steps: Int32?) -> Value {
    steps.map { .number(Int((Double($0) / 100).rounded()), fractionDigits: 5) } ?? .nothing
  }

  // MARK: Forms

  /// One line a place, for people.
  func text(_ items: [Item]) -> String {
    var text = ""
    for item in items {
      let place = item.place
      var parts = [place.name, place.kind.description]
      if place.kind != .district, let name = area(.district, around: place)?.name {
        parts.append(name)
      }
      if place.kind != .province, let name = area(.province, around: place)?.name {
        parts.append(name)
      }
      if place.kind != .country { parts.append(place.country) }
      text += parts.joined(separator: ", ") + " (\(place.id))"
      if let line = item.sharedLine { text += ", \(GroundPosition.kilometres(line)) of line" }
      text += "\n"
    }
    return text
  }

  /// RFC 4180, with a header, quoted for people; the byte order mark tells spreadsheets that it is UTF-8.
  func csv(_ items: [Item]) -> String {
    var text = ByteBuffer()
    text.append("\u{FEFF}")
    for (index, name) in columnNames.enumerated() {
      if index > 0 { text.append(0x2C) }
      text.append(name)
    }
    text.append("\r\n")
    for item in items {
      for (index, value) in values(item).enumerated() {
        if index > 0 { text.append(0x2C) }
        switch value {
        case .text(let value): if let value { text.append(string: value.cell(.people)) }
        case .number(let value, let digits): text.append(fixedPoint: value, fractionDigits: digits)
        case .nothing: break
        }
      }
      text.append("\r\n")
    }
    return text.withSpan { $0.string }
  }

  /// One JSON object a line.
  func json(_ items: [Item]) -> String {
    var builder = JSONBuilder(capacity: 1 << 12)
    for item in items {
      builder.beginObject()
      members(item, &builder)
      builder.endObject()
      builder.json.append(0x0A)
      builder.beginAnew()
    }
    return builder.json.withSpan { $0.string }
  }

  private func members(_ item: Item, _ builder: inout JSONBuilder) {
    for (name, value) in zip(columnNames, values(item)) {
      builder.name(name)
      switch value {
      case .text(let value?): builder.value(value.utf8.span)
      case .number(let value, let digits):
        builder.value(fixedPoint: value, fractionDigits: digits)
      case .text(nil), .nothing: builder.null()
      }
    }
  }

  /// A FeatureCollection (RFC 7946 §3.3), outlines right-handed (§3.1.6).
  func geoJSON(_ items: [Item], outlines: Bool) -> String {
    var builder = JSONBuilder(capacity: 1 << 16)
    builder.beginObject()
    builder.name("type")
    builder.value("FeatureCollection")
    builder.name("attribution")
    builder.value(gazetteer.attribution.utf8.span)
    builder.name("features")
    builder.beginArray()
    for item in items {
      builder.json.append(0x0A)
      builder.beginObject()
      builder.name("type")
      builder.value("Feature")
      builder.name("id")
      builder.value(item.place.id.utf8.span)
      builder.name("geometry")
      geometry(of: item.place, outlines: outlines, &builder)
      builder.name("properties")
      builder.beginObject()
      members(item, &builder)
      builder.endObject()
      builder.endObject()
    }
    builder.endArray()
    builder.endObject()
    builder.json.append(0x0A)
    return builder.json.withSpan { $0.string }
  }

  private func geometry(
    of place: GazetteerPlace, outlines: Bool, _ builder: inout JSONBuilder
  ) {
    if outlines {
      let polygons = gazetteer.polygons(of: place.id)
      if !polygons.isEmpty {
        return geometry("Polygon", "MultiPolygon", of: polygons, &builder) { lines($0, &$1) }
      }
      let courses = gazetteer.courses(of: place.id).map(\.points)
      if !courses.isEmpty {
        return geometry("LineString", "MultiLineString", of: courses, &builder) { line($0, &$1) }
      }
    }
    guard let point = place.coordinate else { return builder.null() }
    geometry("Point", "MultiPoint", of: [point], &builder) { position($0, &$1) }
  }

  /// One part as the simple type, several as the one of many (RFC 7946 §3.1).
  private func geometry<Part>(
    _ one: StaticString, _ many: StaticString, of parts: [Part], _ builder: inout JSONBuilder,
    _ write: (Part, inout JSONBuilder) -> Void
  ) {
    builder.beginObject()
    builder.name("type")
    builder.value(parts.count == 1 ? one : many)
    builder.name("coordinates")
    if parts.count > 1 { builder.beginArray() }
    for part in parts { write(part, &builder) }
    if parts.count > 1 { builder.endArray() }
    builder.endObject()
  }

  private func lines(_ lines: [[Coordinate]], _ builder: inout JSONBuilder) {
    builder.beginArray()
    for points in lines { line(points, &builder) }
    builder.endArray()
  }

  private func line(_ points: [Coordinate], _ builder: inout JSONBuilder) {
    builder.beginArray()
    for point in points { position(point, &builder) }
    builder.endArray()
  }

  private func position(_ point: Coordinate, _ builder: inout JSONBuilder) {
    builder.beginArray()
    builder.value(fixedPoint: Int(point.x), fractionDigits: Coordinate.fractionDigits)
    builder.value(fixedPoint: Int(point.y), fractionDigits: Coordinate.fractionDigits)
    builder.endArray()
  }
}
