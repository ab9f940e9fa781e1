public import KokchaFormat
public import KokchaModel
import KokchaTableWriting

/// Writes events as one CSV file for spreadsheets (RFC 4180), in order, once.
///
/// An event is a row. Columns of the source's own must be named when the writer is made, for the
/// header stands before the rows.
/// The file is whole, and known to be written, only when `finish()` has returned.
///
/// ```swift
/// var writer = CSVWriter(to: MemorySink(), isPlain: true)
/// try writer.write(Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14")))
/// let written = try writer.finish()
/// print(written.events, written.losses, written.sink.count)
/// ```
public struct CSVWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var writer: EventWriter<Sink>

  /// A writer that hands its bytes to `sink`.
  ///
  /// - Parameters:
  ///   - sink: gets the file's bytes; `FinishedDocument` gives it back.
  ///   - extraColumns: the columns of the source's own, in their order (`EventReader.extraColumns`); texts in others
  ///     are counted as lost.
  ///   - isPlain: whether the file is for programs: no byte-order mark, no guard against formulas, every
  ///     text as it is.
  public init(to sink: consuming Sink, extraColumns: [String] = [], isPlain: Bool = false) {
    writer = EventWriter(
      CSVFormat(isPlain ? .plain : .spreadsheet), to: sink, extraColumns: extraColumns)
  }

  /// Adds an event.
  ///
  /// - Throws: `Problem` if the sink fails.
  public mutating func write(_ event: Event) throws(Problem) { try writer.write(event) }

  /// Writes what is held back, and the file's end.
  ///
  /// - Returns: the sink, and what the document could not hold.
  /// - Throws: `Problem` if the sink fails.
  public consuming func finish() throws(Problem) -> FinishedDocument<Sink> {
    try writer.finish()
  }
}
