import KokchaBytes
import KokchaJSONText
import KokchaModel

/// What a FeatureCollection says around its features (RFC 7946 §3.3).
struct FeatureCollectionEnvelope {
  private let problems = JSONEnvelopeProblems(noun: "map")
  /// Members that the standard does not know (§6.1), by their names.
  private(set) var foreign: [String] = []
  private var seen: Set<String> = []
  private var isCollection = false

  /// Where the head of a map ends.
  enum Head {
    case unfinished
    /// The first feature of a list may begin at this byte.
    case features(Int)
    /// The document is one Feature, and ends before this byte.
    case feature(end: Int)
  }

  /// Reads the members before the features, behind the document's brace.
  mutating func readHead(
    _ batch: inout EventBatch, from start: Int, isLast: Bool
  ) throws(Problem) -> Head {
    var members = JSONMembers()
    switch members.scan(batch.text.span, from: start, behindMember: false, list: "features") {
    case .unfinished(let at):
      if !isLast { return .unfinished }
      throw problems.truncated(at: at, in: batch)
    case .unexpected(let at, let expected): throw problems.missing(expected, at: at, in: batch)
    case .list(_, let first):
      try take(members.found, batch)
      return .features(first)
    case .closed(let end):
      let type =
        members.found.first {
          batch.text.span.extracting($0.key).isJSONKey("type")
        }.map { batch.text.span.extracting($0.value).string } ?? ""
      if type == "\"Feature\"" { return .feature(end: end) }
      throw Problem(
        .notGeoJSON, at: batch.position(ofByte: start - 1), Self.words(of: type),
        advice: type == "\"Topology\""
          ? "convert it to GeoJSON, with ogr2ogr or mapshaper for instance"
          : "a map of events is {\"type\": \"FeatureCollection\", \"features\": […]}, or one Feature"
      )
    }
  }

  private static func words(of type: String) -> String {
    switch type {
    case "": "the document has no list 'features' and no type"
    case "\"FeatureCollection\"": "the FeatureCollection has no list 'features'"
    case "\"Topology\"": "the document is TopoJSON, not GeoJSON"
    default:
      "the document is of type \(Problem.quotable(type)): a shape without properties is no event"
    }
  }

  /// Reads what follows the features, to the end of the input.
  mutating func readTail(_ batch: inout EventBatch) throws(Problem) {
    var members = JSONMembers()
    switch members.scan(batch.text.span, from: 0, behindMember: true, list: "features") {
    case .unfinished(let at): throw problems.truncated(at: at, in: batch)
    case .unexpected(let at, let expected): throw problems.missing(expected, at: at, in: batch)
    case .list(let key, _): throw problems.twice("features", at: key, in: batch)
    case .closed(let end):
      try take(members.found, batch)
      try problems.checkEnd(at: end, in: batch)
      guard isCollection else {
        throw Problem(
          .notGeoJSON, at: InputPosition(file: batch.file),
          "the document does not say that it is a FeatureCollection",
          advice: "write \"type\": \"FeatureCollection\" before the features")
      }
    }
  }

  private mutating func take(
    _ members: [JSONMembers.Member], _ batch: EventBatch
  ) throws(Problem) {
    for member in members {
      let at = member.key.lowerBound - 1
      let key = batch.text.span.extracting(member.key)
      let name = key.string
      if !seen.insert(name).inserted { throw problems.twice(name, at: at, in: batch) }
      if key.isJSONKey("type") {
        isCollection = batch.text.span.extracting(member.value).matches("\"FeatureCollection\"")
      } else if key.isJSONKey("crs") {
        try checkReference(member, batch)
      } else if key.isJSONKey("bbox") || key.isJSONKey("name") {
        // §5, and the layer's name as GDAL writes it: nothing of an event.
      } else {
        foreign.append(name)
      }
    }
  }

  /// Looks whether a `crs`, which RFC 7946 §4 did away with, names WGS 84 all the same.
  private func checkReference(
    _ member: JSONMembers.Member, _ batch: EventBatch
  ) throws(Problem) {
    var bytes: [UInt8] = [0x5B]
    bytes.append(batch.text.span.extracting(member.value))
    bytes.append(0x5D)
    let length = bytes.count
    bytes.append(contentsOf: repeatElement(0x20, count: JSONTokenReader.padding))
    var reader = JSONTokenReader()
    if let fault = reader.read(bytes.span, 0..<length) {
      let told = JSONFaultText(fault, in: bytes, 0..<length)
      throw Problem(
        told.code, at: batch.position(ofByte: member.value.lowerBound), told.message,
        advice: told.advice)
    }
    if reader[1].kind == .null { return }
    let strings = (1..<reader.count).filter { reader[$0].kind == .string }.map {
      bytes.string(reader[$0].inside)
    }
    let known = strings.contains { name in
      let name = name.uppercased()
      return name.hasSuffix("CRS84") || (name.contains("EPSG") && name.hasSuffix(":4326"))
    }
    if known { return }
    let value = TextRange(start: member.value.lowerBound, count: member.value.count)
    let name = strings.last { $0.contains(":") } ?? batch.text.string(value)
    throw Problem(
      .otherCoordinates, at: batch.position(ofByte: member.value.lowerBound),
      "the map's coordinates are in '\(Problem.quotable(name, limit: 60))', not in degrees on WGS 84",
      advice:
        "save it in EPSG:4326 from the program that made it, in QGIS: Export, Save Features As")
  }
}
