import KokchaBytes
import KokchaFormat
import KokchaModel

/// A JSON document that is a list of events between a head and a tail.
///
/// Encoders write a comma before every event; the first one's is dropped.
final class EventListDocument: EventDocument {
  private(set) var losses = LossCounts()
  private(set) var events = 0
  private(set) var features = 0
  private let head: String
  private let tail: String
  private var hasBegun = false

  init(head: String, tail: String) {
    self.head = head
    self.tail = tail
  }

  func append(
    _ portion: inout EncodedPortion, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    // What an event lost counts even if that was itself.
    losses.formUnion(portion.losses)
    if portion.events == 0 { return }
    try begin(&sink)
    let cut = events == 0 ? 1 : 0
    try portion.body.withSpan { (span) throws(Problem) in
      try sink.write(span.extracting(cut..<span.count))
    }
    events += portion.events
    features += portion.features
  }

  func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    try begin(&sink)
    try sink.write(tail.utf8.span)
  }

  private func begin(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    if hasBegun { return }
    hasBegun = true
    try sink.write(head.utf8.span)
  }
}
