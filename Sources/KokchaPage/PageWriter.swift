public import KokchaFormat
public import KokchaModel

/// Writes events as a page for a browser, in order, once: map, timeline and events in one HTML document that fetches
/// nothing.
///
/// The document is whole, and known to be written, only when `finish()` has returned.
///
/// ```swift
/// var writer = PageWriter(to: MemorySink(), information: DocumentInformation(title: "Takhar 2022"))
/// try writer.write(Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14")))
/// let written = try writer.finish()
/// print(written.events, written.losses, written.sink.count)
/// ```
public struct PageWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var writer: EventWriter<Sink>

  /// A writer that hands its bytes to `sink`.
  ///
  /// - Parameters:
  ///   - sink: gets the document's bytes; `FinishedDocument` gives it back.
  ///   - information: the page's title, and whose data its places are from.
  ///   - drawing: the ground below its map; `ground` is none unless it is set.
  ///   - language: the language of Kokcha's own words.
  ///   - details: how much of an event it has.
  public init(
    to sink: consuming Sink, information: DocumentInformation = DocumentInformation(),
    drawing: DrawingOptions = DrawingOptions(), language: PageLanguage = .english,
    details: PageDetails = .all
  ) {
    writer = EventWriter(
      PageFormat(
        information: information, drawing: drawing, language: language, details: details),
      to: sink, extraColumns: [])
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
