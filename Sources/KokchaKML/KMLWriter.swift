public import KokchaFormat
public import KokchaModel

/// Writes events as one KML 2.2 document (OGC 07-147r2) through libxml2, in order, once.
///
/// An event is a Placemark. Columns of the source's own must be named when the writer is made, for
/// a KML Schema stands before the Placemarks.
/// The document is whole, and known to be written, only when `finish()` has returned.
///
/// ```swift
/// var writer = KMLWriter(to: MemorySink(), extraColumns: ["weather"])
/// try writer.write(Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14")))
/// let written = try writer.finish()
/// print(written.features, written.losses, written.sink.count)
/// ```
public struct KMLWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var writer: EventWriter<Sink>

  /// A writer that hands its bytes to `sink`.
  ///
  /// - Parameters:
  ///   - sink: gets the document's bytes; `FinishedDocument` gives it back.
  ///   - extraColumns: the columns of the source's own, in their order (`EventReader.extraColumns`); texts in others
  ///     are counted as lost.
  ///   - information: the document's title, and whose data its places are from.
  ///   - drawing: what is drawn of events, and how.
  public init(
    to sink: consuming Sink, extraColumns: [String] = [],
    information: DocumentInformation = DocumentInformation(),
    drawing: DrawingOptions = DrawingOptions()
  ) {
    writer = EventWriter(
      KMLFormat(information: information, drawing: drawing), to: sink, extraColumns: extraColumns)
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

/// Writes events as a KMZ: KML and its icons in a ZIP archive, cut into tiles where there are many.
///
/// Nothing reaches the sink before `finish()`; the archive is whole when that has returned.
///
/// ```swift
/// var writer = KMZWriter(to: MemorySink())
/// try writer.write(Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14")))
/// let written = try writer.finish()
/// print(written.features, written.losses, written.sink.count)
/// ```
public struct KMZWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var writer: EventWriter<Sink>

  /// A writer that hands its bytes to `sink`.
  ///
  /// - Parameters:
  ///   - sink: gets the document's bytes; `FinishedDocument` gives it back.
  ///   - extraColumns: the columns of the source's own, in their order (`EventReader.extraColumns`); texts in others
  ///     are counted as lost.
  ///   - information: the document's title, and whose data its places are from.
  ///   - drawing: what is drawn of events, and how.
  public init(
    to sink: consuming Sink, extraColumns: [String] = [],
    information: DocumentInformation = DocumentInformation(),
    drawing: DrawingOptions = DrawingOptions()
  ) {
    writer = EventWriter(
      KMLFormat(information: information, drawing: drawing, isArchive: true), to: sink,
      extraColumns: extraColumns)
  }

  /// Adds an event.
  ///
  /// - Throws: `Problem` if the spool fails.
  public mutating func write(_ event: Event) throws(Problem) { try writer.write(event) }

  /// Writes the archive.
  ///
  /// - Returns: the sink, and what the document could not hold.
  /// - Throws: `Problem` if the sink or the spool fails.
  public consuming func finish() throws(Problem) -> FinishedDocument<Sink> {
    try writer.finish()
  }
}
