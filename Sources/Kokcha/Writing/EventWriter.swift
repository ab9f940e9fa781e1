/// Writes events to one document, in order, once: what every format's public writer is made of.
package struct EventWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var sink: Sink
  private let encoder: any EventEncoder
  private let document: any EventDocument
  private var batch = EventBatch()
  private var portion = EncodedPortion()

  package init(_ format: some EventFormat, to sink: consuming Sink, extraColumns: [String]) {
    self.sink = sink
    encoder = format.makeEncoder(extraNames: extraColumns)
    document = format.makeDocument(extraNames: extraColumns)
    batch.extraNames = extraColumns
  }

  /// Adds an event.
  ///
  /// - Throws: `Problem` if the sink fails.
  package mutating func write(_ event: Event) throws(Problem) {
    batch.append(event)
    if batch.text.count >= 64 << 10 { try writeBatch() }
  }

  /// Writes what is still held back, and the document's end; gives the sink back.
  ///
  /// - Throws: `Problem` if the sink fails.
  package consuming func finish() throws(Problem) -> Sink {
    try writeBatch()
    try document.finish(&sink)
    return sink
  }

  private mutating func writeBatch() throws(Problem) {
    batch.flatten()
    encoder.encode(batch, into: &portion)
    try document.append(&portion, to: &sink)
    let written = batch.count
    batch.removeAll()
    batch.firstOrdinal += written
  }
}
