public import KokchaFormat
public import KokchaModel

/// Writes events as one GeoJSON FeatureCollection (RFC 7946), in order, once.
///
/// An event is a Feature: its first place's shape or coordinate is the geometry, null where none is
/// known. Further places, trajectories and circles of uncertainty are Features too if `drawing` says so.
/// The document is whole, and known to be written, only when `finish()` has returned.
///
/// ```swift
/// var writer = GeoJSONWriter(to: MemorySink())
/// try writer.write(Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14")))
/// let written = try writer.finish()
/// print(written.features, written.losses, written.sink.count)
/// ```
public struct GeoJSONWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var writer: EventWriter<Sink>

  /// A writer that hands its bytes to `sink`.
  ///
  /// - Parameters:
  ///   - sink: gets the document's bytes; `FinishedDocument` gives it back.
  ///   - information: the document's title, and whose data its places are from.
  ///   - drawing: what is drawn of events, and how.
  public init(
    to sink: consuming Sink, information: DocumentInformation = DocumentInformation(),
    drawing: DrawingOptions = DrawingOptions()
  ) {
    writer = EventWriter(
      GeoJSONFormat(information: information, drawing: drawing), to: sink, extraColumns: [])
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
