import KokchaBytes
import KokchaFormat
import KokchaModel

/// One JSON document: its head, its events, its end; or lines, which have neither head nor end.
final class JSONDocument: EventDocument {
  private(set) var losses = LossCounts()
  private(set) var events = 0
  private(set) var features = 0
  private let layout: JSONLayout
  private let information: DocumentInformation
  private var hasBegun = false

  init(layout: JSONLayout, information: DocumentInformation) {
    self.layout = layout
    self.information = information
  }

  func append(
    _ portion: inout EncodedPortion, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    if portion.events == 0 { return }
    try begin(&sink)
    // The first event of all has no comma before it.
    let cut = layout == .document && events == 0 ? 1 : 0
    try portion.body.withSpan { (span) throws(Problem) in
      try sink.write(span.extracting(cut..<span.count))
    }
    events += portion.events
    features += portion.features
    losses.formUnion(portion.losses)
  }

  func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    try begin(&sink)
    if layout == .document { try write("\n]}\n", to: &sink) }
  }

  private func begin(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    if hasBegun { return }
    hasBegun = true
    guard layout == .document else { return }
    var builder = JSONBuilder()
    builder.beginObject()
    builder.name("kokcha")
    builder.value(fixedPoint: 1)
    if let attribution = information.attribution {
      builder.name("attribution")
      builder.value(attribution.utf8.span)
    }
    builder.name("events")
    builder.beginArray()
    try builder.json.withSpan { (span) throws(Problem) in try sink.write(span) }
  }

  private func write(
    _ literal: StaticString, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    var bytes = ByteBuffer(capacity: 16)
    bytes.append(literal)
    try bytes.withSpan { (span) throws(Problem) in try sink.write(span) }
  }
}
