import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// One page: its head, its parts as they come, and at the end what only the whole can tell, and the program.
final class PageDocument: EventDocument {
  private(set) var losses = LossCounts()
  private(set) var events = 0
  var features: Int { events }
  private let information: DocumentInformation
  private let drawing: DrawingOptions
  private let language: PageLanguage
  private let details: PageDetails
  private var parts: [Int] = []
  private var bounds = GeographicBounds()
  private var horizon = TimeHorizon()
  private var doubts = DoubtCounts()
  private var hasBegun = false
  private var scratch = ByteBuffer(capacity: 1 << 16)

  init(
    information: DocumentInformation, drawing: DrawingOptions, language: PageLanguage,
    details: PageDetails
  ) {
    self.information = information
    self.drawing = drawing
    self.language = language
    self.details = details
  }

  func append(
    _ portion: inout EncodedPortion, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    if portion.events == 0 { return }
    try begin(&sink)
    try portion.body.withSpan { (span) throws(Problem) in try sink.write(span) }
    events += portion.events
    parts += portion.parts
    bounds.formUnion(portion.bounds)
    horizon.formUnion(portion.horizon)
    doubts.formUnion(portion.doubts)
    losses.formUnion(portion.losses)
  }

  func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    try begin(&sink)
    scratch.removeAll()
    appendGround()
    appendStrings()
    scratch.append("<script type=\"application/json\" id=\"facts\">")
    facts.write(to: &scratch)
    scratch.append("</script>\n<script>")
    scratch.append(PageScript.text)
    scratch.append("</script></body></html>\n")
    try writeScratch(to: &sink)
  }

  private func begin(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    if hasBegun { return }
    hasBegun = true
    scratch.removeAll()
    PageHead(title: information.title, language: language).write(to: &scratch)
    try writeScratch(to: &sink)
  }

  private func writeScratch(to sink: inout some ByteSink & ~Copyable) throws(Problem) {
    try scratch.withSpan { (span) throws(Problem) in try sink.write(span) }
  }

  private func appendGround() {
    let ground = drawing.ground?(bounds, language.rawValue) ?? Topology()
    var element = PackedElement()
    var text = ByteBuffer()
    GroundText.append(ground, to: &text)
    element.append("id=\"ground\"", &text, to: &scratch)
    scratch.append(0x0A)
  }

  /// Kokcha's own words, in the page's language.
  private func appendStrings() {
    let text = language.words.program
    var words = ByteBuffer(capacity: text.utf8CodeUnitCount)
    words.append(text)
    scratch.append("<script type=\"application/json\" id=\"strings\">")
    words.withSpan { scratch.append(scriptJSON: $0) }
    scratch.append("</script>\n")
  }

  private var facts: PageFacts {
    PageFacts(
      information: information, language: language, details: details,
      events: events, parts: parts, doubts: doubts, losses: losses,
      horizon: horizon.filling(drawing.horizon))
  }

  /// What many mailboxes take at most.
  private static let mostMailed = 10_000_000
  /// From so many events on a page opens slowly on any machine.
  private static let mostShown = 1_000_000

  func notes(bytes: Int) -> [String] {
    var notes: [String] = []
    if bytes > Self.mostMailed {
      notes.append(
        "the page has \(bytes.grouped) bytes, and many mailboxes refuse more than "
          + "\(Self.mostMailed.grouped): "
          + (details == .all ? "add --details none, or export" : "export")
          + " fewer events, to mail it")
    }
    if events >= Self.mostShown {
      notes.append(
        "the page has \(events.grouped) events, which take a browser much memory and time: "
          + "export fewer, for example those of one year or one province")
    }
    return notes
  }
}
