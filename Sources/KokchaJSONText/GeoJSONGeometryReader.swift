package import KokchaBytes
import KokchaModel
package import KokchaValues

/// Reads GeoJSON geometries (RFC 7946 §3.1) from the tokens of a JSON document.
///
/// Heights are left out and noted.
package enum GeoJSONGeometryReader {
  /// Adds the geometry that a stretch of text is to `draft`.
  ///
  /// - Precondition: `JSONTokenReader.padding` bytes stand behind it.
  /// - Throws: `ShapeFault` for any other text.
  package static func read(
    _ text: TextRange, of bytes: [UInt8], into draft: inout ShapeDraft
  ) throws(ShapeFault) {
    var reader = JSONTokenReader()
    if let fault = reader.read(bytes.span, text.bounds) {
      throw ShapeFault(fault.kind == .tooDeep ? .tooDeep : .notAShape, at: fault.offset)
    }
    try read(0, reader, bytes, into: &draft)
  }

  /// Adds the geometry that a token is to `draft`; `bytes` are those of the document.
  package static func read(
    _ value: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8],
    into draft: inout ShapeDraft
  ) throws(ShapeFault) {
    try readShape(value, tokens, bytes, isPart: false, &draft)
  }

  private static func readShape(
    _ value: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8], isPart: Bool,
    _ draft: inout ShapeDraft
  ) throws(ShapeFault) {
    let offset = tokens[value].offset
    guard tokens[value].kind == .object else { throw ShapeFault(.notAShape, at: offset) }
    var name: String?
    var coordinates: Int?
    var geometries: Int?
    var member = value + 1
    while member < tokens[value].next {
      switch string(member, tokens, bytes) {
      case "type": name = string(member + 1, tokens, bytes)
      case "coordinates": coordinates = member + 1
      case "geometries": geometries = member + 1
      default: break
      }
      member = tokens.following(member + 1)
    }
    guard let name else { throw ShapeFault(.notAShape, at: offset) }
    if name == "GeometryCollection" {
      if isPart { throw ShapeFault(.nestedCollection, at: offset) }
      guard let geometries, tokens[geometries].kind == .array else {
        throw ShapeFault(.notAShape, at: offset)
      }
      let parts = tokens.elements(of: geometries)
      if parts.isEmpty { throw ShapeFault(.empty, at: offset) }
      draft.isCollection = true
      for part in parts { try readShape(part, tokens, bytes, isPart: true, &draft) }
      return
    }
    guard let kind = ShapeKind.allCases.first(where: { $0.name.description == name }) else {
      throw ShapeFault(.unknownKind(Problem.quotable(name)), at: offset)
    }
    guard let coordinates, tokens[coordinates].kind == .array else {
      throw ShapeFault(.notAShape, at: offset)
    }
    let first = draft.shapeStart
    switch kind {
    case .point:
      if tokens[coordinates].count == 0 { throw ShapeFault(.empty, at: offset) }
      try readPoint(coordinates, tokens, bytes, &draft)
    case .multiPoint:
      for point in tokens.elements(of: coordinates) { try readPoint(point, tokens, bytes, &draft) }
    case .lineString: try readRun(coordinates, tokens, bytes, of: kind, isHole: false, &draft)
    case .multiLineString:
      for line in try arrays(in: coordinates, tokens) {
        try readRun(line, tokens, bytes, of: kind, isHole: false, &draft)
      }
    case .polygon: try readRings(coordinates, tokens, bytes, &draft)
    case .multiPolygon:
      for rings in try arrays(in: coordinates, tokens) {
        try readRings(rings, tokens, bytes, &draft)
      }
    }
    try draft.endShape(from: first, of: kind, at: offset)
  }

  private static func string(
    _ value: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8]
  ) -> String? {
    guard tokens[value].kind == .string else { return nil }
    return String(decoding: bytes[tokens[value].inside.bounds], as: UTF8.self)
  }

  private static func arrays(
    in value: Int, _ tokens: borrowing JSONTokenReader
  ) throws(ShapeFault) -> [Int] {
    let elements = tokens.elements(of: value)
    for element in elements where tokens[element].kind != .array {
      throw ShapeFault(.notAShape, at: tokens[element].offset)
    }
    return elements
  }

  private static func readRings(
    _ value: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8], _ draft: inout ShapeDraft
  ) throws(ShapeFault) {
    for (index, ring) in try arrays(in: value, tokens).enumerated() {
      try readRun(ring, tokens, bytes, of: .polygon, isHole: index > 0, &draft)
    }
  }

  private static func readPoint(
    _ value: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8], _ draft: inout ShapeDraft
  ) throws(ShapeFault) {
    let run = draft.runStart
    try readPosition(value, tokens, bytes, &draft)
    try draft.endRun(from: run, of: .point, isHole: false, at: tokens[value].offset)
  }

  private static func readRun(
    _ value: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8], of kind: ShapeKind,
    isHole: Bool, _ draft: inout ShapeDraft
  ) throws(ShapeFault) {
    let run = draft.runStart
    for position in tokens.elements(of: value) { try readPosition(position, tokens, bytes, &draft) }
    try draft.endRun(from: run, of: kind, isHole: isHole, at: tokens[value].offset)
  }

  private static func readPosition(
    _ value: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8], _ draft: inout ShapeDraft
  ) throws(ShapeFault) {
    let numbers = tokens[value].kind == .array ? tokens.elements(of: value) : []
    // RFC 7946 §3.1.1: two numbers, and a height perhaps.
    guard numbers.count >= 2, numbers.allSatisfy({ tokens[$0].kind == .number }) else {
      throw ShapeFault(.notAShape, at: tokens[value].offset)
    }
    func degrees(_ axis: Degrees, _ index: Int) throws(ShapeFault) -> Int32 {
      let token = tokens[numbers[index]]
      return try ShapeFault.degrees(
        axis, bytes.span.extracting(token.raw.bounds), at: token.offset)
    }
    draft.append(Coordinate(x: try degrees(.longitude, 0), y: try degrees(.latitude, 1)))
    if numbers.count > 2 { draft.hasHeights = true }
  }
}

extension JSONTokenReader {
  /// The values of an array, by their tokens.
  fileprivate func elements(of array: Int) -> [Int] {
    var elements: [Int] = []
    let end = self[array].next
    elements.reserveCapacity(self[array].count)
    var element = array + 1
    while element < end {
      elements.append(element)
      element = following(element)
    }
    return elements
  }
}
