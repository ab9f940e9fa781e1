package import KokchaBytes
import KokchaModel
package import KokchaValues

/// Reads GeoJSON geometries (RFC 7946 §3.1) from the tokens of a JSON document.
///
/// Heights are left out and noted. Collections in collections are made flat; a geometry without coordinates adds
/// nothing.
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
    try readShape(value, tokens, bytes, &draft)
  }

  /// Adds a geometry, or a part of a collection, whatever collections it stands in.
  private static func readShape(
    _ value: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8], _ draft: inout ShapeDraft
  ) throws(ShapeFault) {
    let offset = tokens[value].offset
    guard tokens[value].kind == .object else { throw ShapeFault(.notAShape, at: offset) }
    let members = try GeometryMembers(value, tokens, bytes)
    guard let type = members.type, let name = string(type, tokens, bytes) else {
      throw ShapeFault(.notAShape, at: offset)
    }
    try members.checkReference(tokens, bytes)
    if name == "GeometryCollection" {
      guard let geometries = members.geometries, tokens[geometries].kind == .array else {
        throw ShapeFault(.notAShape, at: offset)
      }
      draft.isCollection = true
      for part in tokens.elements(of: geometries) { try readShape(part, tokens, bytes, &draft) }
      return
    }
    guard let kind = ShapeKind.allCases.first(where: { $0.name.description == name }) else {
      throw ShapeFault(.unknownKind(Problem.quotable(name)), at: offset)
    }
    guard let coordinates = members.coordinates, tokens[coordinates].kind == .array else {
      throw ShapeFault(.notAShape, at: offset)
    }
    if holdsNothing(coordinates, tokens) { return }
    let first = draft.shapeStart
    switch kind {
    case .point:
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
    draft.endShape(from: first, of: kind)
  }

  /// Whether an array has no number in it, at whatever depth: RFC 7946 §3.1 lets that stand for null.
  private static func holdsNothing(_ array: Int, _ tokens: borrowing JSONTokenReader) -> Bool {
    (array..<tokens[array].next).allSatisfy { tokens[$0].kind == .array }
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

/// Where the members of a geometry stand among the tokens (RFC 7946 §3.1).
package struct GeometryMembers {
  package private(set) var type: Int?
  package private(set) var coordinates: Int?
  package private(set) var geometries: Int?
  /// The value of a `crs`.
  package private(set) var reference: Int?
  /// Keys of members that say nothing to Kokcha.
  package private(set) var unread: [Int] = []

  /// The members of the object that a token is.
  ///
  /// - Throws: `ShapeFault` if one of them stands twice.
  package init(
    _ value: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8]
  ) throws(ShapeFault) {
    var member = value + 1
    while member < tokens[value].next {
      if tokens.says("type", member, in: bytes) {
        try Self.note(member, "type", &type, tokens)
      } else if tokens.says("coordinates", member, in: bytes) {
        try Self.note(member, "coordinates", &coordinates, tokens)
      } else if tokens.says("geometries", member, in: bytes) {
        try Self.note(member, "geometries", &geometries, tokens)
      } else if tokens.says("crs", member, in: bytes) {
        try Self.note(member, "crs", &reference, tokens)
      } else if !tokens.says("bbox", member, in: bytes) {
        unread.append(member)
      }
      member = tokens.following(member + 1)
    }
  }

  /// Looks whether its `crs`, if it has one, is WGS 84.
  ///
  /// - Throws: `ShapeFault` if it is another.
  package func checkReference(
    _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8]
  ) throws(ShapeFault) {
    guard let reference,
      let other = CoordinateReference.foreignName(reference, tokens, bytes)
    else { return }
    throw ShapeFault(
      .otherReference("'\(Problem.quotable(other, limit: 60))'"), at: tokens[reference].offset)
  }

  private static func note(
    _ member: Int, _ name: String, _ place: inout Int?, _ tokens: borrowing JSONTokenReader
  ) throws(ShapeFault) {
    if place != nil { throw ShapeFault(.memberTwice(name), at: tokens[member].offset) }
    place = member + 1
  }
}

extension JSONTokenReader {
  /// The values of an array, by their tokens.
  package func elements(of array: Int) -> [Int] {
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
