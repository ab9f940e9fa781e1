import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaRecords
import KokchaValues

/// The first bytes of a map in GeoJSON, up to where its first feature may begin.
///
/// Whether its features stand in a FeatureCollection (RFC 7946 §3.3), one a line, in a text sequence
/// (RFC 8142), or whether there is but one, its bytes tell.
struct FeatureCollectionOpening: JSONHead {
  static let noun = "feature"
  static let oneNoun = "a feature"

  var bytes: [UInt8] = []
  private(set) var isComplete = false
  private(set) var layout: JSONLayout
  private(set) var envelope = FeatureCollectionEnvelope()
  private let isLines: Bool
  private let file: String
  private var firstFeature = 0

  init(file: String, layout: JSONLayout?) {
    self.file = file
    self.layout = layout ?? .list
    isLines = layout == .lines
  }

  var remainder: (bytes: [UInt8], line: Int, column: Int) {
    let start = bytes.span.offsetBehindByteOrderMark
    let (characters, isWhole) = bytes.span.column(of: firstFeature)
    return (
      Array(bytes[firstFeature...]), bytes.span.lineEnds(in: 0..<firstFeature),
      start > 0 && !isWhole ? characters - 1 : characters
    )
  }

  mutating func look(isLast: Bool, longest: Int) throws(Problem) {
    guard isLast || bytes.count >= 4 else { return }
    try EncodingGuess.checkUnicode(bytes.span, of: file)
    let start = bytes.span.offsetBehindByteOrderMark
    let first = bytes.span.offsetOfValue(from: start)
    guard first < bytes.count else {
      if isLast {
        throw Problem(
          .emptyInput, at: InputPosition(file: file), "the input is empty",
          advice: "a map begins with {\"type\": \"FeatureCollection\", \"features\": [")
      }
      return
    }
    if bytes[first] == 0x1E { return begin(.sequence, at: first) }
    if isLines { return begin(.lines, at: start) }
    var batch = EventBatch()
    batch.text = bytes
    batch.inputLength = bytes.count
    batch.file = file
    guard bytes[first] == 0x7B else {
      // A list is looked at as a whole, to say what it is or where it is broken.
      if !isLast, bytes[first] == 0x5B, bytes.count < longest { return }
      throw JSONShape.problem(.notGeoJSON, in: batch, from: first, isWhole: isLast)
        ?? Problem(
          .notGeoJSON, at: batch.position(ofByte: first), "the map does not begin with {",
          advice: "is this GeoJSON? --from names another form")
    }
    if bytes.count > longest {
      throw Problem(
        .recordTooLong, at: InputPosition(file: file, line: 1),
        "the first feature, and what stands before it, is longer than \(longest >> 20) MiB",
        advice: "is this a map? part what its first feature holds")
    }
    switch try envelope.readHead(&batch, from: first + 1, isLast: isLast) {
    case .unfinished: break
    case .features(let offset): return begin(.list, at: offset)
    case .feature(let end):
      let next = bytes.span.offsetOfValue(from: end)
      // A second object on a line of its own: features one a line, whatever the file is called.
      if next < bytes.count {
        return bytes[next] == 0x7B ? begin(.lines, at: start) : begin(.sequence, at: first)
      }
      if isLast { return begin(.sequence, at: first) }
    }
  }

  mutating func readTail(_ batch: inout EventBatch) throws(Problem) {
    try envelope.readTail(&batch)
  }

  private mutating func begin(_ layout: JSONLayout, at offset: Int) {
    self.layout = layout
    firstFeature = offset
    isComplete = true
  }
}
