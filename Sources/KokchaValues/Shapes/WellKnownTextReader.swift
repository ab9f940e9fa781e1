import KokchaBytes
import KokchaModel

/// Reads geometries in WKT: OGC 06-103r4 §7.2, and PostGIS's `SRID=4326;` in front of it.
///
/// Heights and measures are left out and noted. Collections in collections are made flat; an empty geometry adds
/// nothing.
package struct WellKnownTextReader {
  private let text: [UInt8]
  private var offset = 0

  /// Adds the geometry that a text is to `draft`.
  ///
  /// - Throws: `ShapeFault` for any other text.
  package static func read(_ text: Span<UInt8>, into draft: inout ShapeDraft) throws(ShapeFault) {
    var reader = WellKnownTextReader(text)
    try reader.readReference()
    try reader.readShape(&draft, depth: 1)
    if reader.next != nil { throw ShapeFault(.notAShape, at: reader.offset) }
  }

  private init(_ text: Span<UInt8>) {
    var bytes: [UInt8] = []
    bytes.append(text)
    self.text = bytes
  }

  /// The next byte that is no blank.
  private var next: UInt8? {
    mutating get {
      while offset < text.count, Self.isBlank(text[offset]) { offset += 1 }
      return offset < text.count ? text[offset] : nil
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte.isASCIIBlank || byte == 0x0A || byte == 0x0D
  }

  private mutating func readReference() throws(ShapeFault) {
    let start = offset
    guard word() == "SRID" else {
      offset = start
      return
    }
    guard let semicolon = text.firstIndex(of: 0x3B) else { throw ShapeFault(.notAShape, at: 0) }
    let name = String(decoding: text[offset..<semicolon], as: UTF8.self).filter {
      $0 != "=" && $0 != " "
    }
    if name != "4326" {
      throw ShapeFault(.otherReference("SRID " + Problem.quotable(name)), at: start)
    }
    offset = semicolon + 1
  }

  /// The next word, in capitals.
  private mutating func word() -> String {
    var word = ""
    guard next != nil else { return word }
    while offset < text.count, text[offset].isASCIILetter {
      word.unicodeScalars.append(Unicode.Scalar(text[offset] & ~0x20))
      offset += 1
    }
    return word
  }

  /// How deep collections may be nested.
  private static let mostDepth = 32

  /// Takes the word EMPTY, where it stands next (OGC 06-103r4 §7.2.2).
  private mutating func takesEmpty() -> Bool {
    let start = offset
    if word() == "EMPTY" { return true }
    offset = start
    return false
  }

  private mutating func readShape(_ draft: inout ShapeDraft, depth: Int) throws(ShapeFault) {
    let start = offset
    if depth > Self.mostDepth { throw ShapeFault(.tooDeep, at: start) }
    var name = word()
    guard !name.isEmpty else { throw ShapeFault(.notAShape, at: start) }
    // `POINTZ` and `POINT Z` are both in use.
    for suffix in ["ZM", "Z", "M"]
    where name.hasSuffix(suffix) && Self.kinds[name] == nil
      && name != "GEOMETRYCOLLECTION" && name != "EMPTY"
    {
      name.removeLast(suffix.count)
      break
    }
    let behind = offset
    switch word() {
    case "Z", "M", "ZM": break
    default: offset = behind
    }
    if name == "GEOMETRYCOLLECTION" {
      draft.isCollection = true
      if takesEmpty() { return }
      return try readList { (reader) throws(ShapeFault) in
        try reader.readShape(&draft, depth: depth + 1)
      }
    }
    guard let kind = Self.kinds[name] else {
      throw ShapeFault(next == 0x28 ? .unknownKind(Problem.quotable(name)) : .notAShape, at: start)
    }
    let first = draft.shapeStart
    switch kind {
    case .point:
      try readRun(of: kind, isHole: false, &draft)
    case .lineString: try readRun(of: kind, isHole: false, &draft)
    case .multiPoint: try readPoints(&draft)
    case .multiLineString:
      if takesEmpty() { break }
      try readList { (reader) throws(ShapeFault) in
        try reader.readRun(of: kind, isHole: false, &draft)
      }
    case .polygon: try readRings(&draft)
    case .multiPolygon:
      if takesEmpty() { break }
      try readList { (reader) throws(ShapeFault) in try reader.readRings(&draft) }
    }
    draft.endShape(from: first, of: kind)
  }

  private static let kinds: [String: ShapeKind] = Dictionary(
    uniqueKeysWithValues: ShapeKind.allCases.map { ($0.name.description.uppercased(), $0) })

  /// Reads `(part, part)`.
  private mutating func readList(
    _ read: (inout WellKnownTextReader) throws(ShapeFault) -> Void
  ) throws(ShapeFault) {
    try take(0x28)
    while true {
      try read(&self)
      if next != 0x2C { break }
      offset += 1
    }
    try take(0x29)
  }

  private mutating func readRings(_ draft: inout ShapeDraft) throws(ShapeFault) {
    if takesEmpty() { return }
    var isHole = false
    try readList { (reader) throws(ShapeFault) in
      try reader.readRun(of: .polygon, isHole: isHole, &draft)
      isHole = true
    }
  }

  /// `(1 2, 3 4)` and `((1 2), (3 4))` are both in use.
  private mutating func readPoints(_ draft: inout ShapeDraft) throws(ShapeFault) {
    if takesEmpty() { return }
    try readList { (reader) throws(ShapeFault) in
      if reader.takesEmpty() { return }
      if reader.next == 0x28 { return try reader.readRun(of: .point, isHole: false, &draft) }
      let (start, run) = (reader.offset, draft.runStart)
      try reader.readPosition(&draft)
      try draft.endRun(from: run, of: .point, isHole: false, at: start)
    }
  }

  /// Reads `(1 2, 3 4)`; of a point there is one.
  private mutating func readRun(
    of kind: ShapeKind, isHole: Bool, _ draft: inout ShapeDraft
  ) throws(ShapeFault) {
    if takesEmpty() { return }
    let (start, run) = (offset, draft.runStart)
    try readList { (reader) throws(ShapeFault) in
      if kind.part == .point, draft.runStart > run {
        throw ShapeFault(.notAShape, at: reader.offset)
      }
      try reader.readPosition(&draft)
    }
    try draft.endRun(from: run, of: kind, isHole: isHole, at: start)
  }

  private mutating func readPosition(_ draft: inout ShapeDraft) throws(ShapeFault) {
    let x = try degrees(.longitude)
    let y = try degrees(.latitude)
    draft.append(Coordinate(x: x, y: y))
    while let byte = next, byte != 0x2C, byte != 0x29 {
      let start = offset
      let text = self.text[start..<endOfNumber()]
      guard text.contains(where: \.isASCIIDigit) else {
        throw ShapeFault(.notANumber(shown(text)), at: start)
      }
      draft.hasHeights = true
    }
  }

  private mutating func endOfNumber() -> Int {
    while offset < text.count, !Self.isBlank(text[offset]), text[offset] != 0x2C,
      text[offset] != 0x29, text[offset] != 0x28
    {
      offset += 1
    }
    return offset
  }

  private mutating func degrees(_ axis: Degrees) throws(ShapeFault) -> Int32 {
    guard next != nil else { throw ShapeFault(.notAShape, at: offset) }
    let start = offset
    let end = endOfNumber()
    if end == start { throw ShapeFault(.notAShape, at: start) }
    return try ShapeFault.degrees(axis, text.span.extracting(start..<end), at: start)
  }

  private func shown(_ text: ArraySlice<UInt8>) -> String {
    Problem.quotable(String(decoding: text, as: UTF8.self))
  }

  private mutating func take(_ byte: UInt8) throws(ShapeFault) {
    guard next == byte else { throw ShapeFault(.notAShape, at: offset) }
    offset += 1
  }
}
