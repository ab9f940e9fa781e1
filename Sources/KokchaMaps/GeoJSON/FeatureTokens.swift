import KokchaBytes
import KokchaJSONText
import KokchaModel

/// Where the members of a Feature stand among its tokens (RFC 7946 §3.2).
struct FeatureTokens {
  private(set) var id: Int?
  private(set) var geometry: Int?
  /// The properties; nil where there are none, or they are null.
  private(set) var properties: Int?
  /// Keys of members that the standard does not know (§6.1).
  private(set) var foreign: [Int] = []
  private var type: Int?
  /// The value of a `crs`.
  private var reference: Int?
  private var hasAttributes = false

  /// Reads a stretch of a batch's text as a Feature, whose tokens `reader` then has.
  ///
  /// - Precondition: `JSONTokenReader.padding` bytes stand behind it.
  /// - Throws: `FeatureFault` if it is none.
  init(
    _ bounds: Range<Int>, of batch: EventBatch, _ reader: inout JSONTokenReader
  ) throws(FeatureFault) {
    let text = batch.text
    guard text[bounds.lowerBound] == 0x7B else {
      throw FeatureFault(
        .jsonType, at: bounds.lowerBound, "a feature is an object in braces",
        advice: "write {\"type\": \"Feature\", \"geometry\": …, \"properties\": {…}}")
    }
    if let fault = reader.read(text.span, bounds) {
      let told = JSONFaultText(fault, in: text, bounds)
      throw FeatureFault(told.code, at: told.offset, told.message, advice: told.advice)
    }
    try noteMembers(reader, text)
    guard let type, reader.says("Feature", type, in: text) else {
      throw hasAttributes && type == nil
        ? FeatureFault(
          .notGeoJSON, at: bounds.lowerBound, "this is a feature of Esri JSON, not of GeoJSON",
          advice: JSONShape.esriAdvice(on: batch.file))
        : FeatureFault(
          .notGeoJSON, at: bounds.lowerBound, "this is not of the type Feature",
          advice: "RFC 7946 asks for \"type\": \"Feature\" in each of a map's features")
    }
    if let reference, let name = CoordinateReference.foreignName(reference, reader, text) {
      throw FeatureFault(
        .otherCoordinates, at: reader[reference].offset,
        "the feature's coordinates are in '\(Problem.quotable(name, limit: 60))', not in degrees on WGS 84",
        advice: CoordinateReference.advice)
    }
    guard let properties else { return }
    if reader[properties].kind == .null {
      self.properties = nil
    } else if reader[properties].kind != .object {
      throw FeatureFault(
        .jsonType, at: reader[properties].offset, "the feature's properties are no object",
        advice: "write \"properties\": {…}, or null")
    }
  }

  private mutating func noteMembers(
    _ reader: borrowing JSONTokenReader, _ text: [UInt8]
  ) throws(FeatureFault) {
    var member = 1
    while member < reader.count {
      if reader.says("type", member, in: text) {
        try Self.note(member, "type", &type, reader)
      } else if reader.says("geometry", member, in: text) {
        try Self.note(member, "geometry", &geometry, reader)
      } else if reader.says("properties", member, in: text) {
        try Self.note(member, "properties", &properties, reader)
      } else if reader.says("id", member, in: text) {
        try Self.note(member, "id", &id, reader)
      } else if reader.says("crs", member, in: text) {
        try Self.note(member, "crs", &reference, reader)
      } else if !reader.says("bbox", member, in: text) {
        if reader.says("attributes", member, in: text) { hasAttributes = true }
        foreign.append(member)
      }
      member = reader.following(member + 1)
    }
  }

  private static func note(
    _ member: Int, _ name: StaticString, _ place: inout Int?, _ reader: borrowing JSONTokenReader
  ) throws(FeatureFault) {
    if place != nil {
      throw FeatureFault(
        .keyTwice, at: reader[member].offset, "'\(name)' stands twice in the feature",
        advice: "delete one of the two")
    }
    place = member + 1
  }
}

/// Why a stretch of a map is no Feature, and at which byte that shows.
struct FeatureFault: Error {
  let code: ProblemCode
  let offset: Int
  let message: String
  let advice: String

  init(_ code: ProblemCode, at offset: Int, _ message: String, advice: String) {
    self.code = code
    self.offset = offset
    self.message = message
    self.advice = advice
  }

  /// What is said of it, in the batch whose text it stands in; `record` counts from 0.
  func problem(
    in batch: EventBatch, record: Int, _ positions: inout PositionIndex
  ) -> Problem {
    Problem(
      code, at: batch.position(ofByte: min(offset, max(batch.inputLength - 1, 0)), &positions),
      message, advice: advice, record: batch.firstRecord + record + 1)
  }
}
