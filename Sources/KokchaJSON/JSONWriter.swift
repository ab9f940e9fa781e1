public import KokchaFormat
public import KokchaModel

/// Writes events in Kokcha's JSON form, in order, once.
///
/// The document is whole, and known to be written, only when `finish()` has returned.
///
/// ```swift
/// var writer = JSONWriter(to: MemorySink(), isLines: true)
/// try writer.write(Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14")))
/// let written = try writer.finish()
/// print(written.events, written.losses, written.sink.count)
/// ```
public struct JSONWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var writer: EventWriter<Sink>

  /// A writer that hands its bytes to `sink`.
  ///
  /// - Parameters:
  ///   - sink: gets the document's bytes; `FinishedDocument` gives it back.
  ///   - isLines: whether every event is a document of its own on a line of its own, rather than all in one.
  ///   - information: the document's title, and whose data its places are from; lines have no room for either.
  public init(
    to sink: consuming Sink, isLines: Bool = false,
    information: DocumentInformation = DocumentInformation()
  ) {
    writer = EventWriter(
      JSONFormat(isLines ? .lines : .document, information: information), to: sink,
      extraColumns: [])
  }

  /// Adds an event.
  ///
  /// - Throws: `Problem` if the sink fails.
  public mutating func write(_ event: Event) throws(Problem) { try writer.write(event) }

  /// Writes what is held back, and the document's end.
  ///
  /// - Returns: the sink, and what the document could not hold.
  /// - Throws: `Problem` if the sink fails.
  public consuming func finish() throws(Problem) -> FinishedDocument<Sink> {
    try writer.finish()
  }
}
