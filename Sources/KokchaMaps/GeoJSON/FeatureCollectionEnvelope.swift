import KokchaBytes
import KokchaFiles
import KokchaJSONText
import KokchaModel

/// What a FeatureCollection says around its features (RFC 7946 §3.3).
struct FeatureCollectionEnvelope {
  private let problems = JSONEnvelopeProblems(noun: "map")
  /// Members that the standard does not know (§6.1), and where they stand.
  private(set) var foreign: [(name: String, position: InputPosition)] = []
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
      try take(members.found, batch)
      if type != "\"FeatureCollection\"", !members.found.isEmpty,
        let problem = JSONShape.problem(.notGeoJSON, in: batch, from: start - 1, isWhole: isLast)
      {
        throw problem
      }
      throw Problem(
        .notGeoJSON, at: batch.position(ofByte: start - 1),
        type.isEmpty
          ? "the document has no list 'features' and no type"
          : "the FeatureCollection has no list 'features'",
        advice:
          "a map of events is {\"type\": \"FeatureCollection\", \"features\": […]}, or one Feature")
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

  private func fileStem(of batch: EventBatch) -> String {
    FilePath.parts(of: FilePath.name(of: batch.file)).stem
  }

  private mutating func take(
    _ members: [JSONMembers.Member], _ batch: EventBatch
  ) throws(Problem) {
    for member in members {
      let at = member.key.lowerBound - 1
      let key = batch.text.span.extracting(member.key)
      let name = key.string
      try problems.checkSyntax(member, in: batch)
      if !seen.insert(name).inserted { throw problems.twice(name, at: at, in: batch) }
      if key.isJSONKey("type") {
        isCollection = batch.text.span.extracting(member.value).matches("\"FeatureCollection\"")
      } else if key.isJSONKey("crs") {
        try checkReference(member, batch)
      } else if key.isJSONKey("name"),
        batch.text.span.extracting(member.value).string == "\"\(fileStem(of: batch))\""
      {
        // The layer's name as GDAL writes it, which the file's name says too.
      } else if !key.isJSONKey("bbox") {
        foreign.append((name, batch.position(ofByte: at)))
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
    guard reader.read(bytes.span, 0..<length) == nil,
      let name = CoordinateReference.foreignName(1, reader, bytes)
    else { return }
    throw Problem(
      .otherCoordinates, at: batch.position(ofByte: member.value.lowerBound),
      "the map's coordinates are in '\(Problem.quotable(name, limit: 60))', not in degrees on WGS 84",
      advice: CoordinateReference.advice)
  }
}
