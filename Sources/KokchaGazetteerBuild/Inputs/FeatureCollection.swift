import KokchaBytes
import KokchaGazetteer
import KokchaJSONText
import KokchaModel

extension InputTable {
  /// Reads a GeoJSON feature collection (RFC 7946): its properties are the columns.
  ///
  /// The member `crs`, which old maps carry, is passed over: the positions are taken as WGS 84.
  init(path: String, geoJSON text: [UInt8]) throws(GazetteerError) {
    var bytes = text
    bytes.append(contentsOf: repeatElement(0x20, count: JSONTokenReader.padding))
    var reader = JSONTokenReader()
    if let fault = reader.read(bytes.span, 0..<text.count) {
      let line = 1 + bytes[..<min(fault.offset, text.count)].count { $0 == 0x0A }
      throw GazetteerError(
        path, line: line, "the file is not JSON", advice: "give a GeoJSON feature collection")
    }
    let walk = FeatureWalk(reader: reader, bytes: bytes, path: path)
    let features = try walk.features()
    var columns: [String] = []
    for feature in features {
      for (name, _) in feature.properties where !columns.contains(name) { columns.append(name) }
    }
    self.path = path
    self.columns = columns
    rows = features.map { feature in
      var cells = [String](repeating: "", count: columns.count)
      for (name, value) in feature.properties {
        if let column = columns.firstIndex(of: name) { cells[column] = value }
      }
      return InputRow(line: feature.line, cells: cells, shape: feature.shape)
    }
  }
}

private struct Feature {
  var line: Int
  var properties: [(String, String)] = []
  var shape = InputShape.none
}

/// Goes through the tokens of a feature collection.
private struct FeatureWalk: ~Copyable {
  let reader: JSONTokenReader
  let bytes: [UInt8]
  let path: String

  init(reader: consuming JSONTokenReader, bytes: [UInt8], path: String) {
    self.reader = reader
    self.bytes = bytes
    self.path = path
  }

  func features() throws(GazetteerError) -> [Feature] {
    guard let list = member("features", of: 0), reader[list].kind == .array else {
      throw GazetteerError(
        path, line: 1, "no list of features", advice: "give a GeoJSON feature collection")
    }
    var features: [Feature] = []
    var line = 1
    var counted = 0
    for item in items(of: list) {
      let offset = reader[item].offset
      line += bytes[counted..<offset].count { $0 == 0x0A }
      counted = offset
      var feature = Feature(line: line)
      if let properties = member("properties", of: item), reader[properties].kind == .object {
        for (key, value) in members(of: properties) {
          feature.properties.append((text(key), text(value).trimmed))
        }
      }
      if let geometry = member("geometry", of: item), reader[geometry].kind == .object {
        feature.shape = try shape(geometry, line)
      }
      features.append(feature)
    }
    return features
  }

  private func shape(_ geometry: Int, _ line: Int) throws(GazetteerError) -> InputShape {
    let type = member("type", of: geometry).map { text($0) } ?? ""
    guard let coordinates = member("coordinates", of: geometry),
      reader[coordinates].kind == .array
    else {
      throw GazetteerError(
        path, line: line, "the geometry \(quoted(type)) of this feature has no coordinates",
        advice: "give points, lines or polygons")
    }
    func positions(_ list: Int) throws(GazetteerError) -> [Vertex] {
      var made: [Vertex] = []
      for item in items(of: list) { made.append(try position(item, line)) }
      return made
    }
    func lines(_ list: Int) throws(GazetteerError) -> [[Vertex]] {
      var made: [[Vertex]] = []
      for item in items(of: list) { made.append(try positions(item)) }
      return made
    }
    switch type {
    case "Point": return .point(try position(coordinates, line))
    case "LineString": return .lines([try positions(coordinates)])
    case "MultiLineString": return .lines(try lines(coordinates))
    case "Polygon": return .polygons([try lines(coordinates)])
    case "MultiPolygon":
      var made: [[[Vertex]]] = []
      for item in items(of: coordinates) { made.append(try lines(item)) }
      return .polygons(made)
    default:
      throw GazetteerError(
        path, line: line, "a feature of type \(quoted(type))",
        advice: "give points, lines or polygons")
    }
  }

  private func position(_ list: Int, _ line: Int) throws(GazetteerError) -> Vertex {
    let numbers = items(of: list).prefix(2).map { Double(text($0)) }
    guard numbers.count == 2, let longitude = numbers[0], let latitude = numbers[1],
      let vertex = Vertex(longitude: longitude, latitude: latitude)
    else {
      throw GazetteerError(
        path, line: line, "a position of this feature is not longitude and latitude in degrees",
        advice: "give the map in WGS 84, longitude first (RFC 7946 §3.1.1)")
    }
    return vertex
  }

  // MARK: Tokens

  private func items(of container: Int) -> [Int] {
    guard container < reader.count, reader[container].kind == .array else { return [] }
    var items: [Int] = []
    var token = container + 1
    while token < reader[container].next {
      items.append(token)
      token = after(token)
    }
    return items
  }

  private func members(of object: Int) -> [(Int, Int)] {
    guard object < reader.count, reader[object].kind == .object else { return [] }
    var members: [(Int, Int)] = []
    var token = object + 1
    while token + 1 < reader[object].next {
      members.append((token, token + 1))
      token = after(token + 1)
    }
    return members
  }

  private func member(_ name: String, of object: Int) -> Int? {
    members(of: object).first { text($0.0) == name }?.1
  }

  private func after(_ token: Int) -> Int {
    reader[token].isContainer ? reader[token].next : token + 1
  }

  /// A value as text; nothing for null, and JSON for lists and objects.
  private func text(_ index: Int) -> String {
    let token = reader[index]
    switch token.kind {
    case .null: return ""
    case .escaped:
      var text: [UInt8] = []
      reader.append(token, to: &text)
      return String(decoding: text, as: UTF8.self)
    case .string: return String(decoding: bytes[token.inside.bounds], as: UTF8.self)
    default: return String(decoding: bytes[token.raw.bounds], as: UTF8.self)
    }
  }
}
