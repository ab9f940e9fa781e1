package import KokchaBytes
package import KokchaModel

/// A batch in the bytes of one format, and what the document must know of it.
///
/// Encoders fill portions on any core; documents take them in the input's order.
package struct EncodedPortion: ~Copyable {
  /// The events, in order.
  package var body = ByteBuffer(capacity: 1 << 20)
  /// Events that stand elsewhere in the document: in KML, those without a place.
  package var aside = ByteBuffer()
  /// What `aside` is made of, one after the other, where a document takes it apart.
  package var pieces: [EncodedPiece] = []
  /// The names of the pieces' groups, one after the other.
  package var keys = ByteBuffer(capacity: 64)
  package var events = 0
  package var features = 0
  /// How many events each of its parts has, where a document is made of parts.
  package var parts: [Int] = []

  package var bounds = GeographicBounds()
  package var horizon = TimeHorizon()
  /// Where open bounds of time wait in the body for the document's horizon.
  package var openBounds: [OpenBound] = []
  /// Which of a document's styles the events use, one bit each.
  package var styles: UInt128 = 0
  package var losses = LossCounts()
  /// How many of the events are not plainly known, where a format tells that.
  package var doubts = DoubtCounts()
  /// The ids of the events in the body, in order, where only the document knows which of them lose something;
  /// kept for a report.
  package var eventIDs: [String] = []
  /// Whether the ids of events that lose something are kept: they go into a report.
  package var notesLostIDs = false
  /// The first ids of each kind of loss, in order.
  package private(set) var lostIDs = LostIDs()
  /// The events that the format cannot hold, in order; kept for a report.
  package private(set) var leftOut: [LeftOutEvent] = []

  /// A bound that is filled when the whole document is known.
  package struct OpenBound {
    package var offset: Int
    package var isEnd: Bool

    package init(offset: Int, isEnd: Bool) {
      self.offset = offset
      self.isEnd = isEnd
    }
  }

  package init() {}

  package mutating func removeAll() {
    body.removeAll()
    aside.removeAll()
    pieces.removeAll(keepingCapacity: true)
    keys.removeAll()
    events = 0
    features = 0
    parts.removeAll(keepingCapacity: true)

    bounds = GeographicBounds()
    horizon = TimeHorizon()
    openBounds.removeAll(keepingCapacity: true)
    styles = 0
    losses = LossCounts()
    doubts = DoubtCounts()
    eventIDs.removeAll(keepingCapacity: true)
    lostIDs.removeAll()
    leftOut.removeAll(keepingCapacity: true)
  }

  /// Counts all events but the first ones as lost.
  package mutating func lose(_ kind: LossKind, eventsBehind first: Int) {
    guard events > first else { return }
    losses[kind] += events - first
    for id in eventIDs.dropFirst(first).prefix(LostIDs.most) {
      lostIDs.append(id.utf8.span, to: kind)
    }
  }

  /// Encodes one event, and keeps its id with what it loses on the way if that is wanted.
  @inline(__always)
  package mutating func losing(
    of row: EventRow, in batch: EventBatch, _ encode: (inout EncodedPortion) -> Void
  ) {
    guard notesLostIDs else { return encode(&self) }
    let before = losses
    encode(&self)
    if before == losses { return }
    for kind in LossKind.allCases where losses[kind] > before[kind] {
      lostIDs.append(batch.text.span.extracting(row.id.bounds), to: kind)
      if kind == .eventLeftOut { leftOut.append(LeftOutEvent(row, of: batch, .format)) }
    }
  }
}
