import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaRecords
import KokchaValues

/// The first bytes of events in JSON, up to where the first one may begin.
struct JSONOpening: JSONHead {
  static let noun = "event"
  static let oneNoun = "an event"

  var bytes: [UInt8] = []
  private(set) var isComplete = false
  /// How the input is written, as given or as its bytes tell.
  private(set) var form: JSONForm
  private(set) var envelope = JSONEnvelope()
  var layout: JSONLayout { form == .lines ? .lines : .list }
  private let isFormGiven: Bool
  private let file: String
  private var firstEvent = 0
  /// How many bytes are looked at to tell the form.
  private static let mostForForm = 4096

  init(file: String, form: JSONForm?) {
    self.file = file
    self.form = form ?? .document
    isFormGiven = form != nil
  }

  var remainder: (bytes: [UInt8], line: Int, column: Int) {
    let start = bytes.span.offsetBehindByteOrderMark
    let (characters, isWhole) = bytes.span.column(of: firstEvent)
    return (
      Array(bytes[firstEvent...]), bytes.span.lineEnds(in: 0..<firstEvent),
      start > 0 && !isWhole ? characters - 1 : characters
    )
  }

  mutating func look(isLast: Bool, longest: Int) throws(Problem) {
    if isLast, bytes.isEmpty {
      throw Problem(
        .emptyInput, at: InputPosition(file: file), "the input is empty",
        advice: "events in JSON begin with {\"kokcha\": 1, \"events\": [")
    }
    guard isLast || bytes.count >= (isFormGiven ? 4 : Self.mostForForm) else { return }
    try EncodingGuess.checkUnicode(bytes.span, of: file)
    let start = bytes.span.offsetBehindByteOrderMark
    if !isFormGiven { form = InputForm(firstBytes: bytes.span).json ?? .document }
    if form == .lines {
      firstEvent = start
      isComplete = true
      return
    }
    // RFC 8259 §8.1 forbids a byte-order mark to writers and lets readers ignore it.
    var batch = EventBatch()
    batch.text = Array(bytes[start...])
    batch.inputLength = batch.text.count
    batch.file = file
    let brace = batch.text.span.offsetOfValue(from: 0)
    guard brace < batch.text.count else {
      if isLast {
        throw Problem(
          .emptyInput, at: InputPosition(file: file), "the input holds blanks only",
          advice: "events in JSON begin with {\"kokcha\": 1, \"events\": [")
      }
      return
    }
    guard batch.text[brace] == 0x7B else {
      // A list is looked at as a whole, to say what it is or where it is broken.
      if !isLast, batch.text[brace] == 0x5B, bytes.count < longest { return }
      throw JSONShape.problem(.jsonOtherShape, in: batch, from: brace, isWhole: isLast)
        ?? Problem(
          .jsonMalformed, at: batch.position(ofByte: brace), "the document does not begin with {",
          advice: "is this JSON? --from names another form")
    }
    if bytes.count > longest { throw tooLong(longest) }
    switch try envelope.readHead(&batch, from: brace + 1, isLast: isLast) {
    case .unfinished: break
    case .first(let offset):
      firstEvent = start + offset
      isComplete = true
    }
  }

  mutating func readTail(_ batch: inout EventBatch) throws(Problem) {
    try envelope.readTail(&batch)
  }

  private func tooLong(_ longest: Int) -> Problem {
    Problem(
      .recordTooLong, at: InputPosition(file: file, line: 1),
      "more than \(longest >> 20) MiB stand before the events",
      advice: "is this a document of events?")
  }
}
